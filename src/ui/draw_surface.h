#pragma once
// Draw surface: Dear ImGui's font atlas and one draw list, without its context: no windows, no widgets, no input, no settings.
//
// That is all a painter needs, and less than half of what a whole context would bring along to the browser. Whoever owns a
// surface draws the ImDrawData and answers the texture requests in it (Dear ImGui's docs/BACKENDS.md).
//
//   DrawSurface surface(glyphs);
//   painter.Paint(window, surface.Begin(width, height));
//   Render(surface.End());

#include <memory>

#include "ui/glyph_loader.h"

struct ImDrawData;
struct ImDrawList;
struct ImFontAtlas;

namespace madoguchi::ui {

class DrawSurface {
 public:
  /// The loader outlives the surface.
  explicit DrawSurface(GlyphLoader& glyphs);
  ~DrawSurface();
  DrawSurface(const DrawSurface&) = delete;
  DrawSurface& operator=(const DrawSurface&) = delete;

  /// Null pointers if the loader found no fonts; then nothing else may be called.
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }

  /// A new frame: fonts may be measured and the list drawn into until End(). Device pixels.
  ImDrawList& Begin(float width, float height);
  /// Valid until the next Begin().
  ImDrawData& End();
  /// What End() returned last.
  [[nodiscard]] const ImDrawData& data() const;

  /// Drops all glyphs: they are loaded anew in the next frame. Not between Begin() and End().
  void ForgetGlyphs();
  /// All textures are gone from the card, and have to be sent again.
  void LoseTextures();

 private:
  struct Body;
  std::unique_ptr<Body> body_;
  Fonts fonts_;
};

}  // namespace madoguchi::ui
