// `madoguchi new procedure|life_event|municipality <id> [--today D]`: the first form of it, to be filled in.

#include <map>
#include <ostream>
#include <string>

#include "author/scaffold.h"
#include "content/disk_files.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/write_files.h"

namespace madoguchi::cli {

int RunNew(const Options& options, base::Date today, Console& console) {
  const content::DiskFiles folder(options.procedures);
  if (!folder.Exists()) {
    console.err << NoSuchFolder(options.language, options.procedures);
    return kCannotRun;
  }
  const base::Result<std::map<std::string, std::string>> made =
      author::Scaffold(folder, options.target, options.second, today);
  if (!made.Ok()) {
    console.err << CannotScaffold(options.language, made.error());
    return made.error().code == "scaffold.broken" || made.error().code == "scaffold.exists" ? kProblems : kCannotRun;
  }
  std::map<std::string, std::string> files;
  for (const auto& [path, text] : *made) files[options.procedures + "/" + path] = text;
  if (const std::optional<std::string> failed = WriteFiles(files)) {
    console.err << CannotWrite(options.language, *failed);
    return kCannotRun;
  }
  for (const auto& [path, text] : files) console.out << path << "\n";
  console.out << ScaffoldSummary(options.language, options.procedures);
  return kDone;
}

}  // namespace madoguchi::cli
