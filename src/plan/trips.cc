#include "plan/trips.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace madoguchi::plan {
namespace {

using Group = std::vector<std::uint16_t>;
using Partition = std::vector<Group>;

constexpr int kHorizonDays = 800;

bool IsOpen(const VisitPlace& place, base::Date day) {
  return place.calendars.empty() || std::any_of(place.calendars.begin(), place.calendars.end(),
                                                [day](const auto* calendar) { return service::IsOpenOn(*calendar, day); });
}

const VisitPlace* FindPlace(const Visit& visit, std::uint16_t id) {
  const auto found =
      std::find_if(visit.places.begin(), visit.places.end(), [id](const auto& place) { return place.id == id; });
  return found == visit.places.end() ? nullptr : &*found;
}

// The places where all visits of the group can be made on that day.
std::vector<std::uint16_t> PlacesOn(std::span<const Visit> visits, const Group& group, base::Date day) {
  std::vector<std::uint16_t> places;
  for (const VisitPlace& place : visits[group.front()].places) {
    const bool all = std::all_of(group.begin(), group.end(), [&](std::uint16_t visit) {
      const VisitPlace* here = FindPlace(visits[visit], place.id);
      return here != nullptr && IsOpen(*here, day);
    });
    if (all) places.push_back(place.id);
  }
  return places;
}

std::optional<base::Date> LatestOf(std::span<const Visit> visits, const Group& group) {
  std::optional<base::Date> latest;
  for (const std::uint16_t visit : group) {
    const std::optional<base::Date>& last = visits[visit].latest;
    if (last && (!latest || *last < *latest)) latest = last;
  }
  return latest;
}

base::Date AfterGaps(const VisitAfter& after, base::Date day) {
  for (const rules::DateShift& gap : after.min_gaps) day = rules::Shift(gap, day);
  return day;
}

bool CommonPlace(const Visit& a, const Visit& b) {
  return std::any_of(a.places.begin(), a.places.end(),
                     [&b](const VisitPlace& place) { return FindPlace(b, place.id) != nullptr; });
}

bool Apart(const Visit& a, std::uint16_t b) { return std::find(a.apart.begin(), a.apart.end(), b) != a.apart.end(); }

// Cheap and necessary; ScheduleTrips decides.
bool MayShareTrip(std::span<const Visit> visits, std::uint16_t a, std::uint16_t b) {
  if (!CommonPlace(visits[a], visits[b]) || Apart(visits[a], b) || Apart(visits[b], a)) return false;
  if (visits[a].latest && *visits[a].latest < visits[b].earliest) return false;
  if (visits[b].latest && *visits[b].latest < visits[a].earliest) return false;
  const auto needs_own_trip = [&](std::uint16_t later, std::uint16_t earlier) {
    return std::any_of(visits[later].after.begin(), visits[later].after.end(),
                       [&](const VisitAfter& after) { return after.visit == earlier && after.needs_own_trip; });
  };
  return !needs_own_trip(a, b) && !needs_own_trip(b, a);
}

// An order in which everything comes after what it waits for, by index where there is a choice; nullopt for circles.
std::optional<std::vector<std::uint16_t>> OrderBy(std::size_t count,
                                                  const std::vector<std::vector<std::uint16_t>>& waits_for) {
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

class Scheduler {
 public:
  Scheduler(std::span<const Visit> visits, const Partition& groups)
      : visits_(visits), groups_(groups), trip_of_(visits.size(), kNoTrip) {
    for (std::size_t trip = 0; trip < groups.size(); ++trip) {
      for (const std::uint16_t visit : groups[trip]) trip_of_[visit] = trip;
    }
  }

  std::optional<std::vector<FoundTrip>> Run() {
    std::vector<std::vector<std::uint16_t>> waits_for(groups_.size());
    for (std::size_t visit = 0; visit < visits_.size(); ++visit) {
      for (const VisitAfter& after : visits_[visit].after) {
        const std::size_t mine = trip_of_[visit];
        const std::size_t other = trip_of_[after.visit];
        if (mine == kNoTrip || other == kNoTrip) continue;
        if (mine == other && after.needs_own_trip) return std::nullopt;
        if (mine != other) waits_for[mine].push_back(static_cast<std::uint16_t>(other));
      }
    }
    const std::optional<std::vector<std::uint16_t>> order = OrderBy(groups_.size(), waits_for);
    if (!order) return std::nullopt;

    days_.clear();
    for (const Group& group : groups_) {
      base::Date first = visits_[group.front()].earliest;
      for (const std::uint16_t visit : group) first = std::max(first, visits_[visit].earliest);
      days_.push_back(first);
    }
    if (!Propagate()) return std::nullopt;
    return Trips(*order);
  }

 private:
  static constexpr std::size_t kNoTrip = static_cast<std::size_t>(-1);

  // Raises the days until everything holds. Every rule only ever raises a day, so the result is the least solution.
  bool Propagate() {
    bool raised = true;
    while (raised) {
      raised = false;
      for (std::size_t trip = 0; trip < groups_.size(); ++trip) {
        if (!RaiseToOpenDay(trip)) return false;
        for (const std::uint16_t visit : groups_[trip]) {
          for (const VisitAfter& after : visits_[visit].after) {
            const std::size_t other = trip_of_[after.visit];
            if (other == kNoTrip) continue;
            const base::Date ready = AfterGaps(after, days_[other]);
            if (ready > days_[trip]) {
              if (other == trip) return false;  // a gap inside of one day
              days_[trip] = ready;
              raised = true;
            }
            if (after.max_gap && rules::Shift(*after.max_gap, days_[other]) < days_[trip]) {
              days_[other] = base::AddDays(days_[other], 1);
              raised = true;
              if (TooLate(other)) return false;
            }
          }
        }
        if (TooLate(trip)) return false;
      }
    }
    return true;
  }

  bool TooLate(std::size_t trip) const {
    const std::optional<base::Date> latest = LatestOf(visits_, groups_[trip]);
    base::Date earliest = visits_[groups_[trip].front()].earliest;
    return (latest && *latest < days_[trip]) || base::DaysBetween(earliest, days_[trip]) > 4 * kHorizonDays;
  }

  bool RaiseToOpenDay(std::size_t trip) {
    for (int i = 0; i < kHorizonDays; ++i) {
      const base::Date day = base::AddDays(days_[trip], i);
      if (PlacesOn(visits_, groups_[trip], day).empty()) continue;
      days_[trip] = day;
      return true;
    }
    return false;
  }

  std::vector<FoundTrip> Trips(const std::vector<std::uint16_t>& order) const {
    std::vector<FoundTrip> trips;
    for (const std::uint16_t trip : order) {
      trips.push_back({OrderWithin(groups_[trip]), PlacesOn(visits_, groups_[trip], days_[trip]), days_[trip]});
    }
    // By day; trips on one day stay in the order in which they depend on each other.
    std::stable_sort(trips.begin(), trips.end(), [](const FoundTrip& a, const FoundTrip& b) { return a.day < b.day; });
    return trips;
  }

  Group OrderWithin(const Group& group) const {
    std::vector<std::vector<std::uint16_t>> waits_for(group.size());
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (const VisitAfter& after : visits_[group[i]].after) {
        const auto other = std::find(group.begin(), group.end(), after.visit);
        if (other != group.end()) waits_for[i].push_back(static_cast<std::uint16_t>(other - group.begin()));
      }
    }
    const std::optional<std::vector<std::uint16_t>> order = OrderBy(group.size(), waits_for);
    if (!order) return group;
    Group ordered;
    for (const std::uint16_t index : *order) ordered.push_back(group[index]);
    return ordered;
  }

  std::span<const Visit> visits_;
  const Partition& groups_;
  std::vector<std::size_t> trip_of_;
  std::vector<base::Date> days_;
};

base::Date Finish(const std::vector<FoundTrip>& trips) { return trips.empty() ? base::kFirstDate : trips.back().day; }

std::int64_t SumOfDays(const std::vector<FoundTrip>& trips) {
  return std::accumulate(trips.begin(), trips.end(), std::int64_t{0},
                         [](std::int64_t sum, const FoundTrip& trip) { return sum + trip.day.days; });
}

// Whether a group can be one trip if it were the only one; remembered, because partitions share most of their groups.
class GroupCheck {
 public:
  explicit GroupCheck(std::span<const Visit> visits) : visits_(visits) {}

