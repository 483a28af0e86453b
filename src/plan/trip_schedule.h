#pragma once
// TripSchedule: the days of trips, once it is decided which visits share one.
//
// Every rule (opening days, first days, gaps) only ever moves a trip to a later day. So raising days until nothing must be
// raised gives the least schedule: no trip can be earlier in any other schedule of the same trips. Last days and longest gaps
// then hold in it, or in none.
//
//   TripSchedule schedule(visits, open_days);
//   schedule.Days({{0, 2}, {1}})   // nullopt: these visits do not share trips like that

#include <optional>
#include <vector>

#include "plan/trip_places.h"

namespace madoguchi::plan {

/// Every visit in exactly one group; those that do not go out each in one of their own. What is left out is not waited for.
using Partition = std::vector<Group>;

/// Days and stops by group.
struct ScheduledDays {
  std::vector<base::Date> days;
  std::vector<int> stops;
};

class TripSchedule {
 public:
  /// Both outlive it. No circles of `after`, and no visit before open_days.today().
  TripSchedule(std::span<const Visit> visits, OpenDays& open_days) : visits_(visits), places_(visits, open_days) {}

  /// The least days. `most_stops`: by group, how many stops it may make; empty: any number.
  [[nodiscard]] std::optional<ScheduledDays> Days(const Partition& groups, const std::vector<int>& most_stops = {});

  /// The least days of those schedules that make the fewest stops in all. A later day may save a stop, where a counter that
  /// serves everything is open on few days.
  [[nodiscard]] std::optional<ScheduledDays> DaysOfFewestStops(const Partition& groups);

  /// As trips in the order of going, without groups of visits that do not go out.
  [[nodiscard]] std::vector<FoundTrip> Trips(const Partition& groups, const ScheduledDays& scheduled);

  [[nodiscard]] TripPlaces& places() { return places_; }

 private:
  bool MayShare(const Group& group) const;
  std::optional<std::vector<std::uint16_t>> OrderOfGroups(const Partition& groups) const;
  bool Raise(std::size_t group);
  bool RaiseAfter(std::size_t group, const VisitAfter& after, bool& raised);
  bool TooLate(std::size_t group) const;

  std::span<const Visit> visits_;
  TripPlaces places_;
  // Of the schedule at work.
  const Partition* groups_ = nullptr;
  const std::vector<int>* most_stops_ = nullptr;
  std::vector<std::size_t> group_of_;
  ScheduledDays now_;
};

/// The last trip's day, then all days together: what is better among schedules of as many stops is less.
struct Lateness {
  base::Date finish = base::kFirstDate;
  std::int64_t sum_of_days = 0;
  auto operator<=>(const Lateness&) const = default;
};
/// Over the groups that go out.
[[nodiscard]] Lateness LatenessOf(std::span<const Visit> visits, const Partition& groups,
                                  const std::vector<base::Date>& days);

/// An order in which everything comes after what it waits for, by index where there is a choice; nullopt for circles.
[[nodiscard]] std::optional<std::vector<std::uint16_t>> OrderByWaiting(
    const std::vector<std::vector<std::uint16_t>>& waits_for);

}  // namespace madoguchi::plan
