#include "verify/town_check.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "content/bundle_fields.h"
#include "verify/lint.h"
#include "verify/procedure_slice.h"
#include "verify/scenario_runner.h"

namespace madoguchi::verify {
namespace {

constexpr std::array kLints = {
    LintUnused,         LintRepeatedFacts, LintCells,           LintIdleBranches,      LintNeverOnline,   LintLinkHosts,
    LintTokens,         LintWindows,       LintUnusedEntries,   LintMissingWords,      LintUnusedWords,   LintPlaceholders,
    LintQuestionLength, LintTranslations,  LintHints,           LintQuestionForm,      LintChoices,       LintUntriedBounds,
    LintChannelNames,   LintStepOrder,     LintParallelChoices, LintResidentsToFillIn, LintRepeatedTitles};

// The sections of a bundle have every field of a municipality, new ones included. Of the things, plans never look into sources.
bool SameSurroundings(const service::Municipality& a, const service::Municipality& b) {
  return content::MunicipalityFields(a) == content::MunicipalityFields(b) &&
         content::FactsFields(a) == content::FactsFields(b) && a.evidence == b.evidence && a.offices == b.offices;
}

// Whether the same will be proved of a procedure: the same tree, over the same of those facts that it can depend on.
bool SameToProve(const service::Municipality& a, const service::Municipality& b, std::size_t procedure) {
  const rules::ProcedureRule& rule = a.procedures[procedure].rule;
  if (a.content_date != b.content_date || rule != b.procedures[procedure].rule) return false;
  if (a.vocabulary == b.vocabulary) return true;
  const ProcedureSlice one(a.vocabulary, rule), other(b.vocabulary, rule);
  if (one.vocabulary() != other.vocabulary() || one.rule() != other.rule()) return false;
  for (std::size_t i = 0; i < one.vocabulary().facts.size(); ++i) {
    const rules::FactId fact = rules::FactId::FromIndex(i);
    if (one.OriginalOf(fact) != other.OriginalOf(fact)) return false;
  }
  return true;
}

bool IsAbout(const content::Scenario& scenario, rules::ProcedureIndex procedure) {
  return std::find(scenario.procedures.begin(), scenario.procedures.end(), procedure) != scenario.procedures.end();
}

}  // namespace

TownCheck::TownCheck(const content::FileSource& files, std::string municipality, content::ParsedFiles& parsed,
                     std::shared_ptr<const CheckedTown> before)
    : files_(files),
      municipality_(std::move(municipality)),
      parsed_(parsed),
      before_(std::move(before)),
      town_(std::make_shared<CheckedTown>()) {}

bool TownCheck::Step() {
  switch (done_) {
    case 0:
      Load();
      break;
    case 1:
      Prove();
      Lint();
      break;
    case 2:
      Cover();
      break;
    case 3:
      Run();
      break;
    default:
      return false;
  }
  return ++done_ < kSteps;
}

void TownCheck::Load() {
  town_->content = content::LoadContent(files_, municipality_, parsed_, town_->found);
  const service::Municipality& now = town_->content.municipality;
  same_.assign(now.procedures.size(), false);
  if (before_ == nullptr) return;
  const service::Municipality& was = before_->content.municipality;
  same_surroundings_ = SameSurroundings(now, was);
  for (std::size_t i = 0; i < std::min(same_.size(), was.procedures.size()); ++i) {
    same_[i] = now.procedures[i] == was.procedures[i];
  }
}

void TownCheck::Prove() {
  const service::Municipality& now = town_->content.municipality;
  for (std::size_t i = 0; i < now.procedures.size(); ++i) {
    std::shared_ptr<const ProcedureProof> proof;
    if (town_->content.broken.count(now.procedures[i].id) == 0) {
      if (before_ != nullptr && i < before_->proofs.size() && before_->proofs[i] != nullptr &&
          SameToProve(now, before_->content.municipality, i))
        proof = before_->proofs[i];
      if (proof == nullptr) {
        proof = std::make_shared<ProcedureProof>(ProveProcedure(now, rules::ProcedureIndex::FromIndex(i), now.content_date));
      }
      ReportProof(town_->content, *proof, town_->found);
    }
    town_->proofs.push_back(std::move(proof));
  }
}

std::span<const verify::Lint> AllLints() { return kLints; }

void TownCheck::Lint() {
  for (const verify::Lint lint : AllLints()) lint(town_->content, town_->found);
  town_->texts = before_ == nullptr
                     ? LintTexts(town_->content, town_->found)
                     : LintTexts(town_->content, before_->content.municipality.words, before_->texts, town_->found);
}

// What scenarios try of a procedure is as before where those that are about it are.
std::shared_ptr<const ProcedureCoverage> TownCheck::CoverageBefore(rules::ProcedureIndex procedure) const {
  if (!same_surroundings_ || !same_[procedure.index()] || before_->coverage.size() <= procedure.index()) return nullptr;
  std::vector<const content::Scenario*> now, was;
  for (const content::Scenario& scenario : town_->content.scenarios) {
    if (IsAbout(scenario, procedure)) now.push_back(&scenario);
  }
  for (const content::Scenario& scenario : before_->content.scenarios) {
    if (IsAbout(scenario, procedure)) was.push_back(&scenario);
  }
  const bool same = std::equal(now.begin(), now.end(), was.begin(), was.end(),
                               [](const content::Scenario* a, const content::Scenario* b) { return *a == *b; });
  return same ? before_->coverage[procedure.index()] : nullptr;
}

void TownCheck::Cover() {
  // Scenarios may be among what could not be read.
  if (!town_->content.complete) return;
  std::vector<const ProcedureProof*> wanted;
  for (std::size_t i = 0; i < town_->proofs.size(); ++i) {
    town_->coverage.push_back(CoverageBefore(rules::ProcedureIndex::FromIndex(i)));
    if (town_->coverage.back() == nullptr) wanted.push_back(town_->proofs[i].get());
  }
  for (ProcedureCoverage& one : CoverageOf(town_->content, wanted)) {
    const std::size_t at = one.procedure.index();
    town_->coverage[at] = std::make_shared<const ProcedureCoverage>(std::move(one));
  }
  for (const auto& one : town_->coverage) ReportUncoveredOutcomes(town_->content, *one, town_->found);
}

void TownCheck::Run() {
  if (!town_->content.complete) return;
  const std::vector<content::Scenario>& scenarios = town_->content.scenarios;
  std::vector<bool> known(scenarios.size(), false);
  if (same_surroundings_) {
    std::multimap<std::string_view, std::size_t> before;
    for (std::size_t i = 0; i < before_->passed.size(); ++i) {
      if (before_->passed[i]) before.emplace(before_->content.scenarios[i].id, i);
    }
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
      const auto is_same = [&](rules::ProcedureIndex procedure) { return same_[procedure.index()]; };
      if (!std::all_of(scenarios[i].procedures.begin(), scenarios[i].procedures.end(), is_same)) continue;
      const auto [first, last] = before.equal_range(scenarios[i].id);
      known[i] =
          std::any_of(first, last, [&](const auto& one) { return before_->content.scenarios[one.second] == scenarios[i]; });
    }
  }
  town_->passed = RunScenarios(town_->content, known, town_->found);
}

}  // namespace madoguchi::verify
