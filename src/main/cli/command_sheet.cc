// `madoguchi sheet <municipality> [procedure] --out FOLDER`: fact-check sheets for paper.

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "author/fact_sheet.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "main/cli/write_files.h"

namespace madoguchi::cli {

int RunSheet(const Options& options, base::Date today, Console& console) {
  int exit_code = kDone;
  const std::optional<content::LoadedContent> content = OpenContent(options, console, exit_code);
  if (!content) return exit_code;
  const service::Municipality* const municipality = &content->municipality;
  const std::optional<std::vector<rules::ProcedureIndex>> chosen = ChosenProcedures(*municipality, options, console);
  if (!chosen) return kCannotRun;
  if (options.out.empty()) {
    console.err << NoFolderForSheets(options.language);
    return kCannotRun;
  }
  std::map<std::string, std::string> files;
  for (const rules::ProcedureIndex index : *chosen) {
    files[options.out + "/" + author::FactSheetFile((*municipality)[index])] =
        author::FactSheet(*municipality, index, today, author::UpkeepOf(content->upkeep, (*municipality)[index].id));
  }
  files[options.out + "/offices.html"] = author::OfficeSheet(*municipality, today);
  files[options.out + "/index.html"] = author::FactSheetIndex(*municipality, *chosen, today, content->upkeep);
  if (const std::optional<std::string> failed = WriteFiles(files)) {
    console.err << CannotWrite(options.language, *failed);
    return kCannotRun;
  }
  console.out << WroteFiles(options.language, files.size(), options.out);
  return kDone;
}

}  // namespace madoguchi::cli
