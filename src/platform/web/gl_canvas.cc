#include "platform/web/gl_canvas.h"

#include <emscripten/html5.h>

#include <string_view>
#include <utility>

#include "imgui.h"

namespace madoguchi::platform {

std::unique_ptr<GlCanvas> GlCanvas::Create(const char* selector) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.antialias = false;
  attributes.depth = false;
  attributes.stencil = false;
  attributes.enableExtensionsByDefault = false;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE gl = emscripten_webgl_create_context(selector, &attributes);
  if (gl <= 0 || emscripten_webgl_make_context_current(gl) != EMSCRIPTEN_RESULT_SUCCESS) return nullptr;
  std::unique_ptr<GlCanvas> canvas(new GlCanvas);
  return canvas->renderer_.Start() ? std::move(canvas) : nullptr;
}

const ui::Layout& GlCanvas::Paint(const app::Screen& screen, const ui::View& view, const ui::Interaction& interaction,
                                  ui::Panel panel, const ui::Window& window) {
  if (forget_) {
    surface_.ForgetGlyphs();
    painter_.Forget();
    forget_ = false;
  }
  // Everything is in device pixels: glyphs lie on them, and nothing is scaled afterwards.
  ImDrawList& list = surface_.Begin(window.width, window.height);
  painter_.Show(screen, view, interaction, panel);
  painter_.Paint(window, list);
  ImDrawData& data = surface_.End();
  if (!lost_) {
    renderer_.Render(data, painter_.layout().ground);
    ++frames_;
  }
  return painter_.layout();
}

void GlCanvas::Restore() {
  surface_.LoseTextures();
  renderer_.Start();
  lost_ = false;
}

void GlCanvas::ForgetGlyphs() { forget_ = true; }

void GlCanvas::SpeakLanguage(std::string_view html_lang) {
  if (html_lang == glyph_language_) return;
  glyph_language_ = html_lang;
  glyphs_.SpeakLanguage(glyph_language_.c_str());
  ForgetGlyphs();
}

}  // namespace madoguchi::platform
