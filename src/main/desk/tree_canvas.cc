#include "tree_canvas.h"

#include <utility>

#include "desk/ui/tree_painter.h"
#include "text/language.h"
#include "ui/brush.h"

namespace madoguchi {
namespace {

// Every zoom has glyphs of its own. Beyond so many the atlas begins anew, rather than grow without end.
constexpr std::size_t kMostScales = 12;

}  // namespace

std::unique_ptr<TreeCanvas> TreeCanvas::Create(const char* selector) {
  std::unique_ptr<platform::GlSurface> surface = platform::GlSurface::Create(selector);
  return surface == nullptr ? nullptr : std::unique_ptr<TreeCanvas>(new TreeCanvas(std::move(surface)));
}

void TreeCanvas::Paint(const desk::Desk& desk, const desk::TreeView& view, int focus) {
  if (!desk::IsUsable(view)) return;
  if (surface_->SpeakLanguage(text::HtmlLang(desk.language()))) forget_ = true;
  scales_.insert(view.scale());
  if (scales_.size() > kMostScales) {
    scales_ = {view.scale()};
    forget_ = true;
  }
  if (std::exchange(forget_, false)) surface_->ForgetGlyphs();
  ImDrawList& list = surface_->Begin(view.width, view.height);
  picture_.Clear();
  if (desk.tree() != nullptr) {
    desk::ComposeTree(desk.tree()->sheet(), {desk.path(), focus}, view, surface_->fonts(), picture_);
  }
  ui::PaintPicture(picture_, {.top = 0, .width = view.width, .height = view.height}, surface_->fonts(), list);
  surface_->End(desk::GroundOfTree());
  painted_ = view;
}

std::string TreeCanvas::PaintLog() const { return desk::TreePaintLog(picture_, painted_); }

}  // namespace madoguchi
