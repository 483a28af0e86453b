#pragma once
// Glyphs drawn by the browser: measured and rasterised on a 2D canvas with the page's own fonts.
//
// No font is downloaded, any character and any language is there, and text on the canvas is what the page's own text would
// be. The browser always draws something: missing glyphs have to be caught when content is made. Works in device pixels.
//
//   if (!CanvasGlyphsAreTrue()) …  // text-only surface
//   CanvasGlyphs glyphs;  ui::Fonts fonts = glyphs.AddFonts(*ImGui::GetIO().Fonts);

#include "ui/glyph_loader.h"

namespace madoguchi::platform {

class CanvasGlyphs final : public ui::GlyphLoader {
 public:
  [[nodiscard]] ui::Fonts AddFonts(ImFontAtlas& atlas) override;

  /// Glyphs drawn from now on are those of the language: 直 has another shape in Chinese than in Japanese. A tag for HTML.
  /// Glyphs drawn before stay as they are until they are forgotten.
  void SpeakLanguage(const char* html_lang);
};

/// Whether pixels read back from a 2D canvas are those drawn, inside and outside of a white square: protections against
/// fingerprinting return noise or white, and would turn glyphs into it.
[[nodiscard]] bool CanvasGlyphsAreTrue();

}  // namespace madoguchi::platform
