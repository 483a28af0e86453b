#include "base/japan_calendar.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/days.h"
#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

std::vector<int> HolidaysOf(int year) {
  std::vector<int> month_days;
  for (Date date = *MakeDate(year, 1, 1); date <= *MakeDate(year, 12, 31); date = AddDays(date, 1)) {
    const CivilDate civil = CivilOf(date);
    if (IsNationalHoliday(date)) month_days.push_back(civil.month * 100 + civil.day);
  }
  return month_days;
}

// As published by the Cabinet Office, substitute and in-between holidays included.
TEST(JapanCalendarTest, AgreesWithThePublishedLists) {
  const std::map<int, std::vector<int>> published = {
      {2019,
       {101, 114, 211, 321, 429, 430, 501, 502, 503, 504, 505, 506, 715, 811, 812, 916, 923, 1014, 1022, 1103, 1104, 1123}},
      {2020, {101, 113, 211, 223, 224, 320, 429, 503, 504, 505, 506, 723, 724, 810, 921, 922, 1103, 1123}},
      {2021, {101, 111, 211, 223, 320, 429, 503, 504, 505, 722, 723, 808, 809, 920, 923, 1103, 1123}},
      {2022, {101, 110, 211, 223, 321, 429, 503, 504, 505, 718, 811, 919, 923, 1010, 1103, 1123}},
      {2023, {101, 102, 109, 211, 223, 321, 429, 503, 504, 505, 717, 811, 918, 923, 1009, 1103, 1123}},
      {2024, {101, 108, 211, 212, 223, 320, 429, 503, 504, 505, 506, 715, 811, 812, 916, 922, 923, 1014, 1103, 1104, 1123}},
      {2025, {101, 113, 211, 223, 224, 320, 429, 503, 504, 505, 506, 721, 811, 915, 923, 1013, 1103, 1123, 1124}},
      {2026, {101, 112, 211, 223, 320, 429, 503, 504, 505, 506, 720, 811, 921, 922, 923, 1012, 1103, 1123}},
      {2027, {101, 111, 211, 223, 321, 322, 429, 503, 504, 505, 719, 811, 920, 923, 1011, 1103, 1123}},
  };
  for (const auto& [year, month_days] : published) EXPECT_EQ(HolidaysOf(year), month_days) << year;
}

TEST(JapanCalendarTest, KnowsOlderLaws) {
  EXPECT_EQ(HolidayOn(D("2002-07-20")), HolidayKind::kMarineDay);
  EXPECT_EQ(HolidayOn(D("2003-07-20")), HolidayKind::kNone);
  EXPECT_EQ(HolidayOn(D("2003-07-21")), HolidayKind::kMarineDay);
  EXPECT_EQ(HolidayOn(D("2002-09-15")), HolidayKind::kRespectForAgedDay);
  EXPECT_EQ(HolidayOn(D("2002-09-16")), HolidayKind::kSubstituteHoliday);
  EXPECT_EQ(HolidayOn(D("2006-04-29")), HolidayKind::kGreeneryDay);
  EXPECT_EQ(HolidayOn(D("2005-05-04")), HolidayKind::kCitizensHoliday);
  EXPECT_EQ(HolidayOn(D("2003-05-04")), HolidayKind::kNone);  // A Sunday.
  EXPECT_EQ(HolidayOn(D("2007-04-29")), HolidayKind::kShowaDay);
  EXPECT_EQ(HolidayOn(D("2007-05-04")), HolidayKind::kGreeneryDay);
  EXPECT_EQ(HolidayOn(D("2009-05-06")), HolidayKind::kSubstituteHoliday);  // For 3 May.
  EXPECT_EQ(HolidayOn(D("2009-09-22")), HolidayKind::kCitizensHoliday);
  EXPECT_EQ(HolidayOn(D("2015-08-11")), HolidayKind::kNone);
  EXPECT_EQ(HolidayOn(D("2016-08-11")), HolidayKind::kMountainDay);
  EXPECT_EQ(HolidayOn(D("2018-12-24")), HolidayKind::kSubstituteHoliday);
  EXPECT_EQ(HolidayOn(D("2019-12-23")), HolidayKind::kNone);
}

TEST(JapanCalendarTest, TellsWhatKindOfHolidayItIs) {
  EXPECT_EQ(HolidayOn(D("2019-05-01")), HolidayKind::kImperialCeremony);
  EXPECT_EQ(HolidayOn(D("2019-04-30")), HolidayKind::kCitizensHoliday);
  EXPECT_EQ(HolidayOn(D("2026-03-20")), HolidayKind::kVernalEquinox);
  EXPECT_EQ(HolidayOn(D("2026-09-22")), HolidayKind::kCitizensHoliday);
  EXPECT_EQ(HolidayOn(D("2026-09-23")), HolidayKind::kAutumnalEquinox);
  EXPECT_EQ(HolidayOn(D("2026-05-06")), HolidayKind::kSubstituteHoliday);
  EXPECT_EQ(HolidayOn(D("2032-09-21")), HolidayKind::kCitizensHoliday);
}

// What the law promises in every year, whatever the dates.
TEST(JapanCalendarTest, NoHolidayIsLostOnASunday) {
  for (Date date = D("2000-01-01"); date <= D("2099-12-25"); date = AddDays(date, 1)) {
    const HolidayKind kind = HolidayOn(date);
    const bool is_named =
        kind != HolidayKind::kNone && kind != HolidayKind::kSubstituteHoliday && kind != HolidayKind::kCitizensHoliday;
    if (!is_named || WeekdayOf(date) != Weekday::kSunday) continue;
    std::set<HolidayKind> week;
    for (int i = 1; i <= 6; ++i) week.insert(HolidayOn(AddDays(date, i)));
    EXPECT_TRUE(week.count(HolidayKind::kSubstituteHoliday) == 1) << ToIso(date);
  }
}

