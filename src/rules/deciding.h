#pragma once
// Deciding facts: the smallest set of facts that would settle a case, if only they were known.
//
// Part of Decide; not for other modules. A set settles a case when every combination of cells of its facts
// that is still possible leaves outcomes of one class (tree.h, OutcomeClass). Which worlds tell two classes
// apart is learnt from sets that failed: two worlds that agree on the set and end in different classes
// rule out every other set on which they agree, without another walk.

#include <span>
#include <vector>

#include "rules/paths.h"

namespace madoguchi::rules {

/// Up to this many facts the answer is exact.
inline constexpr int kMaxExactDeciding = 4;

struct DecidingFacts {
  std::vector<FactKey> facts;
  bool is_smallest = true;  ///< false: facts were added greedily, and a smaller set may exist
};

/// The first of the smallest sets among `candidates`, which are Paths::Relevant() of the same worlds.
/// Empty when the class is already certain. Always settles the case.
[[nodiscard]] DecidingFacts FindDecidingFacts(Paths& paths, std::span<const OutcomeClass> classes,
                                              const std::vector<FactKey>& candidates);

/// Whether all of these outcomes look the same to a resident. True of the empty set.
[[nodiscard]] bool AreOfOneClass(OutcomeSet outcomes, std::span<const OutcomeClass> classes);

}  // namespace madoguchi::rules
