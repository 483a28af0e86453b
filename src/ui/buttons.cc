#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

struct ButtonColors {
  BoxLook box;
  Color words = 0;
};

ButtonColors ColorsOf(const Composer& c, const Node& node) {
  const Palette& color = c.color();
  const bool over = c.Hovered(node), down = c.Pressed(node);
  ButtonColors look;
  look.box.radius = c.Px(8);
  look.box.thickness = c.Px(2);
  if (node.part == Part::kPrimary || node.selected) {
    look.box.fill = down ? color.accent_pressed : over ? color.accent_deep : color.accent;
    look.words = color.on_accent;
  } else {
    look.box.fill = down ? color.field : over ? color.accent_tint : color.ground;
    look.box.edge = color.accent;
    look.words = color.accent;
  }
  return look;
}

// A chevron to the right says "goes on to another page": it stands after the word, everything else before it.
bool IconAfter(const Node& node) { return node.icon == app::Icon::kChevronRight; }

float IconSize(const Composer& c, const Node& node) {
  if (node.icon == app::Icon::kNone) return 0;
  return c.Em(IconAfter(node) ? 20.0f : 22.0f);
}

TypeStyle ButtonType(const Composer& c) { return c.theme().label; }

}  // namespace

void ComposeButtonIn(Composer& c, const Node& node, const Rect& box, float type_scale) {
  const ButtonColors look = ColorsOf(c, node);
  c.picture().Box(box, look.box);
  WordsLook words_look{.type = ButtonType(c), .color = look.words, .balance = true};
  words_look.type.size *= type_scale;
  const float icon = IconSize(c, node), gap = icon > 0 ? c.Px(10) : 0;
  const float room = std::max(1.0f, box.w - c.Px(24) - icon - gap);
  const Size words = c.Measure(node.words, room, words_look);
  float x = box.x + std::round((box.w - icon - gap - words.w) / 2);
  if (icon > 0 && !IconAfter(node)) {
    c.Icon(node.icon, {x, box.y + std::round((box.h - icon) / 2)}, icon, look.words);
    x += icon + gap;
  }
  // A single line is set without a break, so that rounding cannot push its last character down.
  WordsLook centred = words_look;
  centred.align = Align::kCentre;
  c.Words(node, {x, box.y + std::round((box.h - words.h) / 2)}, words.w, centred);
  if (icon > 0 && IconAfter(node))
    c.Icon(node.icon, {x + words.w + gap, box.y + std::round((box.h - icon) / 2)}, icon, look.words);
  c.Place(node, box);
}

Size ComposeButton(Composer& c, const Node& node, Point at, float width) {
  const bool small = node.role == Role::kLink;  // in a stop of the plan
  const WordsLook look{.type = ButtonType(c), .color = 0, .balance = true};
  const float icon = IconSize(c, node), gap = icon > 0 ? c.Px(10) : 0;
  const float pad = c.Px(small ? 18 : 24);
  const Size words = c.Measure(node.words, std::max(1.0f, width - 2 * pad - icon - gap), look);
  const float natural = std::max(c.Px(small ? 48 : 136), words.w + 2 * pad + icon + gap);
  const float height = std::max(c.Px(small ? c.theme().target : c.theme().button_height), words.h + c.Px(16));
  const Size size{std::min(width, natural), height};
  ComposeButtonIn(c, node, {at.x, at.y, size.w, size.h});
  return size;
}

Size ComposeTextLink(Composer& c, const Node& node, Point at, float width) {
  const float icon = IconSize(c, node), gap = icon > 0 ? c.Px(6) : 0;
  const float thick = c.Hovered(node) ? 2.0f : 1.0f;
  const WordsLook look{.type = {c.theme().body.size, 1.5f, true},
                       .color = c.Pressed(node) ? c.color().accent_pressed : c.color().link,
                       .underline = true,
                       .underline_thickness = thick};
  const float room = std::max(1.0f, width - icon - gap);
  const Size words = c.Measure(node.words, room, look);
  const float height = std::max(c.Px(c.theme().target), words.h);
  float x = at.x;
  if (icon > 0 && !IconAfter(node)) {
    c.Icon(node.icon, {x, at.y + std::round((height - icon) / 2)}, icon, look.color);
    x += icon + gap;
  }
  c.Words(node, {x, at.y + std::round((height - words.h) / 2)}, room, look);
  if (icon > 0 && IconAfter(node))
    c.Icon(node.icon, {x + words.w + gap, at.y + std::round((height - icon) / 2)}, icon, look.color);
  const Size size{std::max(c.Px(48), icon + gap + words.w), height};
  c.Place(node, {at.x, at.y, size.w, size.h});
  return size;
}

