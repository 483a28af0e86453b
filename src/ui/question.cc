#include <algorithm>
#include <cmath>

#include "ui/components.h"
#include "ui/gaps.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

// The most stations that fit before the line becomes a heap of beads.
constexpr int kMostStations = 16;

struct Line {
  float step, dot, now, core;
};

// One piece of the road: stations done, the present one, those that certainly follow, those that may.
void DrawProgress(Composer& c, Point at, const app::ProgressLine& progress, const Line& size, float height) {
  const Palette& color = c.color();
  const int done = progress.done;
  const int total = std::max(done + 1, done + std::max(progress.at_least, progress.at_most));
  const int certain = done + std::max(1, progress.at_least);
  const float y = at.y + std::round(height / 2);
  const auto x = [&](int i) { return at.x + size.now + 2 + size.step * static_cast<float>(i); };
  for (int i = 1; i < total; ++i) {
    if (i <= done) {
      c.picture().Line({x(i - 1), y}, {x(i), y}, c.Px(4), color.ink);
    } else if (i < certain) {
      c.picture().Line({x(i - 1), y}, {x(i), y}, c.Px(2), color.ink);
    } else {
      c.picture().Dashes({x(i - 1), y}, {x(i), y}, c.Px(2), color.ink, c.Px(3), c.Px(3));
    }
  }
  for (int i = 0; i < total; ++i) {
    const Point p{x(i), y};
    if (i < done) {
      c.picture().Disc(p, size.dot, color.ink);
    } else if (i == done) {
      c.picture().Disc(p, size.now + c.Px(2), color.accent);
      c.picture().Disc(p, size.now - c.Px(2), color.ground);
      c.picture().Disc(p, size.core, color.accent);
    } else if (i < certain) {
      c.picture().Disc(p, size.dot + c.Px(1), color.ink);
      c.picture().Disc(p, size.dot - c.Px(1), color.ground);
    } else {
      c.picture().Disc(p, size.dot + c.Px(1), color.ground);
      c.picture().DashedRing(p, size.dot + c.Px(1), c.Px(2), color.ink, c.Px(3), c.Px(3));
    }
  }
}

}  // namespace

Size ComposeProgress(Composer& c, const Node& node, Point at, float width) {
  const WordsLook look{.type = {16, 1.7f, true}, .color = c.color().ink};
  const Size words = c.Measure(node.words, width, look);
  float line_width = 0, y = at.y;
  const float line_height = c.Em(26);
  if (node.progress) {
    const app::ProgressLine& p = *node.progress;
    const int total = std::min(kMostStations, p.done + std::max({1, p.at_least, p.at_most}));
    const float most = std::min(width, c.Em(24 + 22 * 16));
    const float step = std::min(c.Em(22), (most - c.Em(26)) / static_cast<float>(std::max(1, total - 1)));
    app::ProgressLine shown = p;
    // Too many to draw: the far ones are left out, the words still say how many.
    shown.done = std::min(p.done, kMostStations - 1);
    shown.at_least = std::min(p.at_least, kMostStations - shown.done);
    shown.at_most = std::min(p.at_most, kMostStations - shown.done);
    line_width = step * static_cast<float>(total - 1) + c.Em(24);
    const bool beside = line_width + c.Em(14) + words.w <= width;
    const float row = beside ? std::max(line_height, words.h) : line_height;
    DrawProgress(c, at, shown, {step, c.Em(6), c.Em(10), c.Em(4)}, row);
    if (!beside) {
      y += line_height + c.Px(4);
      line_width = -c.Em(14);
    }
  }
  const bool below = y > at.y;
  const float row = below ? words.h : std::max(line_height, words.h);
  const float x = node.progress ? at.x + line_width + c.Em(14) : at.x;
  c.Words(node, {x, y + std::round((row - words.h) / 2)}, width - (x - at.x), look);
  const Size size{width, y + row - at.y};
  c.Place(node, {at.x, at.y, size.w, size.h});
  return size;
}

Size ComposeChoices(Composer& c, const Node& node, Point at, float width) {
  return PlaceBlock(c, node, at, {width, ComposeColumn(c, node, node.children, at, width)});
}

