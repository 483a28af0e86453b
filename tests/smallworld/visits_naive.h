#pragma once
// A deliberately naive planner, for tests alone: tries every day, place and trip for every step of a random town.
//
// It reads steps and offices as they stand in the municipality and knows nothing of src/plan but what it promises.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "smallworld/visits_town.h"

namespace madoguchi::smallworld {

/// What is compared, first things first: steps that miss a last day or longest gap, trips, stops, day of the last trip, sum
/// of the trips' days (both counted from today).
using PlanCost = std::array<int, 5>;

/// When counters are closed of which nobody stated the hours.
enum class Closed : std::uint8_t { kNever, kOnWeekendsAndHolidays };

/// The best cost with everything done within `days` days from today on; nullopt where that cannot be.
[[nodiscard]] std::optional<PlanCost> BruteForce(const RandomTown& town, int days, Closed unstated = Closed::kNever);

/// The cost of a plan that was made, and what is wrong with it: a step left out or too early, a closed counter, trips that
/// wait for each other.
struct CheckedPlan {
  std::string wrong;  ///< empty: nothing
  PlanCost cost{};
};
[[nodiscard]] CheckedPlan CheckPlan(const RandomTown& town, const plan::Plan& plan, Closed unstated = Closed::kNever);

/// So many places at least have to be seen, whatever the days.
[[nodiscard]] int FewestPlaces(const RandomTown& town);

}  // namespace madoguchi::smallworld
