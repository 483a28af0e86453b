// `madoguchi graph <municipality> [procedure] [--format mermaid|svg] [--out FOLDER]`: decision trees as pictures.

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "author/content_words.h"
#include "author/tree_mermaid.h"
#include "author/tree_notes.h"
#include "author/tree_svg.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "main/cli/write_files.h"
#include "text/ruby.h"
#include "verify/check.h"

namespace madoguchi::cli {
namespace {

void PrintMermaid(const service::Municipality& municipality, rules::ProcedureIndex index, const Options& options,
                  std::ostream& out) {
  const text::Words title = municipality.words.Find(options.language, municipality[index].id + "/title");
  out << "%% " << municipality[index].id << ": " << text::PlainText(title.text) << "\n"
      << author::TreeAsMermaid(municipality, index, options.language) << "\n";
}

int DrawSvg(const content::LoadedContent& content, const std::vector<rules::ProcedureIndex>& chosen, const Options& options,
            Console& console) {
  const service::Municipality& municipality = content.municipality;
  if (chosen.size() != 1 && options.out.empty()) {
    console.err << NoFolderForPictures(options.language);
    return kCannotRun;
  }
  const base::Result<rules::Program> program =
      rules::Program::Compile(municipality.vocabulary, municipality.Rules(), municipality.content_date);
  if (!program.Ok()) {
    console.err << program.error().code << " " << program.error().context << "\n";
    return kProblems;
  }
  base::Diagnostics found;
  verify::CheckMunicipality(content::DiskFiles(options.procedures), municipality.id, found);
  const std::vector<author::TreeNotes> notes =
      author::NotesOn(content, found.all(), chosen, author::AuthorLanguageOf(options.language));
  std::map<std::string, std::string> files;
  for (const rules::ProcedureIndex index : chosen) {
    const std::string svg = author::TreeAsSvg(municipality, *program, index, notes[index.index()], options.language);
    if (options.out.empty()) console.out << svg;
    files[options.out + "/" + municipality[index].id + ".svg"] = svg;
  }
  if (options.out.empty()) return kDone;
  if (const std::optional<std::string> failed = WriteFiles(files)) {
    console.err << CannotWrite(options.language, *failed);
    return kCannotRun;
  }
  console.out << WroteFiles(options.language, files.size(), options.out);
  return kDone;
}

}  // namespace

int RunGraph(const Options& options, base::Date, Console& console) {
  const std::string format = options.format.empty() ? "mermaid" : options.format;
  if (format != "mermaid" && format != "svg") {
    console.err << NoSuchFormat(options.language, format, "mermaid, svg");
    return kCannotRun;
  }
  int exit_code = kDone;
  const std::optional<content::LoadedContent> content = OpenContent(options, console, exit_code);
  if (!content) return exit_code;
  const service::Municipality& municipality = content->municipality;
  const std::optional<std::vector<rules::ProcedureIndex>> chosen = ChosenProcedures(municipality, options, console);
  if (!chosen) return kCannotRun;
  if (format == "svg") return DrawSvg(*content, *chosen, options, console);
  for (const rules::ProcedureIndex index : *chosen) PrintMermaid(municipality, index, options, console.out);
  return kDone;
}

}  // namespace madoguchi::cli
