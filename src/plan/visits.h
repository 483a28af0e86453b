#pragma once
// Visits: the steps that one set of choices leads to, made ready for the search of trips, and how many trips that takes.
//
// CollectVisits turns steps into what trips.h understands: places, days, and what comes before what; steps done at home are
// among them. CountVisits does so for every combination of outcomes that can come true (combinations.h).
//
//   VisitList list = CollectVisits(input, choices, OpenDates::kWorst);
//   FindTrips(list.visits, open_days).trips.size()

#include <string>
#include <vector>

#include "plan/step_dates.h"
#include "plan/trips.h"

namespace madoguchi::plan {

/// What to expect of dates and places that are open: that they keep visits apart, or that they do not.
enum class OpenDates : std::uint8_t { kWorst, kBest };

/// A campus, or an authority whose offices are unknown, or neither for what is not done at a counter.
struct Place {
  std::string campus;     ///< empty: unknown offices, or no visit
  std::string authority;  ///< its id, or the fact that names it, for unknown offices only
  auto operator<=>(const Place&) const = default;
};

struct VisitList {
  std::vector<StepAt> steps;   ///< steps[i] is visits[i]
  std::vector<StepDates> own;  ///< dates that do not wait for the other steps of this list
  std::vector<Visit> visits;
  std::vector<Place> places;  ///< by VisitPlace::id
};

/// The steps of every case that has exactly one alternative in `choices` and does not come to nothing, in the order of
/// cases and steps. The other cases are there for the tokens that they produce.
[[nodiscard]] VisitList CollectVisits(const PlanInput& input, const Choices& choices, OpenDates open_dates);

/// Per case and outcome: which alternative is recommended.
using Recommended = std::vector<std::vector<std::uint16_t>>;

/// The choices of that one combination.
[[nodiscard]] Choices ChoicesOf(const PlanInput& input, const std::vector<std::optional<rules::OutcomeIndex>>& combination,
                                const Recommended& recommended);

struct CountedVisits {
  Visits visits;
  Choices best;  ///< a combination that takes the best case's trips
};
[[nodiscard]] CountedVisits CountVisits(const PlanInput& input, const Recommended& recommended, OpenDays& open_days);

}  // namespace madoguchi::plan
