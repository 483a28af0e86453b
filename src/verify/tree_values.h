#pragma once
// TreeValues: which values of a fact can still arrive at each node of a tree on one day.
//
// For one fact at a time this is exact for trees without relations between facts: it follows all paths at once and keeps
// the union of what they leave. With relations it may keep too much, never too little.
//
//   TreeValues values(vocabulary, rule, today);
//   values.ArrivingAt(node, {fact, role});          // {[0..14]}
//   values.MayBeAbsentAt(node, {fact, role});       // a PIN without a card

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "base/date.h"
#include "rules/tree.h"

namespace madoguchi::verify {

/// A fact of the actor, of the subject, or of the household.
struct TestedFact {
  rules::FactId fact;
  rules::Role role = rules::Role::kSubject;
  auto operator<=>(const TestedFact&) const = default;
};

class TreeValues {
 public:
  /// Precondition: the tree has no cycle and a valid root. References must outlive the object.
  TreeValues(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule, base::Date today);

  /// The values that some path to the node leaves. Empty where no path leads there.
  [[nodiscard]] const rules::IntervalSet& ArrivingAt(std::size_t node, const TestedFact& fact);

  /// True where some path to the node leaves open that the fact does not apply.
  [[nodiscard]] bool MayBeAbsentAt(std::size_t node, const TestedFact& fact);

  /// True where some path leads to the node.
  [[nodiscard]] bool Reached(std::size_t node) const { return reached_[node]; }

  /// The values for which each branch of the node is taken: its condition's, or for `otherwise` what no earlier branch took.
  [[nodiscard]] std::vector<rules::IntervalSet> BranchValues(std::size_t node) const;

 private:
  struct Arriving {
    std::vector<rules::IntervalSet> values;  // by node
    std::vector<bool> absent;                // by node
  };
  const Arriving& Follow(const TestedFact& fact);
  void FindOrder();

  const rules::Vocabulary& vocabulary_;
  const rules::ProcedureRule& rule_;
  base::Date today_;
  std::vector<std::size_t> order_;  // reached nodes, every one before those it leads to
  std::vector<bool> reached_;
  std::map<TestedFact, Arriving> known_;
};

}  // namespace madoguchi::verify
