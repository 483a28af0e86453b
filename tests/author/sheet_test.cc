#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "author/cp932.h"
#include "author/csv.h"
#include "author/facility_list.h"
#include "author/sheet_book.h"
#include "content/disk_files.h"
#include "content/loader.h"
#include "content/memory_files.h"

namespace madoguchi::author {
namespace {

// The same sequence on every machine.
class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}
  std::size_t Below(std::size_t limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_;
};

CsvRows RowsOf(const std::string& bytes) {
  std::vector<CsvProblem> problems;
  CsvRows rows = ReadCsv(DecodeTable(bytes).value(), problems);
  EXPECT_TRUE(problems.empty());
  return rows;
}

TEST(CsvTest, ReadsWhatItWrites) {
  const std::vector<std::string> pieces = {"a", "窓口", "\"", ",", "\n", " ", "", "'", ";", "🏢"};
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    Numbers numbers(seed);
    CsvRows rows(1 + numbers.Below(5), CsvRow(2 + numbers.Below(4)));
    for (CsvRow& row : rows) {
      for (std::string& cell : row) {
        for (std::size_t i = numbers.Below(4); i > 0; --i) cell += pieces[numbers.Below(pieces.size())];
      }
    }
    EXPECT_EQ(RowsOf(WriteCsv(rows)), rows) << "seed " << seed;
  }
}

TEST(CsvTest, ReadsEveryWayToEndALine) {
  const CsvRows expected{{"a", "b\nc"}, {"", ""}, {"d", ""}};
  EXPECT_EQ(RowsOf("a,\"b\r\nc\"\r\n,\r\nd,"), expected);
  EXPECT_EQ(RowsOf("a,\"b\nc\"\n,\nd,\n"), expected);
  EXPECT_EQ(RowsOf("a,\"b\rc\"\r,\rd,\r"), expected);
}

TEST(CsvTest, TellsWhereAQuoteIsWrong) {
  std::vector<CsvProblem> problems;
  (void)ReadCsv("a,\"b\"c\r\n\"d", problems);
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].row, 1u);
  EXPECT_EQ(problems[0].column, 2u);
  EXPECT_EQ(problems[1].row, 2u);
}

TEST(CsvTest, ReadsWhatExcelSavesInJapan) {
  EXPECT_EQ(DecodeTable("\x91\x8b\x8c\xfb,\x87\x40,\xfb\xfc,\x81\x60,\xb1,\\").value(), "窓口,①,髙,～,ｱ,\\");
  EXPECT_EQ(DecodeTable("\xEF\xBB\xBF窓").value(), "窓");
  EXPECT_FALSE(DecodeTable("\x91").Ok());
  EXPECT_FALSE(DecodeTable("\x91\x20").Ok());
}

TEST(CsvTest, KnowsWhatBecomesOfLettersThatCp932DoesNotHave) { EXPECT_EQ(ThroughCp932("窓口〜A①𠮷é−"), "窓口～A①??－"); }

class SheetBookTest : public testing::Test {
 protected:
  content::MemoryFiles files_{{}};

  void Read(const std::string& folder) {
    const content::DiskFiles disk(std::string(MADOGUCHI_SOURCE_DIR) + "/" + folder);
    for (const std::string& path : disk.List()) files_.Put(path, disk.Read(path).value());
  }
  [[nodiscard]] service::Municipality Load(const std::string& id) const {
    base::Diagnostics diagnostics;
    std::optional<service::Municipality> loaded = content::LoadMunicipality(files_, id, diagnostics);
    EXPECT_TRUE(loaded.has_value());
    return std::move(loaded).value_or(service::Municipality());
  }
  [[nodiscard]] std::map<std::string, std::string> Export() const { return ExportSheets(files_, Load("hoshimi"), true); }
  SheetImport Import(const std::map<std::string, std::string>& sheets) const {
    return ImportSheets(files_, Load("hoshimi"), sheets);
  }
  static std::string FirstProblem(const SheetImport& import) {
    const std::vector<base::Diagnostic> all = import.problems.all();
    return all.empty() ? "" : all[0].code + " " + all[0].span.file + " " + CellName(all[0].span);
  }
};

