#include "base/date.h"

#include <string>

#include "base/days.h"
#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

// A calendar as a child would keep it: day after day, month lengths from the rhyme. Compared over every day of
// 1900–2200 and, below, at the ends of the range.
TEST(DateTest, AgreesWithCountingDayByDay) {
  int year = 1900, month = 1, day = 1;
  int weekday = 1;  // 1900-01-01 was a Monday.
  for (Date date = D("1900-01-01"); date <= D("2200-12-31"); date = AddDays(date, 1)) {
    ASSERT_EQ(CivilOf(date), (CivilDate{year, month, day}));
    ASSERT_EQ(MakeDate(year, month, day), date);
    ASSERT_EQ(static_cast<int>(WeekdayOf(date)), weekday);
    ASSERT_EQ(ParseIso(ToIso(date)), date);
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    ASSERT_EQ(DaysInMonth(year, month), lengths[month - 1]);
    weekday = (weekday + 1) % 7;
    if (++day > lengths[month - 1]) {
      day = 1;
      if (++month > 12) month = 1, ++year;
    }
  }
}

TEST(DateTest, KnowsFixedPoints) {
  EXPECT_EQ(D("1970-01-01").days, 0);
  EXPECT_EQ(D("2000-03-01").days, 11017);
  EXPECT_EQ(WeekdayOf(D("2026-12-21")), Weekday::kMonday);
  EXPECT_EQ(D("0001-01-01"), kFirstDate);
  EXPECT_EQ(D("9999-12-31"), kLastDate);
  EXPECT_EQ(WeekdayOf(kFirstDate), Weekday::kMonday);
}

TEST(DateTest, ReadsTheWholeRangeBack) {
  for (std::int32_t days = kFirstDate.days; days <= kLastDate.days; days += 13) {
    ASSERT_EQ(ParseIso(ToIso(Date{days})), Date{days});
  }
}

TEST(DateTest, RefusesWhatIsNoDate) {
  for (const std::string text : {"", "2026-2-01", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
                                 "2026-01-01 ", " 2026-01-01", "2026/01/01", "+026-01-01", "2026-01-0a", "0000-01-01",
                                 "20260101", "2026-01-1/", "2026-01-0:", "２０２６-01-01", "2026-01--1"}) {
    EXPECT_EQ(ParseIso(text), std::nullopt) << text;
  }
  EXPECT_EQ(MakeDate(10000, 1, 1), std::nullopt);
  EXPECT_EQ(MakeDate(2026, 2, 29), std::nullopt);
  EXPECT_EQ(MakeDate(2026, -1, 1), std::nullopt);
}

TEST(DateTest, StaysWithinItsRange) {
  EXPECT_EQ(AddDays(kLastDate, 1), kLastDate);
  EXPECT_EQ(AddDays(kFirstDate, -1), kFirstDate);
  EXPECT_EQ(AddDays(kFirstDate, -2147483647), kFirstDate);
  EXPECT_EQ(AddMonths(kLastDate, 1), kLastDate);
  EXPECT_EQ(AddMonths(kFirstDate, -1), kFirstDate);
  EXPECT_EQ(AddMonths(D("2026-01-01"), 2147483647), kLastDate);
  EXPECT_EQ(AddMonths(D("2026-01-01"), -2147483647), kFirstDate);
}

TEST(DateTest, AddsMonthsAndStopsAtTheMonthsEnd) {
  EXPECT_EQ(AddMonths(D("2026-01-31"), 1), D("2026-02-28"));
  EXPECT_EQ(AddMonths(D("2028-01-31"), 1), D("2028-02-29"));
  EXPECT_EQ(AddMonths(D("2026-12-15"), 1), D("2027-01-15"));
  EXPECT_EQ(AddMonths(D("2026-01-15"), -1), D("2025-12-15"));
  EXPECT_EQ(AddMonths(D("2026-03-31"), -13), D("2025-02-28"));
  EXPECT_EQ(AddMonths(D("2026-08-31"), 0), D("2026-08-31"));
}

TEST(DateTest, AddingMonthsNeverGoesBackWhenTheDayGoesForward) {
  for (Date date = D("2023-12-01"); date < D("2025-03-01"); date = AddDays(date, 1)) {
    for (int months = -14; months <= 14; ++months) {
      ASSERT_LE(AddMonths(date, months), AddMonths(AddDays(date, 1), months));
    }
  }
}

TEST(DateTest, CountsDaysBetween) {
  EXPECT_EQ(DaysBetween(D("2026-12-07"), D("2026-12-21")), 14);
  EXPECT_EQ(DaysBetween(D("2026-12-21"), D("2026-12-07")), -14);
}

TEST(DateTest, BeginsTheFiscalYearInApril) {
  EXPECT_EQ(FiscalYearOf(D("2027-03-31")), 2026);
  EXPECT_EQ(FiscalYearOf(D("2027-04-01")), 2027);
  for (int year = 2000; year < 2100; ++year) {
    EXPECT_EQ(FiscalYearOf(FiscalYearStart(year)), year);
    EXPECT_EQ(FiscalYearOf(FiscalYearEnd(year)), year);
    EXPECT_EQ(AddDays(FiscalYearEnd(year), 1), FiscalYearStart(year + 1));
  }
  EXPECT_EQ(FiscalYearEnd(9999), kLastDate);
}

}  // namespace
}  // namespace madoguchi::base
