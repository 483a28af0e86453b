#include "platform/null/headless_painter.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace madoguchi::platform {
namespace {

// There is no card to send textures to: whatever is asked for is done at once, the pixels stay in memory.
void AnswerTextureRequests(const ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures) {
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

HeadlessPainter::HeadlessPainter(ui::GlyphLoader& glyphs) : surface_(glyphs) {
  if (surface_.fonts().regular != nullptr && surface_.fonts().bold != nullptr) painter_.emplace(surface_.fonts());
}

const ui::Layout& HeadlessPainter::Show(const app::Screen& screen, const ui::View& view, const ui::Interaction& interaction,
                                        ui::Panel panel) {
  // As high as any page: nothing that is painted is cut off.
  constexpr float kAnyHeight = 65536;
  ImDrawList& list = surface_.Begin(view.width, kAnyHeight);
  painter_->Show(screen, view, interaction, panel);
  const float height = std::max(painter_->layout().height, view.viewport_height);
  painter_->Paint({0, view.width, height}, list);
  AnswerTextureRequests(surface_.End());
  return painter_->layout();
}

SoftwareCanvas HeadlessPainter::Canvas(int height) const {
  const ui::Layout& layout = painter_->layout();
  const int tall = height > 0 ? height : std::max(1, static_cast<int>(std::ceil(layout.height)));
  SoftwareCanvas canvas(std::max(1, static_cast<int>(layout.width)), tall, layout.ground);
  canvas.Draw(surface_.data());
  return canvas;
}

int HeadlessPainter::triangles() const { return surface_.data().TotalIdxCount / 3; }

}  // namespace madoguchi::platform
