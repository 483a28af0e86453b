#include "plan/trip_schedule.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace madoguchi::plan {
namespace {

constexpr int kFarthestDays = 3200;
constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);

bool Contains(const std::vector<std::uint16_t>& list, std::uint16_t wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

// Gives `spare` more stops to groups in every way, and calls `use` with each.
template <class Use>
void Spread(std::vector<int>& stops, std::size_t from, int spare, const Use& use) {
  if (spare == 0) {
    use(stops);
    return;
  }
  for (std::size_t group = from; group < stops.size(); ++group) {
    ++stops[group];
    Spread(stops, group, spare - 1, use);
    --stops[group];
  }
}

}  // namespace

std::optional<std::vector<std::uint16_t>> OrderByWaiting(const std::vector<std::vector<std::uint16_t>>& waits_for) {
  const std::size_t count = waits_for.size();
  std::vector<std::uint16_t> order;
  std::vector<bool> placed(count, false);
  while (order.size() < count) {
    std::size_t next = count;
    for (std::size_t i = 0; i < count && next == count; ++i) {
      const auto& waits = waits_for[i];
      if (!placed[i] && std::all_of(waits.begin(), waits.end(), [&placed](std::uint16_t on) { return placed[on]; }))
        next = i;
    }
    if (next == count) return std::nullopt;
    placed[next] = true;
    order.push_back(static_cast<std::uint16_t>(next));
  }
  return order;
}

Lateness LatenessOf(std::span<const Visit> visits, const Partition& groups, const std::vector<base::Date>& days) {
  Lateness lateness;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (!visits[groups[group].front()].goes_out) continue;
    lateness.finish = std::max(lateness.finish, days[group]);
    lateness.sum_of_days += days[group].days;
  }
  return lateness;
}

bool TripSchedule::MayShare(const Group& group) const {
  for (std::size_t i = 0; i < group.size(); ++i) {
    for (std::size_t j = 0; j < group.size(); ++j) {
      if (i != j && Contains(visits_[group[i]].apart, group[j])) return false;
    }
  }
  return true;
}

// Somebody can make the trips one after the other: no two wait for each other, however much lies between.
std::optional<std::vector<std::uint16_t>> TripSchedule::OrderOfGroups(const Partition& groups) const {
  std::vector<std::vector<std::uint16_t>> waits_for(groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::uint16_t visit : groups[group]) {
      for (const VisitAfter& after : visits_[visit].after) {
        const std::size_t other = group_of_[after.visit];
        if (other != kNoGroup && other != group) waits_for[group].push_back(static_cast<std::uint16_t>(other));
      }
    }
  }
  return OrderByWaiting(waits_for);
}

std::optional<ScheduledDays> TripSchedule::Days(const Partition& groups, const std::vector<int>& most_stops) {
  groups_ = &groups;
  most_stops_ = &most_stops;
  group_of_.assign(visits_.size(), kNoGroup);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (!MayShare(groups[group])) return std::nullopt;
    for (const std::uint16_t visit : groups[group]) group_of_[visit] = group;
  }
  const std::optional<std::vector<std::uint16_t>> order = OrderOfGroups(groups);
  if (!order) return std::nullopt;

  now_.days.clear();
  now_.stops.assign(groups.size(), 0);
  for (const Group& group : groups) {
    base::Date first = visits_[group.front()].earliest;
    for (const std::uint16_t visit : group) first = std::max(first, visits_[visit].earliest);
    now_.days.push_back(first);
  }
  bool raised = true;
  while (raised) {
    raised = false;
    for (const std::uint16_t group : *order) {
      if (!Raise(group)) return std::nullopt;
      for (const std::uint16_t visit : groups[group]) {
        for (const VisitAfter& after : visits_[visit].after) {
          if (group_of_[after.visit] != kNoGroup && !RaiseAfter(group, after, raised)) return std::nullopt;
        }
      }
      if (TooLate(group)) return std::nullopt;
    }
  }
  return now_;
}

