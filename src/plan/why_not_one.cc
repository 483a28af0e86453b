#include "plan/why_not_one.h"

#include <algorithm>
#include <utility>

#include "plan/trip_schedule.h"

namespace madoguchi::plan {
namespace {

using Reason = WhyNotOne::Reason;

class Finder {
 public:
  Finder(std::vector<Visit> visits, OpenDays& open_days) : visits_(std::move(visits)), open_days_(open_days) {
    // What a visit waits for moves its first day, also where that is not among the few that are named.
    Partition each_alone;
    for (std::uint16_t i = 0; i < visits_.size(); ++i) each_alone.push_back({i});
    const std::optional<ScheduledDays> apart = TripSchedule(visits_, open_days_).Days(each_alone);
    for (std::size_t i = 0; apart && i < visits_.size(); ++i) visits_[i].earliest = apart->days[i];
  }

  std::optional<Obstacle> Run() {
    Group all;
    for (std::uint16_t i = 0; i < visits_.size(); ++i) {
      if (visits_[i].goes_out) all.push_back(i);
    }
    if (all.size() < 2 || FitWithAll(all)) return std::nullopt;
    for (std::size_t b = 1; b < all.size(); ++b) {
      for (std::size_t a = 0; a < b; ++a) {
        if (!Fit({all[a], all[b]}, visits_)) return Describe({all[a], all[b]});
      }
    }
    if (Fit(all, visits_)) return Between(all);
    return Describe(Irreducible(all));
  }

 private:
  // On one day, as if nothing else had to be done.
  bool Fit(const Group& group, const std::vector<Visit>& visits) const {
    return TripSchedule(visits, open_days_).Days({group}).has_value();
  }

  // As one trip among all that must be done.
  bool FitWithAll(const Group& group) const {
    Partition groups = {group};
    for (std::uint16_t i = 0; i < visits_.size(); ++i) {
      if (std::find(group.begin(), group.end(), i) == group.end()) groups.push_back({i});
    }
    return TripSchedule(visits_, open_days_).Days(groups).has_value();
  }

  // Leaves out what can be left out: what is left needs each of its visits.
  Group Irreducible(Group group) const {
    for (std::size_t i = 0; i < group.size();) {
      Group rest = group;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      if (Fit(rest, visits_)) {
        ++i;
      } else {
        group = std::move(rest);
      }
    }
    return group;
  }

  // Two of them have something between them that is done elsewhere; where not even two do, all are named.
  Obstacle Between(const Group& all) const {
    for (std::size_t b = 1; b < all.size(); ++b) {
      for (std::size_t a = 0; a < b; ++a) {
        if (!FitWithAll({all[a], all[b]})) return {Reason::kInBetween, {all[a], all[b]}, std::nullopt, std::nullopt};
      }
    }
    return {Reason::kInBetween, all, std::nullopt, std::nullopt};
  }

  bool HasGapWithin(const Group& group) const {
    return std::any_of(group.begin(), group.end(), [&](std::uint16_t visit) {
      const std::vector<VisitAfter>& after = visits_[visit].after;
      return std::any_of(after.begin(), after.end(), [&](const VisitAfter& one) {
        const bool within = std::find(group.begin(), group.end(), one.visit) != group.end();
        return within && one.min_gap && one.min_gap->amount > 0;
      });
    });
  }

  Obstacle Describe(const Group& group) const {
    Obstacle obstacle{Reason::kPlaces, group, std::nullopt, std::nullopt};
    if (TripPlaces(visits_, open_days_).LeastStops(group) == 0) return obstacle;
    obstacle.reason = Reason::kGap;
    if (HasGapWithin(group)) return obstacle;

    std::vector<Visit> freed = visits_;
    for (Visit& visit : freed) {
      visit.after.clear();
      visit.apart.clear();
    }
    if (Fit(group, freed)) {
      // Only what they are to each other keeps them apart.
      const bool open = std::any_of(group.begin(), group.end(), [&](std::uint16_t visit) {
        return std::any_of(group.begin(), group.end(), [&](std::uint16_t other) {
          const std::vector<std::uint16_t>& apart = visits_[visit].apart;
          return std::find(apart.begin(), apart.end(), other) != apart.end();
        });
      });
      obstacle.reason = open ? Reason::kOpenDates : Reason::kGap;
      return obstacle;
    }
    std::vector<Visit> always_open = freed;
    for (Visit& visit : always_open) {
      for (VisitPlace& place : visit.places) {
        for (Counter& counter : place.counters) counter.hours = nullptr;
      }
    }
    const bool windows = !Fit(group, always_open);
    obstacle.reason = windows ? Reason::kWindows : Reason::kOpeningDays;
    base::Date first_day = visits_[group.front()].earliest;
    std::optional<base::Date> last_day;
    for (const std::uint16_t visit : group) {
      first_day = std::max(first_day, visits_[visit].earliest);
      const std::optional<base::Date>& latest = visits_[visit].latest;
      if (latest && (!last_day || *latest < *last_day)) last_day = latest;
    }
    std::vector<Visit> without_end = freed;
    for (Visit& visit : without_end) visit.latest = std::nullopt;
    if (windows || Fit(group, without_end)) {
      obstacle.first_day = first_day;
      obstacle.last_day = last_day;
    }
    return obstacle;
  }

  std::vector<Visit> visits_;
  OpenDays& open_days_;
};

}  // namespace

std::optional<Obstacle> WhyNotOneTrip(std::span<const Visit> visits, const std::vector<std::uint16_t>& missed,
                                      OpenDays& open_days) {
  if (visits.empty()) return std::nullopt;
  std::vector<Visit> prepared = PrepareVisits(visits, open_days);
  GiveUp(missed, prepared);
  return Finder(std::move(prepared), open_days).Run();
}

}  // namespace madoguchi::plan