// The whole row is the target. Chosen: thicker edge, filled disc, bold words and tint, never colour alone.
Size ComposeChoiceRow(Composer& c, const Node& node, Point at, float width) {
  const Theme& theme = c.theme();
  const Palette& color = c.color();
  const bool chosen = node.selected, over = c.Hovered(node), down = c.Pressed(node);
  const float mark = c.Em(32), gap = c.Px(14), pad = c.Px(16);
  const float x = at.x + pad + mark + gap;
  const float room = at.x + width - pad - x;
  const Picture::Slot ground = c.picture().Reserve();
  const Composer::Mark words_mark = c.Now();
  TypeStyle type = theme.choice;
  type.bold = chosen;
  float y = at.y + c.Words(node, {x, at.y}, room, {.type = type, .color = color.ink}).h;
  for (const Node& child : node.children) {
    const WordsLook small{.type = {theme.small.size, theme.kiosk ? 1.45f : std::min(theme.choice.leading, 2.0f), false},
                          .color = color.ink_2};
    const Size size = c.Words(child, {x, y}, room, small);
    c.Place(child, {x, y, room, size.h});
    y += size.h;
  }
  const float text_height = y - at.y;
  const float height = std::max(c.Px(theme.choice_height), text_height + c.Px(20));
  c.Move(words_mark, 0, std::round((height - text_height) / 2));
  const Rect box{at.x, at.y, width, height};
  BoxLook look{.fill = over || down ? color.field : color.ground,
               .edge = over ? color.ink : color.ink_3,
               .thickness = c.Px(down || theme.high_contrast ? 2 : 1),
               .radius = c.Px(8)};
  if (chosen) look = {.fill = color.accent_tint, .edge = color.accent, .thickness = c.Px(2), .radius = c.Px(8)};
  if (node.invalid) look = {.fill = color.ground, .edge = color.error, .thickness = c.Px(2), .radius = c.Px(8)};
  c.picture().Put(ground, BoxShape(box, look));

  const Point corner{at.x + pad, at.y + std::round((height - mark) / 2)};
  const Color line = chosen ? color.accent : color.ink_3;
  const float thick = c.Px(theme.high_contrast ? 3 : 2);
  if (node.role == Role::kCheckbox) {
    const float side = c.Em(28), in = std::round((mark - side) / 2);
    c.picture().Box({corner.x + in, corner.y + in, side, side},
                    {.fill = chosen ? color.accent : color.ground, .edge = line, .thickness = thick, .radius = c.Px(4)});
    if (chosen)
      c.Icon(app::Icon::kCheck, {corner.x + in + side * 0.1f, corner.y + in + side * 0.1f}, side * 0.8f, color.on_accent);
  } else {
    const Point centre{corner.x + mark / 2, corner.y + mark / 2};
    c.picture().Disc(centre, mark / 2, line);
    c.picture().Disc(centre, mark / 2 - thick, color.ground);
    // The drawn radio: border 2, then the dot 5 inside of that.
    if (chosen) c.picture().Disc(centre, mark / 2 - thick - c.Em(5), color.accent);
  }
  c.Place(node, box);
  return {width, height};
}

Size ComposeError(Composer& c, const Node& node, Point at, float width) {
  const float icon = c.Em(24), indent = c.Em(32);
  const WordsLook look{.type = {16, 1.5f, true}, .color = c.color().error};
  c.Icon(node.icon == app::Icon::kNone ? app::Icon::kError : node.icon, at, icon, look.color);
  const Size size = c.Words(node, {at.x + indent, at.y}, width - indent, look);
  return PlaceBlock(c, node, at, {width, std::max(size.h, icon)});
}

// At the top of the page: what is wrong, with a way to each place.
Size ComposeErrorSummary(Composer& c, const Node& node, Point at, float width) {
  const float edge = c.Px(4), pad = c.Px(16), icon = c.Em(32), gap = c.Px(12);
  const Picture::Slot ground = c.picture().Reserve();
  const float x = at.x + edge + pad, text_x = x + icon + gap, room = at.x + width - edge - pad - text_x;
  float y = at.y + edge + pad;
  c.Icon(node.icon == app::Icon::kNone ? app::Icon::kError : node.icon, {x, y}, icon, c.color().error);
  y += c.Words(node, {text_x, y}, room, {.type = {c.theme().body.size, 1.7f, true}, .color = c.color().ink}).h;
  for (const Node& list : node.children) {
    const float top = y;
    for (const Node& item : list.children) {
      const float item_top = y;
      for (const Node& link : item.children) {
        if (y > top) y += c.Px(8);
        WordsLook look = LookOf(c, link);
        look.color = c.color().error;
        const Size words = c.Measure(link.words, room, look);
        const float height = std::max(c.Px(48), words.h);
        c.Words(link, {text_x, y + std::round((height - words.h) / 2)}, room, look);
        c.Place(link, {text_x, y, std::max(c.Px(48), words.w), height});
        y += height;
      }
      c.Place(item, {text_x, item_top, room, y - item_top});
    }
    c.Place(list, {text_x, top, room, y - top});
  }
  y += pad + edge;
  const Rect box{at.x, at.y, width, y - at.y};
  c.picture().Put(ground,
                  BoxShape(box, {.fill = c.color().ground, .edge = c.color().error, .thickness = edge, .radius = c.Px(8)}));
  c.Place(node, box);
  return {box.w, box.h};
}

}  // namespace madoguchi::ui
