#include "plan/open_days.h"

#include "base/japan_calendar.h"

namespace madoguchi::plan {

bool OpenDays::IsOpen(base::Date day) const { return unstated_ == Unstated::kMayBeOpen || base::IsOpenDay(day); }

bool OpenDays::IsOpen(const service::Statement<service::ServiceCalendar>* hours, base::Date day) {
  if (hours == nullptr) return true;
  if (!hours->stated() || !hours->ValidOn(day)) return IsOpen(day);
  std::vector<Known>& known = known_[hours];
  const auto at = static_cast<std::size_t>(base::DaysBetween(today_, day));
  if (at >= known.size()) known.resize(at + 32, Known::kNot);
  if (known[at] == Known::kNot) known[at] = service::IsOpenOn(hours->value, day) ? Known::kOpen : Known::kClosed;
  return known[at] == Known::kOpen;
}

}  // namespace madoguchi::plan
