#pragma once
// Painter: a Screen in, a Layout and painted pixels out. What platforms call once a frame.
//
// Composes anew only when the Screen, the view or the interaction changed; otherwise only paints. Asks for nothing but
// Dear ImGui's draw lists, none of its widgets. Holds no state of the app.
//
//   ImDrawList& list = surface.Begin(width, height);
//   painter.Show(screen, view, interaction, panel);
//   painter.Paint({top, width, height}, list);
//   for (const NodeBox& box : painter.layout().boxes) …

#include "app/screen.h"
#include "ui/brush.h"
#include "ui/layout.h"
#include "ui/theme.h"
#include "ui/typesetter.h"

namespace madoguchi::ui {

class Painter {
 public:
  /// The fonts' atlas outlives the painter.
  explicit Painter(const Fonts& fonts) : typesetter_(fonts) {}

  /// Inside of a frame (draw_surface.h). True if the layout was made anew. The Screen is copied.
  bool Show(const app::Screen& screen, const View& view, const Interaction& interaction, Panel panel);

  /// Paints the part of the content that the window shows; inside of the same frame.
  void Paint(const Window& window, ImDrawList& list) const;

  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const app::Screen& screen() const { return screen_; }

  /// The fonts changed: everything is set anew with the next Show().
  void Forget();

 private:
  Typesetter typesetter_;
  app::Screen screen_;
  View view_;
  Interaction interaction_;
  Panel panel_;
  bool shown_ = false;
  Layout layout_;
};

}  // namespace madoguchi::ui
