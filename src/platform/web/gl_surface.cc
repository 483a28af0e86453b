#include "platform/web/gl_surface.h"

#include <emscripten/html5.h>

#include <utility>

#include "imgui.h"

namespace madoguchi::platform {

std::unique_ptr<GlSurface> GlSurface::Create(const char* selector) {
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
  std::unique_ptr<GlSurface> surface(new GlSurface);
  return surface->renderer_.Start() ? std::move(surface) : nullptr;
}

void GlSurface::End(unsigned ground) {
  ImDrawData& data = surface_.End();
  if (lost_) return;
  renderer_.Render(data, ground);
  ++frames_;
}

void GlSurface::Restore() {
  surface_.LoseTextures();
  renderer_.Start();
  lost_ = false;
}

bool GlSurface::SpeakLanguage(std::string_view html_lang) {
  if (html_lang == language_) return false;
  language_ = html_lang;
  glyphs_.SpeakLanguage(language_.c_str());
  return true;
}

}  // namespace madoguchi::platform
