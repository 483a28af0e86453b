#pragma once
// Offices: where a visit goes, when it is open, and what can be paid how there.
//
// Names and floors are words, under the catalogue keys "office/<id>.name", "office/<id>.place" (floor, counter),
// "office/<id>.campus" is named once per campus as "campus/<campus>.name". Hours are data, so that closed days can be computed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "service/statement.h"

namespace madoguchi::service {

using OfficeId = base::StrongId<struct OfficeTag, std::uint16_t>;

enum class Payment : std::uint8_t { kCash, kCashless, kPostalMoneyOrder };
/// "cash", "cashless", "postal_money_order".
[[nodiscard]] std::string_view PaymentName(Payment payment);
[[nodiscard]] std::optional<Payment> ParsePayment(std::string_view name);

/// One line of a weekly timetable. Days are bits, Monday = bit 0; weeks of the month are bits, first = bit 0 (31 = every week).
struct OpeningHours {
  std::uint8_t weekdays = 0;
  std::uint8_t weeks = 31;
  std::uint16_t from_minute = 0;   ///< minutes after midnight
  std::uint16_t until_minute = 0;  ///< exclusive; at most 1440
  bool after_hours_desk = false;   ///< takes papers in, but decides nothing until the next open day
  bool operator==(const OpeningHours&) const = default;
};

/// The service calendar of an office or machine. Separate from the legal calendar that rolls deadlines.
struct ServiceCalendar {
  std::vector<OpeningHours> hours;
  bool closed_on_legal_closed_days = true;  ///< national holidays and 29 December – 3 January, whatever `hours` says
  std::vector<base::Date> closed;           ///< further single days
  std::vector<base::Date> open;             ///< days that are open in spite of the above, with the hours of their weekday
  bool operator==(const ServiceCalendar&) const = default;
};

struct Office {
  std::string id;
  std::string campus;  ///< offices of one campus are one trip
  Statement<std::string> address;
  Statement<std::string> phone;
  Statement<ServiceCalendar> calendar;
  Statement<std::vector<Payment>> payments;
  Statement<bool> location_known;  ///< false or unconfirmed: the place itself must be asked for (a counter that moves)
  bool operator==(const Office&) const = default;
};

/// Open on that day at all (counters that decide; after-hours desks do not count)? Unstated hours count as open: unknown never excludes.
[[nodiscard]] bool IsOpenOn(const ServiceCalendar& calendar, base::Date day);
/// The same of a statement: a day of which nothing is stated is not excluded.
[[nodiscard]] bool MayBeOpenOn(const Statement<ServiceCalendar>& calendar, base::Date day);

}  // namespace madoguchi::service
