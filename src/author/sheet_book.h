#pragma once
// A municipality as a folder of sheets that can be edited in a spreadsheet program, and back.
//
//   trees.csv    one row for each answer of each question: where it is asked, what, which answer, where it leads
//   fees.csv     one row for each step of each procedure
//   offices.csv  one row for each statement of each office
//   texts.csv    one row for each text, a column for each language
//
// Trees have a row for each answer, not for each path: a path repeats every question before it, so that one change would be made
// in many rows, and what several paths share could not be told. An import changes what the cells say differently and leaves
// everything else as it is written; sheets that are missing change nothing. Not here: files and folders of the disk.
//
//   const std::map<std::string, std::string> sheets = ExportSheets(files, municipality, false);
//   SheetImport import = ImportSheets(files, municipality, sheets);   // import.changed is empty

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "author/sheet.h"
#include "base/diagnostic.h"
#include "content/file_source.h"
#include "content/json_value.h"
#include "service/municipality.h"

namespace madoguchi::author {

/// The bytes of every sheet by its name. `keys`: headings and words are ids, not Japanese.
[[nodiscard]] std::map<std::string, std::string> ExportSheets(const content::FileSource& files,
                                                              const service::Municipality& municipality, bool keys);

struct SheetImport {
  /// New texts of content files, by path; empty where nothing differs or something is wrong.
  std::map<std::string, std::string> changed;
  /// Of cells where a cell is to blame (the span's file is the sheet's name), else of content files.
  base::Diagnostics problems;
};

/// Sheets by name; others than those above are MG0604. Precondition: `municipality` was loaded from `files` without errors.
[[nodiscard]] SheetImport ImportSheets(const content::FileSource& files, const service::Municipality& municipality,
                                       const std::map<std::string, std::string>& sheets);

/// The municipality's JSON files while sheets are read into them.
struct ContentDocuments {
  const service::Municipality& municipality;
  std::map<std::string, content::JsonValue, std::less<>> own;
  std::map<std::string, content::JsonValue, std::less<>> shared;

  [[nodiscard]] std::string OwnPath(std::string_view rest) const { return municipality.id + "/" + std::string(rest); }
  /// The procedure.json that holds the procedure, and whether it is the municipality's own.
  [[nodiscard]] const content::JsonValue* ProcedureOf(std::string_view id, bool& is_own) const;
};

// The sheets, one file each. Exports do not fail; imports report MG0603, MG0604, MG0605 and go on.
[[nodiscard]] CsvRows ExportTrees(const ContentDocuments& documents, bool keys);
void ImportTrees(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics);
[[nodiscard]] CsvRows ExportFees(const ContentDocuments& documents, bool keys);
void ImportFees(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics);
[[nodiscard]] CsvRows ExportOffices(const ContentDocuments& documents, bool keys);
void ImportOffices(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics);
[[nodiscard]] CsvRows ExportTexts(const ContentDocuments& documents, bool keys);
void ImportTexts(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics);

}  // namespace madoguchi::author
