#include "rules/date_shift.h"

#include <algorithm>

#include "base/japan_calendar.h"

namespace madoguchi::rules {
namespace {

// No date is further from another than this; amounts are cut here so that products stay far from overflow.
constexpr std::int32_t kMostYears = 10'000;

std::int32_t Years(std::int32_t amount) { return std::clamp(amount, -kMostYears, kMostYears); }
std::int32_t Months(std::int32_t amount) { return std::clamp(amount, -12 * kMostYears, 12 * kMostYears); }
std::int32_t Days(std::int32_t amount) { return std::clamp(amount, -366 * kMostYears, 366 * kMostYears); }

// 年齢計算ニ関する法律, 民法143条: an age is completed at the end of the day before the birthday. Who was
// born on 29 February completes it on 28 February in every year: in a leap year that is the day
// before, in other years it is the month's end, to which AddMonths has already moved.
base::Date DayOfReachingAge(base::Date birth, std::int32_t age) {
  const base::Date birthday = base::AddMonths(birth, 12 * Years(age));
  const base::CivilDate born = base::CivilOf(birth);
  const base::CivilDate reached = base::CivilOf(birthday);
  const bool is_leap_child = born.month == 2 && born.day == 29;
  if (is_leap_child && reached.month == 2 && reached.day == 28) return birthday;
  return base::AddDays(birthday, -1);
}

base::Date DayOfMonth(base::Date date, std::int32_t months, std::int32_t day) {
  const base::CivilDate from = base::CivilOf(date);
  const base::Date first_of_month = base::AddDays(date, 1 - from.day);
  const base::CivilDate to = base::CivilOf(base::AddMonths(first_of_month, Months(months)));
  const int last = base::DaysInMonth(to.year, to.month);
  // The day exists after clamping, so the fallback is never taken.
  return base::MakeDate(to.year, to.month, std::clamp(day, 1, last)).value_or(date);
}

base::Date ShiftWithoutRoll(const DateShift& shift, base::Date date) {
  switch (shift.unit) {
    case DateShift::Unit::kDays:
      return base::AddDays(date, Days(shift.amount));
    case DateShift::Unit::kMonths:
      return base::AddMonths(date, Months(shift.amount));
    case DateShift::Unit::kYears:
      return base::AddMonths(date, 12 * Years(shift.amount));
    case DateShift::Unit::kBusinessDays:
      return base::AddBusinessDays(date, Days(shift.amount));
    case DateShift::Unit::kAge:
      return DayOfReachingAge(date, shift.amount);
    case DateShift::Unit::kFiscalYearEnd:
      return base::FiscalYearEnd(std::clamp(base::FiscalYearOf(date) + Years(shift.amount), 1, 9999));
    case DateShift::Unit::kDayOfMonth:
      return DayOfMonth(date, shift.amount, shift.day);
  }
  return date;
}

}  // namespace

base::Date Shift(const DateShift& shift, base::Date date) {
  const base::Date inside = std::clamp(date, base::kFirstDate, base::kLastDate);
  const base::Date shifted = ShiftWithoutRoll(shift, inside);
  switch (shift.roll) {
    case Roll::kNone:
      return shifted;
    case Roll::kNextOpenDay:
      return base::NextOpenDayOnOrAfter(shifted);
    case Roll::kPreviousOpenDay:
      return base::PreviousOpenDayOnOrBefore(shifted);
  }
  return shifted;
}

}  // namespace madoguchi::rules
