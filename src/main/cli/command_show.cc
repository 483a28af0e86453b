// `madoguchi show --resolved <municipality> [procedure]`: what the municipality's content comes to, and where each value is from.

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "author/resolved_json.h"
#include "content/resolved.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"

namespace madoguchi::cli {

int RunShow(const Options& options, base::Date, Console& console) {
  if (!options.resolved) {
    console.err << ShowWhat(options.language);
    return kCannotRun;
  }
  int exit_code = kDone;
  const std::optional<service::Municipality> municipality = OpenMunicipality(options, console, exit_code);
  if (!municipality) return exit_code;
  if (!ChosenProcedures(*municipality, options, console)) return kCannotRun;
  base::Diagnostics ignored;  // What is wrong has been said when the municipality was opened.
  std::vector<content::ResolvedFile> files =
      content::ResolveContent(content::DiskFiles(options.procedures), options.target, ignored);
  if (!options.second.empty()) {
    const std::string folder = options.second + "/";
    std::erase_if(files, [&](const content::ResolvedFile& file) { return !file.name.starts_with(folder); });
  }
  console.out << author::ResolvedJson(files);
  return kDone;
}

}  // namespace madoguchi::cli
