#include "ui/brush.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

namespace madoguchi::ui {
namespace {

constexpr float kPi = 3.14159265f;

ImDrawFlags RoundedCorners(Corners corners) {
  switch (corners) {
    case Corners::kAll:
      return ImDrawFlags_RoundCornersAll;
    case Corners::kTop:
      return ImDrawFlags_RoundCornersTop;
    case Corners::kBottom:
      return ImDrawFlags_RoundCornersBottom;
  }
  return ImDrawFlags_RoundCornersAll;
}

class Brush {
 public:
  Brush(const Picture& picture, const Window& window, const Fonts& fonts, ImDrawList& list)
      : picture_(picture), window_(window), fonts_(fonts), list_(list) {}

  void Paint(const Shape& shape) {
    const Point extent = picture_.Extent(shape);
    if (shape.kind == ShapeKind::kNothing || extent.y <= window_.top || extent.x >= window_.top + window_.height) return;
    const ImVec2 a = At(shape.a), b = At(shape.b);
    switch (shape.kind) {
      case ShapeKind::kNothing:
        break;
      case ShapeKind::kBox:
        Box(shape, a, b);
        break;
      case ShapeKind::kDashedBox:
        DashedBox(shape, a, b);
        break;
      case ShapeKind::kDisc:
        list_.AddCircleFilled(a, shape.radius, shape.color);
        break;
      case ShapeKind::kRing:
        list_.AddCircle(a, shape.radius, shape.color, 0, shape.thickness);
        break;
      case ShapeKind::kDashedRing:
        DashedRing(shape, a);
        break;
      case ShapeKind::kLine:
        Line(shape, a, b);
        break;
      case ShapeKind::kDashes:
        Dashes(shape, a, b);
        break;
      case ShapeKind::kPolyline:
        list_.AddPolyline(Points(shape), static_cast<int>(shape.count), shape.color,
                          shape.closed ? ImDrawFlags_Closed : ImDrawFlags_None, shape.thickness);
        break;
      case ShapeKind::kPolygon:
        list_.AddConvexPolyFilled(Points(shape), static_cast<int>(shape.count), shape.color);
        break;
      case ShapeKind::kText:
        Text(shape, a);
        break;
    }
  }

 private:
  ImVec2 At(Point p) const { return {p.x, p.y - window_.top}; }

  const ImVec2* Points(const Shape& shape) {
    points_.clear();
    for (const Point& p : picture_.PointsOf(shape)) points_.push_back(At(p));
    return points_.data();
  }

  // The edge lies inside of the box, as in CSS. Drawn as a filled outer shape under a filled inner one where both are
  // opaque: the corners of two concentric rounded boxes fit better than a thick stroke's.
  void Box(const Shape& shape, ImVec2 a, ImVec2 b) {
    const ImDrawFlags corners = RoundedCorners(shape.corners);
    const float t = shape.thickness;
    if (shape.edge != 0 && t > 0 && shape.color != 0) {
      list_.AddRectFilled(a, b, shape.edge, shape.radius, corners);
      list_.AddRectFilled({a.x + t, a.y + t}, {b.x - t, b.y - t}, shape.color, std::max(0.0f, shape.radius - t), corners);
    } else if (shape.color != 0) {
      list_.AddRectFilled(a, b, shape.color, shape.radius, corners);
    } else if (shape.edge != 0 && t > 0) {
      // AddRect() puts the middle of its line half a pixel inside of what it is given.
      const float in = t / 2 - 0.5f;
      list_.AddRect({a.x + in, a.y + in}, {b.x - in, b.y - in}, shape.edge, std::max(0.0f, shape.radius - t / 2), corners,
                    t);
    }
  }

  // Level and upright lines are boxes on whole pixels: sharp at every thickness.
  void Line(const Shape& shape, ImVec2 a, ImVec2 b) {
    const float t = shape.thickness;
    if (a.y == b.y) {
      const float top = std::round(a.y - t / 2);
      list_.AddRectFilled({std::min(a.x, b.x), top}, {std::max(a.x, b.x), top + t}, shape.color);
    } else if (a.x == b.x) {
      const float left = std::round(a.x - t / 2);
      list_.AddRectFilled({left, std::min(a.y, b.y)}, {left + t, std::max(a.y, b.y)}, shape.color);
    } else {
      list_.AddLine(a, b, shape.color, t);
    }
  }

  void Dashes(const Shape& shape, ImVec2 a, ImVec2 b) {
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    if (length <= 0) return;
    const float ux = (b.x - a.x) / length, uy = (b.y - a.y) / length;
    for (float s = 0; s < length; s += shape.dash_on + shape.dash_off) {
      const float e = std::min(length, s + shape.dash_on);
      Line(shape, {a.x + ux * s, a.y + uy * s}, {a.x + ux * e, a.y + uy * e});
    }
  }

