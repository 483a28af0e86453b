#pragma once
// GlSurface: a WebGL2 context on one of the page's canvases, and a draw surface whose frames it shows. What is painted is the caller's.
//
//   std::unique_ptr<GlSurface> surface = GlSurface::Create("#tree");   // nullptr: no WebGL2
//   ImDrawList& list = surface->Begin(width, height);                  // device pixels
//   …paint…
//   surface->End(ground);

#include <memory>
#include <string>
#include <string_view>

#include "platform/web/canvas_glyphs.h"
#include "platform/web/gl_renderer.h"
#include "ui/draw_surface.h"

namespace madoguchi::platform {

class GlSurface {
 public:
  /// One for the life of the page.
  [[nodiscard]] static std::unique_ptr<GlSurface> Create(const char* selector);
  GlSurface(const GlSurface&) = delete;
  GlSurface& operator=(const GlSurface&) = delete;

  [[nodiscard]] const ui::Fonts& fonts() const { return surface_.fonts(); }

  ImDrawList& Begin(float width, float height) { return surface_.Begin(width, height); }
  /// Shows what was painted since Begin() on that ground, 0xAABBGGRR; nothing while the context is lost.
  void End(unsigned ground);
  [[nodiscard]] int frames() const { return frames_; }

  void Lose() { lost_ = true; }
  /// All of the card's objects are gone with the old context: makes them anew.
  void Restore();
  /// All glyphs are drawn anew with the next frame. Not within a frame.
  void ForgetGlyphs() { surface_.ForgetGlyphs(); }
  /// Glyphs drawn from now on are those of that language: a tag as in HTML. True where it is another than before.
  bool SpeakLanguage(std::string_view html_lang);

 private:
  GlSurface() = default;

  CanvasGlyphs glyphs_;
  ui::DrawSurface surface_{glyphs_};
  GlRenderer renderer_;
  std::string language_ = "ja";  ///< as HTML says it
  bool lost_ = false;
  int frames_ = 0;
};

}  // namespace madoguchi::platform
