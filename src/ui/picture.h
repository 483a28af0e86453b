#pragma once
// Picture: what is to be painted, as a list of shapes in content coordinates (device pixels), first ones lowest.
//
// The composer writes it once for a Screen, brush.h paints the part that is visible, tests read its words. It knows no
// component, no theme and no Dear ImGui. A background whose size is known only after what lies on it is reserved first
// and put in later; a block whose place is known only after its size is composed first and moved later.
//
//   const Picture::Slot ground = picture.Reserve();
//   …compose children…
//   picture.Put(ground, BoxShape({x, y, w, h}, {.fill = theme.color.paper, .radius = 12}));

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/theme_tokens.h"

namespace madoguchi::ui {

enum class ShapeKind : std::uint8_t {
  kNothing,
  kBox,
  kDashedBox,
  kDisc,
  kRing,
  kDashedRing,
  kLine,
  kDashes,
  kPolyline,
  kPolygon,
  kText
};

enum class Corners : std::uint8_t { kAll, kTop, kBottom };

struct Shape {
  ShapeKind kind = ShapeKind::kNothing;
  Corners corners = Corners::kAll;
  bool closed = false;  ///< kPolyline
  bool bold = false;    ///< kText
  int node = -1;        ///< kText: whose words
  Color color = 0;      ///< fill, or the line's colour
  Color edge = 0;       ///< kBox: edge colour, drawn inside the box
  float thickness = 0;  ///< of lines, edges, rings
  float radius = 0;     ///< of corners, discs, rings (to the middle of the line)
  float dash_on = 0, dash_off = 0;
  float size = 0;     ///< kText: font size
  float spacing = 0;  ///< kText: added after each character
  Point a,
      b;  ///< box: top left, bottom right; line: ends; disc, ring: a = centre; text: a = top left of the em box, b.x = right end
  std::uint32_t first = 0, count = 0;  ///< polyline, polygon: points; text: bytes
};

/// How a box is filled and edged. Colour 0 is none.
struct BoxLook {
  Color fill = 0;
  Color edge = 0;
  float thickness = 0;
  float radius = 0;
  Corners corners = Corners::kAll;
};

[[nodiscard]] Shape BoxShape(const Rect& rect, const BoxLook& look);

class Picture {
 public:
  using Slot = std::size_t;
  struct Mark {
    std::size_t shapes = 0;
    std::size_t points = 0;
  };

  void Clear();

  [[nodiscard]] Slot Reserve();
  void Put(Slot slot, const Shape& shape) { shapes_[slot] = shape; }

  void Box(const Rect& rect, const BoxLook& look) { shapes_.push_back(BoxShape(rect, look)); }
  void DashedBox(const Rect& rect, float thickness, float radius, Color color, float on, float off);
  void Disc(Point centre, float radius, Color color);
  /// `radius` is the outer one; the line lies inside it.
  void Ring(Point centre, float radius, float thickness, Color color);
  void DashedRing(Point centre, float radius, float thickness, Color color, float on, float off);
  void Line(Point a, Point b, float thickness, Color color);
  void Dashes(Point a, Point b, float thickness, Color color, float on, float off);
  void Polyline(std::span<const Point> points, bool closed, float thickness, Color color);
  /// Convex, clockwise.
  void Polygon(std::span<const Point> points, Color color);
  /// `at` is the top left of the em box; `right` is where the text ends.
  void Text(int node, Point at, float right, std::string_view words, float size, bool bold, float spacing, Color color);

  [[nodiscard]] Mark Now() const { return {shapes_.size(), points_.size()}; }
  /// Moves everything added between two marks, slots reserved between them included.
  void Move(Mark from, Mark to, float dx, float dy);
  /// Forgets everything added since `mark`.
  void TakeBack(Mark mark);

  [[nodiscard]] std::span<const Shape> shapes() const { return shapes_; }
  [[nodiscard]] std::span<const Point> PointsOf(const Shape& shape) const {
    return std::span(points_).subspan(shape.first, shape.count);
  }
  [[nodiscard]] std::string_view WordsOf(const Shape& shape) const {
    return std::string_view(words_).substr(shape.first, shape.count);
  }
  /// Top and bottom of what the shape may touch.
  [[nodiscard]] Point Extent(const Shape& shape) const;

 private:
  std::vector<Shape> shapes_;
  std::vector<Point> points_;
  std::string words_;
};

}  // namespace madoguchi::ui
