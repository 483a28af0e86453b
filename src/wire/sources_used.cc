#include "wire/sources_used.h"

#include <algorithm>

namespace madoguchi::wire {
namespace {

class Collector {
 public:
  void Add(const service::Provenance& provenance) {
    if (!provenance.source) return;
    const auto same = [&provenance](const UsedSource& used) { return used.source == *provenance.source; };
    const auto found = std::find_if(used_.begin(), used_.end(), same);
    if (found == used_.end()) {
      used_.push_back({*provenance.source, provenance.checked, provenance.confidence});
      return;
    }
    found->confidence = std::max(found->confidence, provenance.confidence);
    // A look whose day nobody wrote down is older than any other.
    found->checked = found->checked && provenance.checked ? std::min(found->checked, provenance.checked) : std::nullopt;
  }

  void AddStep(const service::Municipality& municipality, const service::Step& step) {
    Add(step.offices.provenance);
    Add(step.hours.provenance);
    Add(step.fee_yen.provenance);
    Add(step.payments.provenance);
    Add(step.evidence.provenance);
    if (step.window) Add(step.window->provenance);
    if (step.deadline) Add(step.deadline->provenance);
    if (step.takes) Add(step.takes->provenance);
    for (const service::Requirement& requirement : step.requires_tokens) {
      if (requirement.min_gap) Add(requirement.min_gap->provenance);
      if (requirement.max_gap) Add(requirement.max_gap->provenance);
    }
    if (!step.offices.stated()) return;
    for (const service::OfficeId id : step.offices.value) {
      Add(municipality[id].calendar.provenance);
      Add(municipality[id].payments.provenance);
    }
  }

  std::vector<UsedSource> Result() && { return std::move(used_); }

 private:
  std::vector<UsedSource> used_;
};

}  // namespace

std::vector<UsedSource> SourcesUsed(const service::Municipality& municipality, const plan::PlannedProcedure& planned) {
  const service::Procedure& procedure = municipality[planned.decision.of.procedure];
  Collector collector;
  for (const plan::PlannedAlternative& alternative : planned.alternatives) {
    for (const plan::PlannedStep& step : alternative.steps)
      collector.AddStep(municipality, procedure.steps[step.step.index()]);
  }
  for (const service::LegalBasis& basis : procedure.legal_basis) collector.Add(basis.provenance);
  return std::move(collector).Result();
}

}  // namespace madoguchi::wire
