#pragma once
// Conditions: sets of values on a fact's line, as authors write them, before today is known.
//
// A condition is a union of ranges, or the complement of one. Ends of a range are open, fixed, or counted from today
// ("[today - 10 days..today + 30 days]"). Once today is known a condition becomes a plain IntervalSet; the engine
// cuts each fact's line into cells at those bounds and never looks at a condition again.
//
// FEEL unary tests (DMN 1.5, 10.3.2.7) are read from text by ParseUnaryTest; choices and booleans are built by content/.
//
//   Condition minor = ParseUnaryTest("< 15", FactType::kCount).value();
//   Bind(minor, today)  // {[-inf..14]}

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "rules/date_shift.h"

namespace madoguchi::rules {

enum class FactType : std::uint8_t;

/// A point on a fact's line; see fact.h for what it stands for per type.
using Value = std::int32_t;
inline constexpr Value kLowest = std::numeric_limits<Value>::min() / 2;
inline constexpr Value kHighest = std::numeric_limits<Value>::max() / 2;

/// Closed interval of values; empty when last < first.
struct Interval {
  Value first = kLowest;
  Value last = kHighest;
  [[nodiscard]] bool contains(Value v) const { return first <= v && v <= last; }
  bool operator==(const Interval&) const = default;
};

/// Sorted, disjoint, non-adjacent intervals.
using IntervalSet = std::vector<Interval>;

/// One end of a range. kToday ends are `shift(today) + value`, where value is the ±1 of an open end.
struct Endpoint {
  enum class Kind : std::uint8_t { kUnbounded, kValue, kToday };
  Kind kind = Kind::kUnbounded;
  Value value = 0;
  DateShift shift;
  bool operator==(const Endpoint&) const = default;
};

/// Both ends belong to the range (open ends have been moved by one when it was read).
struct Range {
  Endpoint first;
  Endpoint last;
  bool operator==(const Range&) const = default;
};

struct Condition {
  std::vector<Range> ranges;
  bool negated = false;
  bool operator==(const Condition&) const = default;
};

/// Exactly these values.
[[nodiscard]] Condition OneOf(const std::vector<Value>& values);

/// Reads FEEL unary-test text for a count or date fact: `< 15`, `>= 2026-04-01`, `[15..18)`, `]0..3]`, `3`, `1, 2, 5`,
/// `not(< 15)`, `<= today - 10 days`, `[today - 10 days..today + 30 days]`. Units: days, months, years, business days.
/// Dates are plain ISO; FEEL's `@"…"` and `date("…")` are read too. Errors: code "MG0103", context = offending position (0-based byte).
[[nodiscard]] base::Result<Condition> ParseUnaryTest(std::string_view text, FactType type);

/// The values that satisfy the condition on that day.
[[nodiscard]] IntervalSet Bind(const Condition& condition, base::Date today);
[[nodiscard]] Interval Bind(const Range& range, base::Date today);

}  // namespace madoguchi::rules