TEST(JapanCalendarTest, HasOneOfEachNamedHolidayEveryYear) {
  for (int year = 2022; year <= kLastHolidayYear; ++year) {
    std::map<HolidayKind, int> count;
    for (Date date = *MakeDate(year, 1, 1); CivilOf(date).year == year; date = AddDays(date, 1)) ++count[HolidayOn(date)];
    int named = 0;
    for (const auto& [kind, times] : count) {
      if (kind == HolidayKind::kNone || kind == HolidayKind::kSubstituteHoliday || kind == HolidayKind::kCitizensHoliday) {
        continue;
      }
      EXPECT_EQ(times, 1) << year;
      ++named;
    }
    EXPECT_EQ(named, 16) << year;
  }
}

TEST(JapanCalendarTest, KnowsNoHolidaysOutsideItsYears) {
  EXPECT_TRUE(HasHolidayData(*MakeDate(kFirstHolidayYear, 1, 1)));
  EXPECT_TRUE(HasHolidayData(*MakeDate(kLastHolidayYear, 12, 31)));
  EXPECT_FALSE(HasHolidayData(D("1999-12-31")));
  EXPECT_FALSE(HasHolidayData(D("2100-01-01")));
  EXPECT_EQ(HolidayOn(D("2100-02-11")), HolidayKind::kNone);
  EXPECT_FALSE(IsOpenDay(D("2100-01-01")));  // The turn of the year is closed all the same.
}

TEST(JapanCalendarTest, ClosesWeekendsHolidaysAndTheTurnOfTheYear) {
  EXPECT_TRUE(IsOpenDay(D("2026-12-21")));
  EXPECT_FALSE(IsOpenDay(D("2026-12-19")));
  EXPECT_FALSE(IsOpenDay(D("2026-12-20")));
  EXPECT_FALSE(IsOpenDay(D("2026-11-03")));
  EXPECT_TRUE(IsOpenDay(D("2026-12-28")));
  for (const char* day : {"2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03"}) {
    EXPECT_FALSE(IsOpenDay(D(day))) << day;
  }
  EXPECT_TRUE(IsOpenDay(D("2027-01-04")));
}

TEST(JapanCalendarTest, RollsToTheNearestOpenDay) {
  EXPECT_EQ(NextOpenDayOnOrAfter(D("2026-12-29")), D("2027-01-04"));
  EXPECT_EQ(PreviousOpenDayOnOrBefore(D("2027-01-03")), D("2026-12-28"));
  EXPECT_EQ(NextOpenDayOnOrAfter(D("2026-12-21")), D("2026-12-21"));
  EXPECT_EQ(NextOpenDayOnOrAfter(D("2026-05-02")), D("2026-05-07"));
  EXPECT_EQ(PreviousOpenDayOnOrBefore(D("2026-05-06")), D("2026-05-01"));
}

TEST(JapanCalendarTest, CountsBusinessDaysLikeSomeoneWithAWallCalendar) {
  const Date from = D("2026-12-24");
  EXPECT_EQ(AddBusinessDays(from, 3), D("2027-01-04"));  // 25, 28, then 4 January.
  EXPECT_EQ(AddBusinessDays(D("2027-01-04"), -3), from);
  EXPECT_EQ(CountBusinessDays(from, D("2027-01-04")), 3);
  EXPECT_EQ(AddBusinessDays(D("2026-12-26"), 0), D("2026-12-26"));
  EXPECT_EQ(AddBusinessDays(D("2026-12-26"), 1), D("2026-12-28"));
  EXPECT_EQ(AddBusinessDays(D("2026-12-26"), -1), D("2026-12-25"));
}

TEST(JapanCalendarTest, BusinessDaysCanBeUndoneOnOpenDays) {
  for (Date date = D("2025-11-01"); date <= D("2027-02-01"); date = AddDays(date, 1)) {
    if (!IsOpenDay(date)) continue;
    for (int n = -40; n <= 40; ++n) {
      const Date there = AddBusinessDays(date, n);
      ASSERT_TRUE(IsOpenDay(there));
      ASSERT_EQ(AddBusinessDays(there, -n), date);
      ASSERT_EQ(CountBusinessDays(date, there), n);
      ASSERT_EQ(CountBusinessDays(there, date), -n);
    }
  }
}

TEST(JapanCalendarTest, BusinessDaysNeverGoBackWhenTheDayGoesForward) {
  for (Date date = D("2026-01-01"); date < D("2027-02-01"); date = AddDays(date, 1)) {
    const Date next = AddDays(date, 1);
    for (const int n : {-5, -1, 1, 5}) ASSERT_LE(AddBusinessDays(date, n), AddBusinessDays(next, n));
    ASSERT_LE(NextOpenDayOnOrAfter(date), NextOpenDayOnOrAfter(next));
    ASSERT_LE(PreviousOpenDayOnOrBefore(date), PreviousOpenDayOnOrBefore(next));
  }
}

TEST(JapanCalendarTest, StopsAtTheEndsOfTheCalendar) {
  EXPECT_EQ(AddBusinessDays(kLastDate, 5), kLastDate);
  EXPECT_EQ(AddBusinessDays(kFirstDate, -5), kFirstDate);
}

}  // namespace
}  // namespace madoguchi::base
