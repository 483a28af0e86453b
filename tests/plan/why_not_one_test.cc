#include "plan/why_not_one.h"

#include <gtest/gtest.h>

#include "plan/plan_support.h"

namespace madoguchi::plan {
namespace {

using Reason = WhyNotOne::Reason;

base::Date After(int days) { return base::AddDays(kMonday, days); }

Visit AfterDaysAt(std::vector<std::uint16_t> places, int from = 0, std::optional<int> last = std::nullopt) {
  Visit visit;
  for (const std::uint16_t place : places) visit.places.push_back({place, {}});
  visit.earliest = After(from);
  if (last) visit.latest = After(*last);
  return visit;
}

VisitAfter Behind(std::uint16_t visit, int days) {
  return {.visit = visit, .min_gap = rules::DateShift{.amount = days}, .max_gap = std::nullopt};
}

std::optional<Obstacle> Why(const std::vector<Visit>& visits, const std::vector<std::uint16_t>& missed = {}) {
  OpenDays open_days(kMonday);
  return WhyNotOneTrip(visits, missed, open_days);
}

TEST(WhyNotOneTripTest, HasNoReasonWhereOneTripIsEnough) {
  EXPECT_EQ(Why({}), std::nullopt);
  EXPECT_EQ(Why({AfterDaysAt({1})}), std::nullopt);
  EXPECT_EQ(Why({AfterDaysAt({1}, 0, 5), AfterDaysAt({1, 2}, 3)}), std::nullopt);
}

TEST(WhyNotOneTripTest, NamesTwoThatHaveNoCommonPlace) {
  const auto why = Why({AfterDaysAt({1}), AfterDaysAt({1, 2}), AfterDaysAt({2})});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kPlaces);
  EXPECT_EQ(why->visits, (std::vector<std::uint16_t>{0, 2}));
}

TEST(WhyNotOneTripTest, NamesThreeWhereEachTwoHaveACommonPlace) {
  const auto why = Why({AfterDaysAt({7}), AfterDaysAt({1, 2, 7}), AfterDaysAt({2, 3, 7}), AfterDaysAt({1, 3, 7})});
  EXPECT_EQ(why, std::nullopt);
  const auto ring = Why({AfterDaysAt({1, 2}), AfterDaysAt({2, 3}), AfterDaysAt({1, 3}), AfterDaysAt({1, 2, 3})});
  ASSERT_TRUE(ring.has_value());
  EXPECT_EQ(ring->reason, Reason::kPlaces);
  EXPECT_EQ(ring->visits, (std::vector<std::uint16_t>{0, 1, 2}));
}

TEST(WhyNotOneTripTest, NamesAGap) {
  Visit later = AfterDaysAt({1});
  later.after.push_back(Behind(0, 2));
  const auto why = Why({AfterDaysAt({1}, 0, 1), later});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kGap);
}

TEST(WhyNotOneTripTest, NamesWhatIsDoneInBetween) {
  Visit home = AfterDaysAt({9});
  home.goes_out = false;
  home.after.push_back(Behind(0, 0));
  Visit later = AfterDaysAt({1});
  later.after.push_back(Behind(1, 0));
  const auto why = Why({AfterDaysAt({1}), home, later, AfterDaysAt({1})});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kInBetween);
  EXPECT_EQ(why->visits, (std::vector<std::uint16_t>{0, 2}));
}

TEST(WhyNotOneTripTest, NamesWindowsThatDoNotMeet) {
  const auto why = Why({AfterDaysAt({1}, 0, 3), AfterDaysAt({1}, 5)});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kWindows);
  EXPECT_EQ(why->first_day, After(5));
  EXPECT_EQ(why->last_day, After(3));
}

TEST(WhyNotOneTripTest, NamesAWindowThatAnotherVisitPutsOff) {
  Visit home = AfterDaysAt({9}, 5);
  home.goes_out = false;
  Visit later = AfterDaysAt({1});
  later.after.push_back(Behind(0, 0));
  const auto why = Why({home, later, AfterDaysAt({1}, 0, 3)});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kWindows);
  EXPECT_EQ(why->visits, (std::vector<std::uint16_t>{1, 2}));
}

TEST(WhyNotOneTripTest, NamesOpeningDaysThatNeverMeet) {
  const auto tuesdays = OpenOn(0b0000010);
  const auto thursdays = OpenOn(0b0001000);
  Visit first = AfterDaysAt({1});
  first.places[0].counters = {{1, &tuesdays}};
  Visit second = AfterDaysAt({1});
  second.places[0].counters = {{2, &thursdays}};
  const auto why = Why({first, second});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kOpeningDays);
  EXPECT_EQ(why->last_day, std::nullopt);
}

TEST(WhyNotOneTripTest, NamesOpeningDaysThatMeetTooLate) {
  const auto mondays = OpenOn(0b0000001);
  const auto first_days = OpenOn(0b0000011);
  Visit first = AfterDaysAt({1}, 1, 5);
  first.places[0].counters = {{1, &first_days}};
  Visit second = AfterDaysAt({1});
  second.places[0].counters = {{2, &mondays}};
  const auto why = Why({first, second});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kOpeningDays);
  EXPECT_EQ(why->first_day, After(1));
  EXPECT_EQ(why->last_day, After(5));
}

TEST(WhyNotOneTripTest, NamesOpenDates) {
  Visit first = AfterDaysAt({1});
  first.apart = {1};
  const auto why = Why({first, AfterDaysAt({1})});
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->reason, Reason::kOpenDates);
}

TEST(WhyNotOneTripTest, DoesNotNameALastDayThatIsGivenUp) {
  const std::vector<Visit> visits = {AfterDaysAt({1}, 5, 3), AfterDaysAt({1})};
  EXPECT_EQ(Why(visits, {0}), std::nullopt);
}

}  // namespace
}  // namespace madoguchi::plan
