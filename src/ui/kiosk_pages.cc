#include <algorithm>
#include <cmath>

#include "ui/components.h"
#include "ui/gaps.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;

namespace {

bool IsAction(const Node& node) {
  return node.part == Part::kChoiceRow || node.part == Part::kChoiceApart || node.part == Part::kActions ||
         node.part == Part::kRow;
}

// One of the two columns: where the next node goes, and the node above it.
struct Column {
  float x = 0, width = 0, y = 0;
  const Node* above = nullptr;

  void Add(Composer& c, const Node& parent, const Node& node) {
    const float gap = above == nullptr ? 0 : c.Px(GapBetween(parent, *above, node, c.theme()));
    const Size size = Compose(c, node, {x, y + gap}, width);
    if (size.h <= 0) return;
    y += gap + size.h;
    above = &node;
  }
};

}  // namespace

float ComposeKioskQuestion(Composer& c, const Node& column, Point at, float width) {
  Column left{at.x, std::floor(width * 0.42f), at.y};
  Column right{at.x + std::floor(width * 0.46f), width - std::floor(width * 0.46f), at.y};
  for (const Node& child : column.children) {
    if (child.part != Part::kChoices && child.part != Part::kFields) {
      (IsAction(child) ? right : left).Add(c, column, child);
      continue;
    }
    for (const Node& part : child.children) (IsAction(part) ? right : left).Add(c, child, part);
    c.Place(child, {at.x, at.y, width, std::max(left.y, right.y) - at.y});
  }
  return std::max(left.y, right.y) - at.y;
}

float ComposeIdlePage(Composer& c, const Node& main, Point at, float width, float bottom) {
  const bool upright = c.theme().portrait;
  Column picture{at.x, upright ? width : std::floor(width * 0.5f), at.y};
  const float touch_x = upright ? at.x : at.x + std::floor(width * 0.55f);
  Column touch{touch_x, at.x + width - touch_x, at.y};
  for (const Node& child : main.children) {
    if (child.part == Part::kHero) picture.Add(c, main, child);
  }
  if (upright) touch.y = picture.y + c.Px(16);
  const float top = touch.y;
  const Composer::Mark mark = c.Now();
  for (const Node& child : main.children) {
    if (child.part != Part::kHero) touch.Add(c, main, child);
  }
  // What is to be touched stands low on an upright panel, in the middle beside the picture on a level one.
  const float room = bottom - touch.y;
  if (room > 0) {
    const float down = upright ? room : std::round(std::max(0.0f, (bottom - at.y) - (touch.y - top)) / 2);
    c.Move(mark, 0, down);
    touch.y += down;
  }
  return std::max(picture.y, touch.y) - at.y;
}

}  // namespace madoguchi::ui
