#pragma once
// Next question: what to ask now so that every case at hand gets settled, and how many may follow.
//
// Policy of this version: cases in the order given, facts in the author's order along still possible paths, and a fact is
// asked only while it can change some case's outcome. Depends on knowledge alone, so the order of answers never matters.
//
//   const NextQuestion next = FindNextQuestion(knowledge, cases);
//   if (next.ask) …   // 「あと 2〜5 問」: next.at_least_more, next.at_most_more

#include <optional>
#include <span>

#include "rules/decide.h"

namespace madoguchi::rules {

struct NextQuestion {
  std::optional<FactKey> ask;  ///< nullopt: nothing more to ask
  /// Proven bounds on how many questions are still to come, this one included; 0, 0 when there is none. The upper bound
  /// falls by at least one with every answer to `ask`, わからない included, that is taken over by Knowledge.
  int at_least_more = 0;
  int at_most_more = 0;
  bool operator==(const NextQuestion&) const = default;
};

/// Cases that were left behind by newer knowledge (CasesOf no longer names them) do no harm: nothing is asked for them.
[[nodiscard]] NextQuestion FindNextQuestion(const Knowledge& knowledge, std::span<const Case> cases);

}  // namespace madoguchi::rules
