#pragma once
// TreeCanvas: the desk's tree on a canvas of the page: view, focus, frames.
//
//   std::unique_ptr<TreeCanvas> canvas = TreeCanvas::Create("#tree");
//   canvas->Paint(desk, view);

#include <memory>
#include <set>
#include <string>

#include "desk/desk.h"
#include "desk/tree_view.h"
#include "platform/web/gl_surface.h"
#include "ui/picture.h"

namespace madoguchi {

class TreeCanvas {
 public:
  /// nullptr: no WebGL2. One for the life of the page.
  [[nodiscard]] static std::unique_ptr<TreeCanvas> Create(const char* selector);

  /// Paints the desk's tree, or an empty ground where none is selected. Nothing for a view that is not usable.
  void Paint(const desk::Desk& desk, const desk::TreeView& view, int focus);
  /// What the last frame says (desk/ui/tree_painter.h).
  [[nodiscard]] std::string PaintLog() const;

  [[nodiscard]] platform::GlSurface& surface() { return *surface_; }
  void ForgetGlyphs() { forget_ = true; }

 private:
  explicit TreeCanvas(std::unique_ptr<platform::GlSurface> surface) : surface_(std::move(surface)) {}

  std::unique_ptr<platform::GlSurface> surface_;
  ui::Picture picture_;
  desk::TreeView painted_;
  std::set<float> scales_;  ///< for which there are glyphs
  bool forget_ = false;
};

}  // namespace madoguchi
