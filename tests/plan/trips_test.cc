#include "plan/trips.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/plan_support.h"

namespace madoguchi::plan {
namespace {

Visit At(std::vector<std::uint16_t> places, base::Date earliest = kMonday, std::optional<base::Date> latest = std::nullopt) {
  Visit visit;
  for (const std::uint16_t place : places) visit.places.push_back({place, {}});
  visit.earliest = earliest;
  visit.latest = latest;
  return visit;
}

TripPlan Find(const std::vector<Visit>& visits) {
  OpenDays open_days(kMonday);
  return FindTrips(visits, open_days);
}
std::size_t Trips(const std::vector<Visit>& visits) { return Find(visits).trips.size(); }

TEST(FindTripsTest, GoesNowhereForNothing) { EXPECT_TRUE(Find({}).trips.empty()); }

TEST(FindTripsTest, JoinsVisitsToOnePlaceOnACommonDay) {
  const TripPlan plan = Find(std::vector{At({1}), At({1}, base::AddDays(kMonday, 3))});
  ASSERT_EQ(plan.trips.size(), 1u);
  EXPECT_EQ(plan.trips[0].day, base::AddDays(kMonday, 3));
  EXPECT_EQ(plan.trips[0].visits, (std::vector<std::uint16_t>{0, 1}));
}

TEST(FindTripsTest, GoesTwiceWhereADeadlineWouldBeMissed) {
  EXPECT_EQ(Trips({At({1}, kMonday, base::AddDays(kMonday, 2)), At({1}, base::AddDays(kMonday, 3))}), 2u);
}

TEST(FindTripsTest, GoesTwiceToTwoPlaces) { EXPECT_EQ(Trips({At({1}), At({2})}), 2u); }

TEST(FindTripsTest, ChoosesAmongInterchangeablePlaces) {
  const TripPlan plan = Find(std::vector{At({1, 2}), At({2, 3})});
  ASSERT_EQ(plan.trips.size(), 1u);
  EXPECT_EQ(plan.trips[0].places, (std::vector<std::uint16_t>{2}));
}

TEST(FindTripsTest, PutsWhatComesFirstFirst) {
  Visit later = At({1});
  later.after.push_back({.visit = 1, .min_gap = std::nullopt, .max_gap = std::nullopt});
  const TripPlan plan = Find(std::vector{later, At({1})});
  ASSERT_EQ(plan.trips.size(), 1u);
  EXPECT_EQ(plan.trips[0].visits, (std::vector<std::uint16_t>{1, 0}));
}

TEST(FindTripsTest, GoesTwiceOverAGap) {
  Visit later = At({1});
  later.after.push_back({.visit = 0, .min_gap = rules::DateShift{.amount = 2}, .max_gap = std::nullopt});
  const TripPlan plan = Find(std::vector{At({1}), later});
  ASSERT_EQ(plan.trips.size(), 2u);
  EXPECT_EQ(plan.trips[1].day, base::AddDays(kMonday, 2));
}

TEST(FindTripsTest, WaitsWithTheFirstVisitWhereTheSecondMustFollowSoon) {
  Visit later = At({2}, base::AddDays(kMonday, 10));
  later.after.push_back({.visit = 0, .min_gap = std::nullopt, .max_gap = rules::DateShift{.amount = 3}});
  const TripPlan plan = Find(std::vector{At({1}), later});
  ASSERT_EQ(plan.trips.size(), 2u);
  EXPECT_EQ(plan.trips[0].day, base::AddDays(kMonday, 7));
}

TEST(FindTripsTest, GoesTwiceWhereSomethingIsDoneAtHomeInBetween) {
  Visit home = At({9});
  home.goes_out = false;
  home.after.push_back({.visit = 0, .min_gap = std::nullopt, .max_gap = std::nullopt});
  Visit later = At({1});
  later.after.push_back({.visit = 1, .min_gap = rules::DateShift{.amount = 2}, .max_gap = std::nullopt});
  const TripPlan plan = Find(std::vector{At({1}), home, later});
  ASSERT_EQ(plan.trips.size(), 2u);
  EXPECT_EQ(plan.trips[1].day, base::AddDays(kMonday, 2));
}

TEST(FindTripsTest, TakesNoTripForWhatIsDoneAtHome) {
  Visit home = At({1});
  home.goes_out = false;
  EXPECT_EQ(Trips({home}), 0u);
  EXPECT_EQ(Trips({home, At({1})}), 1u);
}

TEST(FindTripsTest, PutsOffWhatIsDoneAtHomeWhereTheVisitMustFollowSoon) {
  Visit home = At({9});
  home.goes_out = false;
  Visit later = At({1}, base::AddDays(kMonday, 10), base::AddDays(kMonday, 12));
  later.after.push_back({.visit = 0, .min_gap = std::nullopt, .max_gap = rules::DateShift{.amount = 3}});
  EXPECT_TRUE(Find(std::vector{home, later}).missed.empty());
  home.latest = base::AddDays(kMonday, 6);
  EXPECT_EQ(Find(std::vector{home, later}).missed.size(), 1u);
}

TEST(FindTripsTest, GoesOnADayWhenAllCountersAreOpen) {
  const auto tuesdays = OpenOn(0b0000010);
  const auto weekdays = OpenOn(0b0011111);
  Visit first = At({1});
  first.places[0].counters = {{1, &weekdays}};
  Visit second = At({1});
  second.places[0].counters = {{2, &tuesdays}};
  const TripPlan plan = Find(std::vector{first, second});
  ASSERT_EQ(plan.trips.size(), 1u);
  EXPECT_EQ(plan.trips[0].day, base::AddDays(kMonday, 1));
  EXPECT_EQ(plan.trips[0].stops, 2);
}

TEST(FindTripsTest, MakesOneStopWhereOneCounterDoesBoth) {
  const auto weekdays = OpenOn(0b0011111);
  const auto thursdays = OpenOn(0b0001000);
  Visit first = At({1});
  first.places[0].counters = {{1, &weekdays}, {3, &thursdays}};
  Visit second = At({1});
  second.places[0].counters = {{2, &weekdays}, {3, &thursdays}};
  const TripPlan plan = Find(std::vector{first, second});
  ASSERT_EQ(plan.trips.size(), 1u);
  EXPECT_EQ(plan.trips[0].stops, 1);
  EXPECT_EQ(plan.trips[0].day, base::AddDays(kMonday, 3)) << "one stop is worth waiting for";
}

TEST(FindTripsTest, TakesAPlaceThatNeverOpensAsOpen) {
  const auto never = OpenOn(0);
  Visit visit = At({1});
  visit.places[0].counters = {{1, &never}};
  EXPECT_EQ(Trips({visit}), 1u);
}

TEST(FindTripsTest, KeepsApartWhatMayNotFit) {
  Visit first = At({1});
  first.apart = {1};
  EXPECT_EQ(Trips({first, At({1})}), 2u);
}

TEST(FindTripsTest, GivesUpALastDayThatCannotBeKeptAndOnlyThat) {
  // The first visit's last day is before its first; the other two still fit together.
  const Visit late = At({1}, base::AddDays(kMonday, 5), base::AddDays(kMonday, 1));
  EXPECT_EQ(Trips({late, At({2}, kMonday, base::AddDays(kMonday, 1)), At({2})}), 2u);
}

TEST(FindTripsTest, SurvivesVisitsThatWaitForEachOther) {
  Visit first = At({1});
  first.after.push_back({.visit = 1, .min_gap = rules::DateShift{.amount = 1}, .max_gap = std::nullopt});
  Visit second = At({1});
  second.after.push_back({.visit = 0, .min_gap = rules::DateShift{.amount = 1}, .max_gap = std::nullopt});
  EXPECT_GE(Trips({first, second}), 1u);
}

TEST(FindTripsTest, MissesAsLittleAsCanBe) {
  // Three that wait for each other a day each, all to be done by tomorrow: one is too late, and only one.
  std::vector<Visit> visits;
  for (std::uint16_t i = 0; i < 3; ++i) {
    visits.push_back(At({1}, kMonday, base::AddDays(kMonday, 1)));
    if (i == 0) continue;
    visits.back().after.push_back(
        {.visit = static_cast<std::uint16_t>(i - 1), .min_gap = rules::DateShift{.amount = 1}, .max_gap = std::nullopt});
  }
  const TripPlan plan = Find(visits);
  EXPECT_EQ(plan.missed, (std::vector<std::uint16_t>{2}));
  EXPECT_EQ(plan.trips.size(), 3u);
}

TEST(FindTripsTest, KnowsThatFewerTripsCannotBeBeyondWhatIsTriedOut) {
  const TripPlan same = Find(std::vector<Visit>(kExactSteps + 1, At({1})));
  EXPECT_EQ(same.trips.size(), 1u);
  EXPECT_EQ(same.at_least, 1u);
  EXPECT_FALSE(same.best);
  std::vector<Visit> apart;
  for (std::uint16_t place = 0; place < 20; ++place) apart.push_back(At({place}));
  EXPECT_EQ(Find(apart).at_least, 20u);
}

TEST(FindTripsTest, SaysWhenFewerTripsMayDo) {
  // Twenty visits in a ring, each to be made at its own place or at the next one's: ten trips would do.
  std::vector<Visit> ring;
  for (std::uint16_t i = 0; i < 20; ++i) {
    const auto next = static_cast<std::uint16_t>((i + 7) % 20);
    ring.push_back(At({std::min(i, next), std::max(i, next)}));
  }
  const TripPlan plan = Find(ring);
  EXPECT_LE(plan.at_least, 10u);
  EXPECT_GE(plan.trips.size(), 10u);
}

TEST(CountTripsTest, CountsWhatIsFound) {
  const std::vector<Visit> visits = {At({1}), At({2}), At({1, 2})};
  OpenDays open_days(kMonday);
  EXPECT_EQ(CountTrips(visits, open_days).enough, 2u);
  EXPECT_EQ(CountTrips(visits, open_days).at_least, 2u);
  EXPECT_EQ(CountTrips({}, open_days).enough, 0u);
}

}  // namespace
}  // namespace madoguchi::plan
