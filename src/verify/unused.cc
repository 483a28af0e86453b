#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

void ReportUnused(const content::LoadedContent& content, const std::string& place, const std::string& name,
                  base::Diagnostics& diagnostics) {
  diagnostics.Report("MG0214", content.positions.Of(place), {{"name", name}});
}

void LintProcedure(const content::LoadedContent& content, const service::Procedure& procedure,
                   base::Diagnostics& diagnostics) {
  const std::vector<rules::Node>& nodes = procedure.rule.tree.nodes;
  std::vector<bool> outcome_used(procedure.outcomes.size(), false);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    // An outcome that only an unreachable node names is that node's matter.
    if (nodes[i].outcome) outcome_used[nodes[i].outcome->index()] = true;
  }
  std::vector<bool> step_used(procedure.steps.size(), false);
  for (std::size_t i = 0; i < procedure.outcomes.size(); ++i) {
    const service::Outcome& outcome = procedure.outcomes[i];
    if (!outcome_used[i]) ReportUnused(content, procedure.id + "/outcome/" + outcome.id, outcome.id, diagnostics);
    for (const service::Alternative& alternative : outcome.alternatives) {
      for (const service::StepIndex step : alternative.steps) step_used[step.index()] = true;
    }
  }
  for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
    const std::string& id = procedure.steps[i].id;
    if (!step_used[i]) ReportUnused(content, procedure.id + "/step/" + id, id, diagnostics);
  }
}

}  // namespace

void LintUnused(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) == 0) LintProcedure(content, procedure, diagnostics);
  }
}

}  // namespace madoguchi::verify
