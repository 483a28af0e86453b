#include "plan/trips.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "plan/trip_schedule.h"

namespace madoguchi::plan {
namespace {

using Missed = std::vector<std::uint16_t>;

std::vector<std::uint16_t> Outside(const std::vector<Visit>& visits) {
  std::vector<std::uint16_t> outside;
  for (std::uint16_t i = 0; i < visits.size(); ++i) {
    if (visits[i].goes_out) outside.push_back(i);
  }
  return outside;
}

Partition EachAlone(const std::vector<Visit>& visits) {
  Partition groups;
  for (std::uint16_t i = 0; i < visits.size(); ++i) groups.push_back({i});
  return groups;
}

// All visits apart: what this does not allow, no way of sharing trips allows.
std::optional<ScheduledDays> ScheduleEachAlone(const std::vector<Visit>& visits, OpenDays& open_days) {
  return TripSchedule(visits, open_days).Days(EachAlone(visits));
}

std::vector<Visit> Without(const Missed& missed, const std::vector<Visit>& visits) {
  std::vector<Visit> rest = visits;
  GiveUp(missed, rest);
  return rest;
}

bool HasLimit(const Visit& visit) {
  return visit.latest || std::any_of(visit.after.begin(), visit.after.end(),
                                     [](const VisitAfter& after) { return after.max_gap.has_value(); });
}

// Visits that cannot keep their last day whatever the others do.
Missed MissedAlone(const std::vector<Visit>& visits, OpenDays& open_days) {
  Missed missed;
  for (std::uint16_t i = 0; i < visits.size(); ++i) {
    std::vector<Visit> alone = {visits[i]};
    alone.front().after.clear();
    if (!ScheduleEachAlone(alone, open_days)) missed.push_back(i);
  }
  return missed;
}

// Adds every set of `more` of `from` to `missed`, and keeps those that let the rest be kept.
void AddWays(const std::vector<Visit>& visits, const std::vector<std::uint16_t>& from, std::size_t at, std::size_t more,
             Missed& missed, OpenDays& open_days, std::vector<Missed>& ways) {
  if (more == 0) {
    Missed sorted = missed;
    std::sort(sorted.begin(), sorted.end());
    if (ScheduleEachAlone(Without(sorted, visits), open_days)) ways.push_back(std::move(sorted));
    return;
  }
  for (std::size_t i = at; i + more <= from.size(); ++i) {
    missed.push_back(from[i]);
    AddWays(visits, from, i + 1, more - 1, missed, open_days, ways);
    missed.pop_back();
  }
}

// All ways to give up as few visits' limits as can be. Beyond kExactSteps one way, to which nothing can be given back.
std::vector<Missed> WaysToMissFewest(const std::vector<Visit>& visits, OpenDays& open_days) {
  Missed missed = MissedAlone(visits, open_days);
  if (ScheduleEachAlone(Without(missed, visits), open_days)) return {missed};
  std::vector<std::uint16_t> limited;
  for (std::uint16_t i = 0; i < visits.size(); ++i) {
    if (HasLimit(visits[i]) && std::find(missed.begin(), missed.end(), i) == missed.end()) limited.push_back(i);
  }
  std::vector<Missed> ways;
  if (limited.size() <= kExactSteps) {
    for (std::size_t more = 1; more <= limited.size() && ways.empty(); ++more) {
      AddWays(visits, limited, 0, more, missed, open_days, ways);
    }
    return ways;
  }
  std::set<std::uint16_t> given_up(missed.begin(), missed.end());
  given_up.insert(limited.begin(), limited.end());
  const auto list = [&given_up] { return Missed(given_up.begin(), given_up.end()); };
  if (!ScheduleEachAlone(Without(list(), visits), open_days)) return {};
  for (const std::uint16_t back : limited) {
    given_up.erase(back);
    if (!ScheduleEachAlone(Without(list(), visits), open_days)) given_up.insert(back);
  }
  return {list()};
}

// What is compared among ways of sharing as many trips.
struct Cost {
  int stops = 0;
  Lateness lateness;
  auto operator<=>(const Cost&) const = default;
};

// The best way to share trips, for visits whose limits can all be kept.
class Search {
 public:
  Search(std::vector<Visit> visits, OpenDays& open_days)
      : visits_(std::move(visits)),
        outside_(Outside(visits_)),
        schedule_(NarrowedBySchedule(visits_, open_days), open_days) {}

  /// A partition into exactly `wanted` trips, the best of the first `compared`; nullopt where there is none.
  std::optional<Partition> BestOf(std::size_t wanted, int compared) {
    wanted_ = wanted;
    left_to_compare_ = compared;
    compared_all_ = true;
    best_ = std::nullopt;
    groups_.clear();
    Place(0);
    return best_;
  }
  [[nodiscard]] const Cost& cost() const { return best_cost_; }
  [[nodiscard]] bool compared_all() const { return compared_all_; }

