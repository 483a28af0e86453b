#include "judge.h"

#include <algorithm>
#include <utility>

#include "same_for_all.h"
#include "verify/check.h"
#include "verify/lint.h"
#include "verify/scenario_coverage.h"
#include "verify/scenario_runner.h"
#include "verify/text_lint.h"

namespace madoguchi::mutation {

std::string NameOf(const base::Diagnostic& diagnostic) {
  std::string name = diagnostic.code + " " + diagnostic.span.file;
  for (const auto& [key, value] : diagnostic.arguments) name += " " + key + "=" + value;
  return name;
}

Judge::Judge(SmallHouse house) : house_(std::move(house)) {
  base::Diagnostics found;
  (void)verify::CheckMunicipality(house_.files, house_.municipality, found);
  for (const base::Diagnostic& diagnostic : found.all()) {
    ++known_[NameOf(diagnostic)];
    if (diagnostic.severity == base::Severity::kError && Counts(diagnostic) && problem_.empty())
      problem_ = NameOf(diagnostic);
  }
  base::Diagnostics ignored;
  meaning_ = MeaningOf(content::LoadContent(house_.files, house_.municipality, parsed_, ignored).municipality);
}

Verdict Judge::Of(const std::string& path, const std::string& text, const Look& look) {
  std::string kept = house_.files.texts().at(path);
  house_.files.Put(path, text);
  const Verdict verdict = OfHouse(look);
  house_.files.Put(path, std::move(kept));
  return verdict;
}

Verdict Judge::OfHouse(const Look& look) {
  base::Diagnostics loading;
  content::LoadedContent content = content::LoadContent(house_.files, house_.municipality, parsed_, loading);
  if (SaysMore(loading)) return Verdict::kLoader;
  if (look.rules && ProofNotices(content, look)) return Verdict::kProof;
  if (LintsNotice(content, look)) return Verdict::kLint;
  if (look.rules && content.complete && ScenariosNotice(content, look)) return Verdict::kScenario;
  if (look.rules && content.complete && CoverageNotices(content)) return Verdict::kLint;
  return MeaningOf(std::move(content.municipality)) == meaning_ ? Verdict::kEquivalent : Verdict::kSurvived;
}

bool Judge::ProofNotices(const content::LoadedContent& content, const Look& look) {
  base::Diagnostics found;
  proofs_.clear();
  for (std::size_t i = 0; i < content.municipality.procedures.size(); ++i) {
    const std::string& id = content.municipality.procedures[i].id;
    if (content.broken.count(id) != 0 || (!look.procedure.empty() && id != look.procedure)) continue;
    proofs_.push_back(verify::ProveProcedure(content.municipality, rules::ProcedureIndex::FromIndex(i),
                                             content.municipality.content_date));
    verify::ReportProof(content, proofs_.back(), found);
  }
  return SaysMore(found);
}

bool Judge::LintsNotice(const content::LoadedContent& content, const Look& look) const {
  for (const verify::Lint lint : verify::AllLints()) {
    if (lint == verify::LintUntriedBounds && !look.rules) continue;
    base::Diagnostics found;
    lint(content, found);
    if (SaysMore(found)) return true;
  }
  base::Diagnostics found;
  (void)verify::LintTexts(content, found);
  return SaysMore(found);
}

bool Judge::ScenariosNotice(const content::LoadedContent& content, const Look& look) const {
  const auto procedure = content.municipality.FindProcedure(look.procedure);
  std::vector<bool> not_about_it;
  for (const content::Scenario& scenario : content.scenarios) {
    const std::vector<rules::ProcedureIndex>& about = scenario.procedures;
    not_about_it.push_back(procedure && std::find(about.begin(), about.end(), *procedure) == about.end());
  }
  base::Diagnostics found;
  (void)verify::RunScenarios(content, not_about_it, found);
  return SaysMore(found);
}

bool Judge::CoverageNotices(const content::LoadedContent& content) const {
  std::vector<const verify::ProcedureProof*> proofs;
  for (const verify::ProcedureProof& proof : proofs_) proofs.push_back(&proof);
  base::Diagnostics found;
  for (const verify::ProcedureCoverage& coverage : verify::CoverageOf(content, proofs))
    verify::ReportUncoveredOutcomes(content, coverage, found);
  return SaysMore(found);
}

bool Judge::Counts(const base::Diagnostic& diagnostic) const {
  // What is shared is unused only where no municipality uses it.
  if (diagnostic.code == verify::kUnusedEntry && diagnostic.span.file.starts_with("shared/")) return false;
  if (house_.procedure.empty()) return true;
  // In a house that was cut down, others may use it, or yield it.
  const bool of_municipality = diagnostic.span.file == house_.municipality + "/municipality.json";
  return diagnostic.code != verify::kUnusedEntry && diagnostic.code != "MG0206" &&
         !(diagnostic.code == "MG0214" && of_municipality);
}

bool Judge::SaysMore(const base::Diagnostics& found) const {
  std::map<std::string, int> said;
  for (const base::Diagnostic& diagnostic : found.all()) {
    if (!Counts(diagnostic)) continue;
    const std::string name = NameOf(diagnostic);
    const auto known = known_.find(name);
    if (++said[name] > (known == known_.end() ? 0 : known->second)) return true;
  }
  return false;
}

}  // namespace madoguchi::mutation
