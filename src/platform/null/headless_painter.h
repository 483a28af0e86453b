#pragma once
// Headless painter: the painter with nobody to draw for.
//
// For tests of layout and painting, and for screenshots.
//
//   FixedGlyphs glyphs;
//   HeadlessPainter painter(glyphs);
//   const ui::Layout& layout = painter.Show(screen, {.width = 390, .viewport_height = 844}, {}, {});
//   SoftwareCanvas canvas = painter.Canvas();

#include <optional>

#include "app/screen.h"
#include "platform/null/software_canvas.h"
#include "ui/draw_surface.h"
#include "ui/painter.h"

namespace madoguchi::platform {

class HeadlessPainter {
 public:
  explicit HeadlessPainter(ui::GlyphLoader& glyphs);

  /// False if the loader found no fonts; then nothing else may be called.
  [[nodiscard]] bool ready() const { return painter_.has_value(); }

  /// Composes and paints all of the content. Valid until the next call.
  const ui::Layout& Show(const app::Screen& screen, const ui::View& view, const ui::Interaction& interaction,
                         ui::Panel panel);

  /// The pixels of what was shown last, cut or filled up to a height; 0: the content's.
  [[nodiscard]] SoftwareCanvas Canvas(int height = 0) const;

  /// Triangles of what was shown last: 0 would mean that nothing was painted.
  [[nodiscard]] int triangles() const;

 private:
  ui::DrawSurface surface_;
  std::optional<ui::Painter> painter_;
};

}  // namespace madoguchi::platform
