#pragma once
// Points and rectangles in device pixels; y grows downwards. Plain values, nothing of Dear ImGui.

namespace madoguchi::ui {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  float w = 0;
  float h = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  bool operator==(const Rect&) const = default;
};

}  // namespace madoguchi::ui
