#pragma once
// Program: a municipality's facts and trees, compiled for one day into cells and bit sets.
//
// Each fact's line is cut at every bound that a condition mentions; what lies between two cuts is a
// *cell*. A set of cells is a 64-bit mask, every branch is such a mask, and evaluating, explaining and
// proving are intersections. Bit 63 of a fact that has a parent is its "n/a" cell. Bound to one day,
// because bounds such as "today - 10 days" are.
//
// A Program is immutable and safe to share. It keeps a reference to nothing.
//
//   const base::Result<Program> program = Program::Compile(vocabulary, procedures, today);
//   program->CellOf(card, 0)   // 0b001: the cell of the first choice

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "rules/tree.h"

namespace madoguchi::rules {

using CellMask = std::uint64_t;
inline constexpr int kMaxCells = 63;
inline constexpr CellMask kNotApplicable = CellMask{1} << 63;

/// Set of outcomes of one procedure, bit i for OutcomeIndex i. Bit 63 stands for "the procedure does not
/// run for this person": it is not an outcome of the author's, and no Decision lists it.
using OutcomeSet = std::uint64_t;
inline constexpr int kMaxOutcomes = 63;
inline constexpr OutcomeIndex kDoesNotRun{63};

/// The two cells on which the branches of a node on all people are.
inline constexpr CellMask kSaysNo = 1;
inline constexpr CellMask kSaysYes = 2;

class Program {
 public:
  struct CompiledFact {
    std::vector<Interval> cells;  ///< ascending, without gaps over the fact's domain; never empty
    CellMask all = 0;             ///< every cell, and kNotApplicable where there is a parent
    std::optional<FactId> parent;
    CellMask parent_allows = 0;  ///< cells of the parent in which this fact applies
    std::vector<FactId> children;
    std::vector<std::uint16_t> relations;  ///< indices into Vocabulary::relations

    /// Facts that depend on each other, through parents and date relations, share a component: knowledge
    /// of one never tells anything of a fact in another. Where the flag is not set, that holds between
    /// two people too; it is set where a household's fact, or a node that looks at all people, joins them.
    std::uint16_t component = 0;
    bool component_spans_people = false;
  };
  struct CompiledBranch {
    /// Disjoint between the branches of a node; may be 0. For quantified nodes bit 0 no, bit 1 yes.
    CellMask cells = 0;
    NodeIndex then;
  };
  struct CompiledNode {
    std::optional<OutcomeIndex> outcome;
    FactId fact;
    Role role = Role::kSubject;
    Quantifier quantifier = Quantifier::kNone;
    CellMask each = 0;  ///< never holds kNotApplicable: who the fact does not apply to, is not counted
    std::int32_t at_least = 1;
    std::vector<CompiledBranch> branches;  ///< as many as the author wrote, in that order
    OutcomeSet reachable = 0;              ///< outcomes that some path from here ends in

    /// How many of that many people have to satisfy the condition for the node to say yes.
    [[nodiscard]] int Threshold(int people) const;
  };
  struct CompiledProcedure {
    /// The author's nodes under their own indices. A procedure that runs for each matching person has two
    /// more behind them: the root, which asks whether the subject matches, and kDoesNotRun.
    std::vector<CompiledNode> nodes;
    NodeIndex root;
    std::vector<OutcomeClass> outcome_class;
    std::optional<FactId> for_each_fact;
    CellMask for_each_cells = 0;
  };

  /// Compiles for that day. Precondition: trees are acyclic, applies_when is a forest, indices are valid,
  /// quantified nodes and for_each ask person-owned facts (content/ has checked them). A domain that is
  /// empty on that day keeps its first value alone. Fails with "MG0112" where a fact has more than
  /// kMaxCells cells (context = fact id) or a procedure more than kMaxOutcomes outcomes (context = "#" and
  /// its index).
  [[nodiscard]] static base::Result<Program> Compile(const Vocabulary& vocabulary, std::span<const ProcedureRule> procedures,
                                                     base::Date today);

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const CompiledFact& fact(FactId id) const { return facts_[id.value()]; }
  [[nodiscard]] std::size_t fact_count() const { return facts_.size(); }
  [[nodiscard]] const CompiledProcedure& procedure(ProcedureIndex index) const { return procedures_[index.value()]; }
  [[nodiscard]] std::size_t procedure_count() const { return procedures_.size(); }
  [[nodiscard]] base::Date today() const { return today_; }

  /// Every fact, parents before their children, else in the author's order.
  [[nodiscard]] const std::vector<FactId>& parents_first() const { return parents_first_; }

  /// The mask of the one cell that holds the value, or 0 where the value lies outside of the fact's
  /// domain. O(log cells).
  [[nodiscard]] CellMask CellOf(FactId fact, Value value) const;

  /// Under which key the fact is kept for that person: person 0 for what belongs to no person.
  [[nodiscard]] FactKey KeyOf(FactId fact, PersonIndex person) const {
    const bool own = vocabulary_[fact].owner == FactOwner::kPerson;
    return {fact, own ? person : PersonIndex{0}};
  }

 private:
  Vocabulary vocabulary_;
  std::vector<CompiledFact> facts_;
  std::vector<FactId> parents_first_;
  std::vector<CompiledProcedure> procedures_;
  base::Date today_;
};

}  // namespace madoguchi::rules
