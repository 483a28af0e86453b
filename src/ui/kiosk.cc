#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

float BarTarget(const Composer& c) { return c.Px(c.theme().portrait ? 64 : 50); }
float BarPad(const Composer& c) { return c.Px(c.theme().portrait ? 14 : 9); }

// Upright: icon above word. Level: beside it.
Size BarButton(Composer& c, const Node& node, Point at, bool draw) {
  const bool upright = c.theme().portrait;
  const bool staff = node.icon == app::Icon::kBell;
  const float icon = c.Em(22), gap = c.Px(upright ? 2 : 8), pad = c.Px(10);
  const WordsLook look{.type = {15, 1.3f, true}, .color = c.color().ink};
  const Size words = c.Measure(node.words, 0, look);
  const float width = upright ? std::max(c.Px(96), words.w + 2 * pad) : icon + gap + words.w + 2 * c.Px(14);
  const float height = std::max(BarTarget(c), upright ? icon + gap + words.h + c.Px(10) : words.h + c.Px(10));
  if (!draw) return {width, height};
  const Rect box{at.x, at.y, width, height};
  c.picture().Box(box, {.fill = c.Hovered(node) || c.Pressed(node) ? c.color().field : c.color().ground,
                        .edge = staff ? c.color().ink : c.color().ink_3,
                        .thickness = c.Px(staff ? 2 : 1),
                        .radius = c.Px(6)});
  if (upright) {
    const float top = at.y + std::round((height - icon - gap - words.h) / 2);
    c.Icon(node.icon, {at.x + std::round((width - icon) / 2), top}, icon, look.color);
    c.Words(node, {at.x + std::round((width - words.w) / 2), top + icon + gap}, words.w + 1, look);
  } else {
    const float left = at.x + std::round((width - icon - gap - words.w) / 2);
    c.Icon(node.icon, {left, at.y + std::round((height - icon) / 2)}, icon, look.color);
    c.Words(node, {left + icon + gap, at.y + std::round((height - words.h) / 2)}, words.w + 1, look);
  }
  c.Place(node, box);
  return {width, height};
}

// The line that grows shorter: one dot for every three seconds.
float DrawCountdown(Composer& c, const app::ProgressLine& progress, Point at, float width) {
  const Palette& color = c.color();
  const int total = std::max(2, progress.at_least);
  const float dot = c.Px(10), height = 2 * dot + c.Px(8);
  const float y = at.y + height / 2, first = at.x + dot + c.Px(2),
              step = (width - 2 * (dot + c.Px(2))) / static_cast<float>(total - 1);
  const auto x = [&](int i) { return std::round(first + step * static_cast<float>(i)); };
  for (int i = 1; i < total; ++i) {
    c.picture().Line({x(i - 1), y}, {x(i), y}, c.Px(4), i < progress.done ? color.accent : color.hair);
  }
  for (int i = 0; i < total; ++i) {
    if (i < progress.done) {
      c.picture().Disc({x(i), y}, dot, color.accent);
    } else {
      c.picture().Disc({x(i), y}, dot, color.line);
      c.picture().Disc({x(i), y}, dot - c.Px(3), color.ground);
    }
  }
  return height;
}

}  // namespace

float KioskBarHeight(const Composer& c) { return BarTarget(c) + 2 * BarPad(c) + c.Px(1); }

void ComposeKioskBar(Composer& c, const Node& node, float top) {
  const float page = c.view().width, margin = c.Px(c.theme().margin), pad = BarPad(c);
  const float height = KioskBarHeight(c);
  c.picture().Box({0, top, page, height}, {.fill = c.color().ground});
  c.Hairline(0, top, page, c.Px(1), c.color().hair);
  float x = margin;
  for (const Node& tool : node.children) {
    // Help is always in the same corner.
    if (tool.icon == app::Icon::kBell) {
      const Size size = BarButton(c, tool, {}, false);
      BarButton(c, tool, {page - margin - size.w, top + pad}, true);
    } else {
      x += BarButton(c, tool, {x, top + pad}, true).w + c.Px(8);
    }
  }
  c.Place(node, {0, top, page, height});
}

