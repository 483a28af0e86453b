#pragma once
// Glyphs from installed font files: Noto Sans CJK JP, weights 400 and 700.
//
//   FontFiles glyphs(FontFiles::Installed());
//   if (glyphs.missing()) …  // say which package brings them

#include <string>
#include <utility>

#include "ui/glyph_loader.h"

namespace madoguchi::platform {

class FontFiles final : public ui::GlyphLoader {
 public:
  /// Collections (.ttc) are read at their first font, which is the Japanese one in Noto's.
  FontFiles(std::string regular, std::string bold) : regular_(std::move(regular)), bold_(std::move(bold)) {}

  /// Where distributions put Noto Sans CJK; empty names if none of the places has it (Debian: fonts-noto-cjk).
  [[nodiscard]] static FontFiles Installed();

  [[nodiscard]] bool missing() const { return regular_.empty() || bold_.empty(); }
  [[nodiscard]] ui::Fonts AddFonts(ImFontAtlas& atlas) override;

 private:
  std::string regular_;
  std::string bold_;
};

}  // namespace madoguchi::platform