  bool Fits(const Group& group) {
    std::uint32_t mask = 0;
    for (const std::uint16_t visit : group) mask |= std::uint32_t{1} << visit;
    const auto known = known_.find(mask);
    if (known != known_.end()) return known->second;
    const bool fits = ScheduleTrips(visits_, {group}).has_value();
    known_.emplace(mask, fits);
    return fits;
  }

 private:
  std::span<const Visit> visits_;
  std::map<std::uint32_t, bool> known_;
};

// All partitions into exactly `wanted` groups, visit by visit; a group that cannot be one trip is left at once.
class Search {
 public:
  Search(std::span<const Visit> visits, GroupCheck& check, std::size_t wanted)
      : visits_(visits), check_(check), wanted_(wanted) {}

  std::optional<std::vector<FoundTrip>> Run() {
    Place(0);
    return best_;
  }

 private:
  void Place(std::uint16_t visit) {
    if (compared_ >= kComparedPartitions) return;
    if (visit == visits_.size()) {
      Compare();
      return;
    }
    const std::size_t left = visits_.size() - visit;
    if (groups_.size() + left < wanted_) return;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      groups_[i].push_back(visit);
      if (check_.Fits(groups_[i])) Place(static_cast<std::uint16_t>(visit + 1));
      groups_[i].pop_back();
    }
    if (groups_.size() < wanted_) {
      groups_.push_back({visit});
      Place(static_cast<std::uint16_t>(visit + 1));
      groups_.pop_back();
    }
  }

