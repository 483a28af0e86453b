#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

// The sign with its plate, as it stands at a road.
Size ComposePost(Composer& c, const Node& node, Point at) {
  const float sign = c.Em(64), edge = c.Px(2), gap = c.Px(6);
  const bool outline = node.part == Part::kSignOutline;
  const WordsLook look{.type = {16, 1.25f, true}, .color = c.color().ink};
  const Size words = c.Measure(node.words, 0, look);
  const float plate_width = words.w + 2 * (edge + c.Px(8)), plate_height = words.h + 2 * (edge + c.Px(3));
  const float width = std::max(sign, plate_width);
  if (node.sign) c.Sign(*node.sign, {at.x + std::round((width - sign) / 2), at.y}, sign, outline);
  const float plate_x = at.x + std::round((width - plate_width) / 2), plate_y = at.y + sign + gap;
  c.picture().Box({plate_x, plate_y, plate_width, plate_height},
                  {.fill = c.color().ground, .edge = c.color().ink, .thickness = edge, .radius = c.Px(4)});
  c.Words(node, {plate_x + edge + c.Px(8), plate_y + edge + c.Px(3)}, words.w + 1, look);
  const Size size{width, plate_y + plate_height - at.y};
  c.Place(node, {at.x, at.y, size.w, size.h});
  return size;
}

void ComposeSection(Composer& c, const Node& node, Point at, float width, float* height) {
  const float pad = c.Px(16), indent = c.Em(34), icon = c.Em(24);
  float y = at.y + pad;
  for (const Node& child : node.children) {
    if (child.role == Role::kTerm) {
      const WordsLook look{.type = {c.theme().body.size, 1.5f, true}, .color = c.color().ink};
      const Size words = c.Measure(child.words, width - indent, look);
      const float row = std::max(icon, words.h);
      if (child.icon != app::Icon::kNone) c.Icon(child.icon, {at.x, y + std::round((row - icon) / 2)}, icon, look.color);
      const float x = child.icon == app::Icon::kNone ? at.x : at.x + indent;
      c.Words(child, {x, y + std::round((row - words.h) / 2)}, width - indent, look);
      c.Place(child, {at.x, y, width, row});
      y += row;
      continue;
    }
    y += c.Px(6);
    const float top = y;
    const float left = at.x + indent, room = width - indent;
    if (!child.words.empty()) y += c.Words(child, {left, y}, room, LookOf(c, child)).h;
    for (const Node& line : child.children) {
      if (line.part == Part::kStrong) {
        const Size size = c.Words(line, {left, y}, room, {.type = {20, 1.6f, true}, .color = c.color().ink});
        c.Place(line, {left, y, size.w, size.h});
        y += size.h;
        continue;
      }
      const bool mark = line.part == Part::kRow || line.part == Part::kSure;
      if (y > top && mark) y += c.Px(6);
      y += Compose(c, line, {left, y}, room).h;
    }
    c.Place(child, {left, top, room, y - top});
  }
  y += pad;
  c.Hairline(at.x, y, width, c.Px(1), c.color().hair);
  y += c.Px(1);
  *height = y - at.y;
  c.Place(node, {at.x, at.y, width, *height});
}

}  // namespace

Size ComposeDetailHead(Composer& c, const Node& node, Point at, float width) {
  const float gap = c.Px(16);
  // Signs first; several that are still possible stand side by side.
  float x = at.x, sign_height = 0;
  const Composer::Mark signs = c.Now();
  std::size_t i = 0;
  for (; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    if (child.part != Part::kSign && child.part != Part::kSignOutline) break;
    const Size size = ComposePost(c, child, {x, at.y});
    x += size.w + gap;
    sign_height = std::max(sign_height, size.h);
  }
  const Composer::Mark signs_end = c.Now();
  const bool below = i > 1 || at.x + width - x < c.Em(200);
  const float left = below ? at.x : x, room = at.x + width - left;
  const float text_top = below ? at.y + sign_height + c.Px(12) : at.y;
  float y = text_top;
  const Composer::Mark words = c.Now();
  for (; i < node.children.size(); ++i) {
    WordsLook look = LookOf(c, node.children[i]);
    if (node.children[i].part == Part::kMeta) look.type = c.theme().body;
    const Size size = c.Words(node.children[i], {left, y}, room, look);
    c.Place(node.children[i], {left, y, room, size.h});
    y += size.h;
  }
  float height = y - at.y;
  if (!below) {
    height = std::max(sign_height, y - text_top);
    c.Move(words, 0, std::round((height - (y - text_top)) / 2));
    c.Move(signs, signs_end, 0, std::round((height - sign_height) / 2));
  }
  return PlaceBlock(c, node, at, {width, height});
}

Size ComposeDetailSections(Composer& c, const Node& node, Point at, float width) {
  c.Hairline(at.x, at.y, width, c.Px(2), c.color().ink);
  float y = at.y + c.Px(2);
  for (const Node& section : node.children) {
    float height = 0;
    ComposeSection(c, section, {at.x, y}, width, &height);
    y += height;
  }
  return PlaceBlock(c, node, at, {width, y - at.y});
}

Size ComposeSourceList(Composer& c, const Node& node, Point at, float width) {
  const float indent = c.Em(28) + c.Px(8), pad = c.Px(14);
  float y = at.y;
  for (const Node& item : node.children) {
    const float top = y;
    y += pad;
    const float first = y;
    const float left = at.x + indent, room = width - indent;
    for (const Node& child : item.children) {
      if (child.part == Part::kSourceNumber) ComposeSourceNumber(c, child, {at.x, first + c.Px(2)}, indent);
    }
    if (!item.words.empty()) y += c.Words(item, {left, y}, room, {.type = c.theme().body, .color = c.color().ink}).h;
    for (const Node& child : item.children) {
      if (child.part == Part::kSourceNumber) continue;
      if (child.role == Role::kLink) {
        WordsLook look = LookOf(c, child);
        const Size words = c.Measure(child.words, room, look);
        // The target reaches into the space between the rows.
        const float target = std::max(c.Px(48), words.h);
        c.Words(child, {left, y}, room, look);
        c.Place(child, {left, y - std::round((target - words.h) / 2), std::max(words.w, c.Px(48)), target});
        y += words.h;
        continue;
      }
      WordsLook look = LookOf(c, child);
      look.type = c.theme().body;
      const Size size =
          child.part == Part::kSure ? ComposeSure(c, child, {left, y}, room) : c.Words(child, {left, y}, room, look);
      if (child.part != Part::kSure) c.Place(child, {left, y, room, size.h});
      y += size.h;
    }
    y = std::max(y, first + c.Em(28)) + pad;
    c.Hairline(at.x, y, width, c.Px(1), c.color().hair);
    y += c.Px(1);
    c.Place(item, {at.x, top, width, y - top});
  }
  return PlaceBlock(c, node, at, {width, y - at.y});
}

}  // namespace madoguchi::ui