  /// Visits that exclude each other, pair by pair, each take a trip.
  std::size_t LeastTrips() {
    std::size_t least = outside_.empty() ? 0 : 1;
    for (std::size_t first = 0; first < outside_.size(); ++first) {
      std::vector<std::uint16_t> excluding = {outside_[first]};
      for (const std::uint16_t other : outside_) {
        const bool excludes_all = std::none_of(excluding.begin(), excluding.end(),
                                               [&](std::uint16_t one) { return one == other || Fit(one, other); });
        if (excludes_all) excluding.push_back(other);
      }
      least = std::max(least, excluding.size());
    }
    return least;
  }

  /// Every visit on the first trip that it fits into, those first that others wait for.
  Partition FirstFit() {
    std::vector<std::vector<std::uint16_t>> waits_for(visits_.size());
    for (std::size_t i = 0; i < visits_.size(); ++i) {
      for (const VisitAfter& after : visits_[i].after) waits_for[i].push_back(after.visit);
    }
    const std::vector<std::uint16_t> order = OrderByWaiting(waits_for).value_or(std::vector<std::uint16_t>());
    groups_.clear();
    std::set<std::uint16_t> placed;
    for (const std::uint16_t visit : order) {
      if (!visits_[visit].goes_out) continue;
      placed.insert(visit);
      bool found = false;
      for (std::size_t i = 0; i < groups_.size() && !found; ++i) {
        const bool fits_each =
            std::all_of(groups_[i].begin(), groups_[i].end(), [&](std::uint16_t other) { return Fit(visit, other); });
        if (!fits_each) continue;
        groups_[i].push_back(visit);
        found = schedule_.Days(WithTheRest(placed)).has_value();
        if (!found) groups_[i].pop_back();
      }
      if (!found) groups_.push_back({visit});
    }
    return WithTheRest(placed);
  }

  std::vector<FoundTrip> Trips(const Partition& groups) {
    const std::optional<ScheduledDays> days = schedule_.DaysOfFewestStops(groups);
    return days ? schedule_.Trips(groups, *days) : std::vector<FoundTrip>();
  }

 private:
  // A trip alone, without any other: bounds for those that have it among others.
  struct Alone {
    int least_stops = 0;
    base::Date first_day;
  };

  // In every way of sharing trips a visit is at least as late as if all were apart.
  static std::span<const Visit> NarrowedBySchedule(std::vector<Visit>& visits, OpenDays& open_days) {
    if (const std::optional<ScheduledDays> apart = ScheduleEachAlone(visits, open_days)) {
      for (std::size_t i = 0; i < visits.size(); ++i) visits[i].earliest = apart->days[i];
    }
    return visits;
  }

  const std::optional<Alone>& AloneOf(Group group) {
    std::sort(group.begin(), group.end());
    const auto known = alone_.find(group);
    if (known != alone_.end()) return known->second;
    std::optional<Alone> alone;
    if (const std::optional<ScheduledDays> days = schedule_.Days({group})) {
      alone = Alone{schedule_.places().LeastStops(group), days->days.front()};
    }
    return alone_.emplace(std::move(group), alone).first->second;
  }

  bool Fit(std::uint16_t a, std::uint16_t b) { return AloneOf({a, b}).has_value(); }

  // The trips so far; everything that has no place yet stands apart.
  Partition WithTheRest(const std::set<std::uint16_t>& placed) const {
    Partition groups = groups_;
    for (std::uint16_t i = 0; i < visits_.size(); ++i) {
      if (!placed.contains(i)) groups.push_back({i});
    }
    return groups;
  }

  Partition WithTheRest(std::size_t placed) const {
    return WithTheRest(std::set<std::uint16_t>(outside_.begin(), outside_.begin() + static_cast<std::ptrdiff_t>(placed)));
  }

  // All partitions into exactly `wanted_` trips, visit by visit; what cannot become one, or a better one, is left at once.
  void Place(std::size_t placed) {
    if (!CanBeBetter(placed)) return;
    if (left_to_compare_ == 0) {
      compared_all_ = false;
      return;
    }
    if (placed == outside_.size()) {
      Compare(WithTheRest(placed));
      return;
    }
    if (groups_.size() + outside_.size() - placed < wanted_) return;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      groups_[i].push_back(outside_[placed]);
      if (AloneOf(groups_[i]) && schedule_.Days(WithTheRest(placed + 1))) Place(placed + 1);
      groups_[i].pop_back();
    }
    if (groups_.size() < wanted_) {
      groups_.push_back({outside_[placed]});
      Place(placed + 1);
      groups_.pop_back();
    }
  }

  bool CanBeBetter(std::size_t placed) {
    if (!best_) return true;
    Cost least;
    for (const std::uint16_t visit : outside_)
      least.lateness.finish = std::max(least.lateness.finish, visits_[visit].earliest);
    for (const Group& group : groups_) {
      const std::optional<Alone>& alone = AloneOf(group);
      least.stops += alone->least_stops;
      least.lateness.finish = std::max(least.lateness.finish, alone->first_day);
      least.lateness.sum_of_days += alone->first_day.days;
    }
    const auto to_come = static_cast<int>(wanted_ - groups_.size());
    least.stops += to_come;
    std::optional<base::Date> first;
    for (std::size_t i = placed; i < outside_.size(); ++i) {
      const base::Date day = visits_[outside_[i]].earliest;
      if (!first || day < *first) first = day;
    }
    if (first) least.lateness.sum_of_days += std::int64_t{to_come} * first->days;
    return least < best_cost_;
  }

