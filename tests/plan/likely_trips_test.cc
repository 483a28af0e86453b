#include "plan/likely_trips.h"

#include <gtest/gtest.h>

#include "plan/plan_support.h"

namespace madoguchi::plan {
namespace {

const base::Date kSaturday = base::AddDays(kMonday, 5);
const base::Date kSunday = base::AddDays(kMonday, 6);
const service::Statement<service::ServiceCalendar> kNobodyStated{};

Visit To(std::vector<Counter> counters, base::Date earliest, std::optional<base::Date> latest = std::nullopt) {
  Visit visit;
  visit.places = {{1, std::move(counters)}};
  visit.earliest = earliest;
  visit.latest = latest;
  return visit;
}

FoundTrip TripOf(const std::vector<Visit>& visits) {
  OpenDays open_days(kMonday);
  const TripPlan plan = FindLikelyTrips(visits, open_days);
  EXPECT_EQ(plan.trips.size(), 1u);
  EXPECT_TRUE(plan.missed.empty());
  return plan.trips.at(0);
}

TEST(FindLikelyTripsTest, GoesWhenPublicOfficesAreOpenWhereNobodyStatedTheHours) {
  EXPECT_EQ(TripOf({To({}, kSaturday)}).day, base::AddDays(kMonday, 7)) << "some counter of that place";
  EXPECT_EQ(TripOf({To({{1, &kNobodyStated}}, kSaturday)}).day, base::AddDays(kMonday, 7));
}

TEST(FindLikelyTripsTest, MissesNoLastDayForIt) { EXPECT_EQ(TripOf({To({}, kSaturday, kSunday)}).day, kSaturday); }

TEST(FindLikelyTripsTest, GoesOnSaturdayToACounterThatIsOpenThen) {
  const auto saturdays = OpenOn(0b0100000);
  EXPECT_EQ(TripOf({To({{1, &saturdays}, {2, &kNobodyStated}}, kSaturday)}).day, kSaturday);
}

TEST(FindLikelyTripsTest, AsksForNoOpenDayOfWhatIsAlwaysOpen) {
  EXPECT_EQ(TripOf({To({{1, nullptr}}, kSunday)}).day, kSunday);
}

TEST(LastLikelyDayTest, IsADayOnWhichTheCountersAreOpen) {
  const auto thursdays = OpenOn(0b0001000);
  const base::Date thursday = base::AddDays(kMonday, 3);
  const std::vector<Visit> visits = {To({{1, &thursdays}}, kMonday)};
  const FoundTrip trip = TripOf(visits);
  EXPECT_EQ(LastLikelyDay(trip, visits, kSunday, kMonday), thursday);
  EXPECT_EQ(LastLikelyDay(trip, visits, thursday, kMonday), thursday);
  EXPECT_EQ(LastLikelyDay(trip, visits, base::AddDays(kMonday, -2), kMonday), base::AddDays(kMonday, -2)) << "it is late";
}

TEST(LastLikelyDayTest, IsOneOnWhichPublicOfficesAreOpenWhereNobodyStatedTheHours) {
  const std::vector<Visit> visits = {To({{1, &kNobodyStated}}, kMonday)};
  EXPECT_EQ(LastLikelyDay(TripOf(visits), visits, kSunday, kMonday), base::AddDays(kMonday, 4));
  const std::vector<Visit> weekend = {To({{1, &kNobodyStated}}, kSaturday, kSunday)};
  EXPECT_EQ(LastLikelyDay(TripOf(weekend), weekend, kSunday, kMonday), kSaturday) << "its own day, if no other is likely";
}

}  // namespace
}  // namespace madoguchi::plan
