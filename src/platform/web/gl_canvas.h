#pragma once
// GlCanvas: a WebGL2 context on the page's canvas, a draw surface for it, and the painter on top.
//
// Paints only when asked to. Pointer and keyboard belong to the page; nothing of them comes here but numbers of nodes.
//
//   std::unique_ptr<GlCanvas> canvas = GlCanvas::Create("#canvas");   // nullptr: no WebGL2
//   canvas->Paint(screen, view, interaction, panel, {top, width, height});

#include <memory>
#include <string>
#include <string_view>

#include "platform/web/canvas_glyphs.h"
#include "platform/web/gl_renderer.h"
#include "ui/draw_surface.h"
#include "ui/painter.h"

namespace madoguchi::platform {

class GlCanvas {
 public:
  /// One for the life of the page.
  [[nodiscard]] static std::unique_ptr<GlCanvas> Create(const char* selector);
  GlCanvas(const GlCanvas&) = delete;
  GlCanvas& operator=(const GlCanvas&) = delete;

  /// Composes if needed and paints the window. Composes only, while the context is lost.
  const ui::Layout& Paint(const app::Screen& screen, const ui::View& view, const ui::Interaction& interaction,
                          ui::Panel panel, const ui::Window& window);

  [[nodiscard]] const ui::Layout& layout() const { return painter_.layout(); }
  [[nodiscard]] int frames() const { return frames_; }

  void Lose() { lost_ = true; }
  /// All of the card's objects are gone with the old context: makes them anew.
  void Restore();
  /// All glyphs are drawn anew with the next frame.
  void ForgetGlyphs();
  /// Glyphs are those of that language from the next frame on: a tag as in HTML. Free where it is the same as before.
  void SpeakLanguage(std::string_view html_lang);

 private:
  GlCanvas() = default;

  CanvasGlyphs glyphs_;
  ui::DrawSurface surface_{glyphs_};
  ui::Painter painter_{surface_.fonts()};
  GlRenderer renderer_;
  std::string glyph_language_ = "ja";  ///< as HTML says it
  bool lost_ = false;
  bool forget_ = false;
  int frames_ = 0;
};

}  // namespace madoguchi::platform