TEST_F(SheetBookTest, ExportAndImportAreTheIdentityOnTheShippedContent) {
  Read("procedures");
  for (const std::string& id : content::ListMunicipalities(files_)) {
    const service::Municipality municipality = Load(id);
    for (const bool keys : {false, true}) {
      const SheetImport import = ImportSheets(files_, municipality, ExportSheets(files_, municipality, keys));
      EXPECT_EQ(FirstProblem(import), "") << id;
      EXPECT_TRUE(import.changed.empty()) << id << " " << import.changed.begin()->first;
    }
  }
}

// Cells whose change leaves content whole, by sheet and heading.
const std::vector<std::pair<std::string, std::string>> kFreeCells = {
    {"texts.csv", "ja"},  {"trees.csv", "note"}, {"trees.csv", "branch_note"},
    {"fees.csv", "note"}, {"fees.csv", "value"}, {"offices.csv", "note"},
};

TEST_F(SheetBookTest, WhatIsEditedIsWhatIsExportedNext) {
  Read("tests/golden/procedures");
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    Numbers numbers(seed);
    std::map<std::string, std::string> sheets = Export();
    const auto& [name, heading] = kFreeCells[numbers.Below(kFreeCells.size())];
    CsvRows rows = RowsOf(sheets[name]);
    const auto column = static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), heading) - rows[0].begin());
    ASSERT_LT(column, rows[0].size());
    const std::size_t row = 1 + numbers.Below(rows.size() - 1);
    // Only a value that is there can be another one; notes stand where there is a question, an answer, a statement.
    const bool number = heading == "value";
    if (heading == "branch_note" && rows[row][11].empty()) continue;
    if (name == "offices.csv" && rows[row][2] == "campus") continue;
    if ((number || name == "trees.csv") && rows[row][column == 0 ? 0 : (number ? column : 3)].empty()) continue;
    rows[row][column] = number ? std::to_string(numbers.Below(5000)) : "改めた \"" + std::to_string(seed) + "\", \n行";
    sheets[name] = WriteCsv(rows);
    const SheetImport import = Import(sheets);
    ASSERT_EQ(FirstProblem(import), "") << "seed " << seed;
    for (const auto& [path, text] : import.changed) files_.Put(path, text);
    EXPECT_EQ(RowsOf(Export()[name])[row][column], rows[row][column]) << "seed " << seed;
    EXPECT_TRUE(Import(Export()).changed.empty());
  }
}

TEST_F(SheetBookTest, UnderstandsWhatExcelMakesOfDatesAndTruths) {
  Read("tests/golden/procedures");
  std::map<std::string, std::string> sheets = Export();
  for (auto& [name, bytes] : sheets) {
    for (std::size_t at = bytes.find("2026-11-01"); at != std::string::npos; at = bytes.find("2026-11-01", at))
      bytes.replace(at, 10, "2026/11/1");
    for (std::size_t at = bytes.find(",true,"); at != std::string::npos; at = bytes.find(",true,", at))
      bytes.replace(at, 6, ",TRUE,");
  }
  const SheetImport import = Import(sheets);
  EXPECT_EQ(FirstProblem(import), "");
  EXPECT_TRUE(import.changed.empty());
}

