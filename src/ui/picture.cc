#include "ui/picture.h"

#include <algorithm>

namespace madoguchi::ui {

Shape BoxShape(const Rect& rect, const BoxLook& look) {
  Shape shape;
  shape.kind = ShapeKind::kBox;
  shape.corners = look.corners;
  shape.color = look.fill;
  shape.edge = look.edge;
  shape.thickness = look.thickness;
  shape.radius = look.radius;
  shape.a = {rect.x, rect.y};
  shape.b = {rect.right(), rect.bottom()};
  return shape;
}

void Picture::Clear() {
  shapes_.clear();
  points_.clear();
  words_.clear();
}

Picture::Slot Picture::Reserve() {
  shapes_.emplace_back();
  return shapes_.size() - 1;
}

void Picture::DashedBox(const Rect& rect, float thickness, float radius, Color color, float on, float off) {
  Shape shape = BoxShape(rect, {.fill = color, .thickness = thickness, .radius = radius});
  shape.kind = ShapeKind::kDashedBox;
  shape.dash_on = on;
  shape.dash_off = off;
  shapes_.push_back(shape);
}

void Picture::Disc(Point centre, float radius, Color color) {
  Shape shape;
  shape.kind = ShapeKind::kDisc;
  shape.a = centre;
  shape.radius = radius;
  shape.color = color;
  shapes_.push_back(shape);
}

void Picture::Ring(Point centre, float radius, float thickness, Color color) {
  Shape shape;
  shape.kind = ShapeKind::kRing;
  shape.a = centre;
  shape.radius = radius - thickness / 2;
  shape.thickness = thickness;
  shape.color = color;
  shapes_.push_back(shape);
}

void Picture::DashedRing(Point centre, float radius, float thickness, Color color, float on, float off) {
  Ring(centre, radius, thickness, color);
  shapes_.back().kind = ShapeKind::kDashedRing;
  shapes_.back().dash_on = on;
  shapes_.back().dash_off = off;
}

void Picture::Line(Point a, Point b, float thickness, Color color) {
  Shape shape;
  shape.kind = ShapeKind::kLine;
  shape.a = a;
  shape.b = b;
  shape.thickness = thickness;
  shape.color = color;
  shapes_.push_back(shape);
}

void Picture::Dashes(Point a, Point b, float thickness, Color color, float on, float off) {
  Line(a, b, thickness, color);
  shapes_.back().kind = ShapeKind::kDashes;
  shapes_.back().dash_on = on;
  shapes_.back().dash_off = off;
}

void Picture::Polyline(std::span<const Point> points, bool closed, float thickness, Color color) {
  Shape shape;
  shape.kind = ShapeKind::kPolyline;
  shape.closed = closed;
  shape.thickness = thickness;
  shape.color = color;
  shape.first = static_cast<std::uint32_t>(points_.size());
  shape.count = static_cast<std::uint32_t>(points.size());
  points_.insert(points_.end(), points.begin(), points.end());
  shapes_.push_back(shape);
}

void Picture::Polygon(std::span<const Point> points, Color color) {
  Polyline(points, true, 0, color);
  shapes_.back().kind = ShapeKind::kPolygon;
}

void Picture::Text(int node, Point at, float right, std::string_view words, float size, bool bold, float spacing,
                   Color color) {
  Shape shape;
  shape.kind = ShapeKind::kText;
  shape.node = node;
  shape.a = at;
  shape.b = {right, at.y + size};
  shape.size = size;
  shape.bold = bold;
  shape.spacing = spacing;
  shape.color = color;
  shape.first = static_cast<std::uint32_t>(words_.size());
  shape.count = static_cast<std::uint32_t>(words.size());
  words_ += words;
  shapes_.push_back(shape);
}

void Picture::Move(Mark from, Mark to, float dx, float dy) {
  const auto move = [dx, dy](Point& p) { p = {p.x + dx, p.y + dy}; };
  for (std::size_t i = from.shapes; i < to.shapes; ++i) {
    move(shapes_[i].a);
    move(shapes_[i].b);
  }
  for (std::size_t i = from.points; i < to.points; ++i) move(points_[i]);
}

void Picture::TakeBack(Mark mark) {
  shapes_.resize(mark.shapes);
  points_.resize(mark.points);
}

Point Picture::Extent(const Shape& shape) const {
  const float half = shape.thickness / 2 + 1;
  switch (shape.kind) {
    case ShapeKind::kNothing:
      return {};
    case ShapeKind::kDisc:
    case ShapeKind::kRing:
    case ShapeKind::kDashedRing:
      return {shape.a.y - shape.radius - half, shape.a.y + shape.radius + half};
    case ShapeKind::kPolyline:
    case ShapeKind::kPolygon: {
      Point extent{1e9f, -1e9f};
      for (const Point& p : PointsOf(shape)) extent = {std::min(extent.x, p.y - half), std::max(extent.y, p.y + half)};
      return extent;
    }
    case ShapeKind::kText:
      // Glyphs of some scripts reach beyond the em box.
      return {shape.a.y - shape.size * 0.5f, shape.b.y + shape.size * 0.5f};
    case ShapeKind::kBox:
    case ShapeKind::kDashedBox:
    case ShapeKind::kLine:
    case ShapeKind::kDashes:
      return {std::min(shape.a.y, shape.b.y) - half, std::max(shape.a.y, shape.b.y) + half};
  }
  return {};
}

}  // namespace madoguchi::ui
