#include "ui/signs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

namespace madoguchi::ui {
namespace {

constexpr float kPi = 3.14159265f;
constexpr float kGlyphStroke = 2.6f;

// Below this many device pixels fine strokes run together: the card's short bar and the store's window are left out.
constexpr float kSmall = 22;

using Vertices = std::vector<Point>;

// The Minkowski sum of a convex polygon (clockwise) and a disc: every corner becomes an arc between its edges' normals.
Vertices Rounded(std::span<const Point> polygon, float radius, float pixel) {
  const std::size_t n = polygon.size();
  const int pieces = std::max(3, static_cast<int>(std::ceil(radius * pixel / 2)));
  Vertices out;
  for (std::size_t i = 0; i < n; ++i) {
    const Point& before = polygon[(i + n - 1) % n];
    const Point& here = polygon[i];
    const Point& after = polygon[(i + 1) % n];
    const float in = std::atan2(here.y - before.y, here.x - before.x) - kPi / 2;
    float turn = std::atan2(after.y - here.y, after.x - here.x) - kPi / 2 - in;
    while (turn < 0) turn += 2 * kPi;
    for (int k = 0; k <= pieces; ++k) {
      const float angle = in + turn * static_cast<float>(k) / static_cast<float>(pieces);
      out.push_back({here.x + radius * std::cos(angle), here.y + radius * std::sin(angle)});
    }
  }
  return out;
}

class SignPainter {
 public:
  SignPainter(Picture& picture, Point at, float size, const SignLook& look)
      : picture_(picture), at_(at), scale_(size / 48), size_(size), look_(look) {}

  void Draw(service::Channel channel) {
    using enum service::Channel;
    switch (channel) {
      case kOnline:
        Circle();
        Frame({16.5f, 10.5f, 15, 27}, 3);
        Strokes({{20.2f, 24.2f}, {23, 27.2f}, {28, 20.6f}});
        break;
      case kPhone:
        Circle();
        Strokes({{16, 14},
                 {20, 13},
                 {22.5f, 18.5f},
                 {19.8f, 20.6f},
                 {27.4f, 28.2f},
                 {29.5f, 25.5f},
                 {35, 28},
                 {34, 32},
                 {31.5f, 34},
                 {25, 32},
                 {17.5f, 24.5f},
                 {14.5f, 17}},
                true);
        break;
      case kMail:
        Body({{24, 3.5f}, {44.5f, 24}, {24, 44.5f}, {3.5f, 24}});
        Frame({13, 16.5f, 22, 15}, 1.5f);
        Strokes({{13.6f, 18}, {24, 25.6f}, {34.4f, 18}});
        break;
      case kConvenienceStore:
        Hexagon();
        Fill({12, 13.5f, 24, 6});
        Frame({14, 19.5f, 20, 14.5f}, 0);
        Fill({25.6f, 24.6f, 4.6f, 9.4f});
        if (size_ >= kSmall) Fill({18, 24.6f, 4.6f, 4.6f});
        break;
      case kSelfServiceTerminal:
        Hexagon();
        Frame({14, 12, 20, 15}, 2);
        Fill({22.7f, 27, 2.6f, 6});
        Fill({16, 33, 16, 2.8f});
        break;
      case kCashlessCounter:
        Square();
        Frame({10.5f, 14.5f, 27, 19}, 2.5f);
        Fill({10.5f, 19, 27, 4.4f});
        if (size_ >= kSmall) Fill({14.5f, 27, 8, 2.6f});
        break;
      case kInPerson:
        Body({{24, 5.5f}, {42.5f, 19}, {42.5f, 42}, {5.5f, 42}, {5.5f, 19}});
        picture_.Disc(To({24, 20.5f}), 4.6f * scale_, Glyph());
        Shoulders();
        Fill({11, 36, 26, 3});
        break;
    }
  }

 private:
  Point To(Point unit) const { return {at_.x + unit.x * scale_, at_.y + unit.y * scale_}; }
  Rect ToRect(const Rect& unit) const {
    return {at_.x + unit.x * scale_, at_.y + unit.y * scale_, unit.w * scale_, unit.h * scale_};
  }
  Color Glyph() const { return look_.outline ? look_.channel : look_.inside; }

  void Circle() {
    if (look_.outline) {
      picture_.Disc(To({24, 24}), 22 * scale_, look_.inside);
      picture_.Ring(To({24, 24}), 22 * scale_, 3 * scale_, look_.channel);
    } else {
      picture_.Disc(To({24, 24}), 22 * scale_, look_.channel);
    }
  }

  void Square() {
    const Rect body = ToRect(Rect{3.5f, 3.5f, 41, 41});
    if (look_.outline) {
      picture_.Box(body, {.fill = look_.inside, .edge = look_.channel, .thickness = 3 * scale_, .radius = 6 * scale_});
    } else {
      picture_.Box(body, {.fill = look_.channel, .radius = 6 * scale_});
    }
  }

  void Hexagon() { Body({{44, 24}, {34, 41.3f}, {14, 41.3f}, {4, 24}, {14, 6.7f}, {34, 6.7f}}); }

  void Body(std::initializer_list<Point> corners) {
    const std::vector<Point> polygon(corners);
    Vertices outer = Rounded(polygon, 3, scale_);
    for (Point& p : outer) p = To(p);
    picture_.Polygon(outer, look_.channel);
    if (!look_.outline) return;
    // The edge is 3 wide and lies inside of the body: the ground fills the polygon itself.
    Vertices inner(polygon);
    for (Point& p : inner) p = To(p);
    picture_.Polygon(inner, look_.inside);
  }

  void Frame(const Rect& unit, float radius) {
    // The stroke's middle is on the given rectangle; a box's edge lies inside of it.
    const float half = kGlyphStroke / 2;
    picture_.Box(ToRect(Rect{unit.x - half, unit.y - half, unit.w + kGlyphStroke, unit.h + kGlyphStroke}),
                 {.edge = Glyph(), .thickness = kGlyphStroke * scale_, .radius = (radius > 0 ? radius + half : 0) * scale_});
  }

  void Fill(const Rect& unit) { picture_.Box(ToRect(unit), {.fill = Glyph()}); }

  void Strokes(std::initializer_list<Point> points, bool closed = false) {
    std::vector<Point> to;
    for (const Point& p : points) to.push_back(To(p));
    picture_.Polyline(to, closed, kGlyphStroke * scale_, Glyph());
  }

  // The upper half of an ellipse, 8.5 by 7.4, on (24, 34).
  void Shoulders() {
    constexpr int kPieces = 16;
    std::vector<Point> points;
    for (int i = 0; i <= kPieces; ++i) {
      const float angle = kPi + kPi * static_cast<float>(i) / kPieces;
      points.push_back(To({24 + 8.5f * std::cos(angle), 34 + 7.4f * std::sin(angle)}));
    }
    picture_.Polygon(points, Glyph());
  }

  Picture& picture_;
  Point at_;
  float scale_;
  float size_;
  const SignLook& look_;
};

}  // namespace

void DrawSign(Picture& picture, service::Channel channel, Point at, float size, const SignLook& look) {
  SignPainter(picture, at, size, look).Draw(channel);
}

}  // namespace madoguchi::ui
