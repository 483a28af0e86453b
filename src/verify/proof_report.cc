#include <string>

#include "verify/interval_sets.h"
#include "verify/prove.h"
#include "verify/walk_told.h"

namespace madoguchi::verify {
namespace {

class Reporter {
 public:
  Reporter(const content::LoadedContent& content, const ProcedureProof& proof, base::Diagnostics& diagnostics)
      : content_(content), procedure_(content.municipality[proof.procedure]), proof_(proof), diagnostics_(diagnostics) {}

  void Report() {
    if (!proof_.compiled) return;  // LintCells says so.
    if (proof_.found.gave_up) {
      diagnostics_.Report("MG0123", content_.positions.Of("procedure/" + procedure_.id),
                          {{"procedure", procedure_.id}, {"limit", std::to_string(kMostSteps)}});
      return;
    }
    for (const Flaw& flaw : proof_.found.flaws) ReportFlaw(flaw);
    for (const rules::NodeIndex node : proof_.UnreachedNodes()) {
      diagnostics_.Report("MG0108", PlaceOf(node), {{"node", NodeAt(node).id}});
    }
    for (const WalkStep& step : proof_.UntakenBranches(procedure_.rule.tree)) {
      diagnostics_.Report("MG0124", PlaceOf(step.node, step.branch), {{"node", NodeAt(step.node).id}});
    }
    if (proof_.found.questions >= kManyQuestions) {
      const bool too_many = proof_.found.questions > kMostQuestions;
      diagnostics_.Report(too_many ? "MG0121" : "MG0122", content_.positions.Of("procedure/" + procedure_.id),
                          {{"procedure", procedure_.id},
                           {"count", std::to_string(proof_.found.questions)},
                           {"limit", std::to_string(kMostQuestions)}});
    }
  }

 private:
  [[nodiscard]] const rules::Node& NodeAt(rules::NodeIndex node) const { return procedure_.rule.tree.nodes[node.index()]; }

  [[nodiscard]] base::SourceSpan PlaceOf(rules::NodeIndex node) const {
    return content_.positions.Of(procedure_.id + "/node/" + NodeAt(node).id);
  }
  [[nodiscard]] base::SourceSpan PlaceOf(rules::NodeIndex node, std::uint16_t branch) const {
    return content_.positions.Of(procedure_.id + "/node/" + NodeAt(node).id + "/branch/" + std::to_string(branch));
  }

  void ReportFlaw(const Flaw& flaw) {
    const rules::Node& node = NodeAt(flaw.node);
    std::string cases = Cases(node, flaw.values);
    if (flaw.absent) cases += (cases.empty() ? "" : ", ") + std::string("n/a");
    if (flaw.kind == Flaw::Kind::kNoBranch) {
      diagnostics_.Report("MG0109", PlaceOf(flaw.node), {{"node", node.id}, {"cases", cases}}, Told(flaw));
    } else {
      diagnostics_.Report("MG0110", PlaceOf(flaw.node, flaw.branch), {{"node", node.id}, {"cases", cases}}, Told(flaw));
    }
  }

  [[nodiscard]] base::ResidentExample Told(const Flaw& flaw) const {
    return TellWalk(content_.municipality, procedure_, flaw.witness);
  }

  [[nodiscard]] std::string Cases(const rules::Node& node, const rules::IntervalSet& values) const {
    rules::Fact yes_or_no;
    yes_or_no.type = rules::FactType::kYesNo;
    const bool one = node.quantifier == rules::Quantifier::kNone;
    return CasesText(one ? content_.municipality.vocabulary[node.fact] : yes_or_no, values);
  }

  const content::LoadedContent& content_;
  const service::Procedure& procedure_;
  const ProcedureProof& proof_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

void ReportProof(const content::LoadedContent& content, const ProcedureProof& proof, base::Diagnostics& diagnostics) {
  Reporter(content, proof, diagnostics).Report();
}

}  // namespace madoguchi::verify
