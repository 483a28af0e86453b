// Stands in for Dear ImGui's built-in font loader in the browser, where glyphs come from the page's own fonts.
//
// Dear ImGui always wants one default loader, stb_truetype or FreeType. Declaring FreeType and answering "none" here keeps
// both rasterisers out of the WebAssembly file. The user interface sets its own loader before the first frame.
#include "imgui.h"
#include "misc/freetype/imgui_freetype.h"

namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() { return nullptr; }

}  // namespace ImGuiFreeType
