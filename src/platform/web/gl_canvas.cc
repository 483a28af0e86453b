#include "platform/web/gl_canvas.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

namespace madoguchi::platform {
namespace {

constexpr const char* kGlsl = "#version 300 es";

float Channel(ui::Color color, int shift) { return static_cast<float>((color >> shift) & 0xff) / 255.0f; }

}  // namespace

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
  canvas->context_ = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange | ImGuiConfigFlags_NoKeyboard;
  canvas->painter_ = std::make_unique<ui::Painter>(canvas->glyphs_.AddFonts(*io.Fonts));
  if (!ImGui_ImplOpenGL3_Init(kGlsl)) return nullptr;
  return canvas;
}

GlCanvas::~GlCanvas() {
  if (context_ == nullptr) return;
  if (ImGui::GetIO().BackendRendererUserData != nullptr) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(context_);
}

const ui::Layout& GlCanvas::Paint(const app::Screen& screen, const ui::View& view, const ui::Interaction& interaction, ui::Panel panel,
                                  const ui::Window& window) {
  ImGuiIO& io = ImGui::GetIO();
  if (forget_) {
    for (ImFont* font : io.Fonts->Fonts) ImFontAtlasFontDiscardBakes(io.Fonts, font, 0);
    painter_->Forget();
    forget_ = false;
  }
  // Everything is in device pixels: glyphs lie on them, and nothing is scaled afterwards.
  io.DisplaySize = {window.width, window.height};
  io.DisplayFramebufferScale = {1, 1};
  io.DeltaTime = 1.0f / 60;
  if (!lost_) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  painter_->Show(screen, view, interaction, panel);
  painter_->Paint(window, *ImGui::GetBackgroundDrawList());
  ImGui::Render();
  if (!lost_) {
    const ui::Color ground = painter_->layout().ground;
    glViewport(0, 0, static_cast<GLsizei>(window.width), static_cast<GLsizei>(window.height));
    glClearColor(Channel(ground, 0), Channel(ground, 8), Channel(ground, 16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    ++frames_;
  }
  return painter_->layout();
}

void GlCanvas::Restore() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplOpenGL3_Init(kGlsl);
  lost_ = false;
}

void GlCanvas::ForgetGlyphs() { forget_ = true; }

}  // namespace madoguchi::platform
