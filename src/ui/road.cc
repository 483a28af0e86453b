#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

constexpr float kDisc = 40;  // the disc at the head of a zone, CSS px

// Thin at home, thick outside.
Composer::Road RoadOf(const Composer& c, Part part) {
  const Palette& color = c.color();
  switch (part) {
    case Part::kZoneHome:
      return {color.online, c.Px(4)};
    case Part::kZoneTrip:
      return {color.in_person, c.Px(8)};
    case Part::kZoneErrand:
      return {color.store, c.Px(8)};
    default:
      return {};
  }
}

Color GroundOf(const Composer& c, Part part) {
  switch (part) {
    case Part::kZoneHome:
    case Part::kZoneEnd:
      return c.color().home;
    case Part::kZoneTrip:
    case Part::kZoneErrand:
      return c.color().paper;
    default:
      return 0;
  }
}

void DrawDisc(Composer& c, Point centre, app::Icon icon) {
  const float outer = c.Em(kDisc) / 2;
  c.picture().Disc(centre, outer, c.color().ink);
  c.picture().Disc(centre, outer - c.Px(3), c.color().ground);
  const float side = c.Em(22);
  c.Icon(icon, {std::round(centre.x - side / 2), std::round(centre.y - side / 2)}, side, c.color().ink);
}

struct ZoneFrame {
  float left = 0, width = 0;
  RoadColumn column;
};

// Zones reach from edge to edge on a phone, and are as wide as the column on wide screens.
ZoneFrame FrameOf(const Composer& c, Point at, float width) {
  const Theme& theme = c.theme();
  ZoneFrame frame;
  const float out = theme.wide || theme.kiosk ? 0 : c.Px(theme.margin);
  const float pad = c.Px(theme.zone_pad);
  frame.left = at.x - out;
  frame.width = width + 2 * out;
  const float disc = c.Em(kDisc);
  frame.column.rail = frame.left + pad + std::round(disc / 2);
  frame.column.text = frame.left + pad + disc + c.Px(16);
  frame.column.width = frame.left + frame.width - pad - frame.column.text;
  return frame;
}

// A word and its small companion beside the disc.
float ComposeZoneHead(Composer& c, const Node& head, float top, const ZoneFrame& frame) {
  const float disc = c.Em(kDisc);
  const Scoped heading(c.heading2, c.theme().h2);
  const Composer::Mark mark = c.Now();
  const WordsLook look{.type = c.theme().h2, .color = c.color().ink, .balance = true};
  const Size words = c.Words(head, {frame.column.text, top}, frame.column.width, look);
  float height = words.h;
  float right = frame.column.text + words.w, widest = right;
  for (const Node& child : head.children) {
    const WordsLook small{.type = {16, 1.5f, false}, .color = c.color().ink};
    const Size size = c.Measure(child.words, 0, small);
    const bool fits = right + c.Px(10) + size.w <= frame.column.text + frame.column.width;
    const Point place = fits ? Point{right + c.Px(10), top + std::round((words.h - size.h) * 0.62f)}
                             : Point{frame.column.text, top + height};
    c.Words(child, place, size.w + 1, small);
    c.Place(child, {place.x, place.y, size.w, size.h});
    if (!fits) height += size.h;
    right = place.x + size.w;
    widest = std::max(widest, right);
  }
  c.Place(head, {frame.column.text, top, widest - frame.column.text, height});
  const float row = std::max(disc, height);
  c.Move(mark, 0, std::round((row - height) / 2));
  DrawDisc(c, {frame.column.rail, top + std::round(row / 2)}, head.icon);
  return row;
}

float ComposeStops(Composer& c, const Node& list, float top, const RoadColumn& column) {
  float y = top;
  for (const Node& item : list.children) {
    y += c.Px(c.theme().kiosk ? 20 : 28);
    y += item.part == Part::kFork ? ComposeFork(c, item, y, column) : ComposeStop(c, item, y, column);
  }
  c.Place(list, {column.text, top, column.width, y - top});
  return y - top;
}

