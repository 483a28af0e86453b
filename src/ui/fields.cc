#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;

namespace {

// Room for four digits of a year, two of a month; the field itself is the page's input, its text is painted by nobody else.
float FieldWidth(const Composer& c, const Node& node) {
  const bool year = node.id.size() >= 4 && node.id.ends_with("year");
  return c.Em(year || node.id.ends_with("number") ? 96.0f : 64.0f);
}

Size ComposeField(Composer& c, const Node& node, Point at, float width) {
  const Palette& color = c.color();
  const float height = std::max(c.Px(56), c.Em(56));
  const float field = std::min(width, FieldWidth(c, node)), gap = c.Px(8);
  const WordsLook label{.type = {c.theme().label.size, 1.5f, true}, .color = color.ink};
  const Size words = c.Measure(node.words, 0, label);
  const BoxLook look{.fill = color.ground,
                     .edge = node.invalid      ? color.error
                             : c.Hovered(node) ? color.ink
                                               : color.ink_3,
                     .thickness = c.Px(node.invalid || c.theme().high_contrast ? 2 : 1),
                     .radius = c.Px(8)};
  c.picture().Box({at.x, at.y, field, height}, look);
  c.Words(node, {at.x + field + gap, at.y + std::round((height - words.h) / 2)}, words.w + 1, label);
  if (!node.value.empty()) {
    const WordsLook typed{.type = {c.theme().choice.size, 1.5f, false}, .color = color.ink};
    const Size size = c.Measure(node.value, 0, typed);
    c.Typed(node, {at.x + c.Px(14), at.y + std::round((height - size.h) / 2)}, typed);
  }
  // The target is the field; its label stands outside of it.
  c.Place(node, {at.x, at.y, field, height});
  return {field + gap + words.w, height};
}

}  // namespace

Size ComposeNumberField(Composer& c, const Node& node, Point at, float width) { return ComposeField(c, node, at, width); }

// The label above, where it is not said elsewhere; the field as wide as there is room.
Size ComposeTextField(Composer& c, const Node& node, Point at, float width) {
  const WordsLook label{.type = {c.theme().label.size, 1.5f, true}, .color = c.color().ink};
  const float words = node.words.empty() ? 0 : c.Words(node, at, width, label).h + c.Px(8);
  const float height = std::max(c.Px(56), c.Em(56));
  const Rect field{at.x, at.y + words, width, height};
  c.picture().Box(field, {.fill = c.color().ground,
                          .edge = c.Hovered(node) ? c.color().ink : c.color().ink_3,
                          .thickness = c.Px(c.theme().high_contrast ? 2 : 1),
                          .radius = c.Px(8)});
  if (!node.value.empty()) {
    const WordsLook typed{.type = {c.theme().choice.size, 1.5f, false}, .color = c.color().ink};
    const Size size = c.Measure(node.value, 0, typed);
    c.Typed(node, {field.x + c.Px(14), field.y + std::round((height - size.h) / 2)}, typed);
  }
  c.Place(node, field);
  return {width, words + height};
}

Size ComposeFieldRow(Composer& c, const Node& node, Point at, float width) {
  const Size size = ComposeRow(c, node.children, at, width, c.Px(12), c.Px(12));
  return PlaceBlock(c, node, at, {width, size.h});
}

}  // namespace madoguchi::ui
