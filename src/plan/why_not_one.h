#pragma once
// WhyNotOneTrip: the irreducible reason for going out more than once.
//
// Finds few visits that one trip cannot hold and of which each is needed for that, two where two are enough, and says what
// keeps them apart. The simplest reason is named: where two visits have no common place, their days do not matter.
//
//   std::optional<Obstacle> obstacle = WhyNotOneTrip(list.visits, missed, open_days);

#include <optional>
#include <vector>

#include "plan/plan.h"
#include "plan/trips.h"

namespace madoguchi::plan {

struct Obstacle {
  WhyNotOne::Reason reason = WhyNotOne::Reason::kPlaces;
  std::vector<std::uint16_t> visits;              ///< ascending
  std::optional<base::Date> first_day, last_day;  ///< of kWindows and kOpeningDays
  bool operator==(const Obstacle&) const = default;
};

/// Nullopt where one trip is enough. `missed`: visits whose limits are given up (TripPlan::missed).
[[nodiscard]] std::optional<Obstacle> WhyNotOneTrip(std::span<const Visit> visits, const std::vector<std::uint16_t>& missed,
                                                    OpenDays& open_days);

}  // namespace madoguchi::plan
