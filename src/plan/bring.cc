#include "plan/bring.h"

#include <algorithm>

namespace madoguchi::plan {
namespace {

bool Covers(const service::EvidenceRequirement& wide, const service::EvidenceRequirement& narrow) {
  return std::all_of(narrow.any_of.begin(), narrow.any_of.end(), [&wide](service::EvidenceId id) {
    return std::find(wide.any_of.begin(), wide.any_of.end(), id) != wide.any_of.end();
  });
}

}  // namespace

void AddEvidence(const service::Statement<std::vector<service::EvidenceRequirement>>& evidence, std::uint16_t procedure,
                 std::vector<BringItem>& bring) {
  if (!evidence.stated()) return;
  std::vector<bool> taken(bring.size(), false);  // by this step
  for (const service::EvidenceRequirement& wanted : evidence.value) {
    std::size_t found = bring.size();
    for (std::size_t i = 0; i < taken.size() && found == bring.size(); ++i) {
      const bool same = Covers(wanted, bring[i].requirement) || Covers(bring[i].requirement, wanted);
      if (!taken[i] && same) found = i;
    }
    if (found == bring.size()) {
      bring.push_back({wanted, {procedure}, evidence.provenance.confidence});
      continue;
    }
    taken[found] = true;
    BringItem& item = bring[found];
    if (Covers(item.requirement, wanted)) item.requirement = wanted;
    if (item.procedures.back() != procedure) item.procedures.push_back(procedure);
    // The enumerators run from sure to unsure.
    item.confidence = std::max(item.confidence, evidence.provenance.confidence);
  }
}

}  // namespace madoguchi::plan
