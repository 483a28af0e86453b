// Any text as a condition: a set of values that is well formed and means, value by value, what was written; or refused with a
// place that lies within the text. The first byte chooses the type of the fact.

#include <algorithm>
#include <optional>
#include <string>

#include "fuzz/demand.h"
#include "rules/condition.h"
#include "rules/fact.h"

namespace {

using madoguchi::base::Date;
using madoguchi::fuzz::AsText;
using madoguchi::fuzz::Demand;
using madoguchi::rules::Condition;
using madoguchi::rules::Endpoint;
using madoguchi::rules::FactType;
using madoguchi::rules::IntervalSet;
using madoguchi::rules::Value;

std::int64_t EndOf(const Endpoint& end, Date today, std::int64_t unbounded) {
  switch (end.kind) {
    case Endpoint::Kind::kUnbounded:
      return unbounded;
    case Endpoint::Kind::kValue:
      return end.value;
    case Endpoint::Kind::kToday:
      return std::int64_t{Shift(end.shift, today).days} + end.value;
  }
  return unbounded;
}

// Read off the condition as it is written.
bool Holds(const Condition& condition, std::int64_t value, Date today) {
  const bool inside = std::any_of(condition.ranges.begin(), condition.ranges.end(), [&](const auto& range) {
    return EndOf(range.first, today, value) <= value && value <= EndOf(range.last, today, value);
  });
  return inside != condition.negated;
}

void CheckOn(const Condition& condition, Date today) {
  const IntervalSet bound = Bind(condition, today);
  for (std::size_t i = 0; i < bound.size(); ++i) {
    Demand(bound[i].first <= bound[i].last, "no interval is empty");
    Demand(i == 0 || std::int64_t{bound[i - 1].last} + 1 < bound[i].first, "intervals are sorted and apart");
  }
  const auto check = [&](std::int64_t value) {
    if (value < madoguchi::rules::kLowest || value > madoguchi::rules::kHighest) return;
    const auto point = static_cast<Value>(value);
    const bool inside = std::any_of(bound.begin(), bound.end(), [&](const auto& i) { return i.contains(point); });
    Demand(inside == Holds(condition, value, today), "the set holds what the text says");
  };
  for (const auto& range : condition.ranges) {
    for (std::int64_t step = -1; step <= 1; ++step) {
      check(EndOf(range.first, today, 0) + step);
      check(EndOf(range.last, today, 0) + step);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const FactType type = data[0] % 2 == 0 ? FactType::kCount : FactType::kDate;
  const std::string_view text = AsText(data + 1, size - 1);
  const auto condition = madoguchi::rules::ParseUnaryTest(text, type);
  if (!condition.Ok()) {
    Demand(condition.error().code == "MG0103", "what cannot be read is refused with its code");
    Demand(std::stoul(condition.error().context) <= text.size(), "the place lies within the text");
    return 0;
  }
  for (const char* today : {"2026-11-30", "2028-02-29"}) CheckOn(*condition, madoguchi::base::ParseIso(today).value());
  return 0;
}
