// The table of words for wording.h: months, weekdays, counters, and what surrounds times and days left.
//
// The only file of this module with words in it. All texts are static; "{n}" marks where a number goes
// (base/placeholder.h). Nothing outside wording.cc needs this.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "text/language.h"
#include "text/wording.h"

namespace madoguchi::text {

// English month names, 1 to 12; Japanese months are numbers. Precondition: 1 <= month <= 12.
std::string_view MonthName(int month);
std::string_view MonthNameShort(int month);

// やさしい日本語 with its reading: 「{21日|にじゅういちにち}」, as a date, 1 to 31, and as a number of days, which `digits` says too.
std::string SimpleDayOfMonth(int day);
std::string SimpleDays(std::int64_t days, std::string_view digits);
// 「30{分|ぷん}」, 「5{分|ふん}」.
std::string SimpleMinutes(int minutes);

std::string_view WeekdayName(Language language, base::Weekday weekday);
std::string_view WeekdayNameShort(Language language, base::Weekday weekday);

// The pattern for a count, with {n}; `is_one` chooses the English singular.
std::string_view CounterPattern(Language language, Counter counter, bool is_one);

// Patterns with the arguments named beside them.
struct Patterns {
  std::string_view long_date;   // {year} {month} {day} {weekday}
  std::string_view short_date;  // {month} {day} {weekday}
  std::string_view year_month;  // {year} {month}
  std::string_view date_range;  // {from} {to}
  std::string_view time_range;  // {from} {to}
  std::string_view midnight;
  std::string_view noon;
  std::string_view morning;       // {hour} {minutes}
  std::string_view hour_of_noon;  // {hour} {minutes}: after 12 o'clock, before 1
  std::string_view afternoon;     // {hour} {minutes}
  std::string_view minutes;       // {n}; left out on the hour
  std::string_view yen;           // {n}
  std::string_view yen_negative;  // {n}
  std::string_view days_left;     // {n}, 2 or more
  std::string_view until_tomorrow;
  std::string_view until_today;
  std::string_view overdue_one;  // {n} is 1
  std::string_view overdue;      // {n}
};

const Patterns& PatternsOf(Language language);

}  // namespace madoguchi::text
