#include "rules/condition.h"

#include <gtest/gtest.h>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

constexpr base::Date kAnyDay{20'000};

TEST(ConditionTest, BindsValuesToSortedDisjointIntervals) {
  EXPECT_EQ(Bind(OneOf({5, 1, 2, 5, 7}), kAnyDay), (IntervalSet{{1, 2}, {5, 5}, {7, 7}}));
}

TEST(ConditionTest, JoinsRangesThatTouchOrOverlap) {
  EXPECT_EQ(Bind(Where("[1..3], [2..5], 6", FactType::kCount), kAnyDay), (IntervalSet{{1, 6}}));
}

TEST(ConditionTest, BindsNegationToTheRestOfTheLine) {
  EXPECT_EQ(Bind(Where("not([1..3], 7)", FactType::kCount), kAnyDay), (IntervalSet{{kLowest, 0}, {4, 6}, {8, kHighest}}));
  EXPECT_EQ(Bind(Where("not(< 15)", FactType::kCount), kAnyDay), (IntervalSet{{15, kHighest}}));
}

TEST(ConditionTest, TakesEverythingWhenNothingIsNegated) {
  EXPECT_EQ(Bind(Condition{.ranges = {}, .negated = true}, kAnyDay), (IntervalSet{{kLowest, kHighest}}));
  EXPECT_EQ(Bind(Condition{}, kAnyDay), IntervalSet{});
}

TEST(ConditionTest, NegatesTheWholeLineToNothing) {
  EXPECT_EQ(Bind(Condition{.ranges = {{}}, .negated = true}, kAnyDay), IntervalSet{});
}

TEST(ConditionTest, CountsFromTodayOnceTodayIsKnown) {
  const Condition window = Where("[today - 10 days..today + 1 months]", FactType::kDate);
  EXPECT_EQ(Bind(window, Day("2027-01-31")), (IntervalSet{{Day("2027-01-21").days, Day("2027-02-28").days}}));
}

TEST(ConditionTest, DropsRangesThatAreEmptyOnThatDay) {
  const Condition season = Where("[2026-04-01..today]", FactType::kDate);
  EXPECT_EQ(Bind(season, Day("2026-03-31")), IntervalSet{});
  EXPECT_EQ(Bind(season, Day("2026-04-01")).size(), 1U);
}

}  // namespace
}  // namespace madoguchi::rules
