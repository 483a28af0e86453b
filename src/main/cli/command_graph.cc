// `madoguchi graph <municipality>`: every procedure's tree as a Mermaid flowchart, under its name.

#include <ostream>

#include "author/tree_mermaid.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "text/ruby.h"

namespace madoguchi::cli {

int RunGraph(const Options& options, base::Date, Console& console) {
  int exit_code = kDone;
  const std::optional<service::Municipality> municipality = OpenMunicipality(options, console, exit_code);
  if (!municipality) return exit_code;
  for (std::size_t i = 0; i < municipality->procedures.size(); ++i) {
    const rules::ProcedureIndex index(static_cast<rules::ProcedureIndex::rep>(i));
    const text::Words title = municipality->words.Find(options.language, (*municipality)[index].id + "/title");
    console.out << "%% " << (*municipality)[index].id << ": " << text::PlainText(title.text) << "\n"
                << author::TreeAsMermaid(*municipality, index, options.language) << "\n";
  }
  return exit_code;
}

}  // namespace madoguchi::cli
