#pragma once
// The fees of a plan, summed up by the way of paying.

#include "plan/plan.h"

namespace madoguchi::plan {

/// Adds one step. The step and its offices each may say what they accept; both must. Offices that say nothing leave it to
/// the step; where offices differ, the way is unknown until one is chosen. Free steps add nothing.
void AddFee(const service::Municipality& municipality, const service::Step& step, const PlannedStep& planned, StepRef ref,
            base::Date today, Fees& fees);

}  // namespace madoguchi::plan
