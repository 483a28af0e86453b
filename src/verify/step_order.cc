#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

bool ProducesAny(const service::Step& step, const std::vector<service::TokenId>& tokens) {
  return std::any_of(step.produces.begin(), step.produces.end(),
                     [&](service::TokenId token) { return std::find(tokens.begin(), tokens.end(), token) != tokens.end(); });
}

// The position of a step that the one at `at` must wait for although it comes later, or 0.
std::size_t ComesTooLate(const service::Procedure& procedure, const std::vector<service::StepIndex>& steps, std::size_t at) {
  const auto step_at = [&](std::size_t i) -> const service::Step& { return procedure.steps[steps[i].index()]; };
  for (const service::Requirement& requirement : step_at(at).requires_tokens) {
    bool before = false;
    for (std::size_t i = 0; i < at; ++i) before = before || ProducesAny(step_at(i), requirement.any_of);
    for (std::size_t i = at + 1; i < steps.size() && !before; ++i) {
      if (ProducesAny(step_at(i), requirement.any_of)) return i;
    }
  }
  return 0;
}

}  // namespace

void LintStepOrder(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) != 0) continue;
    for (const service::Outcome& outcome : procedure.outcomes) {
      for (const service::Alternative& alternative : outcome.alternatives) {
        for (std::size_t i = 0; i < alternative.steps.size(); ++i) {
          const std::size_t later = ComesTooLate(procedure, alternative.steps, i);
          if (later == 0) continue;
          diagnostics.Report("MG0224",
                             content.positions.Of(procedure.id + "/alternative/" + outcome.id + "/" + alternative.id),
                             {{"step", procedure.steps[alternative.steps[i].index()].id},
                              {"later", procedure.steps[alternative.steps[later].index()].id}});
        }
      }
    }
  }
}

}  // namespace madoguchi::verify
