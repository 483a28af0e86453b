#pragma once
// Days and calendars that the tests of plan/ speak of.

#include <cstdint>

#include "base/date.h"
#include "service/municipality.h"

namespace madoguchi::plan {

/// A day that is known to be written well.
inline base::Date Day(const char* iso) { return *base::ParseIso(iso); }

/// Today, where a test does not say otherwise.
inline const base::Date kMonday = Day("2026-11-30");

/// Open from nine to five on these days of the week, Monday first.
inline service::Statement<service::ServiceCalendar> OpenOn(std::uint8_t weekdays) {
  service::Statement<service::ServiceCalendar> calendar;
  calendar.value.hours = {{.weekdays = weekdays, .from_minute = 540, .until_minute = 1020}};
  calendar.provenance.confidence = service::Confidence::kOfficial;
  return calendar;
}

}  // namespace madoguchi::plan