// Home, trip, errand: ground, road, disc, then places and stops.
Size ComposeTravelled(Composer& c, const Node& zone, Point at, const ZoneFrame& frame, bool first, bool last) {
  const Theme& theme = c.theme();
  const Composer::Road road = RoadOf(c, zone.part);
  const Picture::Slot ground = c.picture().Reserve();
  const Picture::Slot rail = c.picture().Reserve();
  const Picture::Slot rail_in = c.picture().Reserve();
  float y = at.y + c.Px(theme.wide ? 24 : 20);
  const float disc_middle = y + std::round(c.Em(kDisc) / 2);
  bool campus = true;
  for (const Node& child : zone.children) {
    if (child.part == Part::kZoneHead) {
      y += ComposeZoneHead(c, child, y, frame);
    } else if (child.part == Part::kPlace) {
      y += ComposePlace(c, child, y, frame.column, campus);
      campus = false;
    } else if (child.role == Role::kOrderedList || child.role == Role::kList) {
      y += ComposeStops(c, child, y, frame.column);
    } else {
      y += c.Px(12);
      y += Compose(c, child, {frame.column.text, y}, frame.column.width).h;
    }
  }
  y += c.Px(theme.wide ? 32 : 28);
  const float height = y - at.y;
  BoxLook look{.fill = GroundOf(c, zone.part)};
  if (theme.wide || theme.kiosk) {
    look.radius = first || last ? c.Px(12) : 0;
    look.corners = first && last ? Corners::kAll : first ? Corners::kTop : Corners::kBottom;
  }
  if (theme.high_contrast) {
    look.edge = c.color().hair;
    look.thickness = c.Px(1);
  }
  c.picture().Put(ground, BoxShape({frame.left, at.y, frame.width, height}, look));
  const auto line = [&](float from, float to, const Composer::Road& of) {
    return BoxShape({std::round(frame.column.rail - of.thickness / 2), from, of.thickness, to - from}, {.fill = of.color});
  };
  c.picture().Put(rail, line(disc_middle, at.y + height, road));
  if (c.road.thickness > 0 && !first) c.picture().Put(rail_in, line(at.y, disc_middle, c.road));
  c.road = road;
  c.Place(zone, {frame.left, at.y, frame.width, height});
  return {frame.width, height};
}

// The moving day: the road is a dashed line from the home zone to the trip.
Size ComposeMovingDay(Composer& c, const Node& node, Point at, const ZoneFrame& frame) {
  const WordsLook look{.type = {c.theme().choice.size, 1.5f, true}, .color = c.color().ink};
  const Size words = c.Measure(node.words, frame.column.width, look);
  const float height = std::max(c.Px(68), words.h + c.Px(24));
  const float middle = at.y + std::round(height / 2);
  c.picture().Dashes({frame.column.rail, at.y}, {frame.column.rail, at.y + height}, c.Px(4), c.color().ink, c.Px(4),
                     c.Px(4));
  const float gap = c.Em(44), icon = c.Em(32);
  c.picture().Box({frame.column.rail - c.Em(20), middle - gap / 2, c.Em(40), gap}, {.fill = c.color().ground});
  c.Icon(node.icon, {std::round(frame.column.rail - icon / 2), std::round(middle - icon / 2)}, icon, c.color().ink);
  c.Words(node, {frame.column.text, at.y + std::round((height - words.h) / 2)}, frame.column.width, look);
  c.Place(node, {frame.left, at.y, frame.width, height});
  c.road = {};
  return {frame.width, height};
}

