#pragma once
// Glyphs with fixed widths and no picture: layouts come out the same on every machine.
//
// Full-width characters are 1 em wide, all others 0.55 em; bold is as wide as regular.

#include "ui/glyph_loader.h"

namespace madoguchi::platform {

class FixedGlyphs final : public ui::GlyphLoader {
 public:
  [[nodiscard]] ui::Fonts AddFonts(ImFontAtlas& atlas) override;
};

/// The width of a character in em.
[[nodiscard]] float FixedAdvance(char32_t character);

}  // namespace madoguchi::platform
