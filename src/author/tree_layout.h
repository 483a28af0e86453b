#pragma once
// Where the boxes of a tree stand and how its lines run.
//
// A spine: the child with the most below it stands under its parent, the others to the right of it, one below the other. So a
// long list of exclusions reads as a column with its ways out beside it, and a picture is no wider than the logarithm of the
// tree. Lines are horizontal and vertical only and never cross. Units are whole pixels. Not here: words, colours.
//
// It promises, and tests hold it to that: no two boxes or labels overlap; a child is below or to the right of its parent;
// every line begins at the edge of its parent's box and ends at the edge of its child's.
//
//   const TreeLayout layout = LayOutTree(boxes, {0});

#include <cstddef>
#include <vector>

namespace madoguchi::author {

struct LayoutBox {
  int width = 0;
  int height = 0;
  int label_width = 0;  ///< of the label on the line that leads here; at most kLabelWidth
  int label_height = 0;
  std::vector<std::size_t> children;  ///< each box is the child of at most one
};

struct LayoutPoint {
  int x = 0;
  int y = 0;
};

struct LayoutRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

struct PlacedBox {
  LayoutRect box;
  LayoutRect label;               ///< empty at a root
  std::vector<LayoutPoint> line;  ///< from the parent; empty at a root
};

struct TreeLayout {
  std::vector<PlacedBox> boxes;  ///< as they came in
  int width = 0;
  int height = 0;
};

/// Every box in one column is as wide as this leaves room for.
inline constexpr int kBoxWidth = 240;
/// The widest label that fits on a line.
inline constexpr int kLabelWidth = 144;

/// Roots stand one below the other. Precondition: no box is wider than kBoxWidth, `children` form trees under `roots`.
[[nodiscard]] TreeLayout LayOutTree(const std::vector<LayoutBox>& boxes, const std::vector<std::size_t>& roots);

}  // namespace madoguchi::author
