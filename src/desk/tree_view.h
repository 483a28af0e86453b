#pragma once
// TreeView: which part of a tree the canvas shows, and where in it a point or a box is. Plain geometry, no pixels are painted.
//
//   const TreeView view{.x = -24, .y = -24, .zoom = 1, .width = 1400, .height = 900, .dpr = 2};
//   BoxAt(sheet, view, 120, 80)   // by CSS pixels from the canvas's top left

#include <optional>

#include "author/tree_sheet.h"

namespace madoguchi::desk {

struct TreeView {
  float x = 0, y = 0;  ///< of the tree, at the canvas's top left; tree units
  float zoom = 1;
  float width = 0, height = 0;  ///< of the canvas, device pixels
  float dpr = 1;
  bool operator==(const TreeView&) const = default;
  /// Device pixels in a tree unit.
  [[nodiscard]] float scale() const { return zoom * dpr; }
};

/// What is left free around a tree and around a box that is brought into view, tree units.
inline constexpr float kTreeMargin = 24;
/// Below this the words of a tree cannot be read.
inline constexpr float kLeastZoom = 0.2f;
/// Most device pixels in a tree unit, and most device pixels of a canvas on a side.
inline constexpr float kMostScale = 32, kMostPixels = 16384;

/// False for what is not finite, has no size or goes beyond these bounds: nothing is painted then, and nothing is hit.
[[nodiscard]] bool IsUsable(const TreeView& view);

/// The box, or the one whose label it is, at that point of the canvas in CSS pixels.
[[nodiscard]] std::optional<std::size_t> BoxAt(const author::TreeSheet& sheet, const TreeView& view, float x, float y);

/// The view moved as little as it takes to see the box with its label, at its top left where it is too large; as it is for a number
/// that is no box.
[[nodiscard]] TreeView Revealed(const author::TreeSheet& sheet, TreeView view, std::size_t box);

/// The view that shows all of the tree in its middle, not beyond zoom 1 nor below kLeastZoom.
[[nodiscard]] TreeView Fitted(const author::TreeSheet& sheet, TreeView view);

}  // namespace madoguchi::desk
