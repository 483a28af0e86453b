// `madoguchi export --csv <municipality> --out FOLDER`, `import --csv FOLDER <municipality> [--dry-run]` and
// `import --offices FILE <municipality> --source ID [--dry-run]`: content as sheets for a spreadsheet program, and back.

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "author/content_words.h"
#include "author/facility_list.h"
#include "author/sheet_book.h"
#include "base/diagnostic_printer.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "main/cli/read_file.h"
#include "main/cli/write_files.h"

namespace madoguchi::cli {
namespace {

// Problems of cells as people find them: "sheets/fees.csv:E12".
std::string PrintSheetProblems(const base::Diagnostics& diagnostics, const Options& options, const std::string& folder) {
  std::vector<base::Diagnostic> all = diagnostics.all();
  for (base::Diagnostic& diagnostic : all) {
    if (!diagnostic.span.file.ends_with(".csv")) continue;
    std::string place = (folder.empty() ? "" : folder + "/") + diagnostic.span.file;
    if (diagnostic.span.line > 0) place += ":" + author::CellName(diagnostic.span);
    diagnostic.span = {std::move(place), 0, 0, 0, 0};
  }
  return base::PrintDiagnostics(all, author::AuthorLanguageOf(options.language),
                                [](std::string_view) { return std::nullopt; });
}

int Finish(const author::SheetImport& import, const Options& options, const std::string& folder, Console& console) {
  const std::string problems = PrintSheetProblems(import.problems, options, folder);
  (import.problems.has_errors() ? console.err : console.out) << problems << (problems.empty() ? "" : "\n");
  if (import.problems.has_errors()) {
    console.err << NothingWritten(options.language, import.problems.error_count());
    return kProblems;
  }
  std::map<std::string, std::string> files;
  for (const auto& [path, text] : import.changed) files[options.procedures + "/" + path] = text;
  for (const auto& [path, text] : files) console.out << path << "\n";
  if (!options.dry_run) {
    if (const std::optional<std::string> failed = WriteFiles(files)) {
      console.err << CannotWrite(options.language, *failed);
      return kCannotRun;
    }
  }
  console.out << ImportSummary(options.language, files.size(), options.dry_run);
  return kDone;
}

int ImportFolder(const service::Municipality& municipality, const Options& options, Console& console) {
  const content::DiskFiles folder(options.target);
  if (!folder.Exists()) {
    console.err << NoSuchFolder(options.language, options.target);
    return kCannotRun;
  }
  std::map<std::string, std::string> sheets;
  for (const std::string& name : folder.List()) {
    if (!name.ends_with(".csv") || name.find('/') != std::string::npos) continue;
    base::Result<std::string> bytes = folder.Read(name);
    if (!bytes.Ok()) {
      console.err << CannotRead(options.language, options.target + "/" + name);
      return kCannotRun;
    }
    sheets.emplace(name, std::move(bytes).value());
  }
  if (sheets.empty()) {
    console.err << CannotRead(options.language, options.target + "/*.csv");
    return kCannotRun;
  }
  return Finish(author::ImportSheets(content::DiskFiles(options.procedures), municipality, sheets), options, options.target,
                console);
}

int ImportFacilityFile(const service::Municipality& municipality, const Options& options, base::Date today,
                       Console& console) {
  const std::optional<std::string> bytes = ReadFile(options.target);
  if (!bytes) {
    console.err << CannotRead(options.language, options.target);
    return kCannotRun;
  }
  const author::FacilityList list{options.target, *bytes, options.source, today};
  return Finish(author::ImportFacilities(content::DiskFiles(options.procedures), municipality, list), options, "", console);
}

}  // namespace

int RunExport(const Options& options, base::Date, Console& console) {
  if (!options.csv || options.out.empty()) {
    console.err << ExportUsage(options.language);
    return kCannotRun;
  }
  int exit_code = kDone;
  const std::optional<service::Municipality> municipality = OpenMunicipality(options, console, exit_code);
  if (!municipality) return exit_code;
  const bool keys = options.language == text::Language::kEn;
  std::map<std::string, std::string> files;
  for (auto& [name, bytes] : author::ExportSheets(content::DiskFiles(options.procedures), *municipality, keys))
    files[options.out + "/" + name] = bytes;
  if (const std::optional<std::string> failed = WriteFiles(files)) {
    console.err << CannotWrite(options.language, *failed);
    return kCannotRun;
  }
  console.out << WroteFiles(options.language, files.size(), options.out);
  return kDone;
}

int RunImport(const Options& options, base::Date today, Console& console) {
  if (options.csv == options.offices || options.target.empty() || (options.offices && options.source.empty())) {
    console.err << ImportUsage(options.language);
    return kCannotRun;
  }
  int exit_code = kDone;
  Options of_municipality = options;
  of_municipality.target = options.second;
  const std::optional<service::Municipality> municipality = OpenMunicipality(of_municipality, console, exit_code);
  if (!municipality) return exit_code;
  return options.csv ? ImportFolder(*municipality, options, console)
                     : ImportFacilityFile(*municipality, options, today, console);
}

}  // namespace madoguchi::cli
