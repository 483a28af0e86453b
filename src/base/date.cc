#include "base/date.h"

#include <algorithm>

#include "base/check.h"

namespace madoguchi::base {
namespace {

// Counting years from 1 March puts the leap day last, so that month lengths need no table. A cycle of 400 years has
// 146,097 days; day 0 of the count is 0000-03-01, which is 719,468 days before 1970-01-01.
constexpr int kDaysOfCycle = 146097;
constexpr int kDaysBefore1970 = 719468;

std::int32_t DaysFromCivil(int year, int month, int day) {
  const int march_year = month > 2 ? year : year - 1;
  const int cycle = march_year / 400;
  const int year_of_cycle = march_year - cycle * 400;
  const int month_from_march = (month + 9) % 12;
  const int day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
  const int day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
  return cycle * kDaysOfCycle + day_of_cycle - kDaysBefore1970;
}

Date Cut(std::int64_t days) {
  return Date{static_cast<std::int32_t>(std::clamp<std::int64_t>(days, kFirstDate.days, kLastDate.days))};
}

// The value of ASCII digits, or -1 if anything else is among them.
int ParseDigits(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void AppendPadded(int value, std::size_t width, std::string& out) {
  const std::string digits = std::to_string(value);
  out.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

bool IsLeapYear(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int DaysInMonth(int year, int month) {
  MADOGUCHI_CHECK(month >= 1 && month <= 12, "no such month");
  if (month == 2) return IsLeapYear(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> MakeDate(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DaysInMonth(year, month)) {
    return std::nullopt;
  }
  return Date{DaysFromCivil(year, month, day)};
}

CivilDate CivilOf(Date date) {
  const int count = Cut(date.days).days + kDaysBefore1970;
  const int cycle = count / kDaysOfCycle;
  const int day_of_cycle = count - cycle * kDaysOfCycle;
  const int year_of_cycle =
      (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / (kDaysOfCycle - 1)) / 365;
  const int day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return CivilDate{cycle * 400 + year_of_cycle + (month <= 2 ? 1 : 0), month, day};
}

Weekday WeekdayOf(Date date) {
  const int since_sunday = (date.days % 7 + 7 + 4) % 7;  // 1970-01-01 was a Thursday.
  return static_cast<Weekday>(since_sunday);
}

std::optional<Date> ParseIso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return MakeDate(ParseDigits(text.substr(0, 4)), ParseDigits(text.substr(5, 2)), ParseDigits(text.substr(8, 2)));
}

std::string ToIso(Date date) {
  const CivilDate civil = CivilOf(date);
  std::string iso;
  AppendPadded(civil.year, 4, iso);
  iso += '-';
  AppendPadded(civil.month, 2, iso);
  iso += '-';
  AppendPadded(civil.day, 2, iso);
  return iso;
}

Date AddDays(Date date, int count) { return Cut(std::int64_t{date.days} + count); }

Date AddMonths(Date date, int count) {
  const CivilDate civil = CivilOf(date);
  const std::int64_t month_count = std::int64_t{civil.year} * 12 + (civil.month - 1) + count;
  if (month_count < 12) return kFirstDate;
  const std::int64_t year = month_count / 12;
  if (year > 9999) return kLastDate;
  const int month = static_cast<int>(month_count % 12) + 1;
  const int day = std::min(civil.day, DaysInMonth(static_cast<int>(year), month));
  return Date{DaysFromCivil(static_cast<int>(year), month, day)};
}

int DaysBetween(Date from, Date to) { return to.days - from.days; }

int FiscalYearOf(Date date) {
  const CivilDate civil = CivilOf(date);
  return civil.month >= 4 ? civil.year : civil.year - 1;
}

Date FiscalYearStart(int fiscal_year) {
  MADOGUCHI_CHECK(fiscal_year >= 1 && fiscal_year <= 9999, "fiscal year out of range");
  return Date{DaysFromCivil(fiscal_year, 4, 1)};
}

Date FiscalYearEnd(int fiscal_year) {
  return fiscal_year == 9999 ? kLastDate : AddDays(FiscalYearStart(fiscal_year + 1), -1);
}

}  // namespace madoguchi::base
