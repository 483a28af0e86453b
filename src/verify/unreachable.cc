#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "verify/lint.h"
#include "verify/tree_values.h"

namespace madoguchi::verify {
namespace {

// True for each node that some answers lead to on the day.
std::vector<bool> NodesWithAnswers(const content::LoadedContent& content, const service::Procedure& procedure) {
  const rules::Tree& tree = procedure.rule.tree;
  TreeValues values(content.municipality.vocabulary, procedure.rule, content.municipality.content_date);
  std::vector<bool> led_to(tree.nodes.size(), false);
  std::vector<std::size_t> open{tree.root.index()};
  led_to[open.back()] = true;
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    const rules::Node& node = tree.nodes[at];
    if (node.outcome) continue;
    const std::vector<rules::IntervalSet> taken = values.BranchValues(at);
    for (std::size_t b = 0; b < node.branches.size(); ++b) {
      const std::size_t target = node.branches[b].then.index();
      // `otherwise` also takes those to whom the fact does not apply.
      const bool possible =
          !taken[b].empty() || (node.branches[b].otherwise && content.municipality.vocabulary[node.fact].applies_when);
      if (!possible || led_to[target]) continue;
      led_to[target] = true;
      open.push_back(target);
    }
  }
  return led_to;
}

void ReportUnused(const content::LoadedContent& content, const std::string& place, const std::string& name,
                  base::Diagnostics& diagnostics) {
  diagnostics.Report("MG0214", content.positions.Of(place), {{"name", name}});
}

void LintProcedure(const content::LoadedContent& content, const service::Procedure& procedure,
                   base::Diagnostics& diagnostics) {
  const std::vector<rules::Node>& nodes = procedure.rule.tree.nodes;
  const std::vector<bool> led_to = NodesWithAnswers(content, procedure);
  std::vector<bool> outcome_used(procedure.outcomes.size(), false);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!led_to[i])
      diagnostics.Report("MG0108", content.positions.Of(procedure.id + "/node/" + nodes[i].id), {{"node", nodes[i].id}});
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

void LintUnreachable(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) == 0) LintProcedure(content, procedure, diagnostics);
  }
}

}  // namespace madoguchi::verify
