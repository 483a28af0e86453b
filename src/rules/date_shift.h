#pragma once
// DateShift: the closed list of non-decreasing tables T that turn one date into another.
//
// Windows, deadlines, gaps between steps, ages and relations between facts are all made of these and of nothing else,
// because that is what lets paths over dates be decided exactly. Every table here is monotone:
// a <= b implies Shift(a) <= Shift(b). Not here: which day a deadline is counted from (date_rule in service/).
//
//   Shift({.unit = DateShift::Unit::kDays, .amount = 14}, Date::FromCivil(2026, 12, 5))  // 2026-12-19
//   Shift({.unit = DateShift::Unit::kDayOfMonth, .amount = -1, .day = 10}, 2026-04-01)   // 2026-03-10

#include <cstdint>

#include "base/date.h"

namespace madoguchi::rules {

/// What happens to a day that is closed in the legal calendar (base/japan_calendar.h).
enum class Roll : std::uint8_t { kNone, kNextOpenDay, kPreviousOpenDay };

struct DateShift {
  enum class Unit : std::uint8_t {
    kDays,          ///< calendar days
    kMonths,        ///< calendar months, clamped to the month's end
    kYears,         ///< calendar years, 29 February becomes 28
    kBusinessDays,  ///< open days of the legal calendar; 0 leaves the date as it is
    kAge,  ///< birth date -> the day on which that age is reached in law: the day before the birthday (年齢計算ニ関する法律)
    kFiscalYearEnd,  ///< 31 March that ends the fiscal year of the date, plus `amount` years
    kDayOfMonth,     ///< the `day`-th of the month that lies `amount` months away, clamped to the month's end
  };
  Unit unit = Unit::kDays;
  std::int32_t amount = 0;
  std::int32_t day = 0;  ///< kDayOfMonth only
  Roll roll = Roll::kNone;
  bool operator==(const DateShift&) const = default;
};

/// Total on all representable dates; saturates at the calendar's ends. O(1) but for business days: O(amount).
[[nodiscard]] base::Date Shift(const DateShift& shift, base::Date date);

}  // namespace madoguchi::rules
