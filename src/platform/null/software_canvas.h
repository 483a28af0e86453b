#pragma once
// Software canvas: Dear ImGui's triangles as pixels, without a graphics card. For screenshots and for tests of pixels.
//
// Plain and exact rather than fast: one sample a pixel, colours and texture interpolated, blended over what is there. No clip
// rectangles other than the canvas itself, no user callbacks.
//
//   SoftwareCanvas canvas(780, 1688, 0xffffffff);
//   canvas.Draw(*ImGui::GetDrawData());
//   std::string png = EncodePng(canvas.width(), canvas.height(), canvas.pixels());

#include <cstdint>
#include <span>
#include <vector>

struct ImDrawData;
struct ImDrawVert;
struct ImTextureData;

namespace madoguchi::platform {

class SoftwareCanvas {
 public:
  /// Filled with `ground`, 0xAABBGGRR. Width and height are positive.
  SoftwareCanvas(int width, int height, std::uint32_t ground);

  void Draw(const ImDrawData& data);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// Rows from the top, 0xAABBGGRR.
  [[nodiscard]] std::span<const std::uint32_t> pixels() const { return pixels_; }

 private:
  void Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImTextureData* texture);
  void Blend(int x, int y, float r, float g, float b, float alpha);

  int width_;
  int height_;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace madoguchi::platform
