#include "verify/check.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "content/loader.h"
#include "verify/lint.h"
#include "verify/scenario_runner.h"

namespace madoguchi::verify {
namespace {

constexpr std::array<Lint, 11> kLints = {LintProof, LintUnused,  LintRepeatedFacts, LintCells,
                                         LintNeverOnline,    LintLinkHosts,    LintTokens,        LintMissingWords,
                                         LintUnusedWords,    LintPlaceholders, LintQuestionLength};

// Shared files are loaded once for each municipality; what is wrong with them is wrong once.
void AppendNew(const base::Diagnostics& found, base::Diagnostics& diagnostics) {
  std::vector<base::Diagnostic> known = diagnostics.all();
  for (const base::Diagnostic& diagnostic : found.all()) {
    if (std::find(known.begin(), known.end(), diagnostic) != known.end()) continue;
    known.push_back(diagnostic);
    diagnostics.Report(diagnostic);
  }
}

}  // namespace

CheckSummary CheckMunicipality(const content::FileSource& files, std::string_view municipality,
                               base::Diagnostics& diagnostics) {
  const content::LoadedContent content = content::LoadContent(files, municipality, diagnostics);
  CheckSummary summary{1, content.municipality.procedures.size(), 0};
  for (const Lint lint : kLints) lint(content, diagnostics);
  if (content.complete) {
    RunScenarios(content, diagnostics);
    summary.scenarios = content.scenarios.size();
  }
  return summary;
}

CheckSummary CheckContent(const content::FileSource& files, base::Diagnostics& diagnostics) {
  CheckSummary summary;
  const std::vector<std::string> municipalities = content::ListMunicipalities(files);
  if (municipalities.empty()) {
    diagnostics.Report("MG0001", {"municipality.json", 0, 0, 0, 0}, {{"file", "*/municipality.json"}});
  }
  for (const std::string& municipality : municipalities) {
    base::Diagnostics found;
    const CheckSummary one = CheckMunicipality(files, municipality, found);
    AppendNew(found, diagnostics);
    summary.municipalities += one.municipalities;
    summary.procedures += one.procedures;
    summary.scenarios += one.scenarios;
  }
  return summary;
}

}  // namespace madoguchi::verify
