#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

Size ComposeAnswerGroup(Composer& c, const Node& node, Point at, float width) {
  float y = at.y;
  bool first = true;
  for (const Node& child : node.children) {
    if (!first) y += c.Px(child.role == Role::kDescriptions ? 12 : 8);
    first = false;
    if (child.role == Role::kDescriptions) {
      c.Hairline(at.x, y, width, c.Px(2), c.color().ink);
      const float top = y;
      y += c.Px(2);
      for (const Node& row : child.children) y += ComposeAnswerRow(c, row, {at.x, y}, width).h;
      c.Place(child, {at.x, top, width, y - top});
    } else {
      y += Compose(c, child, {at.x, y}, width).h;
    }
  }
  return PlaceBlock(c, node, at, {width, y - at.y});
}

// Question above, answer below, 「変更」 at the right. In the side column there is no way to change.
Size ComposeAnswerRow(Composer& c, const Node& node, Point at, float width) {
  const Theme& theme = c.theme();
  const Node* change = nullptr;
  const Node* holder = nullptr;
  for (const Node& child : node.children) {
    for (const Node& inner : child.children) {
      if (inner.part == Part::kTextLink) {
        change = &inner;
        holder = &child;
      }
    }
  }
  const float pad = c.Px(12);
  float right = 0, change_width = 0;
  if (change != nullptr) {
    const WordsLook look{.type = {theme.body.size, 1.5f, true}};
    change_width = std::max(c.Px(64), c.Measure(change->words, 0, look).w + c.Px(8));
    right = change_width + c.Px(12);
  }
  float y = at.y + pad;
  const float room = width - right;
  for (const Node& child : node.children) {
    if (&child == holder) continue;
    WordsLook look = LookOf(c, child);
    if (child.role == Role::kTerm) {
      look.type = theme.body;
      look.color = c.color().ink_2;
    } else {
      const bool known = child.part == Part::kStrong;
      look.type = {theme.choice.size, theme.choice.leading, known};
    }
    const Size size = c.Words(child, {at.x, y}, room, look);
    c.Place(child, {at.x, y, room, size.h});
    y += size.h;
  }
  float height = y + pad - at.y;
  if (change != nullptr) {
    height = std::max(height, c.Px(64));
    const float target = c.Px(48);
    const float x = at.x + width - change_width;
    const float top = at.y + std::round((height - target) / 2);
    const WordsLook look{.type = {theme.body.size, 1.5f, true},
                         .color = c.color().link,
                         .align = Align::kCentre,
                         .underline = true,
                         .underline_thickness = c.Hovered(*change) ? 2.0f : 1.0f};
    const Size words = c.Measure(change->words, change_width, look);
    c.Words(*change, {x, top + std::round((target - words.h) / 2)}, change_width, look);
    c.Place(*change, {x, top, change_width, target});
    c.Place(*holder, {x, top, change_width, target});
  }
  c.Hairline(at.x, at.y + height, width, c.Px(1), c.color().hair);
  height += c.Px(1);
  return PlaceBlock(c, node, at, {width, height});
}

}  // namespace madoguchi::ui
