#include "platform/web/gl_canvas.h"

namespace madoguchi::platform {

std::unique_ptr<GlCanvas> GlCanvas::Create(const char* selector) {
  std::unique_ptr<GlSurface> surface = GlSurface::Create(selector);
  return surface == nullptr ? nullptr : std::unique_ptr<GlCanvas>(new GlCanvas(std::move(surface)));
}

const ui::Layout& GlCanvas::Paint(const app::Screen& screen, const ui::View& view, const ui::Interaction& interaction,
                                  ui::Panel panel, const ui::Window& window) {
  if (forget_) {
    surface_->ForgetGlyphs();
    painter_.Forget();
    forget_ = false;
  }
  // Everything is in device pixels: glyphs lie on them, and nothing is scaled afterwards.
  ImDrawList& list = surface_->Begin(window.width, window.height);
  painter_.Show(screen, view, interaction, panel);
  painter_.Paint(window, list);
  surface_->End(painter_.layout().ground);
  return painter_.layout();
}

}  // namespace madoguchi::platform
