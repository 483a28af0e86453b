#include "platform/web/canvas_glyphs.h"

#include <emscripten.h>

#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"

// JavaScript, not C++:
// clang-format off

// The canvas is kept on the module object under one quoted name. Without `willReadFrequently` reading back is fifty times
// slower. White fill gives masks that any colour can be laid through; resizing a canvas resets its state.
EM_JS(void, madoguchi_glyphs_font, (int weight, float px), {
  let g = Module['glyphs'];
  if (!g) {
    const size = 128;
    const c = typeof OffscreenCanvas !== 'undefined' ? new OffscreenCanvas(size, size) : Object.assign(document.createElement('canvas'), {width: size, height: size});
    g = Module['glyphs'] = {canvas: c, context: c.getContext('2d', {willReadFrequently: true}), font: ""};
    g.set = (font) => {
      const x = g.context;
      x.font = g.font = font;
      try { x['lang'] = Module['glyphLanguage'] || 'ja'; } catch (e) {}
      x['fontKerning'] = 'none';
      x.textBaseline = 'alphabetic';
      x.fillStyle = '#fff';
    };
  }
  const l = Module['glyphLanguage'] || 'ja';
  const family = l === 'zh-Hans' ? '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei UI","Microsoft YaHei",sans-serif'
    : l === 'ko' ? '"Noto Sans KR","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif'
    : '"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic UI","Yu Gothic",Meiryo,sans-serif';
  const font = weight + ' ' + px + 'px ' + family;
  if (g.font !== font) g.set(font);
});

EM_JS(void, madoguchi_glyphs_language, (const char* language), {
  Module['glyphLanguage'] = UTF8ToString(language);
  if (Module['glyphs']) Module['glyphs'].font = "";
});

// out: advance, then the ink's box around the origin with y downwards, then the ink's width.
EM_JS(void, madoguchi_glyphs_measure, (int character, float* out), {
  const m = Module['glyphs'].context.measureText(String.fromCodePoint(character));
  const o = out >> 2;
  HEAPF32[o] = m.width;
  HEAPF32[o + 1] = Math.floor(-m.actualBoundingBoxLeft) - 1;
  HEAPF32[o + 2] = Math.floor(-m.actualBoundingBoxAscent) - 1;
  HEAPF32[o + 3] = Math.ceil(m.actualBoundingBoxRight) + 1;
  HEAPF32[o + 4] = Math.ceil(m.actualBoundingBoxDescent) + 1;
  HEAPF32[o + 5] = m.actualBoundingBoxLeft + m.actualBoundingBoxRight;
});

EM_JS(void, madoguchi_glyphs_draw, (int character, int left, int top, int w, int h, unsigned char* to), {
  const g = Module['glyphs'];
  if (g.canvas.width < w || g.canvas.height < h) {
    g.canvas.width = Math.max(g.canvas.width, w);
    g.canvas.height = Math.max(g.canvas.height, h);
    g.set(g.font);
  }
  const x = g.context;
  x.clearRect(0, 0, w, h);
  x.fillText(String.fromCodePoint(character), -left, -top);
  HEAPU8.set(x.getImageData(0, 0, w, h).data, to);
});

EM_JS(int, madoguchi_glyphs_test, (), {
  try {
    const c = document.createElement('canvas');
    c.width = c.height = 16;
    const x = c.getContext('2d', {willReadFrequently: true});
    x.fillStyle = '#fff';
    x.fillRect(4, 4, 8, 8);
    const d = x.getImageData(0, 0, 16, 16).data;
    for (let j = 0; j < 16; j++) {
      for (let i = 0; i < 16; i++) {
        const inside = i > 3 && i < 12 && j > 3 && j < 12;
        const red = d[(j * 16 + i) * 4];
        const alpha = d[(j * 16 + i) * 4 + 3];
        if (inside ? alpha < 250 || red < 250 : alpha > 5) return 0;
      }
    }
    return 1;
  } catch (e) {
    return 0;
  }
});

// clang-format on

