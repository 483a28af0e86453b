#include "service/office.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/japan_calendar.h"

namespace madoguchi::service {
namespace {

// By enumerator.
constexpr std::array<std::string_view, 3> kPaymentNames = {"cash", "cashless", "postal_money_order"};

constexpr unsigned kEveryWeek = 31;

bool Contains(const std::vector<base::Date>& days, base::Date day) {
  return std::find(days.begin(), days.end(), day) != days.end();
}

// Monday is bit 0; base::Weekday begins with Sunday.
unsigned WeekdayBit(base::Date day) { return 1u << ((static_cast<unsigned>(base::WeekdayOf(day)) + 6) % 7); }

// The n-th Monday, Tuesday … of its month: first is bit 0.
unsigned WeekBit(base::Date day) { return 1u << ((static_cast<unsigned>(base::CivilOf(day).day) - 1) / 7); }

bool HasCounterHours(const ServiceCalendar& calendar, base::Date day) {
  const unsigned weekday = WeekdayBit(day);
  return std::any_of(calendar.hours.begin(), calendar.hours.end(), [&](const OpeningHours& line) {
    if (line.after_hours_desk || (line.weekdays & weekday) == 0) return false;
    return line.weeks == kEveryWeek || (line.weeks & WeekBit(day)) != 0;
  });
}

// Weekends are a matter of the timetable: some offices open on Saturdays, machines on every day.
bool IsHolidayOrTurnOfYear(base::Date day) {
  const base::CivilDate civil = base::CivilOf(day);
  const bool turn_of_year = (civil.month == 12 && civil.day >= 29) || (civil.month == 1 && civil.day <= 3);
  return turn_of_year || base::IsNationalHoliday(day);
}

}  // namespace

std::string_view PaymentName(Payment payment) { return kPaymentNames[static_cast<std::size_t>(payment)]; }

std::optional<Payment> ParsePayment(std::string_view name) {
  for (std::size_t i = 0; i < kPaymentNames.size(); ++i) {
    if (kPaymentNames[i] == name) return static_cast<Payment>(i);
  }
  return std::nullopt;
}

bool IsOpenOn(const ServiceCalendar& calendar, base::Date day) {
  if (Contains(calendar.open, day)) return true;
  if (Contains(calendar.closed, day)) return false;
  // The timetable first: it is looked up faster than holidays.
  if (!calendar.hours.empty() && !HasCounterHours(calendar, day)) return false;
  return !calendar.closed_on_legal_closed_days || !IsHolidayOrTurnOfYear(day);
}

bool MayBeOpenOn(const Statement<ServiceCalendar>& calendar, base::Date day) {
  return !calendar.stated() || !calendar.ValidOn(day) || IsOpenOn(calendar.value, day);
}

}  // namespace madoguchi::service
