#pragma once
// Stops of the plan: one step standing on the road, a fork where there is a choice, a procedure whose way is still open.

#include <vector>

#include "app/plan_words.h"

namespace madoguchi::app {

/// Steps that are the same for several people stand together, at the place of the first of them.
[[nodiscard]] std::vector<std::vector<plan::StepRef>> Together(const PlanView& plan,
                                                               const std::vector<plan::StepRef>& steps);

/// One step at its place on the road, with a link to its details for each person of the group. Precondition: a group of Together.
[[nodiscard]] Node Stop(const PlanView& plan, const std::vector<plan::StepRef>& group);

/// A choice on the way; `options` as road.h gives them.
[[nodiscard]] Node Fork(const PlanView& plan, std::uint16_t procedure, const std::vector<plan::StepRef>& options);

/// A procedure of which several outcomes are left: its possible ways, and what decides between them.
[[nodiscard]] Node OpenStop(const PlanView& plan, const plan::PlannedProcedure& procedure);

/// The facts that decide, in words, and a button for each that the resident could still answer.
void AddDeciding(const PlanView& plan, Node& parent, const plan::PlannedProcedure& procedure);

/// 「先に：転出届」 for what a step waits for; nothing where it waits for nothing in this plan.
[[nodiscard]] std::vector<std::string> Prerequisites(const PlanView& plan, const service::Step& step);

}  // namespace madoguchi::app
