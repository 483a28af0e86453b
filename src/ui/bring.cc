#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;

namespace {

// The whole row ticks the box.
Size ComposeBringItem(Composer& c, const Node& node, Point at, float width) {
  const Palette& color = c.color();
  const float side = c.Em(28), indent = c.Em(32) + c.Px(12);
  const float x = at.x + indent, room = width - indent;
  const Picture::Slot ground = c.picture().Reserve();
  float y = at.y;
  y += c.Words(node, {x, y}, room, {.type = {c.theme().body.size, 1.7f, true}, .color = color.ink, .balance = true}).h;
  for (const Node& child : node.children) {
    if (child.part == Part::kSure) {
      y += c.Px(4);
      y += ComposeSure(c, child, {x, y}, room).h;
      continue;
    }
    const Size size = c.Words(child, {x, y}, room, {.type = {c.theme().small.size, 1.6f, false}, .color = color.ink_2});
    c.Place(child, {x, y, room, size.h});
    y += size.h;
  }
  const float height = std::max(c.Px(48), y - at.y);
  if (c.Hovered(node) || c.Pressed(node)) {
    c.picture().Put(ground, BoxShape({at.x - c.Px(8), at.y - c.Px(6), width + c.Px(16), height + c.Px(12)},
                                     {.fill = color.field, .radius = c.Px(8)}));
  }
  c.picture().Box({at.x, at.y + c.Px(1), side, side}, {.fill = node.selected ? color.accent : color.ground,
                                                       .edge = node.selected ? color.accent : color.ink_3,
                                                       .thickness = c.Px(2),
                                                       .radius = c.Px(4)});
  if (node.selected)
    c.Icon(app::Icon::kCheck, {at.x + side * 0.1f, at.y + c.Px(1) + side * 0.1f}, side * 0.8f, color.on_accent);
  c.Place(node, {at.x, at.y, width, height});
  return {width, height};
}

}  // namespace

Size ComposeBringList(Composer& c, const Node& node, Point at, float width) {
  const float edge = c.Px(2), pad = c.Px(18), row = c.Px(12);
  const Picture::Slot ground = c.picture().Reserve();
  const float x = at.x + edge + pad, room = width - 2 * (edge + pad);
  float y = at.y + edge + pad;
  bool first = true;
  for (const Node& item : node.children) {
    if (!first) c.Hairline(x, y, room, c.Px(1), c.color().hair);
    first = false;
    y += row;
    const float top = y;
    if (!item.children.empty()) {
      y += item.children.front().part == Part::kBringItem ? ComposeBringItem(c, item.children.front(), {x, y}, room).h
                                                          : ComposeColumn(c, item, item.children, {x, y}, room);
    } else {
      y += ComposeBringItem(c, item, {x, y}, room).h;
    }
    if (!item.children.empty() && item.part != Part::kBringItem) c.Place(item, {x, top, room, y - top});
    y += row;
  }
  y += c.Px(8) + edge;
  const Rect box{at.x, at.y, width, y - at.y};
  c.picture().Put(ground,
                  BoxShape(box, {.fill = c.color().ground, .edge = c.color().ink, .thickness = edge, .radius = c.Px(12)}));
  return PlaceBlock(c, node, at, {box.w, box.h});
}

}  // namespace madoguchi::ui
