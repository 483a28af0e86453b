#pragma once
// Next question: what to ask now so that every case at hand gets settled by the fewest questions, and how many may follow.
//
// A fact is asked only while it makes a difference in some case. Which one, is chosen by the expected number of questions still
// to be asked over all cases, residents answering as the facts' weights say (count and date: each cell alike; わからない has no
// weight). That number is
//   exact, by dynamic programming, where at most 9 facts are open and the states that can follow are at most kMaxPolicyStates
//     and take no more than kMaxPolicyWork node visits to decide;
//   else an estimate: the sum over facts of how likely the fact is needed in some case, when each case is asked along its tree, looked
//     at one answer ahead; for as many of the most needed facts as kMaxLookAhead node visits allow;
//   and where these are fewer than two, the fact that most cases are expected to need is asked.
// docs/adr/0003-next-question.md has the measured gap to the optimum, and why.
//
// A topic that was begun is gone on with, unless leaving it saves at least half a question. The topic is the first one, in
// the author's order, of which something is answered and something can still be asked: knowledge alone says so, and the order of
// answers never matters. On ties the author's order decides. A fact that may not apply waits for its parents.
//
//   const NextQuestion next = FindNextQuestion(knowledge, cases);
//   if (next.ask) …   // 「あと 2〜5 問」: next.at_least_more, next.at_most_more

#include <cstdint>
#include <optional>
#include <span>

#include "rules/decide.h"

namespace madoguchi::rules {

inline constexpr std::uint32_t kMaxPolicyStates = 4096;
inline constexpr std::uint32_t kMaxPolicyWork = 200'000;
inline constexpr std::uint32_t kMaxLookAhead = 6'000;

struct NextQuestion {
  std::optional<FactKey> ask;  ///< nullopt: nothing more to ask
  /// Proven bounds on how many questions are still to come, this one included; 0, 0 when there is none. The upper bound
  /// falls by at least one with every answer to `ask`, わからない included, that is taken over by Knowledge. Where the expected
  /// number is exact, they are the shortest and the longest run of this very policy.
  int at_least_more = 0;
  int at_most_more = 0;
  bool operator==(const NextQuestion&) const = default;
};

/// Cases that were left behind by newer knowledge (CasesOf no longer names them) do no harm: nothing is asked for them.
[[nodiscard]] NextQuestion FindNextQuestion(const Knowledge& knowledge, std::span<const Case> cases);

}  // namespace madoguchi::rules
