#pragma once
// Likely trips: among trips that are as good, those on days on which somebody will probably be there.
//
// What is unknown never excludes (trips.h), so the best trip may fall on a Sunday where nobody stated the hours. Public offices
// close by the legal calendar (地方自治法4条の2): where it costs nothing, trips keep to its open days. Not here: what is good.
//
//   OpenDays open_days(today);
//   TripPlan plan = FindLikelyTrips(visits, open_days);

#include <span>

#include "plan/trips.h"

namespace madoguchi::plan {

/// As good as FindTrips: no more missed, no more trips, no more stops.
[[nodiscard]] TripPlan FindLikelyTrips(std::span<const Visit> visits, OpenDays& open_days);

/// The last day up to `last` on which the whole trip can probably be made, gaps aside; its own day where there is none after it, and
/// `last` where that is before its own day. Precondition: visits of which the trip was found.
[[nodiscard]] base::Date LastLikelyDay(const FoundTrip& trip, std::span<const Visit> visits, base::Date last,
                                       base::Date today);

}  // namespace madoguchi::plan
