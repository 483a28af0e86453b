#pragma once
// Set arithmetic on the values of one fact's line.
//
// All sets are rules::IntervalSet: sorted, disjoint, non-adjacent. Used by the lints that look at branches before they are
// compiled into cells, because there every gap and every overlap is still visible.

#include <string>

#include "base/date.h"
#include "rules/condition.h"
#include "rules/fact.h"

namespace madoguchi::verify {

[[nodiscard]] rules::IntervalSet Intersection(const rules::IntervalSet& a, const rules::IntervalSet& b);
[[nodiscard]] rules::IntervalSet Union(const rules::IntervalSet& a, const rules::IntervalSet& b);
/// What is in `a` and not in `b`.
[[nodiscard]] rules::IntervalSet Difference(const rules::IntervalSet& a, const rules::IntervalSet& b);

/// All values that a resident may give on that day.
[[nodiscard]] rules::IntervalSet DomainOf(const rules::Fact& fact, base::Date today);

/// For authors: "usable, none", "15..17, 20", "2026-04-01..".
[[nodiscard]] std::string CasesText(const rules::Fact& fact, const rules::IntervalSet& values);

}  // namespace madoguchi::verify
