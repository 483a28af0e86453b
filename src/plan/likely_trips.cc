#include "plan/likely_trips.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "base/japan_calendar.h"
#include "plan/trip_places.h"

namespace madoguchi::plan {
namespace {

// What it takes, whatever the days.
std::tuple<std::size_t, std::size_t, int> Effort(const TripPlan& plan) {
  int stops = 0;
  for (const FoundTrip& trip : plan.trips) stops += trip.stops;
  return {plan.missed.size(), plan.trips.size(), stops};
}

}  // namespace

TripPlan FindLikelyTrips(std::span<const Visit> visits, OpenDays& open_days) {
  TripPlan best = FindTrips(visits, open_days);
  const bool by_law =
      std::all_of(best.trips.begin(), best.trips.end(), [](const FoundTrip& trip) { return base::IsOpenDay(trip.day); });
  if (by_law) return best;
  OpenDays days_by_law(open_days.today(), Unstated::kOpenByLaw);
  TripPlan likely = FindTrips(visits, days_by_law);
  return Effort(likely) <= Effort(best) ? likely : best;
}

base::Date LastLikelyDay(const FoundTrip& trip, std::span<const Visit> visits, base::Date last, base::Date today) {
  OpenDays days_by_law(today, Unstated::kOpenByLaw);
  const std::vector<Visit> prepared = PrepareVisits(visits, days_by_law);
  TripPlaces places(prepared, days_by_law);
  while (last > trip.day && places.StopsOn(trip.visits, last) == 0) last = base::AddDays(last, -1);
  return last;
}

}  // namespace madoguchi::plan
