#include "plan/trip_places.h"

#include <algorithm>

namespace madoguchi::plan {
namespace {

const VisitPlace* FindPlace(const Visit& visit, std::uint16_t id) {
  const auto found =
      std::find_if(visit.places.begin(), visit.places.end(), [id](const auto& place) { return place.id == id; });
  return found == visit.places.end() ? nullptr : &*found;
}

}  // namespace

int TripPlaces::FewestOfEach(int limit) {
  if (static_cast<int>(taken_.size()) >= limit) return limit;
  const auto is_taken = [this](std::uint16_t id) { return std::find(taken_.begin(), taken_.end(), id) != taken_.end(); };
  std::size_t first = 0;
  for (const std::size_t end : list_ends_) {
    const auto from = open_counters_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = open_counters_.begin() + static_cast<std::ptrdiff_t>(end);
    if (std::none_of(from, to, is_taken)) {
      for (std::size_t i = first; i < end; ++i) {
        taken_.push_back(open_counters_[i]);
        limit = std::min(limit, FewestOfEach(limit));
        taken_.pop_back();
      }
      return limit;
    }
    first = end;
  }
  return static_cast<int>(taken_.size());
}

int TripPlaces::StopsAt(const Group& group, std::uint16_t place, std::optional<base::Date> day) {
  open_counters_.clear();
  list_ends_.clear();
  for (const std::uint16_t visit : group) {
    const VisitPlace* here = FindPlace(visits_[visit], place);
    if (here == nullptr) return 0;
    if (here->counters.empty()) {  // whichever counter is taken for the others may be the one
      if (day && !open_days_->IsOpen(*day)) return 0;
      continue;
    }
    const std::size_t before = open_counters_.size();
    for (const Counter& counter : here->counters) {
      if (!day || open_days_->IsOpen(counter.hours, *day)) open_counters_.push_back(counter.id);
    }
    if (open_counters_.size() == before) return 0;
    list_ends_.push_back(open_counters_.size());
  }
  return list_ends_.size() <= 1 ? 1 : FewestOfEach(static_cast<int>(list_ends_.size()));
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
