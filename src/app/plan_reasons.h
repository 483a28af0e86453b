#pragma once
// Reasons of the plan: why it takes several trips, what no plan can keep, by which ways the fees are paid.

#include "app/plan_words.h"

namespace madoguchi::app {

/// The trips are as many as may be needed, but one may do.
[[nodiscard]] bool MayBeOneTrip(const PlanView& plan);

/// 「転入届、児童手当は、同じ場所ではできません。」; nothing where one trip is enough.
[[nodiscard]] std::optional<Said> WhySeveralTrips(const PlanView& plan);

/// The steps that come too late in any order, with what to do now; nothing where everything can be kept.
void AddMissed(const PlanView& plan, Node& column);

/// 「キャッシュレスで払えます：1,000円」, one line for each way, with its mark where it is not certain.
void AddWaysOfPaying(const PlanView& plan, Node& parent);

}  // namespace madoguchi::app
