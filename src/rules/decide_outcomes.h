#pragma once
// DecideOutcomes: what Decide says (decide.h), without saying why.
//
// For callers who go through many cases and look at outcomes alone. Half of the time that Decide takes goes into its reasons.
//
//   DecideOutcomes(known, {procedure, subject, actor}).status

#include "rules/decide.h"

namespace madoguchi::rules {

/// As Decide, but for `deciding` and `why`, which stay empty.
[[nodiscard]] Decision DecideOutcomes(const Knowledge& knowledge, const Case& of);

}  // namespace madoguchi::rules
