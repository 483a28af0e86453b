#pragma once
// Combinations: which outcomes of all cases can come true together.
//
// Two procedures that ask the same fact are not free of each other: with a card both go one way, without it both go
// another. So combinations are found by splitting knowledge along the trees until every case has one outcome, never by
// multiplying outcomes.
//
//   Combinations all = FindCombinations(knowledge, cases);
//   all.outcomes.front()[2]   // of the third case; nullopt: the case does not arise

#include <optional>
#include <span>
#include <vector>

#include "rules/decide.h"

namespace madoguchi::plan {

/// Splits after which the search stops.
inline constexpr int kCombinationBudget = 4096;

using Combination = std::vector<std::optional<rules::OutcomeIndex>>;

struct Combinations {
  std::vector<Combination> outcomes;  ///< ascending, each once
  bool complete = true;               ///< false: the budget ran out, and some are missing
};

/// Cost: one walk of every tree per split.
[[nodiscard]] Combinations FindCombinations(const rules::Knowledge& knowledge, std::span<const rules::Case> cases);

}  // namespace madoguchi::plan
