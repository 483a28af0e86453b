#pragma once
// OtherWays: why a procedure cannot be done in another way now, and what would spare the visit.
//
// Speaks of channels, where rules/ speaks of outcomes: a channel can be chosen when a possible outcome offers it and its
// window is not closed. What would be better than the present way is decided here: no visit instead of a visit, a
// cashless counter instead of an ordinary one, home instead of an errand. That nothing has to be done is no better way:
// who has no card has no card to renew. Nor is an outcome whose window is over.
//
// Days count twice: days that the resident still chooses are changes (rules/counterfactual.h); days that come by
// themselves are waited for (WaitUntil).
//
//   OtherWays ways = FindOtherWays(input, answers, plan.procedures[0]);
//   ways.why_not[0].channel, ways.why_not[0].because     // online, {card}
//   ways.better->changes.smallest[0].changes             // card: none -> usable

#include <optional>
#include <vector>

#include "plan/plan.h"
#include "rules/counterfactual.h"

namespace madoguchi::plan {

/// So far ahead a better day is looked for.
inline constexpr int kMostDaysToWait = 366;

/// A channel that the procedure knows, nearer than the present one, that cannot be chosen now.
struct ClosedWay {
  service::Channel channel;
  /// An irreducible set of answers that rules out every outcome with this channel, in tree order. Empty where a window is closed.
  std::vector<rules::FactKey> because;
  /// Where an outcome that is possible offers it: the last day of its window, which is over or comes too early.
  std::optional<base::Date> window_closed;
  bool operator==(const ClosedWay&) const = default;
};

/// What it would take to do it in a better way.
struct BetterWay {
  std::vector<service::Channel> channels;  ///< headlines looked for, nearest first
  bool spares_visit = false;               ///< the present way is a visit, and these are none
  rules::Counterfactuals changes;
  /// The first day after today, at most kMostDaysToWait ahead and before any deadline is over, on which the same answers lead
  /// there for certain.
  std::optional<base::Date> wait_until;
  bool operator==(const BetterWay&) const = default;
};

struct OtherWays {
  std::vector<ClosedWay> why_not;  ///< in the order of Channel
  /// Nullopt where the present way is the best there is, nothing has to be done, or a better one is possible and no change makes
  /// it certain.
  std::optional<BetterWay> better;
  bool operator==(const OtherWays&) const = default;
};

/// `answers` are those that `input.knowledge` was made of; `planned` is of the plan for `input`.
[[nodiscard]] OtherWays FindOtherWays(const PlanInput& input, const rules::Answers& answers,
                                      const PlannedProcedure& planned);

/// The first day after today, at most kMostDaysToWait ahead, on which the answers leave outcomes of `wanted` alone; nullopt
/// where they do so today. Exact for days that conditions count from today and that the answers give; cost: a small program for
/// each such day.
[[nodiscard]] std::optional<base::Date> WaitUntil(const PlanInput& input, const rules::Answers& answers,
                                                  const rules::Case& of, rules::OutcomeSet wanted);

}  // namespace madoguchi::plan
