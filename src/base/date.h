// Date: one day of the proleptic Gregorian calendar, from year 1 to year 9999, as the number of days since 1970-01-01.
//
// No clock, no time of day, no time zone: "today" is an argument from outside (Asia/Tokyo). Holidays and closed days
// are in japan_calendar.h; words for dates in text/wording.h. What a law counts from which day is content, not this.
//
//   Date moved = *ParseIso("2026-12-07");
//   ToIso(AddDays(moved, 14)) == "2026-12-21";
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::base {

struct Date {
  std::int32_t days = 0;  // Since 1970-01-01; negative before.

  friend constexpr bool operator==(Date, Date) = default;
  friend constexpr auto operator<=>(Date, Date) = default;
};

// 0001-01-01 and 9999-12-31. Arithmetic stops at these ends instead of leaving them.
inline constexpr Date kFirstDate{-719162};
inline constexpr Date kLastDate{2932896};

struct CivilDate {
  int year = 1970;  // 1 to 9999
  int month = 1;    // 1 to 12
  int day = 1;      // 1 to 31

  friend constexpr bool operator==(const CivilDate&, const CivilDate&) = default;
};

enum class Weekday : std::uint8_t { kSunday, kMonday, kTuesday, kWednesday, kThursday, kFriday, kSaturday };

bool IsLeapYear(int year);
// Precondition: 1 <= month <= 12.
int DaysInMonth(int year, int month);

// Nothing if there is no such day (2026-02-29) or the year is outside 1..9999.
std::optional<Date> MakeDate(int year, int month, int day);
CivilDate CivilOf(Date date);
Weekday WeekdayOf(Date date);

// Strictly YYYY-MM-DD, ten ASCII characters, a day that exists; else nothing.
std::optional<Date> ParseIso(std::string_view text);
std::string ToIso(Date date);

// `count` may be negative. The result is cut to [kFirstDate, kLastDate].
Date AddDays(Date date, int count);

// The same day of the month `count` months on; where that month is shorter, its last day (民法143条2項ただし書:
// 31 January + 1 month = 28 or 29 February). So AddMonths(AddMonths(d, 1), -1) need not be d. Cut like AddDays.
Date AddMonths(Date date, int count);

// Days from `from` to `to`; negative if `to` is earlier.
int DaysBetween(Date from, Date to);

// 会計年度: the year in which the April lies. 2027-03-31 is in 2026, 2027-04-01 in 2027.
int FiscalYearOf(Date date);
// 1 April of that year and 31 March of the next, cut to the range of Date. Precondition: 1 <= fiscal_year <= 9999.
Date FiscalYearStart(int fiscal_year);
Date FiscalYearEnd(int fiscal_year);

}  // namespace madoguchi::base