  // Round corners are drawn through; between them dashes are stretched so that every side begins and ends with a gap.
  void DashedBox(const Shape& shape, ImVec2 a, ImVec2 b) {
    const float half = shape.thickness / 2;
    const auto side = [&](ImVec2 from, ImVec2 to) {
      const float length = std::hypot(to.x - from.x, to.y - from.y);
      const float count = std::floor((length - shape.dash_off) / (shape.dash_on + shape.dash_off));
      if (count < 1) return;
      const float off = (length - count * shape.dash_on) / (count + 1);
      const float ux = (to.x - from.x) / length, uy = (to.y - from.y) / length;
      for (float i = 0; i < count; i += 1) {
        const float s = off + i * (shape.dash_on + off), e = s + shape.dash_on;
        Line(shape, {from.x + ux * s, from.y + uy * s}, {from.x + ux * e, from.y + uy * e});
      }
    };
    const float r = std::max(shape.radius, shape.thickness);
    side({a.x + r, a.y + half}, {b.x - r, a.y + half});
    side({a.x + r, b.y - half}, {b.x - r, b.y - half});
    side({a.x + half, a.y + r}, {a.x + half, b.y - r});
    side({b.x - half, a.y + r}, {b.x - half, b.y - r});
    const auto corner = [&](float x, float y, float begin) {
      list_.PathArcTo({x, y}, r - half, begin, begin + kPi / 2, 8);
      list_.PathStroke(shape.color, ImDrawFlags_None, shape.thickness);
    };
    corner(a.x + r, a.y + r, kPi);
    corner(b.x - r, a.y + r, kPi * 1.5f);
    corner(b.x - r, b.y - r, 0);
    corner(a.x + r, b.y - r, kPi / 2);
  }

  void DashedRing(const Shape& shape, ImVec2 centre) {
    const float around = 2 * kPi * shape.radius;
    const int count = std::max(4, static_cast<int>(around / (shape.dash_on + shape.dash_off) + 0.5f));
    const float step = 2 * kPi / static_cast<float>(count);
    const float on = step * shape.dash_on / (shape.dash_on + shape.dash_off);
    for (int i = 0; i < count; ++i) {
      const float begin = step * static_cast<float>(i);
      list_.PathArcTo(centre, shape.radius, begin, begin + on, 5);
      list_.PathStroke(shape.color, ImDrawFlags_None, shape.thickness);
    }
  }

  void Text(const Shape& shape, ImVec2 at) {
    ImFont* font = shape.bold ? fonts_.bold : fonts_.regular;
    ImFontBaked* baked = font->GetFontBaked(shape.size);
    const float scale = shape.size / baked->Size;
    const std::string_view words = picture_.WordsOf(shape);
    const char* at_byte = words.data();
    const char* end = at_byte + words.size();
    float x = at.x;
    while (at_byte < end) {
      unsigned int c = 0;
      at_byte += ImTextCharFromUtf8(&c, at_byte, end);
      // Ask for the width first: it loads the glyph, which may exchange the texture under a reserved quad.
      const float advance = baked->GetCharAdvance(static_cast<ImWchar>(c)) * scale;
      font->RenderChar(&list_, shape.size, {std::round(x), std::round(at.y)}, shape.color, static_cast<ImWchar>(c));
      x += advance + shape.spacing;
    }
  }

  const Picture& picture_;
  const Window& window_;
  const Fonts& fonts_;
  ImDrawList& list_;
  std::vector<ImVec2> points_;
};

}  // namespace

void PaintPicture(const Picture& picture, const Window& window, const Fonts& fonts, ImDrawList& list) {
  Brush brush(picture, window, fonts, list);
  for (const Shape& shape : picture.shapes()) brush.Paint(shape);
}

float TextWidth(const Fonts& fonts, std::string_view words, float size, bool bold, float spacing) {
  ImFontBaked* baked = (bold ? fonts.bold : fonts.regular)->GetFontBaked(size);
  const float scale = size / baked->Size;
  const char* at = words.data();
  const char* end = at + words.size();
  float width = 0;
  while (at < end) {
    unsigned int c = 0;
    at += ImTextCharFromUtf8(&c, at, end);
    if (c == 0x200B || c == 0x2060) continue;
    width += baked->GetCharAdvance(static_cast<ImWchar>(c)) * scale + spacing;
  }
  return width;
}

}  // namespace madoguchi::ui