  void Compare() {
    std::optional<std::vector<FoundTrip>> trips = ScheduleTrips(visits_, groups_);
    if (!trips) return;
    ++compared_;
    const bool better = !best_ || Finish(*trips) < Finish(*best_) ||
                        (Finish(*trips) == Finish(*best_) && SumOfDays(*trips) < SumOfDays(*best_));
    if (better) best_ = std::move(trips);
  }

  std::span<const Visit> visits_;
  GroupCheck& check_;
  std::size_t wanted_;
  Partition groups_;
  int compared_ = 0;  // only those that can be made: what cannot is never a reason to stop looking
  std::optional<std::vector<FoundTrip>> best_;
};

std::optional<std::vector<FoundTrip>> Fewest(std::span<const Visit> visits) {
  GroupCheck check(visits);
  for (std::size_t wanted = 1; wanted <= visits.size(); ++wanted) {
    if (auto trips = Search(visits, check, wanted).Run()) return trips;
  }
  return std::nullopt;
}

std::optional<std::vector<FoundTrip>> FirstFit(std::span<const Visit> visits) {
  Partition groups;
  for (std::uint16_t visit = 0; visit < visits.size(); ++visit) {
    bool placed = false;
    for (std::size_t i = 0; i < groups.size() && !placed; ++i) {
      groups[i].push_back(visit);
      placed = ScheduleTrips(visits, groups).has_value();
      if (!placed) groups[i].pop_back();
    }
    if (!placed) groups.push_back({visit});
  }
  return ScheduleTrips(visits, groups);
}

}  // namespace

std::optional<std::vector<FoundTrip>> ScheduleTrips(std::span<const Visit> visits, const Partition& groups) {
  for (const Group& group : groups) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!MayShareTrip(visits, group[j], group[i])) return std::nullopt;
      }
    }
  }
  return Scheduler(visits, groups).Run();
}

TripPlan FindTrips(std::span<const Visit> given, base::Date today) {
  std::vector<Visit> visits(given.begin(), given.end());
  TripPlan plan;
  plan.exact = visits.size() <= kExactSteps;
  if (visits.empty()) return plan;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    visits[i].earliest = std::max(visits[i].earliest, today);
    // A last day that the visit cannot keep even by itself is past help; the others must not suffer from it.
    Visit alone = visits[i];
    alone.after.clear();
    if (!ScheduleTrips(std::span(&alone, 1), {{0}})) visits[i].latest = std::nullopt;
  }
  const auto find = [&visits, &plan] { return plan.exact ? Fewest(visits) : FirstFit(visits); };
  std::optional<std::vector<FoundTrip>> trips = find();
  if (!trips) {
    for (Visit& visit : visits) {
      visit.latest = std::nullopt;
      for (VisitAfter& after : visit.after) after.max_gap = std::nullopt;
    }
    trips = find();
  }
  if (!trips) {
    for (Visit& visit : visits) visit.after.clear();
    trips = find();
  }
  if (!trips) {
    // A place that never opens: nothing is known to be wrong with going on the first day.
    for (Visit& visit : visits) {
      for (VisitPlace& place : visit.places) place.calendars.clear();
    }
    trips = find();
  }
  if (trips) plan.trips = std::move(*trips);
  return plan;
}

}  // namespace madoguchi::plan
