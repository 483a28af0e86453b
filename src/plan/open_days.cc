#include "plan/open_days.h"

namespace madoguchi::plan {

bool OpenDays::IsOpen(const service::Statement<service::ServiceCalendar>* hours, base::Date day) {
  if (hours == nullptr || !hours->stated()) return true;
  std::vector<Known>& known = known_[hours];
  const auto at = static_cast<std::size_t>(base::DaysBetween(today_, day));
  if (at >= known.size()) known.resize(at + 32, Known::kNot);
  if (known[at] == Known::kNot) known[at] = service::MayBeOpenOn(*hours, day) ? Known::kOpen : Known::kClosed;
  return known[at] == Known::kOpen;
}

}  // namespace madoguchi::plan
