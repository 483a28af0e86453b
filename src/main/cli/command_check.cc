// `madoguchi check [folder]`: every problem of every municipality, then the scenarios.

#include <algorithm>
#include <ostream>
#include <string>

#include "content/loader.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"

namespace madoguchi::cli {
namespace {

// Municipalities share files; what is wrong with one of those is said once.
void AppendNew(const base::Diagnostics& found, base::Diagnostics& all) {
  const std::vector<base::Diagnostic> known = all.all();
  for (const base::Diagnostic& diagnostic : found.all()) {
    if (std::find(known.begin(), known.end(), diagnostic) == known.end()) all.Report(diagnostic);
  }
}

}  // namespace

int RunCheck(const Options& options, base::Date today, Console& console) {
  (void)today;
  const std::string folder = options.target.empty() ? options.procedures : options.target;
  const content::DiskFiles files(folder);
  if (!files.Exists()) {
    console.err << NoSuchFolder(options.language, folder);
    return kCannotRun;
  }
  CheckCounts counts;
  base::Diagnostics all;
  for (const std::string& id : content::ListMunicipalities(files)) {
    base::Diagnostics found;
    const content::LoadedContent content = content::LoadContent(files, id, found);
    AppendNew(found, all);
    ++counts.municipalities;
    counts.procedures += content.municipality.procedures.size();
    counts.scenarios += content.scenarios.size();
  }
  counts.errors = all.error_count();
  counts.warnings = all.warning_count();
  const std::string problems = PrintProblems(all, files, options, folder);
  console.out << problems << (problems.empty() ? "" : "\n") << CheckSummary(options.language, counts);
  return all.has_errors() ? kProblems : kDone;
}

}  // namespace madoguchi::cli
