#pragma once
// Two sections of a procedure's page: what would spare the visit, and why the other ways cannot be chosen.
//
// What is said is found by plan/other_ways.h; here it gets words: the questions and answers as the resident read them,
// and the signs of the channels. A section that would say nothing is not there.

#include "app/plan_words.h"

namespace madoguchi::app {

/// 「来庁しなくてすむには」 and 「ほかの方法が選べない理由」: kDescriptions with none, one or both of them.
[[nodiscard]] Node OtherWaysSections(const PlanView& plan, const plan::PlannedProcedure& procedure);

}  // namespace madoguchi::app
