#pragma once
// Trips: the fewest goings-out in which a set of visits can be made, and the days on which they can be made.
//
// Knows no procedures: a visit is the places where it can be done with their opening days, a first and a last day, and
// what must come before it. One trip is one place on one day. Up to kExactSteps visits every partition is tried by
// increasing number of trips, so the number is the smallest possible; beyond, visits are put into the first trip that
// fits, and `exact` says so. Among partitions of the smallest number the one that is finished first is taken (of the
// first kComparedPartitions of them).
//
//   TripPlan plan = FindTrips(visits, today);
//   plan.trips.size()

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "rules/date_shift.h"
#include "service/office.h"

namespace madoguchi::plan {

inline constexpr std::size_t kExactSteps = 12;
inline constexpr int kComparedPartitions = 2000;

/// A place where a visit can be made. Open on a day when one of the calendars is; without calendars always.
struct VisitPlace {
  std::uint16_t id = 0;
  std::vector<const service::ServiceCalendar*> calendars;  ///< outlive the search
};

/// This visit comes after another one: not before every gap in turn has been added to that one's day.
struct VisitAfter {
  std::uint16_t visit = 0;
  std::vector<rules::DateShift> min_gaps;
  std::optional<rules::DateShift> max_gap;
  bool needs_own_trip = false;  ///< something done at home lies between the two
};

struct Visit {
  std::vector<VisitPlace> places;  ///< ascending by id, at least one
  base::Date earliest;
  std::optional<base::Date> latest;  ///< of deadline and window, whichever is first
  std::vector<VisitAfter> after;
  std::vector<std::uint16_t> apart;  ///< visits that may turn out not to fit on one day with this one
};

struct FoundTrip {
  std::vector<std::uint16_t> visits;  ///< in the order of doing
  std::vector<std::uint16_t> places;  ///< all where the whole trip can be made on `day`, ascending
  base::Date day;                     ///< the first one possible
  bool operator==(const FoundTrip&) const = default;
};

struct TripPlan {
  std::vector<FoundTrip> trips;  ///< in the order of going
  bool exact = true;
  bool operator==(const TripPlan&) const = default;
};

/// Total: last days that no order can keep are given up, first those that the visit alone cannot keep; then circles of `after`.
[[nodiscard]] TripPlan FindTrips(std::span<const Visit> visits, base::Date today);

/// The days on which trips of these visits (indices) could be made, or nullopt where they do not fit together. For tests
/// and for what FindTrips is built on.
[[nodiscard]] std::optional<std::vector<FoundTrip>> ScheduleTrips(std::span<const Visit> visits,
                                                                  const std::vector<std::vector<std::uint16_t>>& groups);

}  // namespace madoguchi::plan