namespace madoguchi::platform {
namespace {

struct Measured {
  float advance, left, top, right, bottom, ink;
};

// Characters that have no picture and take no room, whatever a font says.
bool Invisible(unsigned character) {
  return character < 0x20 || character == 0x200B || character == 0x2060 || character == 0xFEFF ||
         (character >= 0xFE00 && character <= 0xFE0F);
}
bool Blank(unsigned character) { return character == 0x20 || character == 0xA0 || character == 0x3000; }

bool InitSource(ImFontAtlas*, ImFontConfig*) { return true; }

bool Contains(ImFontAtlas*, ImFontConfig*, ImWchar character) {
  return character >= 0x20 && character != 0xFFFE && character != 0xFFFF;
}

// The em box of CJK type: 0.88 above the baseline, 0.12 below it.
bool InitBaked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  baked->Ascent = std::round(0.88f * baked->Size * density) / density;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

// Emoji have colours of their own; everything else is a white mask.
bool HasColours(const unsigned char* pixels, int count) {
  for (int i = 0; i < count; ++i) {
    const unsigned char* p = pixels + i * 4;
    if (p[3] > 16 && (p[0] < 200 || p[1] < 200 || p[2] < 200)) return true;
  }
  return false;
}

bool LoadGlyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar character, ImFontGlyph* glyph,
               float* advance_only) {
  if (Invisible(character)) return false;
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  madoguchi_glyphs_font(static_cast<int>(source->FontLoaderFlags), baked->Size * density);
  Measured m{};
  madoguchi_glyphs_measure(static_cast<int>(character), &m.advance);
  const float advance = m.advance / density;
  if (advance_only != nullptr) {
    *advance_only = advance;
    return true;
  }
  glyph->Codepoint = character & 0x3FFFFFFu;
  glyph->AdvanceX = advance;
  const int left = static_cast<int>(m.left), top = static_cast<int>(m.top);
  const int w = static_cast<int>(m.right - m.left), h = static_cast<int>(m.bottom - m.top);
  if (m.ink <= 0 || w <= 0 || h <= 0 || Blank(character)) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, w, h);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
  ImVector<unsigned char>& buffer = atlas->Builder->TempBuffer;
  buffer.resize(w * h * 4);
  unsigned char* pixels = buffer.Data;
  madoguchi_glyphs_draw(static_cast<int>(character), left, top, w, h, pixels);
  const bool coloured = HasColours(pixels, w * h);
  if (!coloured) {
    for (int i = 0; i < w * h; ++i) pixels[i * 4] = pixels[i * 4 + 1] = pixels[i * 4 + 2] = 255;
  }
  const float baseline = std::round(baked->Ascent * density) / density;
  glyph->X0 = static_cast<float>(left) / density;
  glyph->Y0 = static_cast<float>(top) / density + baseline;
  glyph->X1 = static_cast<float>(left + w) / density;
  glyph->Y1 = static_cast<float>(top + h) / density + baseline;
  glyph->Visible = true;
  glyph->Colored = coloured;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels, ImTextureFormat_RGBA32, w * 4);
  return true;
}

ImFont* Add(ImFontAtlas& atlas, unsigned weight) {
  // Dear ImGui keeps the pointer: one loader for the whole page, never written to.
  static const ImFontLoader loader = [] {
    ImFontLoader l;
    l.Name = "canvas";
    l.FontSrcInit = InitSource;
    l.FontSrcContainsGlyph = Contains;
    l.FontBakedInit = InitBaked;
    l.FontBakedLoadGlyph = LoadGlyph;
    return l;
  }();
  ImFontConfig config;
  config.FontLoader = &loader;
  config.FontLoaderFlags = weight;
  config.SizePixels = 16;
  return atlas.AddFont(&config);
}

}  // namespace

ui::Fonts CanvasGlyphs::AddFonts(ImFontAtlas& atlas) { return {Add(atlas, 400), Add(atlas, 700)}; }

void CanvasGlyphs::SpeakLanguage(const char* html_lang) { madoguchi_glyphs_language(html_lang); }

bool CanvasGlyphsAreTrue() { return madoguchi_glyphs_test() != 0; }

}  // namespace madoguchi::platform