  void Compare(const Partition& groups) {
    const std::optional<ScheduledDays> days = schedule_.DaysOfFewestStops(groups);
    if (!days) return;
    --left_to_compare_;
    Cost cost{0, LatenessOf(visits_, groups, days->days)};
    for (std::size_t group = 0; group < groups.size(); ++group) {
      if (visits_[groups[group].front()].goes_out) cost.stops += days->stops[group];
    }
    if (best_ && !(cost < best_cost_)) return;
    best_ = groups;
    best_cost_ = cost;
  }

  std::vector<Visit> visits_;
  std::vector<std::uint16_t> outside_;
  TripSchedule schedule_;
  std::map<Group, std::optional<Alone>> alone_;
  std::size_t wanted_ = 0;
  int left_to_compare_ = 0;
  bool compared_all_ = true;
  Partition groups_;
  std::optional<Partition> best_;
  Cost best_cost_;
};

TripPlan FindBest(const std::vector<Visit>& visits, const std::vector<Missed>& ways, int compared, OpenDays& open_days) {
  std::vector<Search> searches;
  searches.reserve(ways.size());
  std::size_t least = visits.size();
  for (const Missed& missed : ways) {
    least = std::min(least, searches.emplace_back(Without(missed, visits), open_days).LeastTrips());
  }

  TripPlan plan;
  if (Outside(visits).size() > kExactSteps) {
    plan.missed = ways.front();
    plan.trips = searches.front().Trips(searches.front().FirstFit());
    plan.at_least = least;
    plan.best = false;
    return plan;
  }
  for (std::size_t wanted = least; wanted <= visits.size() && plan.trips.empty(); ++wanted) {
    std::optional<Cost> best;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      const std::optional<Partition> groups = searches[i].BestOf(wanted, compared);
      if (!groups || (best && !(searches[i].cost() < *best))) continue;
      best = searches[i].cost();
      plan.missed = ways[i];
      plan.trips = searches[i].Trips(*groups);
      plan.best = plan.best && searches[i].compared_all();
    }
    plan.at_least = wanted;
  }
  return plan;
}

TripPlan Find(std::span<const Visit> given, int compared, OpenDays& open_days) {
  std::vector<Visit> visits = PrepareVisits(given, open_days);
  if (Outside(visits).empty()) return {};
  std::vector<Missed> ways = WaysToMissFewest(visits, open_days);
  if (ways.empty()) {
    // Gaps that lead beyond every calendar: better to say that a visit has to be made than nothing.
    for (Visit& visit : visits) visit.after.clear();
    ways = WaysToMissFewest(visits, open_days);
  }
  return ways.empty() ? TripPlan() : FindBest(visits, ways, compared, open_days);
}

}  // namespace

std::vector<Visit> PrepareVisits(std::span<const Visit> given, OpenDays& open_days) {
  std::vector<Visit> visits(given.begin(), given.end());
  const std::size_t count = visits.size();
  std::vector<std::vector<bool>> waits(count, std::vector<bool>(count, false));
  for (std::size_t i = 0; i < count; ++i) {
    for (const VisitAfter& after : visits[i].after) waits[i][after.visit] = true;
  }
  for (std::size_t through = 0; through < count; ++through) {
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = 0; j < count; ++j) waits[i][j] = waits[i][j] || (waits[i][through] && waits[through][j]);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    Visit& visit = visits[i];
    visit.earliest = std::max(visit.earliest, open_days.today());
    std::erase_if(visit.after, [&](const VisitAfter& after) { return waits[after.visit][i]; });
    TripPlaces places(std::span<const Visit>(&visit, 1), open_days);
    bool opens = false;
    for (int days = 0; days < kOpeningHorizonDays && !opens; ++days) {
      opens = places.StopsOn({0}, base::AddDays(visit.earliest, days)) > 0;
    }
    if (opens) continue;
    for (VisitPlace& place : visit.places) {
      for (Counter& counter : place.counters) counter.hours = nullptr;
    }
  }
  return visits;
}

void GiveUp(const std::vector<std::uint16_t>& missed, std::vector<Visit>& visits) {
  for (const std::uint16_t visit : missed) {
    visits[visit].latest = std::nullopt;
    for (VisitAfter& after : visits[visit].after) after.max_gap = std::nullopt;
  }
}

TripPlan FindTrips(std::span<const Visit> visits, OpenDays& open_days) {
  return Find(visits, kComparedPartitions, open_days);
}

TripCount CountTrips(std::span<const Visit> visits, OpenDays& open_days) {
  const auto outside = static_cast<std::size_t>(
      std::count_if(visits.begin(), visits.end(), [](const Visit& visit) { return visit.goes_out; }));
  if (outside <= 1) return {outside, outside};
  const TripPlan plan = Find(visits, 1, open_days);
  return {plan.trips.size(), plan.at_least};
}

}  // namespace madoguchi::plan
