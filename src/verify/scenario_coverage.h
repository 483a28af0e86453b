#pragma once
// Scenario coverage: which answers and outcomes of each procedure no scenario tries, and a draft of one that would.
//
// A scenario covers an outcome when it expects something of the procedure and what is known of its resident leaves this outcome
// alone; it covers every branch that its resident is certain to take. What only an authority could tell is not counted: no resident
// can answer it. Drafts are residents of the proof (prove.h); what they should get is left open on purpose, because a test
// copied from the program's own output proves nothing.
//
//   for (const ProcedureCoverage& one : CoverageOf(content, today)) …

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "content/loader.h"
#include "verify/prove.h"
#include "verify/witness.h"

namespace madoguchi::verify {

/// A resident whom a scenario should be written about.
struct ScenarioDraft {
  Witness witness;
  std::vector<WalkStep> answers;               ///< uncovered ones that it would cover and no earlier draft does
  std::optional<rules::OutcomeIndex> outcome;  ///< set: where that is uncovered, too
};

struct ProcedureCoverage {
  rules::ProcedureIndex procedure;
  std::size_t answers = 0;  ///< branches that some resident takes without any authority's word
  std::size_t outcomes = 0;
  std::vector<WalkStep> uncovered_answers;              ///< in the author's order
  std::vector<rules::OutcomeIndex> uncovered_outcomes;  ///< in the author's order
  std::vector<ScenarioDraft> drafts;                    ///< together they cover all of these

  [[nodiscard]] std::size_t covered_answers() const { return answers - uncovered_answers.size(); }
  [[nodiscard]] std::size_t covered_outcomes() const { return outcomes - uncovered_outcomes.size(); }
};

/// In the order of the municipality's procedures. Drafts live on `today` or the first day after it on which somebody like them can be.
/// Precondition: the content is complete.
[[nodiscard]] std::vector<ProcedureCoverage> CoverageOf(const content::LoadedContent& content, base::Date today);

/// Of some of the procedures, whose proofs on a day are at hand, in their order.
[[nodiscard]] std::vector<ProcedureCoverage> CoverageOf(const content::LoadedContent& content,
                                                        std::span<const ProcedureProof* const> proofs);

/// MG0411 outcomes that no scenario tries.
void ReportUncoveredOutcomes(const content::LoadedContent& content, const ProcedureCoverage& coverage,
                             base::Diagnostics& diagnostics);

/// The draft as an entry of the procedure's scenarios.json. It does not load as it is: the outcome is "?", to be replaced by hand.
[[nodiscard]] std::string DraftAsJson(const service::Municipality& municipality, rules::ProcedureIndex procedure,
                                      const ScenarioDraft& draft);

}  // namespace madoguchi::verify
