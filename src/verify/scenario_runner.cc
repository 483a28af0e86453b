#include "verify/scenario_runner.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "content/field_reader.h"
#include "plan/plan.h"
#include "rules/decide.h"
#include "rules/program.h"
#include "verify/certain_walk.h"
#include "verify/expected_fields.h"
#include "verify/scenario_days.h"
#include "verify/walk_told.h"

namespace madoguchi::verify {
namespace {

std::string Shown(std::string_view key, const std::optional<std::string>& value) {
  return std::string(key) + " = " + value.value_or("null");
}

std::string Joined(const std::set<std::string>& names) { return content::Joined({names.begin(), names.end()}); }

bool Wants(const std::string& things, const std::string& thing) {
  return (", " + things + ", ").find(", " + thing + ", ") != std::string::npos;
}

using Planned = std::vector<plan::PlannedProcedure>;

class ScenarioRunner {
 public:
  ScenarioRunner(const content::LoadedContent& content, const content::Scenario& scenario, const rules::Program& program,
                 base::Diagnostics& diagnostics)
      : municipality_(content.municipality), scenario_(scenario), program_(program), diagnostics_(diagnostics) {}

  void Run() {
    const rules::Knowledge knowledge(program_, static_cast<int>(scenario_.people.size()), scenario_.answers);
    if (!knowledge.consistent() || !scenario_.contradict.empty()) {
      CompareContradiction(knowledge);
      return;
    }
    std::vector<rules::Case> cases;
    for (const rules::ProcedureIndex procedure : scenario_.procedures) {
      for (const rules::Case& of : rules::CasesOf(knowledge, procedure)) cases.push_back(of);
    }
    const Planned planned = plan::PlanProcedures({municipality_, knowledge, cases, scenario_.today});
    for (const content::Expectation& expectation : scenario_.expectations) Compare(knowledge, planned, expectation);
  }

 private:
  // Nothing is decided for answers that contradict each other, so it is all that such a scenario can expect.
  void CompareContradiction(const rules::Knowledge& knowledge) {
    std::set<std::string> expected, found;
    for (const rules::FactId fact : scenario_.contradict) expected.insert(municipality_.vocabulary[fact].id);
    for (const rules::FactKey& key : knowledge.conflicts()) found.insert(municipality_.vocabulary[key.fact].id);
    if (found == expected) return;
    if (expected.empty()) {
      diagnostics_.Report("MG0404", scenario_.span, {{"scenario", scenario_.id}, {"facts", Joined(found)}});
    } else {
      diagnostics_.Report("MG0402", scenario_.span,
                          {{"scenario", scenario_.id},
                           {"expected", Shown("contradict", Joined(expected))},
                           {"found", Shown("contradict", found.empty() ? std::nullopt : std::optional(Joined(found)))}});
    }
  }

  void Compare(const rules::Knowledge& knowledge, const Planned& planned, const content::Expectation& expectation) {
    const std::vector<const plan::PlannedProcedure*> results = ResultsFor(planned, expectation);
    if (results.size() > 1) {
      // Several people, and the expectation does not say which of them.
      diagnostics_.Report("MG0401", expectation.span, {{"scenario", scenario_.id}, {"name", expectation.procedure + "/?"}});
      return;
    }
    bool is_first = true;
    for (const content::ExpectedField& field : expectation.fields) {
      // A procedure that runs for nobody who is meant has no result at all.
      const std::optional<std::string> found =
          results.empty() ? std::nullopt : FieldOf(municipality_, *results.front(), field.key);
      const bool each = expectation.negated && field.key == "evidence" && field.value;
      const bool same = !results.empty() && (each ? found && Wants(*found, *field.value) : found == field.value);
      if (same != expectation.negated) continue;
      const std::string expected = (expectation.negated ? "not " : "") + Shown(field.key, field.value);
      diagnostics_.Report(
          "MG0402", field.span,
          {{"scenario", scenario_.id},
           {"expected", expected},
           {"found", results.empty() ? "does not run" : Shown(field.key, found)}},
          is_first && !results.empty() ? TellWay(knowledge, results.front()->decision.of) : base::ResidentExample());
      is_first = false;
    }
  }

  // The way of the scenario's resident as far as it is certain, and where it leads: an outcome, or the node where it is open.
  [[nodiscard]] base::ResidentExample TellWay(const rules::Knowledge& knowledge, const rules::Case& of) const {
    const CertainWalk walk = WalkAsFarAsCertain(knowledge, of);
    Witness witness;
    witness.day = scenario_.today;
    witness.household = {knowledge.people(), of.subject};
    witness.steps = walk.steps;
    for (const auto& [key, answer] : scenario_.answers.all()) {
      if (answer.value) witness.values.push_back({key, answer.value});
    }
    const service::Procedure& procedure = municipality_[of.procedure];
    base::ResidentExample way = TellWalk(municipality_, procedure, witness);
    if (walk.end.index() >= procedure.rule.tree.nodes.size()) return way;
    const rules::Node& end = procedure.rule.tree.nodes[walk.end.index()];
    const std::string& name = end.outcome ? procedure.outcomes[end.outcome->index()].id : end.id;
    way.ja += " ⇒ " + name + (end.outcome ? "" : "？");
    way.en += " ⇒ " + name + (end.outcome ? "" : "?");
    return way;
  }

  [[nodiscard]] std::vector<const plan::PlannedProcedure*> ResultsFor(const Planned& planned,
                                                                      const content::Expectation& expectation) const {
    std::vector<const plan::PlannedProcedure*> results;
    for (const plan::PlannedProcedure& result : planned) {
      const rules::Case& of = result.decision.of;
      if (municipality_[of.procedure].id != expectation.procedure) continue;
      if (!expectation.person.empty() && scenario_.people[of.subject.index()] != expectation.person) continue;
      results.push_back(&result);
    }
    return results;
  }

  const service::Municipality& municipality_;
  const content::Scenario& scenario_;
  const rules::Program& program_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

std::vector<bool> RunScenarios(const content::LoadedContent& content, const std::vector<bool>& known_to_pass,
                               base::Diagnostics& diagnostics) {
  std::vector<bool> passed = known_to_pass;
  passed.resize(content.scenarios.size(), false);
  ForEachDay(content, [&](const base::Result<rules::Program>& program, std::span<const content::Scenario* const> scenarios) {
    if (!program.Ok()) {
      const std::string limit = std::to_string(rules::kMaxCells);
      const std::string& fact = program.error().context;
      // As LintCells does: where it has said the same, that is once too often, and CheckContent drops it.
      diagnostics.Report("MG0112", content.positions.Of("fact/" + fact),
                         {{"fact", fact}, {"count", "> " + limit}, {"limit", limit}});
      return;
    }
    for (const content::Scenario* scenario : scenarios) {
      const auto at = static_cast<std::size_t>(scenario - content.scenarios.data());
      if (passed[at]) continue;
      base::Diagnostics found;
      ScenarioRunner(content, *scenario, *program, found).Run();
      passed[at] = found.empty();
      diagnostics.Append(found);
    }
  });
  return passed;
}

}  // namespace madoguchi::verify
