#pragma once
// OpenDays: on which days counters are open, worked out once per calendar and day for a whole plan.
//
// Calendars are known by their address, so they must outlive it and stay as they are. Not here: what "open" means
// (service/office.h).
//
//   OpenDays open_days(today);
//   open_days.IsOpen(&office.calendar, day)

#include <cstdint>
#include <map>
#include <vector>

#include "service/office.h"

namespace madoguchi::plan {

/// So far ahead an opening day is looked for; what does not open in that time never does.
inline constexpr int kOpeningHorizonDays = 400;

/// What is taken for granted of a counter whose hours nobody stated.
enum class Unstated : std::uint8_t {
  kMayBeOpen,  ///< open on every day: what is unknown never excludes
  kOpenByLaw,  ///< open on the open days of the legal calendar, as public offices are (地方自治法4条の2): to choose among days
};

class OpenDays {
 public:
  /// The day from which on it is asked.
  explicit OpenDays(base::Date today, Unstated unstated = Unstated::kMayBeOpen) : today_(today), unstated_(unstated) {}

  [[nodiscard]] base::Date today() const { return today_; }

  /// Of a counter of which nothing is known.
  [[nodiscard]] bool IsOpen(base::Date day) const;
  /// Precondition: day >= today(). nullptr: at any time.
  [[nodiscard]] bool IsOpen(const service::Statement<service::ServiceCalendar>* hours, base::Date day);

 private:
  enum class Known : std::uint8_t { kNot, kOpen, kClosed };

  base::Date today_;
  Unstated unstated_;
  std::map<const service::Statement<service::ServiceCalendar>*, std::vector<Known>> known_;  ///< by days from today on
};

}  // namespace madoguchi::plan
