#pragma once
// Trips: the best goings-out in which a set of visits can be made, and the days on which they can be made.
//
// Knows no procedures: a visit is the places where it can be made, a first and a last day, and what must come before it.
// What is done at home stands among the visits too, because others wait for it, but takes no trip. One trip is one place on
// one day; at that place it makes one stop for each counter. What is best, first things first:
//   1. the fewest visits whose last day or longest gap is not kept (none, if there is a way),
//   2. the fewest trips, 3. the fewest stops, 4. the earliest last trip, 5. the earliest days in sum.
// Up to kExactSteps visits out of the home, nothing is better than what is found; beyond, visits are put into the first
// trip that fits, and `at_least` says how many trips there must be at any rate.
//
//   OpenDays open_days(today);
//   TripPlan plan = FindTrips(visits, open_days);
//   plan.trips.size()

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "plan/open_days.h"
#include "rules/date_shift.h"
#include "service/office.h"

namespace madoguchi::plan {

inline constexpr std::size_t kExactSteps = 12;
/// Ways of sharing the fewest trips that are looked at for fewer stops and earlier days.
inline constexpr int kComparedPartitions = 2000;

/// A counter, by an id of its own, and its hours (OpenDays says what unstated ones mean; nullptr: always open). They outlive the search.
struct Counter {
  std::uint16_t id = 0;
  const service::Statement<service::ServiceCalendar>* hours = nullptr;
  bool operator==(const Counter&) const = default;
};

/// A place where a visit can be made, at any one of the counters. None: somewhere there, at hours that nobody stated.
struct VisitPlace {
  std::uint16_t id = 0;
  std::vector<Counter> counters;
  bool operator==(const VisitPlace&) const = default;
};

/// This visit comes after another one, and within these gaps of it.
struct VisitAfter {
  std::uint16_t visit = 0;
  std::optional<rules::DateShift> min_gap;
  std::optional<rules::DateShift> max_gap;
  bool operator==(const VisitAfter&) const = default;
};

struct Visit {
  bool goes_out = true;            ///< false: done at home or on the way; takes a day but no trip
  std::vector<VisitPlace> places;  ///< ascending by id, at least one
  base::Date earliest;
  std::optional<base::Date> latest;  ///< of deadline and window, whichever is first
  std::vector<VisitAfter> after;
  std::vector<std::uint16_t> apart;  ///< visits that may turn out not to fit on one day with this one
  bool operator==(const Visit&) const = default;
};

struct FoundTrip {
  std::vector<std::uint16_t> visits;  ///< in the order of doing
  std::vector<std::uint16_t> places;  ///< all where the whole trip can be made on `day` in as few stops, ascending
  base::Date day;                     ///< the first one possible
  int stops = 1;
  bool operator==(const FoundTrip&) const = default;
};

struct TripPlan {
  std::vector<FoundTrip> trips;       ///< in the order of going
  std::vector<std::uint16_t> missed;  ///< visits whose last day or longest gap is not kept, ascending
  std::size_t at_least = 0;           ///< no plan makes fewer trips
  bool best = true;  ///< false where only the number of trips is sure, or not even that (trips.size() > at_least)
  bool operator==(const TripPlan&) const = default;
};

/// From open_days.today() on. Total: what no order can keep is given up (see 1.); visits that wait for each other in a circle do not wait; a place that
/// never opens counts as always open.
[[nodiscard]] TripPlan FindTrips(std::span<const Visit> visits, OpenDays& open_days);

/// How many trips FindTrips makes, without looking for the best of so many.
struct TripCount {
  std::size_t enough = 0;
  std::size_t at_least = 0;  ///< less than `enough` only beyond kExactSteps
};
[[nodiscard]] TripCount CountTrips(std::span<const Visit> visits, OpenDays& open_days);

/// The visits as FindTrips takes them before it gives anything up: from today on, without circles, every place opening.
[[nodiscard]] std::vector<Visit> PrepareVisits(std::span<const Visit> visits, OpenDays& open_days);

/// Takes the last day and the longest gaps of these visits away.
void GiveUp(const std::vector<std::uint16_t>& missed, std::vector<Visit>& visits);

}  // namespace madoguchi::plan
