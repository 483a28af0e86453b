#include <algorithm>
#include <cmath>

#include "ui/components.h"
#include "ui/gaps.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

constexpr int kMostInALine = 5;

// The field takes what the button leaves; a button that would take half of the width stands below.
float ComposeFieldAndButton(Composer& c, const Node& row, Point at, float width) {
  const float height = std::max(c.Px(56), c.Em(56)), gap = c.Px(8);
  const Node& field = row.children.front();
  const Node& button = row.children.back();
  const float icon = c.Em(22) + c.Px(10);
  const float wanted = c.Measure(button.words, 0, {.type = c.theme().label}).w + icon + c.Px(40);
  const bool below = wanted > width / 2;
  ComposeTextField(c, field, at, below ? width : width - wanted - gap);
  const float button_width = below ? width : wanted;
  const Point button_at = below ? Point{at.x, at.y + height + gap} : Point{at.x + width - wanted, at.y};
  ComposeButtonIn(c, button, {button_at.x, button_at.y, button_width, height});
  const float total = button_at.y + height - at.y;
  c.Place(row, {at.x, at.y, width, total});
  return total;
}

float ComposeGroup(Composer& c, const Node& group, Point at, float width) {
  float y = at.y;
  const Node* above = nullptr;
  for (const Node& child : group.children) {
    if (above != nullptr) y += c.Px(child.part == Part::kMeta ? 4 : 12);
    const bool field =
        child.part == Part::kRow && !child.children.empty() && child.children.front().role == Role::kTextField;
    y += field ? ComposeFieldAndButton(c, child, {at.x, y}, width) : Compose(c, child, {at.x, y}, width).h;
    above = &child;
  }
  c.Place(group, {at.x, at.y, width, y - at.y});
  return y - at.y;
}

}  // namespace

Size ComposeKanaRows(Composer& c, const Node& node, Point at, float width) {
  const float gap = c.Px(8), height = c.Px(std::max(48.0f, c.theme().target));
  // Each is a target of its own: on narrow pages fewer stand in a line.
  const int in_a_line = std::clamp(static_cast<int>((width + gap) / (height + gap)), 1, kMostInALine);
  const float cell = std::floor((width - gap * static_cast<float>(in_a_line - 1)) / static_cast<float>(in_a_line));
  float bottom = at.y;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& item = node.children[i];
    const int place = static_cast<int>(i);
    const float x = at.x + static_cast<float>(place % in_a_line) * (cell + gap);
    const float y = at.y + static_cast<float>(place / in_a_line) * (height + gap);
    for (const Node& link : item.children) ComposeButtonIn(c, link, {x, y, cell, height});
    c.Place(item, {x, y, cell, height});
    bottom = y + height;
  }
  return PlaceBlock(c, node, at, {width, bottom - at.y});
}

// By name and by first letter: beside each other where there is room.
Size ComposeFindBox(Composer& c, const Node& node, Point at, float width) {
  const bool beside = c.theme().wide && !c.theme().kiosk && node.children.size() > 1 && width > c.Px(800);
  const float pad = c.Px(c.theme().wide ? 32 : 20), gap = c.Px(beside ? 48 : 32);
  const Scoped heading(c.heading2, c.theme().h2_box);
  const Picture::Slot ground = c.picture().Reserve();
  const float room = width - 2 * pad;
  const float column = beside ? std::floor((room - gap) / 2) : room;
  float x = at.x + pad, y = at.y + pad, bottom = y;
  for (const Node& child : node.children) {
    const float height =
        child.role == Role::kGroup ? ComposeGroup(c, child, {x, y}, column) : Compose(c, child, {x, y}, column).h;
    bottom = std::max(bottom, y + height);
    if (beside) {
      x += column + gap;
    } else {
      y += height + gap;
    }
  }
  const float height = bottom + pad - at.y;
  c.picture().Put(ground, BoxShape({at.x, at.y, width, height}, {.fill = c.color().field, .radius = c.Px(12)}));
  return PlaceBlock(c, node, at, {width, height});
}

}  // namespace madoguchi::ui
