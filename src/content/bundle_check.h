#pragma once
// Checks what every layer above relies on in a municipality, whoever made it: a hash finds damage, but not a writer's mistake.
//
// Ids lead to entries, choices have answers, parents of facts and trees have no cycles, every tree has a root, every outcome
// with alternatives recommends exactly one, dates and shifts lie within the calendar.

#include "base/result.h"
#include "service/municipality.h"

namespace madoguchi::content {

/// Fails with "MG0501", context "senseless", and what does not fit as text.
[[nodiscard]] base::Status CheckBundle(const service::Municipality& municipality);

}  // namespace madoguchi::content