// Home again. The road ends at the disc.
Size ComposeEnd(Composer& c, const Node& node, Point at, const ZoneFrame& frame, bool first) {
  const Theme& theme = c.theme();
  const Picture::Slot ground = c.picture().Reserve();
  const float pad = c.Px(theme.wide ? 24 : 20);
  const float disc = c.Em(kDisc);
  const WordsLook look{.type = theme.h2, .color = c.color().ink, .balance = true};
  const Size words = c.Measure(node.words, frame.column.width, look);
  const float row = std::max(disc, words.h);
  const float middle = at.y + pad + std::round(row / 2);
  if (c.road.thickness > 0 && !first) {
    c.picture().Box({std::round(frame.column.rail - c.road.thickness / 2), at.y, c.road.thickness, middle - at.y},
                    {.fill = c.road.color});
  }
  DrawDisc(c, {frame.column.rail, middle}, node.icon);
  c.Words(node, {frame.column.text, at.y + pad + std::round((row - words.h) / 2)}, frame.column.width, look);
  const float height = pad + row + c.Px(24);
  BoxLook box{.fill = c.color().home};
  if (theme.wide || theme.kiosk) box = {.fill = c.color().home, .radius = c.Px(12), .corners = Corners::kBottom};
  c.picture().Put(ground, BoxShape({frame.left, at.y, frame.width, height}, box));
  c.Place(node, {frame.left, at.y, frame.width, height});
  return {frame.width, height};
}

// Not decided yet: beside the road, in a dashed frame.
Size ComposeOpen(Composer& c, const Node& zone, Point at, float width) {
  const float pad = c.Px(c.theme().wide ? 28 : 20), edge = c.Px(2);
  RoadColumn column;
  const float disc = c.Em(kDisc);
  column.text = at.x + pad;
  column.width = width - 2 * pad;
  column.rail = 0;
  float y = at.y + c.Px(20);
  for (const Node& child : zone.children) {
    if (child.part == Part::kZoneHead) {
      ZoneFrame frame{
          at.x, width, {at.x + pad + std::round(disc / 2), at.x + pad + disc + c.Px(16), width - 2 * pad - disc - c.Px(16)}};
      y += ComposeZoneHead(c, child, y, frame);
    } else if (child.role == Role::kList || child.role == Role::kOrderedList) {
      const float top = y;
      for (const Node& item : child.children) {
        y += c.Px(20);
        y += ComposeColumn(c, item, item.children, {column.text, y}, column.width);
        c.Place(item, {column.text, top, column.width, y - top});
      }
      c.Place(child, {column.text, top, column.width, y - top});
    } else {
      y += c.Px(12);
      y += Compose(c, child, {column.text, y}, column.width).h;
    }
  }
  y += c.Px(20);
  c.picture().DashedBox({at.x, at.y, width, y - at.y}, edge, c.Px(12), c.color().ink_3, c.Px(6), c.Px(4));
  return PlaceBlock(c, zone, at, {width, y - at.y});
}

}  // namespace

bool IsZone(const Node& node) {
  switch (node.part) {
    case Part::kZoneHome:
    case Part::kZoneMove:
    case Part::kZoneTrip:
    case Part::kZoneErrand:
    case Part::kZoneOpen:
    case Part::kZoneEnd:
      return true;
    default:
      return false;
  }
}

Size ComposeZone(Composer& c, std::span<const Node> siblings, std::size_t index, Point at, float width) {
  const Node& zone = siblings[index];
  const auto on_road = [&](std::size_t i) { return IsZone(siblings[i]) && siblings[i].part != Part::kZoneOpen; };
  const bool first = index == 0 || !on_road(index - 1);
  const bool last = index + 1 >= siblings.size() || !on_road(index + 1);
  if (first) c.road = {};
  if (zone.part == Part::kZoneOpen) return ComposeOpen(c, zone, at, width);
  const ZoneFrame frame = FrameOf(c, at, width);
  switch (zone.part) {
    case Part::kZoneMove:
      return ComposeMovingDay(c, zone, at, frame);
    case Part::kZoneEnd:
      return ComposeEnd(c, zone, at, frame, first);
    default:
      return ComposeTravelled(c, zone, at, frame, first, last);
  }
}

}  // namespace madoguchi::ui
