#pragma once
// The road of a plan: which recommended step stands where, and where the resident has a choice.
//
// One layout for the ticket and for the zones below it, so that their numbers agree. What plan/ gives as an errand becomes a
// fork on a trip when one of its ways can be done at an office to which the resident goes anyway.

#include <vector>

#include "app/plan_words.h"

namespace madoguchi::app {

struct Road {
  std::vector<plan::StepRef> home_before;                 ///< before the trips
  std::vector<std::vector<std::uint16_t>> forks_of_trip;  ///< by trip: procedures that become a fork on it, after its steps
  std::vector<plan::StepRef> errands;
  std::vector<plan::StepRef> home_after;  ///< needs something that only a trip produces

  [[nodiscard]] std::size_t home_steps() const { return home_before.size() + home_after.size(); }
};

[[nodiscard]] Road LayOut(const PlanView& plan);

/// The alternatives between which the resident may choose on the way: single steps outside of the home, still possible today.
/// Empty where there is no such choice.
[[nodiscard]] std::vector<plan::StepRef> ForkOptions(const PlanView& plan, std::uint16_t procedure);

/// Possible today: no window of it is over.
[[nodiscard]] bool Viable(const plan::PlannedAlternative& alternative);

/// All steps that the plan recommends, in the order of doing.
[[nodiscard]] std::vector<plan::StepRef> RecommendedSteps(const plan::Plan& plan);

}  // namespace madoguchi::app
