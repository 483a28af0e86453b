#include "plan/open_days.h"

#include "base/japan_calendar.h"

namespace madoguchi::plan {

bool OpenDays::IsOpen(const service::Statement<service::ServiceCalendar>* hours, base::Date day) {
  const bool likely = unstated_ == Unstated::kOpenByLaw;
  if (hours == nullptr || !hours->stated()) return !likely || base::IsOpenDay(day);
  std::vector<Known>& known = known_[hours];
  const auto at = static_cast<std::size_t>(base::DaysBetween(today_, day));
  if (at >= known.size()) known.resize(at + 32, Known::kNot);
  if (known[at] == Known::kNot) {
    const bool open = likely ? service::IsLikelyOpenOn(*hours, day) : service::MayBeOpenOn(*hours, day);
    known[at] = open ? Known::kOpen : Known::kClosed;
  }
  return known[at] == Known::kOpen;
}

}  // namespace madoguchi::plan
