#include "app/road.h"

#include <algorithm>
#include <set>

namespace madoguchi::app {
namespace {

bool AfterTrips(const PlanView& plan, plan::StepRef ref) {
  const service::Step& step = plan.step_of(ref);
  std::set<service::TokenId> produced;
  for (const plan::Trip& trip : plan.plan.trips) {
    for (const plan::StepRef on_trip : trip.steps) {
      const std::vector<service::TokenId>& tokens = plan.step_of(on_trip).produces;
      produced.insert(tokens.begin(), tokens.end());
    }
  }
  return std::any_of(step.requires_tokens.begin(), step.requires_tokens.end(), [&](const service::Requirement& requirement) {
    return std::any_of(requirement.any_of.begin(), requirement.any_of.end(),
                       [&](service::TokenId token) { return produced.contains(token); });
  });
}

// Can this step be done on that trip, going there anyway?
bool OnTheWay(const PlanView& plan, plan::StepRef ref, const plan::Trip& trip) {
  const plan::PlannedStep& planned = plan.planned(ref);
  if (!service::IsVisit(planned.channel)) return false;
  if (planned.offices.empty() || trip.offices.empty()) return planned.authority == trip.authority;
  return std::any_of(planned.offices.begin(), planned.offices.end(), [&](service::OfficeId office) {
    return std::find(trip.offices.begin(), trip.offices.end(), office) != trip.offices.end();
  });
}

}  // namespace

bool Viable(const plan::PlannedAlternative& alternative) {
  return std::none_of(alternative.steps.begin(), alternative.steps.end(),
                      [](const plan::PlannedStep& step) { return step.window_closed; });
}

std::vector<plan::StepRef> RecommendedSteps(const plan::Plan& plan) {
  std::vector<plan::StepRef> steps = plan.home;
  for (const plan::Trip& trip : plan.trips) steps.insert(steps.end(), trip.steps.begin(), trip.steps.end());
  steps.insert(steps.end(), plan.errands.begin(), plan.errands.end());
  return steps;
}

std::vector<plan::StepRef> ForkOptions(const PlanView& plan, std::uint16_t index) {
  const plan::PlannedProcedure& procedure = plan.plan.procedures[index];
  const plan::PlannedAlternative* recommended = procedure.recommended();
  if (recommended == nullptr || service::IsHome(recommended->headline)) return {};
  std::vector<plan::StepRef> options;
  for (std::uint16_t a = 0; a < procedure.alternatives.size(); ++a) {
    const plan::PlannedAlternative& alternative = procedure.alternatives[a];
    if (alternative.outcome != recommended->outcome || service::IsHome(alternative.headline) || !Viable(alternative))
      continue;
    // Ways of several steps stand in several places of the road and cannot be told as one option.
    if (alternative.steps.size() != 1) return {};
    options.push_back({index, a, 0});
  }
  if (options.size() < 2) return {};
  return options;
}

Road LayOut(const PlanView& plan) {
  Road road;
  road.forks_of_trip.resize(plan.plan.trips.size());
  for (const plan::StepRef ref : plan.plan.home) {
    (AfterTrips(plan, ref) ? road.home_after : road.home_before).push_back(ref);
  }
  for (const plan::StepRef ref : plan.plan.errands) {
    const std::vector<plan::StepRef> options = ForkOptions(plan, ref.procedure);
    bool placed = false;
    for (std::size_t t = 0; t < plan.plan.trips.size() && !placed; ++t) {
      placed = std::any_of(options.begin(), options.end(),
                           [&](plan::StepRef option) { return OnTheWay(plan, option, plan.plan.trips[t]); });
      if (placed) road.forks_of_trip[t].push_back(ref.procedure);
    }
    if (!placed) road.errands.push_back(ref);
  }
  return road;
}

}  // namespace madoguchi::app
