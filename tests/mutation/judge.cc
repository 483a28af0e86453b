#include "judge.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "author/content_diff.h"
#include "content/loader.h"
#include "verify/check.h"

namespace madoguchi::mutation {
namespace {

// What was said before is said again, perhaps of another line.
std::string NameOf(const base::Diagnostic& diagnostic) {
  std::string name = diagnostic.code + " " + diagnostic.span.file;
  for (const auto& [key, value] : diagnostic.arguments) name += " " + key + "=" + value;
  return name;
}

Verdict VerdictOf(const base::Diagnostic& diagnostic) {
  static constexpr std::string_view kProofCodes[] = {"MG0108", "MG0109", "MG0110", "MG0121", "MG0122", "MG0123", "MG0124"};
  const std::string& code = diagnostic.code;
  if (code == "MG0402") return Verdict::kScenario;
  if (std::find(std::begin(kProofCodes), std::end(kProofCodes), code) != std::end(kProofCodes)) return Verdict::kProof;
  return Verdict::kLint;
}

}  // namespace

Judge::Judge(SmallHouse house) : house_(std::move(house)) {
  (void)verify::CheckMunicipality(house_.files, house_.municipality, before_);
  for (const base::Diagnostic& diagnostic : before_.all()) {
    if (diagnostic.severity == base::Severity::kError && problem_.empty()) problem_ = NameOf(diagnostic);
  }
  base::Diagnostics ignored;
  if (auto town = content::LoadMunicipality(house_.files, house_.municipality, ignored)) town_ = *std::move(town);
}

bool Judge::Has(const std::string& path) const { return house_.files.texts().count(path) != 0; }

Verdict Judge::Of(const std::string& path, const std::string& text) {
  const std::string kept = house_.files.texts().at(path);
  house_.files.Put(path, text);
  const Verdict verdict = OfHouse();
  house_.files.Put(path, kept);
  return verdict;
}

Verdict Judge::OfHouse() const {
  base::Diagnostics found;
  const verify::CheckSummary summary = verify::CheckMunicipality(house_.files, house_.municipality, found);
  std::multiset<std::string> known;
  for (const base::Diagnostic& diagnostic : before_.all()) known.insert(NameOf(diagnostic));
  // Counted for whoever speaks first: the proof before lints, and scenarios last.
  Verdict verdict = Verdict::kSurvived;
  for (const base::Diagnostic& diagnostic : found.all()) {
    const auto said = known.find(NameOf(diagnostic));
    if (said != known.end()) {
      known.erase(said);
      continue;
    }
    // In a house that was cut down much is unused.
    if (diagnostic.code == "MG0222" && !house_.procedure.empty()) continue;
    verdict = std::min(verdict, VerdictOf(diagnostic));
  }
  // Scenarios are not run where loading found an error.
  if (summary.scenarios == 0 && found.has_errors()) return Verdict::kLoader;
  if (verdict != Verdict::kSurvived) return verdict;
  base::Diagnostics ignored;
  const std::optional<service::Municipality> town = content::LoadMunicipality(house_.files, house_.municipality, ignored);
  return town && ChangesNothing(*town) ? Verdict::kEquivalent : Verdict::kSurvived;
}

bool Judge::ChangesNothing(const service::Municipality& now) const {
  // Three days half a year apart: what counts from today lies differently on each.
  for (const int days : {0, 183, 366}) {
    const base::Result<author::ContentDiff> diff =
        author::CompareContent(town_, now, base::AddDays(town_.content_date, days));
    if (!diff.Ok() || diff->changes_results() || !diff->words.empty() || !diff->procedure_list.empty()) return false;
  }
  return true;
}

}  // namespace madoguchi::mutation
