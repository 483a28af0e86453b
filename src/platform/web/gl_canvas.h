#pragma once
// GlCanvas: the app's painter on a canvas of the page.
//
// Paints only when asked to. Pointer and keyboard belong to the page; nothing of them comes here but numbers of nodes.
//
//   std::unique_ptr<GlCanvas> canvas = GlCanvas::Create("#canvas");   // nullptr: no WebGL2
//   canvas->Paint(screen, view, interaction, panel, {top, width, height});

#include <memory>
#include <string_view>
#include <utility>

#include "platform/web/gl_surface.h"
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
  [[nodiscard]] int frames() const { return surface_->frames(); }

  void Lose() { surface_->Lose(); }
  /// All of the card's objects are gone with the old context: makes them anew.
  void Restore() { surface_->Restore(); }
  /// All glyphs are drawn anew with the next frame.
  void ForgetGlyphs() { forget_ = true; }
  /// Glyphs are those of that language from the next frame on: a tag as in HTML. Free where it is the same as before.
  void SpeakLanguage(std::string_view html_lang) {
    if (surface_->SpeakLanguage(html_lang)) ForgetGlyphs();
  }

 private:
  explicit GlCanvas(std::unique_ptr<GlSurface> surface) : surface_(std::move(surface)) {}

  std::unique_ptr<GlSurface> surface_;
  ui::Painter painter_{surface_->fonts()};
  bool forget_ = false;
};

}  // namespace madoguchi::platform
