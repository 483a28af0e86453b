#include "platform/null/headless_painter.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace madoguchi::platform {
namespace {

// There is no card to send textures to: whatever is asked for is done at once, the pixels stay in memory.
void AnswerTextureRequests() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

}  // namespace

HeadlessPainter::HeadlessPainter(ui::GlyphLoader& glyphs) : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.DisplaySize = {16, 16};
  const ui::Fonts fonts = glyphs.AddFonts(*io.Fonts);
  if (fonts.regular != nullptr && fonts.bold != nullptr) painter_.emplace(fonts);
}

HeadlessPainter::~HeadlessPainter() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

const ui::Layout& HeadlessPainter::Show(const app::Screen& screen, const ui::View& view, const ui::Interaction& interaction, ui::Panel panel) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = 1.0f / 60;
  io.DisplaySize = {view.width, 65536};
  ImGui::NewFrame();
  painter_->Show(screen, view, interaction, panel);
  const float height = std::max(painter_->layout().height, view.viewport_height);
  painter_->Paint({0, view.width, height}, *ImGui::GetBackgroundDrawList());
  ImGui::Render();
  AnswerTextureRequests();
  return painter_->layout();
}

SoftwareCanvas HeadlessPainter::Canvas(int height) const {
  const ui::Layout& layout = painter_->layout();
  const int tall = height > 0 ? height : std::max(1, static_cast<int>(std::ceil(layout.height)));
  SoftwareCanvas canvas(std::max(1, static_cast<int>(layout.width)), tall, layout.ground);
  canvas.Draw(*ImGui::GetDrawData());
  return canvas;
}

int HeadlessPainter::triangles() const { return ImGui::GetDrawData()->TotalIdxCount / 3; }

}  // namespace madoguchi::platform
