#pragma once
// Explanation: why one resident gets what they get, told to whoever answers for the content.
//
// For each procedure: the way through its tree with questions and answers, what it comes to, every step with its values and
// where they are from, days as counted with their rule, why nearer ways are closed and what would open them. Where an answer is
// missing, all ways that are left are told. Japanese or English, in the words that residents see; deterministic. Nothing is
// decided here: it tells what decide.h, plan.h and other_ways.h found.
//
//   std::cout << Explain({town, knowledge, answers, {"me"}, plan}, text::Language::kJa);

#include <string>
#include <vector>

#include "plan/plan.h"
#include "text/language.h"

namespace madoguchi::author {

/// All must outlive the call. `plan` is of `knowledge`, and that is of `answers`; `people` are names by PersonIndex.
struct ToExplain {
  const service::Municipality& municipality;
  const rules::Knowledge& knowledge;
  const rules::Answers& answers;
  const std::vector<std::string>& people;
  const plan::Plan& plan;
};

/// Ends in a newline.
[[nodiscard]] std::string Explain(const ToExplain& input, text::Language language);

}  // namespace madoguchi::author
