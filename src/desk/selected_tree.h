#pragma once
// SelectedTree: the tree that the desk shows: its sheet, what stands at its boxes, and the way of the resident who walks.
//
//   std::optional<SelectedTree> tree = SelectedTree::Make(*checked.TreeOf("setagaya", "move_in"), checked, text::Language::kJa);
//   tree->PathOf(answers, 1, today)   // {0, 2, 5}: boxes

#include <memory>
#include <optional>
#include <vector>

#include "author/tree_sheet.h"
#include "desk/checked.h"
#include "rules/knowledge.h"

namespace madoguchi::desk {

class SelectedTree {
 public:
  /// Nothing where the rules of the municipality cannot be compiled (MG0112).
  [[nodiscard]] static std::optional<SelectedTree> Make(const TreeSource& source, const Checked& checked,
                                                        text::Language language);

  [[nodiscard]] const TreeSource& source() const { return source_; }
  [[nodiscard]] const author::TreeSheet& sheet() const { return sheet_; }
  [[nodiscard]] const service::Procedure& procedure() const { return source_.town->content.municipality[source_.procedure]; }
  /// By box: places in Checked::problems().
  [[nodiscard]] const std::vector<std::vector<std::size_t>>& problems() const { return problems_; }

  /// The boxes that a household of these answers comes through for certain, ascending: for a procedure that runs for each person, of all
  /// for whom it runs. A box that refers to another is among them when the other is.
  [[nodiscard]] std::vector<std::size_t> PathOf(const rules::Answers& answers, int people, base::Date today) const;

 private:
  explicit SelectedTree(const TreeSource& source) : source_(source) {}
  void PlaceProblems(const Checked& checked);

  TreeSource source_;
  author::TreeSheet sheet_;
  std::vector<std::vector<std::size_t>> problems_;
};

}  // namespace madoguchi::desk
