#pragma once
// Brush: paints the visible part of a Picture with Dear ImGui's draw lists. The only place where shapes become triangles.
//
// No layout, no state: what is above or below the window is left out. Text is placed character by character on whole device
// pixels, because Dear ImGui knows no letter spacing.

#include <string_view>

#include "ui/glyph_loader.h"
#include "ui/picture.h"

struct ImDrawList;

namespace madoguchi::ui {

/// The part of the content that the canvas shows, in device pixels.
struct Window {
  float top = 0;
  float width = 0;
  float height = 0;
};

/// Paints inside of a frame (draw_surface.h).
void PaintPicture(const Picture& picture, const Window& window, const Fonts& fonts, ImDrawList& list);

/// Width of a text with `spacing` after each character, in device pixels. Inside of a frame (draw_surface.h).
[[nodiscard]] float TextWidth(const Fonts& fonts, std::string_view words, float size, bool bold, float spacing);

}  // namespace madoguchi::ui