// To the first day on which the trip can be made.
bool TripSchedule::Raise(std::size_t group) {
  const Group& visits = (*groups_)[group];
  for (int i = 0; i < kOpeningHorizonDays; ++i) {
    const base::Date day = base::AddDays(now_.days[group], i);
    const int stops = places_.StopsOn(visits, day);
    if (stops == 0 || (!most_stops_->empty() && stops > (*most_stops_)[group])) continue;
    now_.days[group] = day;
    now_.stops[group] = stops;
    return true;
  }
  return false;
}

// To where the gaps to that other visit can hold; the other one too, where it must not lie too far back.
bool TripSchedule::RaiseAfter(std::size_t group, const VisitAfter& after, bool& raised) {
  const std::size_t other = group_of_[after.visit];
  base::Date ready = now_.days[other];
  if (after.min_gap) ready = std::max(ready, rules::Shift(*after.min_gap, ready));
  if (ready > now_.days[group]) {
    // On one day there is no gap, unless it only leads to a certain day, such as the next open one.
    if (other == group && after.min_gap->amount > 0) return false;
    now_.days[group] = ready;
    raised = true;
  }
  if (after.max_gap) {
    while (rules::Shift(*after.max_gap, now_.days[other]) < now_.days[group]) {
      now_.days[other] = base::AddDays(now_.days[other], 1);
      raised = true;
      if (TooLate(other)) return false;
      if (other == group) break;
    }
  }
  return !TooLate(group);
}

bool TripSchedule::TooLate(std::size_t group) const {
  const base::Date day = now_.days[group];
  const Group& visits = (*groups_)[group];
  if (base::DaysBetween(visits_[visits.front()].earliest, day) > kFarthestDays) return true;
  return std::any_of(visits.begin(), visits.end(), [&](std::uint16_t visit) {
    const std::optional<base::Date>& latest = visits_[visit].latest;
    return latest && *latest < day;
  });
}

std::optional<ScheduledDays> TripSchedule::DaysOfFewestStops(const Partition& groups) {
  const std::optional<ScheduledDays> earliest = Days(groups);
  if (!earliest) return std::nullopt;
  std::vector<int> least;
  for (const Group& group : groups) least.push_back(places_.LeastStops(group));
  const int floor = std::accumulate(least.begin(), least.end(), 0);
  const int most = std::accumulate(earliest->stops.begin(), earliest->stops.end(), 0);
  for (int total = floor; total < most; ++total) {
    std::optional<ScheduledDays> best;
    Spread(least, 0, total - floor, [&](const std::vector<int>& most_stops) {
      std::optional<ScheduledDays> found = Days(groups, most_stops);
      if (!found) return;
      const bool better = !best || LatenessOf(visits_, groups, found->days) < LatenessOf(visits_, groups, best->days);
      if (better) best = std::move(found);
    });
    if (best) return best;
  }
  return earliest;
}

std::vector<FoundTrip> TripSchedule::Trips(const Partition& groups, const ScheduledDays& scheduled) {
  group_of_.assign(visits_.size(), kNoGroup);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::uint16_t visit : groups[group]) group_of_[visit] = group;
  }
  std::vector<FoundTrip> trips;
  for (const std::uint16_t index : OrderOfGroups(groups).value_or(std::vector<std::uint16_t>())) {
    Group group = groups[index];
    if (!visits_[group.front()].goes_out) continue;
    std::sort(group.begin(), group.end());
    std::vector<std::vector<std::uint16_t>> waits_for(group.size());
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (const VisitAfter& after : visits_[group[i]].after) {
        const auto other = std::find(group.begin(), group.end(), after.visit);
        if (other != group.end()) waits_for[i].push_back(static_cast<std::uint16_t>(other - group.begin()));
      }
    }
    FoundTrip trip;
    for (const std::uint16_t i : OrderByWaiting(waits_for).value_or(std::vector<std::uint16_t>())) {
      trip.visits.push_back(group[i]);
    }
    trip.day = scheduled.days[index];
    trip.stops = scheduled.stops[index];
    trip.places = places_.PlacesOn(group, trip.day, trip.stops);
    trips.push_back(std::move(trip));
  }
  // By day; trips on one day stay in the order in which they depend on each other.
  std::stable_sort(trips.begin(), trips.end(), [](const FoundTrip& a, const FoundTrip& b) { return a.day < b.day; });
  return trips;
}

}  // namespace madoguchi::plan
