#include "platform/null/fixed_glyphs.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace madoguchi::platform {
namespace {

bool Contains(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool InitSource(ImFontAtlas*, ImFontConfig*) { return true; }

bool InitBaked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size * 0.88f;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

bool LoadGlyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar character, ImFontGlyph* glyph,
               float* advance_only) {
  const float advance = FixedAdvance(static_cast<char32_t>(character)) * baked->Size;
  if (advance_only != nullptr) {
    *advance_only = advance;
    return true;
  }
  glyph->Codepoint = character & 0x3FFFFFFu;
  glyph->AdvanceX = advance;
  return true;
}

}  // namespace

float FixedAdvance(char32_t character) {
  if (character == 0x200B || character == 0x2060) return 0;
  return character >= 0x2E80 || (character >= 0x2010 && character < 0x2200) ? 1.0f : 0.55f;
}

ui::Fonts FixedGlyphs::AddFonts(ImFontAtlas& atlas) {
  // Dear ImGui keeps the pointer: one loader for the whole process, never written to.
  static const ImFontLoader loader = [] {
    ImFontLoader l;
    l.Name = "fixed";
    l.FontSrcInit = InitSource;
    l.FontSrcContainsGlyph = Contains;
    l.FontBakedInit = InitBaked;
    l.FontBakedLoadGlyph = LoadGlyph;
    return l;
  }();
  ImFontConfig config;
  config.FontLoader = &loader;
  config.SizePixels = 16;
  ui::Fonts fonts;
  fonts.regular = atlas.AddFont(&config);
  fonts.bold = atlas.AddFont(&config);
  return fonts;
}

}  // namespace madoguchi::platform
