#include "rules/condition.h"

#include <algorithm>

namespace madoguchi::rules {
namespace {

Value BindEnd(const Endpoint& end, Value unbounded, base::Date today) {
  switch (end.kind) {
    case Endpoint::Kind::kUnbounded:
      return unbounded;
    case Endpoint::Kind::kValue:
      return std::clamp(end.value, kLowest, kHighest);
    case Endpoint::Kind::kToday:
      return Shift(end.shift, today).days + end.value;
  }
  return unbounded;
}

IntervalSet Normalised(IntervalSet intervals) {
  std::erase_if(intervals, [](const Interval& i) { return i.last < i.first; });
  std::sort(intervals.begin(), intervals.end(), [](const Interval& a, const Interval& b) { return a.first < b.first; });
  IntervalSet merged;
  for (const Interval& next : intervals) {
    // Values stay within half of the type's range, so that + 1 cannot overflow.
    if (!merged.empty() && next.first <= merged.back().last + 1) {
      merged.back().last = std::max(merged.back().last, next.last);
    } else {
      merged.push_back(next);
    }
  }
  return merged;
}

// What lies between and around sorted, disjoint intervals.
IntervalSet Complement(const IntervalSet& intervals) {
  IntervalSet gaps;
  Value next = kLowest;
  for (const Interval& taken : intervals) {
    if (next < taken.first) gaps.push_back({next, taken.first - 1});
    next = taken.last + 1;
  }
  if (next <= kHighest) gaps.push_back({next, kHighest});
  return gaps;
}

}  // namespace

Condition OneOf(const std::vector<Value>& values) {
  Condition condition;
  for (const Value value : values) {
    const Endpoint end{.kind = Endpoint::Kind::kValue, .value = value, .shift = {}};
    condition.ranges.push_back({end, end});
  }
  return condition;
}

Interval Bind(const Range& range, base::Date today) {
  return {BindEnd(range.first, kLowest, today), BindEnd(range.last, kHighest, today)};
}

IntervalSet Bind(const Condition& condition, base::Date today) {
  IntervalSet intervals;
  for (const Range& range : condition.ranges) intervals.push_back(Bind(range, today));
  intervals = Normalised(std::move(intervals));
  return condition.negated ? Complement(intervals) : intervals;
}

}  // namespace madoguchi::rules
