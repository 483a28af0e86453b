#pragma once
// The bring list: what all visits ask for, each document once.
//
// Two requirements are one item when every type that satisfies one of them also satisfies the other; the narrower one
// stands. Two requirements of one step are never one item: it wants both. Unconfirmed lists add nothing.

#include <cstdint>
#include <vector>

#include "plan/plan.h"

namespace madoguchi::plan {

/// Adds one step's evidence to the list. `procedure` is an index into Plan::procedures.
void AddEvidence(const service::Statement<std::vector<service::EvidenceRequirement>>& evidence, std::uint16_t procedure,
                 std::vector<BringItem>& bring);

}  // namespace madoguchi::plan
