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

constexpr std::array kLints = {LintProof,        LintUnused,          LintRepeatedFacts,      LintCells,
                               LintIdleBranches, LintNeverOnline,     LintLinkHosts,          LintTokens,
                               LintWindows,      LintUnusedEntries,   LintMissingWords,       LintUnusedWords,
                               LintPlaceholders, LintQuestionLength,  LintOrphanTranslations, LintLongSentences,
                               LintManyKanji,    LintDoubleNegatives, LintRangeMarks,         LintClockAndEra,
                               LintNounChains,   LintMissingReadings, LintStackedPoliteness,  LintHints,
                               LintQuestionForm, LintChoices,         LintLinkWords,          LintCharacters,
                               LintUntriedBounds,  LintEmptyWords,      LintChannelNames,       LintStepOrder,
                               LintUncoveredOutcomes};

// Shared files are loaded once for each municipality; what is wrong with them is wrong once. What is shared is unused only
// when every municipality says so.
void Merge(const std::vector<base::Diagnostics>& found, base::Diagnostics& diagnostics) {
  std::vector<std::vector<base::Diagnostic>> all;
  for (const base::Diagnostics& one : found) all.push_back(one.all());
  std::vector<base::Diagnostic> known;
  for (const std::vector<base::Diagnostic>& one : all) {
    for (const base::Diagnostic& diagnostic : one) {
      const auto says_so = [&](const std::vector<base::Diagnostic>& other) {
        return std::find(other.begin(), other.end(), diagnostic) != other.end();
      };
      if (says_so(known)) continue;
      const bool may_be_used = diagnostic.code == kUnusedEntry && diagnostic.span.file.starts_with("shared/");
      if (may_be_used && !std::all_of(all.begin(), all.end(), says_so)) continue;
      known.push_back(diagnostic);
      diagnostics.Report(diagnostic);
    }
  }
}

content::LoadedContent CheckOne(const content::FileSource& files, std::string_view municipality, CheckSummary& summary,
                                base::Diagnostics& diagnostics) {
  content::LoadedContent content = content::LoadContent(files, municipality, diagnostics);
  for (const Lint lint : kLints) lint(content, diagnostics);
  ++summary.municipalities;
  summary.procedures += content.municipality.procedures.size();
  if (content.complete) {
    RunScenarios(content, diagnostics);
    summary.scenarios += content.scenarios.size();
  }
  return content;
}

}  // namespace

CheckSummary CheckMunicipality(const content::FileSource& files, std::string_view municipality,
                               base::Diagnostics& diagnostics, std::optional<base::Date> today) {
  CheckSummary summary;
  const content::LoadedContent content = CheckOne(files, municipality, summary, diagnostics);
  if (today) LintStale({&content, 1}, *today, diagnostics);
  return summary;
}

CheckSummary CheckContent(const content::FileSource& files, base::Diagnostics& diagnostics,
                          std::optional<base::Date> today) {
  CheckSummary summary;
  const std::vector<std::string> municipalities = content::ListMunicipalities(files);
  if (municipalities.empty()) {
    diagnostics.Report("MG0001", {"municipality.json", 0, 0, 0, 0}, {{"file", "*/municipality.json"}});
  }
  std::vector<content::LoadedContent> contents;
  std::vector<base::Diagnostics> found;
  for (const std::string& municipality : municipalities) {
    found.emplace_back();
    contents.push_back(CheckOne(files, municipality, summary, found.back()));
  }
  Merge(found, diagnostics);
  if (today) LintStale(contents, *today, diagnostics);
  return summary;
}

}  // namespace madoguchi::verify
