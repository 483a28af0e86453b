#include "plan/dates.h"

#include <gtest/gtest.h>

#include "base/japan_calendar.h"
#include "plan/plan_support.h"

namespace madoguchi::plan {
namespace {

using Unit = rules::DateShift::Unit;
using CountedFrom = service::DateRule::CountFrom;

service::DateRule Rule(Unit unit, int amount, CountedFrom from = CountedFrom::kNextDay,
                       rules::Roll roll = rules::Roll::kNone) {
  service::DateRule rule;
  rule.count_from = from;
  rule.shift = {.unit = unit, .amount = amount, .day = 10, .roll = roll};
  return rule;
}

std::string Counted(const service::DateRule& rule, const char* from) {
  return base::ToIso(CountFrom(rule, Day(from)).rolled);
}

TEST(CountFromTest, CountsDaysFromTheNextDay) { EXPECT_EQ(Counted(Rule(Unit::kDays, 14), "2026-12-05"), "2026-12-19"); }

TEST(CountFromTest, CountsTheDayItselfWhereTheLawSaysSo) {
  EXPECT_EQ(Counted(Rule(Unit::kDays, 14, CountedFrom::kSameDay), "2026-12-05"), "2026-12-18");
  EXPECT_EQ(Counted(Rule(Unit::kDays, 0, CountedFrom::kSameDay), "2026-12-05"), "2026-12-05");
  EXPECT_EQ(Counted(Rule(Unit::kDays, -7, CountedFrom::kSameDay), "2026-12-15"), "2026-12-09");
}

TEST(CountFromTest, RollsOverWeekendAndTurnOfTheYear) {
  const service::DateRule rule = Rule(Unit::kDays, 14, CountedFrom::kNextDay, rules::Roll::kNextOpenDay);
  EXPECT_EQ(Counted(rule, "2026-12-05"), "2026-12-21");
  EXPECT_EQ(CountFrom(rule, Day("2026-12-05")).unrolled, Day("2026-12-19"));
  EXPECT_EQ(Counted(rule, "2026-12-16"), "2027-01-04");
  EXPECT_EQ(CountFrom(rule, Day("2026-12-07")).unrolled, CountFrom(rule, Day("2026-12-07")).rolled);
}

TEST(CountFromTest, RollsBackWhereTheRuleSaysSo) {
  EXPECT_EQ(Counted(Rule(Unit::kDays, 14, CountedFrom::kNextDay, rules::Roll::kPreviousOpenDay), "2026-12-05"),
            "2026-12-18");
}

TEST(CountFromTest, EndsMonthsOnTheEveOfTheCorrespondingDay) {
  EXPECT_EQ(Counted(Rule(Unit::kMonths, 1), "2026-12-10"), "2027-01-10");
  EXPECT_EQ(Counted(Rule(Unit::kMonths, 1, CountedFrom::kSameDay), "2026-12-10"), "2027-01-09");
  // The next day is 1 March: the period is the whole of March.
  EXPECT_EQ(Counted(Rule(Unit::kMonths, 1), "2026-02-28"), "2026-03-31");
  // The next day is 31 January: February has none.
  EXPECT_EQ(Counted(Rule(Unit::kMonths, 1), "2026-01-30"), "2026-02-28");
  EXPECT_EQ(Counted(Rule(Unit::kYears, 1), "2028-02-28"), "2029-02-28");
}

TEST(CountFromTest, CountsOpenDays) {
  EXPECT_EQ(Counted(Rule(Unit::kBusinessDays, 1), "2026-12-28"), "2027-01-04");
  EXPECT_EQ(Counted(Rule(Unit::kBusinessDays, 1, CountedFrom::kSameDay), "2026-12-28"), "2026-12-28");
}

TEST(CountFromTest, LeavesDaysThatAreNoPeriodsAlone) {
  for (const CountedFrom from : {CountedFrom::kNextDay, CountedFrom::kSameDay}) {
    EXPECT_EQ(Counted(Rule(Unit::kDayOfMonth, -1, from), "2027-04-01"), "2027-03-10");
    EXPECT_EQ(Counted(Rule(Unit::kAge, 20, from), "2006-05-02"), "2026-05-01");
    EXPECT_EQ(Counted(Rule(Unit::kFiscalYearEnd, 0, from), "2026-12-05"), "2027-03-31");
  }
}

TEST(CountFromTest, MakesADifferenceExactlyWhereAPeriodIsCounted) {
  for (const Unit unit : {Unit::kDays, Unit::kMonths, Unit::kYears, Unit::kBusinessDays, Unit::kAge, Unit::kFiscalYearEnd,
                          Unit::kDayOfMonth}) {
    for (const int amount : {-2, 0, 1, 20}) {
      bool differs = false;
      for (base::Date day = Day("2026-11-30"); day < Day("2026-12-15"); day = base::AddDays(day, 1)) {
        const service::DateRule next = Rule(unit, amount), same = Rule(unit, amount, CountedFrom::kSameDay);
        differs = differs || CountFrom(next, day).unrolled != CountFrom(same, day).unrolled;
      }
      EXPECT_EQ(Rule(unit, amount).CountsAPeriod(), differs) << static_cast<int>(unit) << " " << amount;
    }
  }
}

TEST(CountFromTest, IsMonotoneForEveryTable) {
  for (const Unit unit : {Unit::kDays, Unit::kMonths, Unit::kYears, Unit::kBusinessDays, Unit::kAge, Unit::kFiscalYearEnd,
                          Unit::kDayOfMonth}) {
    for (const CountedFrom from : {CountedFrom::kNextDay, CountedFrom::kSameDay}) {
      for (const int amount : {-3, -1, 0, 1, 2, 14}) {
        const service::DateRule rule = Rule(unit, amount, from, rules::Roll::kNextOpenDay);
        base::Date before = base::kFirstDate;
        for (base::Date day = Day("2027-12-01"); day < Day("2028-04-02"); day = base::AddDays(day, 1)) {
          const base::Date counted = CountFrom(rule, day).rolled;
          ASSERT_LE(before, counted) << static_cast<int>(unit) << " " << amount << " " << base::ToIso(day);
          before = counted;
        }
      }
    }
  }
}

}  // namespace
}  // namespace madoguchi::plan
