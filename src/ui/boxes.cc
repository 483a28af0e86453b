#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

// いまの見通し, しるしの見方: an edged box with a small heading.
Size ComposeOutlook(Composer& c, const Node& node, Point at, float width) {
  const float edge = c.Px(1), pad = c.Px(20);
  const Scoped heading(c.heading2, c.theme().h2_box);
  const Picture::Slot ground = c.picture().Reserve();
  const float x = at.x + edge + pad, room = width - 2 * (edge + pad);
  float y = at.y + edge + pad;
  for (const Node& child : node.children) {
    if (child.role != Role::kList) {
      y += Compose(c, child, {x, y}, room).h;
      continue;
    }
    y += c.Px(14);
    const float top = y;
    for (const Node& item : child.children) {
      if (y > top) y += c.Px(node.part == Part::kOutlook ? 18 : 10);
      if (item.children.empty()) {
        y += Compose(c, item, {x, y}, room).h;
        continue;
      }
      const float item_top = y;
      // Item words (a mark of the legend) come first, then one line for each child.
      if (!item.words.empty())
        y +=
            item.part == Part::kSure ? ComposeSure(c, item, {x, y}, room).h : c.Words(item, {x, y}, room, LookOf(c, item)).h;
      const Node* above = nullptr;
      for (const Node& line : item.children) {
        const bool sign = line.part == Part::kSign || line.part == Part::kSignOutline;
        const bool after_sign = above != nullptr && (above->part == Part::kSign || above->part == Part::kSignOutline);
        if (above != nullptr) y += c.Px(sign || after_sign ? 8 : 0);
        y += Compose(c, line, {x, y}, room).h;
        above = &line;
      }
      if (item.part != Part::kSure || item.words.empty()) c.Place(item, {x, item_top, room, y - item_top});
    }
    c.Place(child, {x, top, room, y - top});
  }
  y += pad + edge;
  const Rect box{at.x, at.y, width, y - at.y};
  c.picture().Put(ground,
                  BoxShape(box, {.fill = c.color().ground, .edge = c.color().ink_3, .thickness = edge, .radius = c.Px(12)}));
  return PlaceBlock(c, node, at, {box.w, box.h});
}

namespace {

Size ComposeGround(Composer& c, const Node& node, Point at, float width, Color fill) {
  const Scoped heading(c.heading2, c.theme().h2_box);
  const Picture::Slot ground = c.picture().Reserve();
  const float pad_x = c.Px(20), pad_y = c.Px(18);
  float left = at.x + pad_x;
  const float right = at.x + width - pad_x;
  if (node.icon != app::Icon::kNone) {
    const float icon = c.Em(24);
    c.Icon(node.icon, {left, at.y + pad_y + c.Em(2)}, icon, c.color().ink);
    left += icon + c.Px(10);
  }
  float y = at.y + pad_y;
  if (!node.words.empty()) y += c.Words(node, {left, y}, right - left, LookOf(c, node)).h;
  y += ComposeColumn(c, node, node.children, {left, y}, right - left) + pad_y;
  const Rect box{at.x, at.y, width, y - at.y};
  BoxLook look{.fill = fill, .radius = c.Px(12)};
  if (c.theme().high_contrast) look = {.fill = fill, .edge = c.color().hair, .thickness = c.Px(1), .radius = c.Px(12)};
  c.picture().Put(ground, BoxShape(box, look));
  return PlaceBlock(c, node, at, {box.w, box.h});
}

}  // namespace

Size ComposeBox(Composer& c, const Node& node, Point at, float width) {
  const bool about_answers = node.id == "summary" || node.id == "safe" || node.id == "inside";
  return ComposeGround(c, node, at, width, about_answers ? c.color().home : c.color().field);
}

Size ComposeReason(Composer& c, const Node& node, Point at, float width) {
  return ComposeGround(c, node, at, width, c.color().paper);
}

Size ComposeBullets(Composer& c, const Node& node, Point at, float width) {
  const float indent = c.Em(20), dot = c.Em(4);
  const float first_line = c.Em(c.theme().body.size * c.theme().body.leading);
  float y = at.y;
  for (const Node& item : node.children) {
    c.picture().Disc({at.x + c.Em(6), y + std::round(first_line / 2)}, dot, c.color().in_person);
    const Size size = ComposePlain(c, item, {at.x + indent, y}, width - indent);
    y += size.h;
  }
  return PlaceBlock(c, node, at, {width, y - at.y});
}

Size ComposeSettingRow(Composer& c, const Node& node, Point at, float width) {
  return PlaceBlock(c, node, at, {width, ComposeColumn(c, node, node.children, at, width)});
}

}  // namespace madoguchi::ui