// A row of buttons from the left; on a phone, in a narrow column and on kiosks each (or all) as wide as there is room.
Size ComposeActions(Composer& c, const Node& node, Point at, float width) {
  const Theme& theme = c.theme();
  const bool kiosk_row = theme.kiosk && node.children.size() > 1;
  const float gap = c.Px(12);
  if (kiosk_row) {
    // The primary action is twice as wide as what stands beside it.
    const float room = width - gap * static_cast<float>(node.children.size() - 1);
    const auto parts_of = [&](float primary) {
      float parts = 0;
      for (const Node& child : node.children) parts += child.part == Part::kPrimary ? primary : 1.0f;
      return parts;
    };
    // Unless that would break the others' words.
    float primary = 2;
    for (const Node& child : node.children) {
      const float words = c.Measure(child.words, 0, {.type = ButtonType(c)}).w + IconSize(c, child) + c.Px(40);
      if (child.part != Part::kPrimary && words > room / parts_of(2)) primary = 1;
    }
    const float unit = room / parts_of(primary);
    float x = at.x;
    const float height = c.Px(theme.button_height);
    for (const Node& child : node.children) {
      const float w = std::floor(unit * (child.part == Part::kPrimary ? primary : 1.0f));
      ComposeButtonIn(c, child, {x, at.y, w, height});
      x += w + gap;
    }
    return PlaceBlock(c, node, at, {width, height});
  }
  if (theme.wide && !c.in_side) return PlaceBlock(c, node, at, {width, ComposeRow(c, node.children, at, width, gap, gap).h});
  float y = at.y;
  for (const Node& child : node.children) {
    if (y > at.y) y += gap;
    if (child.part == Part::kTextLink) {
      const Composer::Mark mark = c.Now();
      const Size size = ComposeTextLink(c, child, {at.x, y}, width);
      if (!theme.wide) c.Move(mark, std::round((width - size.w) / 2), 0);
      y += size.h;
      continue;
    }
    const WordsLook look{.type = ButtonType(c), .color = 0, .balance = true};
    const Size words = c.Measure(child.words, width - c.Px(48), look);
    const float height = std::max(c.Px(theme.button_height), words.h + c.Px(16));
    ComposeButtonIn(c, child, {at.x, y, width, height});
    y += height;
  }
  return PlaceBlock(c, node, at, {width, y - at.y});
}

// A row between hairlines that opens in place; or a button that looks like one.
Size ComposeAccordion(Composer& c, const Node& node, Point at, float width) {
  const bool opens = node.role == Role::kDisclosure;
  const float line = c.Px(1), icon = node.icon == app::Icon::kNone ? 0.0f : c.Em(24), chevron = opens ? c.Em(22) : 0;
  const float indent = icon > 0 ? c.Em(34) : 0;
  const Color color = c.Pressed(node) ? c.color().accent_pressed : c.color().link;
  const WordsLook look{.type = {c.theme().body.size, 1.5f, true}, .color = color, .underline = c.Hovered(node)};
  const float room = width - indent - chevron - c.Px(8);
  const Size words = c.Measure(node.words, room, look);
  const float row = std::max(c.Px(56), words.h + c.Px(16));
  c.Hairline(at.x, at.y, width, line, c.color().hair);
  const float top = at.y + line;
  if (icon > 0) c.Icon(node.icon, {at.x, top + std::round((row - icon) / 2)}, icon, color);
  c.Words(node, {at.x + indent, top + std::round((row - words.h) / 2)}, room, look);
  if (opens) {
    c.Icon(node.expanded ? app::Icon::kChevronUp : app::Icon::kChevronDown,
           {at.x + width - chevron, top + std::round((row - chevron) / 2)}, chevron, color);
  }
  // Rows touch at their hairline; their targets keep 8 px between them.
  c.Place(node, {at.x, top + c.Px(4), width, row - 2 * c.Px(4)});
  float y = top + row;
  if (!node.children.empty()) {
    const bool narrow = c.theme().text_scale > 1.5f;
    const float in = narrow ? 0 : indent;
    y += ComposeColumn(c, node, node.children, {at.x + in, y}, width - in) + c.Px(20);
  }
  c.Hairline(at.x, y, width, line, c.color().hair);
  // The next row's hairline is this one.
  return {width, y - at.y};
}

}  // namespace madoguchi::ui
