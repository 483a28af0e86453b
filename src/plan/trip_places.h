#pragma once
// TripPlaces: where a group of visits can be made on a day, and in how many stops.
//
// A group needs one place that is common to all its visits; there it makes one stop for each counter that it takes, and
// takes as few counters as it can. Not here: which day is best (trip_schedule.h).
//
//   TripPlaces places(visits, open_days);
//   places.StopsOn({0, 2}, day)   // 0: not on that day

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plan/open_days.h"
#include "plan/trips.h"

namespace madoguchi::plan {

/// Indices of visits that share a trip, in any order; never empty.
using Group = std::vector<std::uint16_t>;

class TripPlaces {
 public:
  /// Both outlive it. No visit is before open_days.today().
  TripPlaces(std::span<const Visit> visits, OpenDays& open_days) : visits_(visits), open_days_(&open_days) {}

  /// Fewest stops over all common places; 0 where the group cannot be made on that day.
  [[nodiscard]] int StopsOn(const Group& group, base::Date day);
  /// The same, if every counter were open on every day; 0 where the visits have no common place.
  [[nodiscard]] int LeastStops(const Group& group);
  /// Where the group can be made on that day in so few stops, ascending.
  [[nodiscard]] std::vector<std::uint16_t> PlacesOn(const Group& group, base::Date day, int stops);

 private:
  int FewestStops(const Group& group, std::optional<base::Date> day);
  int StopsAt(const Group& group, std::uint16_t place, std::optional<base::Date> day);

  /// The fewest counters that have one of each list of StopsAt, `taken_` among them; `limit` if there are not fewer.
  int FewestOfEach(int limit);

  std::span<const Visit> visits_;
  OpenDays* open_days_;

  // Of one call of StopsAt, kept to be used again: it is called for every day that is looked at.
  std::vector<std::uint16_t> open_counters_;  ///< one list after the other: where each visit can be made
  std::vector<std::size_t> list_ends_;
  std::vector<std::uint16_t> taken_;
};

}  // namespace madoguchi::plan
