#include "platform/native/font_files.h"

#include <cstdio>
#include <string_view>

#include "imgui.h"
#include "imgui_internal.h"

namespace madoguchi::platform {
namespace {

constexpr std::string_view kFolders[] = {
    "/usr/share/fonts/opentype/noto/",
    "/usr/share/fonts/noto-cjk/",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/",
    "/usr/share/fonts/truetype/noto/",
};

std::string FirstThatOpens(std::string_view name) {
  for (const std::string_view folder : kFolders) {
    std::string path(folder);
    path += name;
    if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
      std::fclose(file);
      return path;
    }
  }
  return {};
}

// The em box of CJK type: 0.88 above the baseline, 0.12 below it. What the file says includes its line gap.
bool InitBaked(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data) {
  const bool done = ImFontAtlasGetFontLoaderForStbTruetype()->FontBakedInit(atlas, source, baked, data);
  baked->Ascent = static_cast<float>(static_cast<int>(baked->Size * 0.88f + 0.5f));
  baked->Descent = baked->Ascent - baked->Size;
  return done;
}

// Sizes are those of the em, as in CSS, not of ascent and descent together: the loader takes a negative size to mean that,
// but the rest of Dear ImGui does not bear one.
bool InitSource(ImFontAtlas* atlas, ImFontConfig* source) {
  const float size = source->SizePixels;
  source->SizePixels = -size;
  const bool done = ImFontAtlasGetFontLoaderForStbTruetype()->FontSrcInit(atlas, source);
  source->SizePixels = size;
  return done;
}

ImFont* Add(ImFontAtlas& atlas, const std::string& path) {
  static const ImFontLoader loader = [] {
    ImFontLoader l = *ImFontAtlasGetFontLoaderForStbTruetype();
    l.FontSrcInit = InitSource;
    l.FontBakedInit = InitBaked;
    return l;
  }();
  ImFontConfig config;
  config.FontLoader = &loader;
  config.FontNo = 0;
  config.OversampleH = 1;
  config.OversampleV = 1;
  config.Flags |= ImFontFlags_NoLoadError;
  return atlas.AddFontFromFileTTF(path.c_str(), 16, &config);
}

}  // namespace

FontFiles FontFiles::Installed() {
  return {FirstThatOpens("NotoSansCJK-Regular.ttc"), FirstThatOpens("NotoSansCJK-Bold.ttc")};
}

ui::Fonts FontFiles::AddFonts(ImFontAtlas& atlas) {
  if (missing()) return {};
  return {Add(atlas, regular_), Add(atlas, bold_)};
}

}  // namespace madoguchi::platform