TEST_F(SheetBookTest, KeepsLettersThatCp932DoesNotHave) {
  Read("tests/golden/procedures");
  std::map<std::string, std::string> sheets = Export();
  CsvRows rows = RowsOf(sheets.at("fees.csv"));
  rows[1].back() = "のび〜る 𠮷";
  for (const auto& [path, text] : Import({{"fees.csv", WriteCsv(rows)}}).changed) files_.Put(path, text);
  // The note in CP932, as Excel writes it.
  rows[1].back() = "NOTE";
  for (CsvRow& row : rows) {
    row.erase(row.begin() + 2, row.begin() + 4);  // Columns for reading hold words, which would have to be encoded.
    if (row != rows.front() && row.back() != "NOTE") row.clear();
  }
  std::string bytes = WriteCsv(rows).substr(3);
  bytes.replace(bytes.find("NOTE"), 4, "\x82\xcc\x82\xd1\x81\x60\x82\xe9 ?");
  const SheetImport import = Import({{"fees.csv", bytes}});
  EXPECT_EQ(FirstProblem(import), "");
  EXPECT_TRUE(import.changed.empty());
}

TEST_F(SheetBookTest, BlamesTheCellForWhatTheContentCannotHave) {
  Read("tests/golden/procedures");
  const std::map<std::string, std::string> sheets = Export();
  CsvRows rows = RowsOf(sheets.at("trees.csv"));
  const auto then = static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), "then") - rows[0].begin());
  rows[1][then] = "nowhere";
  const SheetImport import = Import({{"trees.csv", WriteCsv(rows)}});
  EXPECT_EQ(FirstProblem(import), "MG0106 trees.csv " + CellName({"", 2, static_cast<std::uint32_t>(then) + 1, 0, 0}));
  EXPECT_TRUE(import.changed.empty());
}

TEST_F(SheetBookTest, AddsAndRemovesBranches) {
  Read("tests/golden/procedures");
  CsvRows rows = RowsOf(Export().at("trees.csv"));
  const CsvRow removed = rows.back();
  // The last row is an end of the last procedure's tree; a second end with the same outcome takes its place.
  const std::string gone = removed[1];
  for (CsvRow& row : rows) {
    for (std::string& cell : row) cell = cell == gone ? "renamed" : cell;
  }
  const SheetImport import = Import({{"trees.csv", WriteCsv(rows)}});
  ASSERT_EQ(FirstProblem(import), "");
  for (const auto& [path, text] : import.changed) files_.Put(path, text);
  const std::string again = Export().at("trees.csv");
  EXPECT_NE(again.find("renamed"), std::string::npos);
}

TEST_F(SheetBookTest, ReadsOfficesFromAListOfPublicFacilities) {
  Read("tests/golden/procedures");
  const service::Municipality town = Load("hoshimi");
  const std::string source = town.sources.front().id;
  const std::string list =
      "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,所在地_連結表記,建物名等(方書),緯度,経度,電話番号,"
      "利用可能曜日,開始時間,終了時間,"
      "利用可能日時特記事項\r\n"
      "999999,0001,星見区,星見出張所,ホシミ,Hoshimi "
      "Branch,星見区星見2-3,星見ビル2階,35.0,139.0,03-0000-0001,月火水木金,8:30,17:00,祝日は休み\r\n"
      "999999,0002,星見区,川口出張所,カワグチ,,星見区川口1-1,,,,,月水金,9:00,16:00,\r\n";
  const SheetImport import = ImportFacilities(files_, town, {"list.csv", list, source, base::Date{20788}});
  ASSERT_EQ(FirstProblem(import), "");
  for (const auto& [path, text] : import.changed) files_.Put(path, text);
  const service::Municipality after = Load("hoshimi");
  ASSERT_EQ(after.offices.size(), town.offices.size() + 2);
  const service::Office& branch = after.offices[town.offices.size()];
  EXPECT_EQ(branch.id, "hoshimi_branch");
  EXPECT_EQ(branch.address.value, "星見区星見2-3 星見ビル2階");
  EXPECT_EQ(branch.phone.value, "03-0000-0001");
  EXPECT_TRUE(branch.calendar.stated());
  EXPECT_FALSE(after.offices.back().calendar.stated());
  EXPECT_FALSE(after.offices.back().phone.stated());
  // The same list once more has nothing new to say.
  EXPECT_TRUE(ImportFacilities(files_, after, {"list.csv", list, source, base::Date{20800}}).changed.empty());
}

}  // namespace
}  // namespace madoguchi::author
