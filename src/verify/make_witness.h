#pragma once
// Makes a concrete resident out of worlds that were narrowed along a path.
//
//   std::vector<WitnessValue> values = MakeValues(worlds, slice, day);

#include <vector>

#include "rules/worlds.h"
#include "verify/procedure_slice.h"
#include "verify/witness.h"

namespace madoguchi::verify {

/// A value or n/a for every fact of every person, fit for each other; facts are the municipality's. Days are near `day` where that
/// makes no difference. Leaves the worlds as they were. Precondition: a world is left.
[[nodiscard]] std::vector<WitnessValue> MakeValues(rules::Worlds& worlds, const ProcedureSlice& slice, base::Date day);

}  // namespace madoguchi::verify
