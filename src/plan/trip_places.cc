#include "plan/trip_places.h"

#include <algorithm>

namespace madoguchi::plan {
namespace {

const VisitPlace* FindPlace(const Visit& visit, std::uint16_t id) {
  const auto found =
      std::find_if(visit.places.begin(), visit.places.end(), [id](const auto& place) { return place.id == id; });
  return found == visit.places.end() ? nullptr : &*found;
}

// The fewest counters that have one of each list, more than `taken` already are; `limit` if there are not fewer than that.
int FewestOfEach(const std::vector<std::vector<std::uint16_t>>& lists, std::vector<std::uint16_t>& taken, int limit) {
  if (static_cast<int>(taken.size()) >= limit) return limit;
  const auto open = std::find_if(lists.begin(), lists.end(), [&taken](const auto& list) {
    return std::none_of(list.begin(), list.end(),
                        [&taken](std::uint16_t id) { return std::find(taken.begin(), taken.end(), id) != taken.end(); });
  });
  if (open == lists.end()) return static_cast<int>(taken.size());
  for (const std::uint16_t id : *open) {
    taken.push_back(id);
    limit = std::min(limit, FewestOfEach(lists, taken, limit));
    taken.pop_back();
  }
  return limit;
}

}  // namespace

int TripPlaces::StopsAt(const Group& group, std::uint16_t place, std::optional<base::Date> day) {
  std::vector<Counters> lists;
  for (const std::uint16_t visit : group) {
    const VisitPlace* here = FindPlace(visits_[visit], place);
    if (here == nullptr) return 0;
    if (here->counters.empty()) continue;  // whichever counter is taken for the others may be the one
    Counters open;
    for (const Counter& counter : here->counters) {
      if (!day || open_days_->IsOpen(counter.hours, *day)) open.push_back(counter.id);
    }
    if (open.empty()) return 0;
    lists.push_back(std::move(open));
  }
  if (lists.size() <= 1) return 1;
  Counters taken;
  return FewestOfEach(lists, taken, static_cast<int>(lists.size()));
}

int TripPlaces::FewestStops(const Group& group, std::optional<base::Date> day) {
  int fewest = 0;
  for (const VisitPlace& place : visits_[group.front()].places) {
    const int stops = StopsAt(group, place.id, day);
    if (stops > 0 && (fewest == 0 || stops < fewest)) fewest = stops;
    if (fewest == 1) break;
  }
  return fewest;
}

int TripPlaces::StopsOn(const Group& group, base::Date day) { return FewestStops(group, day); }

int TripPlaces::LeastStops(const Group& group) { return FewestStops(group, std::nullopt); }

std::vector<std::uint16_t> TripPlaces::PlacesOn(const Group& group, base::Date day, int stops) {
  std::vector<std::uint16_t> places;
  for (const VisitPlace& place : visits_[group.front()].places) {
    const int here = StopsAt(group, place.id, day);
    if (here > 0 && here <= stops) places.push_back(place.id);
  }
  return places;
}

}  // namespace madoguchi::plan
