#pragma once
// Where glyphs come from: each platform brings its own, the painter only asks for two fonts.
//
// The browser rasterises on a 2D canvas (platform/web/canvas_glyphs), the native window reads installed font files
// (platform/native/font_files), the null platform has glyphs with fixed widths and no picture (platform/null). All of them are
// dynamic: any size, any character, when it is first needed.
//
//   Fonts fonts = loader.AddFonts(*ImGui::GetIO().Fonts);

struct ImFont;
struct ImFontAtlas;

namespace madoguchi::ui {

/// Weights 400 and 700 of one family. Owned by the atlas.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
};

class GlyphLoader {
 public:
  GlyphLoader() = default;
  GlyphLoader(const GlyphLoader&) = delete;
  GlyphLoader& operator=(const GlyphLoader&) = delete;
  virtual ~GlyphLoader() = default;

  /// Adds the fonts to a new atlas, once. The loader outlives the atlas. Null pointers if there is no font to be had.
  [[nodiscard]] virtual Fonts AddFonts(ImFontAtlas& atlas) = 0;
};

}  // namespace madoguchi::ui
