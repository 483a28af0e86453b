#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "verify/interval_sets.h"
#include "verify/lint.h"
#include "verify/tree_values.h"

namespace madoguchi::verify {
namespace {

// As long as plans are promised for (architecture.md section 3, Proof).
constexpr int kDays = 2 * 365 + 1;

class CoverageLint {
 public:
  CoverageLint(const content::LoadedContent& content, const service::Procedure& procedure, base::Diagnostics& diagnostics)
      : content_(content), procedure_(procedure), diagnostics_(diagnostics) {}

  void Run() {
    const base::Date first = content_.municipality.content_date;
    const int days = DependsOnToday(content_.municipality.vocabulary, procedure_.rule) ? kDays : 1;
    for (int day = 0; day < days; ++day) LookAt(base::AddDays(first, day));
  }

 private:
  void LookAt(base::Date today) {
    TreeValues values(content_.municipality.vocabulary, procedure_.rule, today);
    const std::vector<rules::Node>& nodes = procedure_.rule.tree.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      // Once is enough: the same gap is there on many days.
      if (nodes[i].outcome || !values.Reached(i) || reported_.count(i) != 0) continue;
      LookAtNode(i, values);
    }
  }

  void LookAtNode(std::size_t index, TreeValues& values) {
    const rules::Node& node = procedure_.rule.tree.nodes[index];
    const rules::Fact& fact = content_.municipality.vocabulary[node.fact];
    const bool quantified = node.quantifier != rules::Quantifier::kNone;
    const TestedFact tested{node.fact, node.role};
    const rules::IntervalSet arriving = quantified ? rules::IntervalSet{{0, 1}} : values.ArrivingAt(index, tested);
    const std::vector<rules::IntervalSet> branches = values.BranchValues(index);
    rules::IntervalSet covered;
    bool otherwise = false;
    for (std::size_t b = 0; b < branches.size(); ++b) {
      otherwise = otherwise || node.branches[b].otherwise;
      const rules::IntervalSet twice = Intersection(Intersection(covered, branches[b]), arriving);
      if (!twice.empty() && !node.branches[b].otherwise) {
        Report("MG0110", index, "branch/" + std::to_string(b), Cases(node, fact, twice));
      }
      covered = Union(covered, branches[b]);
    }
    if (otherwise) return;
    std::string missing = Cases(node, fact, Difference(arriving, covered));
    if (!quantified && values.MayBeAbsentAt(index, tested)) missing += (missing.empty() ? "" : ", ") + std::string("n/a");
    if (!missing.empty()) Report("MG0109", index, "", missing);
  }

  static std::string Cases(const rules::Node& node, const rules::Fact& fact, const rules::IntervalSet& values) {
    if (node.quantifier == rules::Quantifier::kNone) return CasesText(fact, values);
    rules::Fact yes_or_no;
    yes_or_no.type = rules::FactType::kYesNo;
    return CasesText(yes_or_no, values);
  }

  void Report(std::string code, std::size_t index, const std::string& part, const std::string& cases) {
    const std::string& node = procedure_.rule.tree.nodes[index].id;
    reported_.insert(index);
    const std::string place = procedure_.id + "/node/" + node + (part.empty() ? "" : "/" + part);
    diagnostics_.Report(std::move(code), content_.positions.Of(place), {{"node", node}, {"cases", cases}});
  }

  const content::LoadedContent& content_;
  const service::Procedure& procedure_;
  base::Diagnostics& diagnostics_;
  std::set<std::size_t> reported_;
};

}  // namespace

void LintBranchCoverage(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) == 0) CoverageLint(content, procedure, diagnostics).Run();
  }
}

}  // namespace madoguchi::verify
