#pragma once
// ProcedureSlice: one procedure with those facts alone that it can depend on, so that a day is compiled in microseconds.
//
// A proof looks at hundreds of days. Compiled alone, a tree is cut at its own bounds only, which changes nothing of what is
// possible, and two days on which it looks the same can be told apart from two on which it does not (ShapeOf); for most days
// that can be said without compiling them (OrderOn).
//
//   ProcedureSlice slice(municipality.vocabulary, procedure.rule);
//   base::Result<SliceDay> day = slice.On(today);
//   ShapeOf(slice, *day)

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "rules/program.h"

namespace madoguchi::verify {

/// The procedure's tree on one day; it is procedure 0 of the program.
struct SliceDay {
  base::Date day;
  rules::Program program;
  /// By node and branch: cells for which the author's condition holds, whatever earlier branches took. 0 for `otherwise`; for nodes on
  /// all people rules::kSaysNo, rules::kSaysYes.
  std::vector<std::vector<rules::CellMask>> written;
};

class ProcedureSlice {
 public:
  /// Precondition: as for Program::Compile. Keeps facts that the tree names, their ancestors, what is tied to these by date
  /// relations, and the ancestors of that. Texts are left out.
  ProcedureSlice(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule);

  [[nodiscard]] const rules::Vocabulary& vocabulary() const { return vocabulary_; }
  /// In terms of the slice's own facts; nodes and branches keep their places.
  [[nodiscard]] const rules::ProcedureRule& rule() const { return rule_; }
  [[nodiscard]] rules::FactId OriginalOf(rules::FactId fact) const { return originals_[fact.index()]; }
  /// True where another day may look different.
  [[nodiscard]] bool counts_from_today() const { return counts_from_today_; }

  /// In which order the bounds lie at which the tree's conditions begin and end. Nothing else about them matters to how the tree is
  /// compiled, so two days of one order have one shape; bounds that never move are left out. Where facts are tied to each other
  /// every day is different.
  [[nodiscard]] std::vector<rules::Value> OrderOn(base::Date day) const;

  /// Fails as Program::Compile does.
  [[nodiscard]] base::Result<SliceDay> On(base::Date day) const;

 private:
  rules::Vocabulary vocabulary_;
  rules::ProcedureRule rule_;
  std::vector<rules::FactId> originals_;
  bool counts_from_today_ = false;
  std::vector<std::vector<rules::Range>>
      moving_;  ///< by fact, where some range counts from today: all of them, its domain too
};

/// All that the walks of a day depend on: two days with equal shapes have the same paths. Bounds in days are part of it where
/// facts are tied to each other; else only how many cells there are, and which branches take them.
[[nodiscard]] std::vector<std::uint64_t> ShapeOf(const ProcedureSlice& slice, const SliceDay& day);

}  // namespace madoguchi::verify
