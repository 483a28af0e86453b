#pragma once
// Program: a municipality's facts and trees, compiled for one day into cells and bit sets.
//
// Each fact's line is cut at every bound that a condition mentions; what lies between two cuts is a *cell*. A set of
// cells is a 64-bit mask, every branch is such a mask, and evaluating, explaining and proving are intersections.
// Bit 63 of a fact that has a parent is its "n/a" cell. Bound to one day, because bounds such as "today - 10 days" are.
//
// A Program is immutable and safe to share. It keeps a reference to nothing.

#include <cstdint>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "rules/tree.h"

namespace madoguchi::rules {

using CellMask = std::uint64_t;
inline constexpr int kMaxCells = 63;
inline constexpr CellMask kNotApplicable = CellMask{1} << 63;

class Program {
 public:
  struct CompiledFact {
    std::vector<Interval> cells;         ///< ascending, without gaps over the fact's domain
    CellMask all = 0;                    ///< every cell, and kNotApplicable where there is a parent
    std::optional<FactId> parent;
    CellMask parent_allows = 0;          ///< cells of the parent in which this fact applies
  };
  struct CompiledBranch {
    CellMask cells;                      ///< disjoint between the branches of a node; for quantified nodes bit 0 no, bit 1 yes
    NodeIndex then;
  };
  struct CompiledNode {
    std::optional<OutcomeIndex> outcome;
    FactId fact;
    Role role = Role::kSubject;
    Quantifier quantifier = Quantifier::kNone;
    CellMask each = 0;
    std::int32_t at_least = 1;
    std::vector<CompiledBranch> branches;
  };
  struct CompiledProcedure {
    std::vector<CompiledNode> nodes;
    NodeIndex root;
    std::vector<OutcomeClass> outcome_class;
    std::optional<FactId> for_each_fact;
    CellMask for_each_cells = 0;
  };

  /// Compiles for that day. Precondition: trees are acyclic and indices valid (content/ has checked them).
  /// Fails with "MG0112" (more than kMaxCells cells; context = fact id).
  [[nodiscard]] static base::Result<Program> Compile(const Vocabulary& vocabulary, std::span<const ProcedureRule> procedures,
                                                     base::Date today);

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const CompiledFact& fact(FactId id) const { return facts_[id.value()]; }
  [[nodiscard]] std::size_t fact_count() const { return facts_.size(); }
  [[nodiscard]] const CompiledProcedure& procedure(ProcedureIndex index) const { return procedures_[index.value()]; }
  [[nodiscard]] std::size_t procedure_count() const { return procedures_.size(); }
  [[nodiscard]] base::Date today() const { return today_; }

  /// The mask of the one cell that holds the value, or 0 where the value lies outside of the fact's domain. O(log cells).
  [[nodiscard]] CellMask CellOf(FactId fact, Value value) const;

 private:
  Vocabulary vocabulary_;
  std::vector<CompiledFact> facts_;
  std::vector<CompiledProcedure> procedures_;
  base::Date today_;
};

}  // namespace madoguchi::rules
