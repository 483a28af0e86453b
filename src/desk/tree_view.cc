#include "desk/tree_view.h"

#include <algorithm>
#include <cmath>

namespace madoguchi::desk {
namespace {

bool Holds(const author::LayoutRect& rect, float x, float y) {
  return rect.width > 0 && x >= static_cast<float>(rect.x) && x < static_cast<float>(rect.x + rect.width) &&
         y >= static_cast<float>(rect.y) && y < static_cast<float>(rect.y + rect.height);
}

// Where the view must begin on one axis so that [from, until] lies in it.
float Moved(float begin, float length, float from, float until) {
  if (until - from >= length || from < begin) return from;
  return until > begin + length ? until - length : begin;
}

}  // namespace

bool IsUsable(const TreeView& view) {
  for (const float value : {view.x, view.y, view.zoom, view.width, view.height, view.dpr}) {
    if (!std::isfinite(value)) return false;
  }
  return view.zoom > 0 && view.dpr > 0 && view.scale() <= kMostScale && view.width >= 1 && view.height >= 1 &&
         view.width <= kMostPixels && view.height <= kMostPixels;
}

std::optional<std::size_t> BoxAt(const author::TreeSheet& sheet, const TreeView& view, float x, float y) {
  if (!IsUsable(view)) return std::nullopt;
  const float tree_x = view.x + x / view.zoom, tree_y = view.y + y / view.zoom;
  for (std::size_t i = 0; i < sheet.layout.boxes.size(); ++i) {
    const author::PlacedBox& placed = sheet.layout.boxes[i];
    if (Holds(placed.box, tree_x, tree_y) || Holds(placed.label, tree_x, tree_y)) return i;
  }
  return std::nullopt;
}

TreeView Revealed(const author::TreeSheet& sheet, TreeView view, std::size_t box) {
  if (box >= sheet.layout.boxes.size() || !IsUsable(view)) return view;
  const author::LayoutRect& at = sheet.layout.boxes[box].box;
  const author::LayoutRect& label = sheet.layout.boxes[box].label;
  const bool labelled = label.width > 0;
  const int left = labelled ? std::min(at.x, label.x) : at.x, top = labelled ? std::min(at.y, label.y) : at.y;
  view.x = Moved(view.x, view.width / view.scale(), static_cast<float>(left) - kTreeMargin,
                 static_cast<float>(at.x + at.width) + kTreeMargin);
  view.y = Moved(view.y, view.height / view.scale(), static_cast<float>(top) - kTreeMargin,
                 static_cast<float>(at.y + at.height) + kTreeMargin);
  return view;
}

TreeView Fitted(const author::TreeSheet& sheet, TreeView view) {
  if (!IsUsable(view)) return view;
  const float width = static_cast<float>(sheet.layout.width) + 2 * kTreeMargin;
  const float height = static_cast<float>(sheet.layout.height) + 2 * kTreeMargin;
  const float fitting = std::min(view.width / (width * view.dpr), view.height / (height * view.dpr));
  view.zoom = std::clamp(fitting, kLeastZoom, 1.0f);
  const float free_x = view.width / view.scale() - width, free_y = view.height / view.scale() - height;
  view.x = -kTreeMargin - std::max(0.0f, free_x / 2);
  view.y = -kTreeMargin - std::max(0.0f, free_y / 2);
  return view;
}

}  // namespace madoguchi::desk
