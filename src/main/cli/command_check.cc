// `madoguchi check [folder]`: every problem of every municipality, then the scenarios. The day matters only for warnings about
// content that has grown old: scenarios bring their own day, and the lints look at every day of two years.

#include <ostream>
#include <string>
#include <vector>

#include "author/content_words.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "verify/check.h"
#include "wire/diagnostics_json.h"

namespace madoguchi::cli {

int RunCheck(const Options& options, base::Date today, Console& console) {
  const std::string folder = options.target.empty() ? options.procedures : options.target;
  const content::DiskFiles files(folder);
  if (!files.Exists()) {
    console.err << NoSuchFolder(options.language, folder);
    return kCannotRun;
  }
  base::Diagnostics diagnostics;
  const verify::CheckSummary checked = verify::CheckContent(files, diagnostics, today);
  if (options.json || options.sarif) {
    const std::vector<base::Diagnostic> problems = ProblemsIn(diagnostics, folder);
    const base::AuthorLanguage language = author::AuthorLanguageOf(options.language);
    console.out << (options.sarif ? wire::DiagnosticsSarif(problems, language) : wire::DiagnosticsJson(problems, language))
                << "\n";
    return diagnostics.has_errors() ? kProblems : kDone;
  }
  const std::string problems = PrintProblems(diagnostics, files, options, folder);
  console.out << problems << (problems.empty() ? "" : "\n")
              << CheckSummary(options.language, {.municipalities = checked.municipalities,
                                                 .procedures = checked.procedures,
                                                 .scenarios = checked.scenarios,
                                                 .errors = diagnostics.error_count(),
                                                 .warnings = diagnostics.warning_count()});
  return diagnostics.has_errors() ? kProblems : kDone;
}

}  // namespace madoguchi::cli
