#include "service/office.h"

#include <gtest/gtest.h>

namespace madoguchi::service {
namespace {

base::Date Day(const char* iso) { return base::ParseIso(iso).value(); }

// Monday to Friday, and the third Saturday in the morning.
ServiceCalendar Counter() {
  ServiceCalendar calendar;
  calendar.hours = {{.weekdays = 0b0011111, .from_minute = 510, .until_minute = 1020},
                    {.weekdays = 0b0100000, .weeks = 0b00100, .from_minute = 540, .until_minute = 750}};
  return calendar;
}

TEST(OfficeCalendarTest, OpensOnTheDaysOfItsTimetable) {
  EXPECT_TRUE(IsOpenOn(Counter(), Day("2026-12-21")));   // Monday
  EXPECT_FALSE(IsOpenOn(Counter(), Day("2026-12-20")));  // Sunday
  EXPECT_FALSE(IsOpenOn(Counter(), Day("2026-12-12")));  // second Saturday
  EXPECT_TRUE(IsOpenOn(Counter(), Day("2026-12-19")));   // third Saturday
}

TEST(OfficeCalendarTest, ClosesOnHolidaysAndAtTheTurnOfTheYear) {
  EXPECT_TRUE(IsOpenOn(Counter(), Day("2026-12-28")));
  EXPECT_FALSE(IsOpenOn(Counter(), Day("2026-12-29")));
  EXPECT_FALSE(IsOpenOn(Counter(), Day("2027-01-01")));
  EXPECT_TRUE(IsOpenOn(Counter(), Day("2027-01-04")));
  EXPECT_FALSE(IsOpenOn(Counter(), Day("2026-11-23")));  // 勤労感謝の日
  ServiceCalendar machine = Counter();
  machine.closed_on_legal_closed_days = false;
  EXPECT_TRUE(IsOpenOn(machine, Day("2026-11-23")));
}

TEST(OfficeCalendarTest, SingleDaysOverruleTheTimetable) {
  ServiceCalendar calendar = Counter();
  calendar.closed = {Day("2026-12-21")};
  calendar.open = {Day("2026-12-20"), Day("2026-12-31")};
  EXPECT_FALSE(IsOpenOn(calendar, Day("2026-12-21")));
  EXPECT_TRUE(IsOpenOn(calendar, Day("2026-12-20")));
  EXPECT_TRUE(IsOpenOn(calendar, Day("2026-12-31")));
}

TEST(OfficeCalendarTest, AnAfterHoursDeskDecidesNothing) {
  ServiceCalendar calendar;
  calendar.hours = {{.weekdays = 0b1111111, .from_minute = 0, .until_minute = 1440, .after_hours_desk = true}};
  EXPECT_FALSE(IsOpenOn(calendar, Day("2026-12-21")));
}

TEST(OfficeCalendarTest, UnstatedHoursExcludeNothing) { EXPECT_TRUE(IsOpenOn(ServiceCalendar(), Day("2026-12-20"))); }

}  // namespace
}  // namespace madoguchi::service
