#pragma once
// Counting days by law: from an anchor through a table, over closed days; and whose fact, whose office is meant.
//
// The small pure pieces under ResolveDate (plan.h). Not here: on which day a step produces a token (step_dates.h).
//
//   CountFrom(rule, moved)  // {2026-12-19, rolled to 2026-12-21}

#include <optional>
#include <string>

#include "base/date.h"
#include "rules/knowledge.h"
#include "service/procedure.h"

namespace madoguchi::plan {

/// A day as the period ends, and after it was moved off closed days of the legal calendar (the same where nothing moved).
struct CountedDay {
  base::Date unrolled;
  base::Date rolled;
  bool operator==(const CountedDay&) const = default;
};

/// Counts the rule's table from `anchor`. Periods of days, business days, months and years begin on the next day or on the
/// anchor itself (rule.count_from); months and years end on the eve of the corresponding day (民法143条). Ages, fiscal years
/// and days of a month are days, not periods: for them count_from changes nothing. Non-decreasing in `anchor`.
[[nodiscard]] CountedDay CountFrom(const service::DateRule& rule, base::Date anchor);

/// The day from which the rule counts, or nullopt where it has no single value.
[[nodiscard]] std::optional<base::Date> AnchorDay(const service::DateRule& rule, const rules::Knowledge& knowledge,
                                                  rules::PersonIndex subject, base::Date today,
                                                  std::optional<base::Date> token_day);

/// The authority's id, or nullopt while the fact that names it has no single value.
[[nodiscard]] std::optional<std::string> ResolveAuthority(const service::Authority& authority,
                                                          const rules::Knowledge& knowledge, rules::PersonIndex subject);

}  // namespace madoguchi::plan
