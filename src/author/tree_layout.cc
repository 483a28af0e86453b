#include "author/tree_layout.h"

#include <algorithm>
#include <optional>

namespace madoguchi::author {
namespace {

constexpr int kTrunk = 18;  // From a box to the line that its children on the right hang on.
constexpr int kLead = 22;   // From the label to the box that it leads to.
constexpr int kColumn = kBoxWidth + kTrunk + 10 + kLabelWidth + kLead;
constexpr int kRowGap = 18;   // Between what stands one below the other.
constexpr int kDownGap = 14;  // Above and below a label on a line downwards.
constexpr int kRootGap = 48;

class Layouter {
 public:
  explicit Layouter(const std::vector<LayoutBox>& boxes) : boxes_(boxes), extents_(boxes.size()) {
    layout_.boxes.resize(boxes.size());
  }

  TreeLayout Run(const std::vector<std::size_t>& roots) {
    int y = 0;
    for (const std::size_t root : roots) {
      Measure(root);
      Place(root, 0, y);
      layout_.width = std::max(layout_.width, extents_[root].width);
      layout_.height = y + extents_[root].height;
      y = layout_.height + kRootGap;
    }
    return std::move(layout_);
  }

 private:
  // Of a subtree: the rectangle that it fills, and how far below its top the middle of its first box lies.
  struct Extent {
    int width = 0;
    int height = 0;
    int axis = 0;
    int beside = 0;         ///< height of the box and of what stands to the right of it
    std::size_t count = 1;  ///< boxes
    std::optional<std::size_t> down;
  };

  // The largest child goes down, the last of equals; a child without children never does.
  [[nodiscard]] std::optional<std::size_t> DownChild(std::size_t at) const {
    std::optional<std::size_t> down;
    for (const std::size_t child : boxes_[at].children) {
      if (boxes_[child].children.empty()) continue;
      if (!down || extents_[child].count >= extents_[*down].count) down = child;
    }
    return down;
  }

  void Measure(std::size_t at) {
    const LayoutBox& box = boxes_[at];
    Extent& extent = extents_[at];
    for (const std::size_t child : box.children) {
      Measure(child);
      extent.count += extents_[child].count;
    }
    extent.down = DownChild(at);
    extent.axis = (box.height + 1) / 2;
    extent.width = kBoxWidth;
    int beside = 0;
    bool first = true;
    for (const std::size_t child : box.children) {
      if (child == extent.down) continue;
      extent.width = std::max(extent.width, kColumn + extents_[child].width);
      if (first) extent.axis = std::max(extent.axis, RowAxis(child));
      beside += first ? 0 : kRowGap;
      beside += RowHeight(child);
      first = false;
    }
    // The first on the right stands on the line of its parent, which may be higher or lower than it.
    const std::optional<std::size_t> row = FirstBeside(at);
    const int above = row ? extent.axis - RowAxis(*row) : 0;
    extent.beside = std::max(extent.axis + box.height / 2, above + beside);
    extent.height = extent.beside;
    if (extent.down) {
      extent.height += 2 * kDownGap + boxes_[*extent.down].label_height + extents_[*extent.down].height;
      extent.width = std::max(extent.width, extents_[*extent.down].width);
    }
  }

  [[nodiscard]] std::optional<std::size_t> FirstBeside(std::size_t at) const {
    for (const std::size_t child : boxes_[at].children) {
      if (child != extents_[at].down) return child;
    }
    return std::nullopt;
  }

  // A row is a subtree on the right with the label before it, which may be higher than the first box.
  [[nodiscard]] int RowAxis(std::size_t child) const {
    return std::max(extents_[child].axis, (boxes_[child].label_height + 1) / 2);
  }
  [[nodiscard]] int RowHeight(std::size_t child) const {
    const int lift = RowAxis(child) - extents_[child].axis;
    return std::max(lift + extents_[child].height, RowAxis(child) + boxes_[child].label_height / 2);
  }

  void Place(std::size_t at, int x, int y) {
    const LayoutBox& box = boxes_[at];
    const Extent& extent = extents_[at];
    const int middle = y + extent.axis;
    layout_.boxes[at].box = {x, middle - (box.height + 1) / 2, box.width, box.height};
    const LayoutPoint out{x + box.width, middle};
    const int trunk = x + kBoxWidth + kTrunk;
    std::optional<int> top;
    for (const std::size_t child : box.children) {
      if (child == extent.down) continue;
      const int row = top ? *top : middle - RowAxis(child);
      PlaceBeside(child, out, trunk, row);
      top = row + RowHeight(child) + kRowGap;
    }
    if (extent.down) PlaceBelow(at, *extent.down, x, y + extent.beside);
  }

  void PlaceBeside(std::size_t child, LayoutPoint out, int trunk, int row) {
    const LayoutBox& box = boxes_[child];
    const int middle = row + RowAxis(child);
    const int x = trunk - kBoxWidth - kTrunk + kColumn;
    PlacedBox& placed = layout_.boxes[child];
    placed.line = {out};
    if (middle != out.y) placed.line.insert(placed.line.end(), {{trunk, out.y}, {trunk, middle}});
    placed.line.push_back({x, middle});
    const int room = trunk + 10;
    placed.label = {room, middle - (box.label_height + 1) / 2, box.label_width, box.label_height};
    Place(child, x, middle - extents_[child].axis);
  }

  void PlaceBelow(std::size_t parent, std::size_t child, int x, int y) {
    const LayoutBox& box = boxes_[child];
    const LayoutRect& from = layout_.boxes[parent].box;
    const int middle = x + kBoxWidth / 2;
    const int label_top = y + kDownGap;
    const int top = label_top + box.label_height + kDownGap;
    Place(child, x, top);
    PlacedBox& placed = layout_.boxes[child];
    placed.label = {middle - box.label_width / 2, label_top, box.label_width, box.label_height};
    placed.line = {{middle, from.y + from.height}, {middle, placed.box.y}};
  }

  const std::vector<LayoutBox>& boxes_;
  std::vector<Extent> extents_;
  TreeLayout layout_;
};

}  // namespace

TreeLayout LayOutTree(const std::vector<LayoutBox>& boxes, const std::vector<std::size_t>& roots) {
  return Layouter(boxes).Run(roots);
}

}  // namespace madoguchi::author
