#include "verify/scenario_coverage.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "rules/decide.h"
#include "verify/certain_walk.h"
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

// By procedure; of others than the wanted ones it says nothing.
std::vector<Tried> TriedBy(const content::LoadedContent& content, const std::set<rules::ProcedureIndex>& wanted) {
  const service::Municipality& municipality = content.municipality;
  std::vector<Tried> tried(municipality.procedures.size());
  const auto is_wanted = [&](rules::ProcedureIndex procedure) { return wanted.contains(procedure); };
  std::vector<const content::Scenario*> about;
  for (const content::Scenario& scenario : content.scenarios) {
    if (std::any_of(scenario.procedures.begin(), scenario.procedures.end(), is_wanted)) about.push_back(&scenario);
  }
  ForEachDay(content, about,
             [&](const base::Result<rules::Program>& program, std::span<const content::Scenario* const> day) {
               if (!program.Ok()) return;  // RunScenarios says so.
               for (const content::Scenario* scenario : day) {
                 const rules::Knowledge knowledge(*program, static_cast<int>(scenario->people.size()), scenario->answers);
                 for (const rules::ProcedureIndex procedure : scenario->procedures) {
                   if (!is_wanted(procedure)) continue;
                   for (const rules::Case& of : rules::CasesOf(knowledge, procedure)) {
                     if (IsExpected(*scenario, municipality[procedure], of.subject))
                       Note(knowledge, of, tried[procedure.index()]);
                   }
                 }
               }
             });
  return tried;
}

class ProcedureReport {
 public:
  ProcedureReport(const service::Municipality& municipality, const ProcedureProof& proof)
      : vocabulary_(municipality.vocabulary), tree_(municipality[proof.procedure].rule.tree), proof_(proof) {
    report_.procedure = proof.procedure;
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
  const ProcedureProof& proof_;
  ProcedureCoverage report_;
};

}  // namespace

std::vector<ProcedureCoverage> CoverageOf(const content::LoadedContent& content, base::Date today) {
  std::vector<ProcedureProof> proofs;
  for (std::size_t i = 0; i < content.municipality.procedures.size(); ++i) {
    proofs.push_back(ProveProcedure(content.municipality, rules::ProcedureIndex::FromIndex(i), today));
  }
  std::vector<const ProcedureProof*> all;
  for (const ProcedureProof& proof : proofs) all.push_back(&proof);
  return CoverageOf(content, all);
}

std::vector<ProcedureCoverage> CoverageOf(const content::LoadedContent& content,
                                          std::span<const ProcedureProof* const> proofs) {
  std::set<rules::ProcedureIndex> wanted;
  for (const ProcedureProof* proof : proofs) wanted.insert(proof->procedure);
  const std::vector<Tried> tried = TriedBy(content, wanted);
  std::vector<ProcedureCoverage> reports;
  for (const ProcedureProof* proof : proofs) {
    reports.push_back(ProcedureReport(content.municipality, *proof).Make(tried[proof->procedure.index()]));
  }
  return reports;
}

void ReportUncoveredOutcomes(const content::LoadedContent& content, const ProcedureCoverage& coverage,
                             base::Diagnostics& diagnostics) {
  const service::Procedure& procedure = content.municipality[coverage.procedure];
  for (const OutcomeIndex outcome : coverage.uncovered_outcomes) {
    const std::string& id = procedure.outcomes[outcome.index()].id;
    diagnostics.Report("MG0411", content.positions.Of(procedure.id + "/outcome/" + id),
                       {{"procedure", procedure.id}, {"outcome", id}});
  }
}

}  // namespace madoguchi::verify