Size ComposeTouchToStart(Composer& c, const Node& node, Point at, float width) {
  const Palette& color = c.color();
  const float pad_x = c.Px(24), pad_y = c.Px(22), icon = c.Em(48), gap = c.Px(18);
  const Picture::Slot ground = c.picture().Reserve();
  const float x = at.x + pad_x + icon + gap, room = at.x + width - pad_x - x;
  float y = at.y + pad_y;
  y += c.Words(node, {x, y}, room, {.type = {30, 1.4f, true}, .color = color.on_accent}).h;
  for (const Node& child : node.children) {
    const Size size = c.Words(child, {x, y}, room, {.type = {c.theme().body.size, 1.4f, false}, .color = color.on_accent});
    c.Place(child, {x, y, room, size.h});
    y += size.h;
  }
  const float height = y + pad_y - at.y;
  c.Icon(node.icon, {at.x + pad_x, at.y + std::round((height - icon) / 2)}, icon, color.on_accent);
  const Color fill = c.Pressed(node) ? color.accent_pressed : c.Hovered(node) ? color.accent_deep : color.accent;
  c.picture().Put(ground, BoxShape({at.x, at.y, width, height}, {.fill = fill, .radius = c.Px(12)}));
  c.Place(node, {at.x, at.y, width, height});
  return {width, height};
}

Size ComposeLanguageButtons(Composer& c, const Node& node, Point at, float width) {
  const float gap = c.Px(8), height = c.Px(c.theme().kiosk ? 68 : 56);
  // Three beside each other leave room for the longest name; rows are as equal as can be.
  const std::size_t count = std::max<std::size_t>(1, node.children.size());
  const std::size_t rows = (count + 2) / 3, columns = (count + rows - 1) / rows;
  const float w = std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const auto column = static_cast<float>(i % columns), row = static_cast<float>(i / columns);
    ComposeButtonIn(c, node.children[i], {at.x + column * (w + gap), at.y + row * (height + gap), w, height});
  }
  return PlaceBlock(c, node, at, {width, static_cast<float>(rows) * (height + gap) - gap});
}

// 「まだいますか」: over everything, in the visible part; the way on is the largest thing on the panel.
void ComposeDialog(Composer& c, const Node& dialog) {
  const Theme& theme = c.theme();
  const Palette& color = c.color();
  const float page = c.view().width, tall = c.view().viewport_height;
  c.picture().Box({0, 0, page, std::max(tall, c.height())}, {.fill = 0xb3000000u});
  const float side = theme.kiosk && !theme.portrait ? std::round(page * 0.19f) : c.Px(theme.kiosk ? theme.margin : 20.0f);
  const float edge = c.Px(2), pad = c.Px(theme.kiosk ? 32 : 24);
  const Rect outer{side, 0, page - 2 * side, 0};
  const Picture::Slot shadow = c.picture().Reserve();
  const Picture::Slot ground = c.picture().Reserve();
  const Composer::Mark mark = c.Now();
  const float x = outer.x + edge + pad, room = outer.w - 2 * (edge + pad);
  float y = edge + pad;
  bool first = true;
  for (const Node& child : dialog.children) {
    if (!first) y += c.Px(12);
    first = false;
    const bool main_action = child.part == Part::kPrimary;
    if (main_action || child.part == Part::kSecondary) {
      const float height = c.Px(main_action ? (theme.kiosk ? 96 : 72) : theme.button_height);
      ComposeButtonIn(c, child, {x, y, room, height}, main_action && theme.kiosk ? 1.6f : 1.0f);
      y += height;
    } else if (child.role == Role::kHeading) {
      const Size size = c.Words(child, {x, y}, room, {.type = theme.h1, .color = color.ink});
      c.Place(child, {x, y, room, size.h});
      y += size.h;
    } else {
      const float line_top = y;
      WordsLook look = LookOf(c, child);
      if (child.part == Part::kCountdown) look.type = {24, 1.4f, true};
      y += c.Words(child, {x, y}, room, look).h;
      if (child.progress) {
        y += c.Px(12);
        y += DrawCountdown(c, *child.progress, {x, y}, room) + c.Px(4);
      }
      c.Place(child, {x, line_top, room, y - line_top});
    }
  }
  const float height = y + pad + edge;
  const float top = std::max(c.Px(16), std::round((tall - height) * (theme.portrait ? 0.72f : 0.42f)));
  c.Move(mark, 0, top);
  const Rect box{outer.x, top, outer.w, height};
  c.picture().Put(shadow, BoxShape({box.x, box.y + c.Px(6), box.w, box.h}, {.fill = 0xff000000u, .radius = c.Px(12)}));
  c.picture().Put(ground, BoxShape(box, {.fill = color.ground, .edge = color.ink, .thickness = edge, .radius = c.Px(12)}));
  c.Place(dialog, box);
}

}  // namespace madoguchi::ui
