#include "verify/scenario_coverage.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "rules/decide.h"
#include "verify/certain_walk.h"
#include "verify/lint.h"
#include "verify/scenario_days.h"

namespace madoguchi::verify {
namespace {

using rules::OutcomeIndex;

// What scenarios try, of one procedure.
struct Tried {
  std::set<WalkStep> answers;
  std::set<OutcomeIndex> outcomes;
};

void Note(const rules::Knowledge& knowledge, const rules::Case& of, Tried& tried) {
  const CertainWalk walk = WalkAsFarAsCertain(knowledge, of);
  tried.answers.insert(walk.steps.begin(), walk.steps.end());
  const rules::Program::CompiledNode& end = knowledge.program().procedure(of.procedure).nodes[walk.end.index()];
  if (end.outcome) tried.outcomes.insert(*end.outcome);
}

bool IsExpected(const content::Scenario& scenario, const service::Procedure& procedure, rules::PersonIndex subject) {
  return std::any_of(scenario.expectations.begin(), scenario.expectations.end(),
                     [&](const content::Expectation& expectation) {
                       if (expectation.procedure != procedure.id || expectation.negated || expectation.fields.empty())
                         return false;
                       return expectation.person.empty() || scenario.people[subject.index()] == expectation.person;
                     });
}

std::vector<Tried> TriedBy(const content::LoadedContent& content) {
  const service::Municipality& municipality = content.municipality;
  std::vector<Tried> tried(municipality.procedures.size());
  ForEachDay(content, [&](const base::Result<rules::Program>& program, std::span<const content::Scenario* const> scenarios) {
    if (!program.Ok()) return;  // RunScenarios says so.
    for (const content::Scenario* scenario : scenarios) {
      const rules::Knowledge knowledge(*program, static_cast<int>(scenario->people.size()), scenario->answers);
      for (const rules::ProcedureIndex procedure : scenario->procedures) {
        for (const rules::Case& of : rules::CasesOf(knowledge, procedure)) {
          if (IsExpected(*scenario, municipality[procedure], of.subject)) Note(knowledge, of, tried[procedure.index()]);
        }
      }
    }
  });
  return tried;
}

class ProcedureReport {
 public:
  ProcedureReport(const service::Municipality& municipality, rules::ProcedureIndex procedure, base::Date today)
      : vocabulary_(municipality.vocabulary),
        tree_(municipality[procedure].rule.tree),
        proof_(ProveProcedure(municipality, procedure, today)) {
    report_.procedure = procedure;
  }

  ProcedureCoverage Make(const Tried& tried) {
    std::vector<const Witness*> residents;
    for (const Witness& witness : proof_.found.paths) {
      if (IsResidents(witness)) residents.push_back(&witness);
    }
    // The shortest walks first: a draft is to be read and understood.
    std::stable_sort(residents.begin(), residents.end(),
                     [](const Witness* a, const Witness* b) { return a->steps.size() < b->steps.size(); });
    std::set<WalkStep> answers;
    std::set<OutcomeIndex> outcomes;
    for (const Witness* resident : residents) {
      answers.insert(resident->steps.begin(), resident->steps.end());
      outcomes.insert(*resident->outcome);
    }
    report_.answers = answers.size();
    report_.outcomes = outcomes.size();
    std::set_difference(answers.begin(), answers.end(), tried.answers.begin(), tried.answers.end(),
                        std::back_inserter(report_.uncovered_answers));
    std::set_difference(outcomes.begin(), outcomes.end(), tried.outcomes.begin(), tried.outcomes.end(),
                        std::back_inserter(report_.uncovered_outcomes));
    MakeDrafts(residents);
    return std::move(report_);
  }

 private:
  [[nodiscard]] bool IsResidents(const Witness& witness) const {
    return std::none_of(witness.steps.begin(), witness.steps.end(), [&](const WalkStep& step) {
      return vocabulary_[tree_.nodes[step.node.index()].fact].owner == rules::FactOwner::kAuthority;
    });
  }

  void MakeDrafts(const std::vector<const Witness*>& residents) {
    std::set<WalkStep> answers(report_.uncovered_answers.begin(), report_.uncovered_answers.end());
    std::set<OutcomeIndex> outcomes(report_.uncovered_outcomes.begin(), report_.uncovered_outcomes.end());
    for (const Witness* resident : residents) {
      ScenarioDraft draft{*resident, {}, std::nullopt};
      if (outcomes.erase(*resident->outcome) != 0) draft.outcome = resident->outcome;
      for (const WalkStep& step : resident->steps) {
        if (answers.erase(step) != 0) draft.answers.push_back(step);
      }
      if (draft.outcome || !draft.answers.empty()) report_.drafts.push_back(std::move(draft));
    }
  }

  const rules::Vocabulary& vocabulary_;
  const rules::Tree& tree_;
  ProcedureProof proof_;
  ProcedureCoverage report_;
};

}  // namespace

std::vector<ProcedureCoverage> CoverageOf(const content::LoadedContent& content, base::Date today) {
  const std::vector<Tried> tried = TriedBy(content);
  std::vector<ProcedureCoverage> reports;
  for (std::size_t i = 0; i < tried.size(); ++i) {
    reports.push_back(ProcedureReport(content.municipality, rules::ProcedureIndex::FromIndex(i), today).Make(tried[i]));
  }
  return reports;
}

void LintUncoveredOutcomes(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  if (!content.complete) return;  // Scenarios may be among what could not be read.
  for (const ProcedureCoverage& coverage : CoverageOf(content, content.municipality.content_date)) {
    const service::Procedure& procedure = content.municipality[coverage.procedure];
    for (const OutcomeIndex outcome : coverage.uncovered_outcomes) {
      const std::string& id = procedure.outcomes[outcome.index()].id;
      diagnostics.Report("MG0411", content.positions.Of(procedure.id + "/outcome/" + id),
                         {{"procedure", procedure.id}, {"outcome", id}});
    }
  }
}

}  // namespace madoguchi::verify
