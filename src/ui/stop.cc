#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

// A counter: a line across the column, its name, then where it is. The campus has no line and a larger name.
WordsLook PlaceName(const Composer& c, bool campus) {
  return {.type = campus ? TypeStyle{20, 1.5f, true} : TypeStyle{17, 1.7f, true}, .color = c.color().ink};
}

// 「12月15日（火）まで」 [あと23日], then fee and the rest; the date's line holds the chip where there is room.
float ComposeDates(Composer& c, const Node& dates, Point at, float width, bool beside) {
  float y = at.y;
  std::size_t i = 0;
  while (i < dates.children.size() && (dates.children[i].part == Part::kStrong || dates.children[i].part == Part::kChip))
    ++i;
  const std::span<const Node> all(dates.children);
  if (i > 0) {
    if (beside) {
      for (std::size_t k = 0; k < i; ++k) {
        if (k > 0) y += c.Px(6);
        y += Compose(c, all[k], {at.x, y}, width).h;
      }
    } else {
      y += ComposeRow(c, all.first(i), {at.x, y}, width, c.Px(12), c.Px(4)).h;
    }
    y += c.Px(6);
  }
  bool first = true;
  for (; i < all.size(); ++i) {
    // A mark of doubt stands beside the line it is about.
    if (i + 1 < all.size() && all[i].role == Role::kText && all[i].part == Part::kNone && all[i + 1].part == Part::kSure) {
      if (!first) y += c.Px(2);
      y += ComposeRow(c, all.subspan(i, 2), {at.x, y}, width, c.Px(8), c.Px(2)).h;
      ++i;
    } else {
      if (!first) y += c.Px(2);
      y += Compose(c, all[i], {at.x, y}, width).h;
    }
    first = false;
  }
  c.Place(dates, {at.x, at.y, width, y - at.y});
  return y - at.y;
}

}  // namespace

Size ComposeStopDates(Composer& c, const Node& node, Point at, float width) {
  return {width, ComposeDates(c, node, at, width, false)};
}

float ComposePlace(Composer& c, const Node& node, float top, const RoadColumn& column, bool campus) {
  float y = top + c.Px(campus ? 8 : 20);
  const float box_top = y;
  if (!campus) {
    c.Hairline(column.text, y, column.width, c.Px(2), c.color().ink);
    y += c.Px(2) + c.Px(10);
  }
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    if (child.part == Part::kStrong) {
      const Size size = c.Words(child, {column.text, y}, column.width, PlaceName(c, campus));
      c.Place(child, {column.text, y, size.w, size.h});
      y += size.h;
    } else if (child.part == Part::kPlace) {
      y += ComposePlace(c, child, y, column, false);
    } else if (i + 1 < node.children.size() && node.children[i + 1].part == Part::kSure) {
      y += ComposeRow(c, std::span(node.children).subspan(i, 2), {column.text, y}, column.width, c.Px(16), c.Px(4)).h;
      ++i;
    } else {
      y += Compose(c, child, {column.text, y}, column.width).h;
    }
  }
  c.Place(node, {column.text, box_top, column.width, y - box_top});
  return y - top;
}

// A procedure: its sign on the road, channel word, name; dates at the right on wide screens.
float ComposeStop(Composer& c, const Node& node, float top, const RoadColumn& column) {
  const Theme& theme = c.theme();
  const Node* dates = nullptr;
  for (const Node& child : node.children) {
    if (child.part == Part::kStopDates) dates = &child;
  }
  const bool beside = theme.wide && column.width > c.Px(440) && dates != nullptr;
  const float side = beside ? c.Px(208) : 0, gap = beside ? c.Px(20) : 0;
  const float room = column.width - side - gap;
  float end_of_dates = top;
  if (beside) end_of_dates += c.Px(8) + ComposeDates(c, *dates, {column.text + room + gap, top + c.Px(8)}, side, true);
  float y = top;
  bool named = false, after_target = false;
  for (const Node& child : node.children) {
    if (&child == dates) {
      if (!beside) {
        y += c.Px(6);
        y += ComposeDates(c, child, {column.text, y}, column.width, false);
      }
      continue;
    }
    const bool sign = child.part == Part::kSign || child.part == Part::kSignOutline;
    if (sign && child.sign && !named) {
      const float size = c.Em(40);
      const bool outline = child.part == Part::kSignOutline;
      c.Sign(*child.sign, {std::round(column.rail - size / 2), y}, size, outline);
      const WordsLook look{.type = {theme.body.size, 1.5f, true}, .color = ChannelColor(c.color(), *child.sign)};
      const Size words = c.Measure(child.words, room, look);
      const float row = std::max(size, words.h);
      c.Words(child, {column.text, y + std::round((row - words.h) / 2)}, room, look);
      const float left = std::round(column.rail - size / 2);
      c.Place(child, {left, y, column.text + words.w - left, row});
      y += row;
    } else if (child.role == Role::kHeading) {
      named = true;
      const Size size = c.Words(child, {column.text, y}, room, {.type = theme.h3, .color = c.color().ink});
      c.Place(child, {column.text, y, room, size.h});
      y += size.h;
    } else {
      y += c.Px(child.part == Part::kTextLink    ? (after_target ? 8.0f : 4.0f)
                : child.part == Part::kSecondary ? 14.0f
                : child.part == Part::kMeta      ? 4.0f
                                                 : 10.0f);
      if (child.role == Role::kParagraph && child.part == Part::kNone && child.icon == app::Icon::kNone) {
        const Size size =
            c.Words(child, {column.text, y}, room, {.type = {theme.body.size, 1.6f, false}, .color = c.color().ink});
        c.Place(child, {column.text, y, room, size.h});
        y += size.h;
      } else {
        y += Compose(c, child, {column.text, y}, y < end_of_dates ? room : column.width).h;
      }
    }
    after_target = child.part == Part::kSecondary || child.part == Part::kTextLink;
  }
  y = std::max(y, end_of_dates);
  c.Place(node, {column.text, top, column.width, y - top});
  return y - top;
}

}  // namespace madoguchi::ui
