#pragma once
// Witness: a concrete resident (or household) who takes one path through a tree on one day.
//
// Plain data: made by the prover (make_witness.h), judged by the re-checker (recheck.h), told in words by walk_told.h.
// Person 0 is the one who asks and acts. Values are those of every fact on which the path may depend, the household's under
// person 0, so that a tree can be followed with nothing else.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "rules/tree.h"

namespace madoguchi::verify {

/// Whom a path is looked at for: so many people, and one of them whom the procedure is about.
struct Household {
  int people = 1;
  rules::PersonIndex subject{0};
  bool operator==(const Household&) const = default;
};

struct WitnessValue {
  rules::FactKey key;
  std::optional<rules::Value> value;  ///< nullopt: n/a
  bool operator==(const WitnessValue&) const = default;
};

/// A node of the author's and the branch that was taken there.
struct WalkStep {
  rules::NodeIndex node;
  std::uint16_t branch = 0;
  auto operator<=>(const WalkStep&) const = default;
};
/// The branch of a node where the walk ends without one.
inline constexpr std::uint16_t kNoBranchTaken = 0xFFFF;

struct Witness {
  base::Date day;
  Household household;
  std::vector<WitnessValue> values;            ///< parents before their children
  std::vector<WalkStep> steps;                 ///< from the root
  std::optional<rules::OutcomeIndex> outcome;  ///< nullopt: the walk ends without a branch

  [[nodiscard]] const WitnessValue* Find(rules::FactKey key) const {
    for (const WitnessValue& value : values) {
      if (value.key == key) return &value;
    }
    return nullptr;
  }
  bool operator==(const Witness&) const = default;
};

}  // namespace madoguchi::verify
