#include "rules/date_shift.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <vector>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

using Unit = DateShift::Unit;

base::Date Shifted(Unit unit, int amount, const char* date, Roll roll = Roll::kNone) {
  return Shift({.unit = unit, .amount = amount, .day = 0, .roll = roll}, Day(date));
}

TEST(DateShiftTest, CountsDaysBothWays) {
  EXPECT_EQ(Shifted(Unit::kDays, 14, "2026-12-05"), Day("2026-12-19"));
  EXPECT_EQ(Shifted(Unit::kDays, -14, "2026-12-05"), Day("2026-11-21"));
}

TEST(DateShiftTest, ClampsMonthsAndYearsToTheMonthsEnd) {
  EXPECT_EQ(Shifted(Unit::kMonths, 1, "2027-01-31"), Day("2027-02-28"));
  EXPECT_EQ(Shifted(Unit::kYears, 1, "2028-02-29"), Day("2029-02-28"));
}

TEST(DateShiftTest, LeavesTheDayForNoBusinessDays) {
  EXPECT_EQ(Shifted(Unit::kBusinessDays, 0, "2026-12-05"), Day("2026-12-05"));  // a Saturday
  EXPECT_EQ(Shifted(Unit::kBusinessDays, 1, "2026-12-05"), Day("2026-12-07"));
  EXPECT_EQ(Shifted(Unit::kBusinessDays, 1, "2026-12-28"), Day("2027-01-04"));
}

TEST(DateShiftTest, ReachesAnAgeOnTheDayBeforeTheBirthday) {
  EXPECT_EQ(Shifted(Unit::kAge, 15, "2011-12-02"), Day("2026-12-01"));
  EXPECT_EQ(Shifted(Unit::kAge, 6, "2020-04-01"), Day("2026-03-31"));
}

TEST(DateShiftTest, ReachesAnAgeOn28FebruaryWhenBornOnALeapDay) {
  EXPECT_EQ(Shifted(Unit::kAge, 18, "2008-02-29"), Day("2026-02-28"));
  EXPECT_EQ(Shifted(Unit::kAge, 20, "2008-02-29"), Day("2028-02-28"));
  EXPECT_EQ(Shifted(Unit::kAge, 18, "2008-03-01"), Day("2026-02-28"));
  EXPECT_EQ(Shifted(Unit::kAge, 20, "2008-03-01"), Day("2028-02-29"));
}

TEST(DateShiftTest, EndsTheFiscalYearInMarch) {
  EXPECT_EQ(Shifted(Unit::kFiscalYearEnd, 0, "2027-03-31"), Day("2027-03-31"));
  EXPECT_EQ(Shifted(Unit::kFiscalYearEnd, 0, "2027-04-01"), Day("2028-03-31"));
  EXPECT_EQ(Shifted(Unit::kFiscalYearEnd, 15, "2010-05-05"), Day("2026-03-31"));
}

TEST(DateShiftTest, FindsADayOfAnotherMonth) {
  const DateShift tenth_of_month_before{.unit = Unit::kDayOfMonth, .amount = -1, .day = 10};
  EXPECT_EQ(Shift(tenth_of_month_before, Day("2026-04-01")), Day("2026-03-10"));
  EXPECT_EQ(Shift(tenth_of_month_before, Day("2027-01-31")), Day("2026-12-10"));
  EXPECT_EQ(Shift({.unit = Unit::kDayOfMonth, .amount = 0, .day = 31}, Day("2027-02-03")), Day("2027-02-28"));
  EXPECT_EQ(Shift({.unit = Unit::kDayOfMonth, .amount = 1, .day = 31}, Day("2027-02-28")), Day("2027-03-31"));
}

TEST(DateShiftTest, RollsOverClosedDays) {
  EXPECT_EQ(Shifted(Unit::kDays, 14, "2026-12-16", Roll::kNextOpenDay), Day("2027-01-04"));  // 30 December
  EXPECT_EQ(Shifted(Unit::kDays, 14, "2026-12-16", Roll::kPreviousOpenDay), Day("2026-12-28"));
  EXPECT_EQ(Shifted(Unit::kDays, 14, "2026-12-01", Roll::kNextOpenDay), Day("2026-12-15"));
}

std::vector<DateShift> EveryTable() {
  std::vector<DateShift> tables;
  for (const Unit unit : {Unit::kDays, Unit::kMonths, Unit::kYears, Unit::kBusinessDays, Unit::kAge, Unit::kFiscalYearEnd,
                          Unit::kDayOfMonth}) {
    for (const int amount : {-13, -1, 0, 1, 20}) {
      for (const Roll roll : {Roll::kNone, Roll::kNextOpenDay, Roll::kPreviousOpenDay}) {
        tables.push_back({.unit = unit, .amount = amount, .day = 30, .roll = roll});
      }
    }
  }
  return tables;
}

// The first day on which the shifted date lies before that of the day before, or nothing.
std::optional<base::Date> FirstDecrease(const DateShift& table, base::Date from, base::Date to) {
  base::Date previous = Shift(table, from);
  for (base::Date date = from; date <= to; ++date.days) {
    const base::Date shifted = Shift(table, date);
    if (shifted < previous) return date;
    previous = shifted;
  }
  return std::nullopt;
}

TEST(DateShiftTest, NeverDecreases) {
  for (const DateShift& table : EveryTable()) {
    SCOPED_TRACE(testing::Message() << "unit " << static_cast<int>(table.unit) << ", amount " << table.amount);
    EXPECT_EQ(FirstDecrease(table, Day("2026-12-01"), Day("2029-04-10")), std::nullopt);
    EXPECT_EQ(FirstDecrease(table, base::kFirstDate, base::Date{base::kFirstDate.days + 800}), std::nullopt);
    EXPECT_EQ(FirstDecrease(table, base::Date{base::kLastDate.days - 800}, base::kLastDate), std::nullopt);
  }
}

TEST(DateShiftTest, StopsAtTheEndsOfTheCalendarForAnyAmount) {
  constexpr std::int32_t kHuge = std::numeric_limits<std::int32_t>::max();
  for (const Unit unit : {Unit::kDays, Unit::kMonths, Unit::kYears, Unit::kAge, Unit::kFiscalYearEnd, Unit::kDayOfMonth}) {
    for (const std::int32_t amount : {-kHuge, kHuge}) {
      for (const base::Date date : {base::kFirstDate, Day("2026-12-01"), base::kLastDate}) {
        const base::Date shifted = Shift({.unit = unit, .amount = amount, .day = amount}, date);
        EXPECT_LE(base::kFirstDate, shifted);
        EXPECT_LE(shifted, base::kLastDate);
      }
    }
  }
}

}  // namespace
}  // namespace madoguchi::rules
