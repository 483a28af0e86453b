#pragma once
// The fees of a plan, summed up by the way of paying.

#include "plan/plan.h"

namespace madoguchi::plan {

/// Adds one step. The step and its offices each may say what they accept; both must. A step with an empty list leaves it to
/// its offices, offices that say nothing to the step. Where nobody stated anything for the step, or offices differ, the way
/// is unknown. Free steps add nothing.
void AddFee(const service::Municipality& municipality, const service::Step& step, const PlannedStep& planned, StepRef ref,
            base::Date today, Fees& fees);

}  // namespace madoguchi::plan
