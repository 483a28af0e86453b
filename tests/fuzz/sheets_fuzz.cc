// Any bytes as a sheet or as a list of public facilities: problems are told at cells that are there. A first byte of 128 or more
// goes on to the content: every problem is reported and nothing is changed, or what is changed is content that can be loaded,
// and its own export changes nothing. The first byte also chooses the sheet.

#include <array>
#include <string>

#include "author/facility_list.h"
#include "author/sheet_book.h"
#include "content/json_reader.h"
#include "content/small_content.h"
#include "fuzz/demand.h"
#include "fuzz/small_town.h"

namespace {

using madoguchi::author::CsvProblem;
using madoguchi::author::CsvRows;
using madoguchi::author::SheetImport;
using madoguchi::fuzz::AsText;
using madoguchi::fuzz::Demand;

constexpr std::array<const char*, 5> kSheets = {"trees.csv", "fees.csv", "offices.csv", "texts.csv", "facilities"};

// What was read can be written and read again.
void CheckTable(std::string_view bytes) {
  const auto text = madoguchi::author::DecodeTable(bytes);
  if (!text.Ok()) return;
  std::vector<CsvProblem> problems, none;
  const CsvRows rows = madoguchi::author::ReadCsv(*text, problems);
  for (const CsvProblem& problem : problems) {
    Demand(problem.row >= 1 && problem.row <= rows.size(), "a problem lies in a row");
    Demand(problem.column >= 1 && problem.column <= rows[problem.row - 1].size(), "a problem lies in a cell");
  }
  const CsvRows again = madoguchi::author::ReadCsv(*madoguchi::author::DecodeTable(madoguchi::author::WriteCsv(rows)), none);
  Demand(none.empty() && again == rows, "a table is read as it was written");
}

// The small content as documents, to be read into.
madoguchi::author::ContentDocuments SmallDocuments() {
  static const madoguchi::author::ContentDocuments small = [] {
    madoguchi::author::ContentDocuments documents{madoguchi::fuzz::SmallTown(), {}, {}};
    const auto files = madoguchi::tests::SmallContent();
    for (const auto& [path, text] : files.texts()) {
      madoguchi::base::Diagnostics ignored;
      auto json = madoguchi::content::ReadJson(path, text, ignored);
      if (json) (path.starts_with("kita/") ? documents.own : documents.shared).emplace(path, *std::move(json));
    }
    return documents;
  }();
  return small;
}

void ReadInto(std::size_t sheet, const std::string& bytes, madoguchi::base::Diagnostics& problems) {
  madoguchi::author::ContentDocuments documents = SmallDocuments();
  constexpr std::array kReaders = {madoguchi::author::ImportTrees, madoguchi::author::ImportFees,
                                   madoguchi::author::ImportOffices, madoguchi::author::ImportTexts};
  if (sheet < kReaders.size()) {
    kReaders[sheet](bytes, documents, problems);
  } else {
    madoguchi::author::ReadFacilities({"list.csv", bytes, "page", madoguchi::fuzz::Today()}, documents, problems);
  }
}

void CheckImport(std::size_t sheet, const std::string& bytes) {
  const auto small = madoguchi::tests::SmallContent();
  const auto& town = madoguchi::fuzz::SmallTown();
  const SheetImport import =
      sheet + 1 == kSheets.size()
          ? madoguchi::author::ImportFacilities(small, town, {"list.csv", bytes, "page", madoguchi::fuzz::Today()})
          : madoguchi::author::ImportSheets(small, town, {{kSheets[sheet], bytes}});
  if (import.problems.has_errors()) Demand(import.changed.empty(), "where something is wrong nothing changes");
  if (import.changed.empty()) return;
  auto files = small;
  for (const auto& [path, text] : import.changed) files.Put(path, text);
  madoguchi::base::Diagnostics diagnostics;
  const auto after = madoguchi::content::LoadMunicipality(files, town.id, diagnostics);
  Demand(after.has_value(), "changed content can be loaded");
  const SheetImport again =
      madoguchi::author::ImportSheets(files, *after, madoguchi::author::ExportSheets(files, *after, true));
  Demand(!again.problems.has_errors() && again.changed.empty(), "an export that is imported changes nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t sheet = data[0] % 128 % kSheets.size();
  const std::string bytes(AsText(data + 1, size - 1));
  CheckTable(bytes);
  madoguchi::base::Diagnostics problems;
  ReadInto(sheet, bytes, problems);
  for (const auto& problem : problems.all()) Demand(problem.span.file.ends_with(".csv"), "a problem is told at a sheet");
  if (data[0] >= 128) CheckImport(sheet, bytes);
  return 0;
}
