#pragma once
// The pictograms: outlines on a grid of 24 units, stroke 2, butt ends, round joins.
//
// Kept as SVG path data, so that the same strings serve the page's text-only surface. Only M L H V C A Z, small and
// capital letters, are understood, which is all that icons.cc uses. Not a general SVG reader.
//
//   for (const Stroke& stroke : FlattenPath(IconOutline(app::Icon::kHome), 2.0f)) picture.Polyline(…);

#include <string_view>
#include <vector>

#include "app/screen.h"
#include "ui/geometry.h"

namespace madoguchi::ui {

/// SVG path data on the 24 grid; empty for Icon::kNone. Static.
[[nodiscard]] std::string_view IconOutline(app::Icon icon);

struct Stroke {
  std::vector<Point> points;
  bool closed = false;
};

/// The path as straight pieces, in the units of the path. `scale` says how many device pixels a unit will be: curves get as
/// many pieces as are needed to look round at that size. Reading stops at the first thing not understood.
[[nodiscard]] std::vector<Stroke> FlattenPath(std::string_view path, float scale);

}  // namespace madoguchi::ui
