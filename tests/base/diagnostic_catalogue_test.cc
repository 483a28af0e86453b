#include "base/diagnostic_catalogue.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "base/placeholder.h"
#include "base/utf8.h"
#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

TEST(DiagnosticTableTest, IsInAscendingOrderWithoutDuplicates) {
  const auto rows = DiagnosticRows();
  for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_LT(rows[i - 1].code, rows[i].code);
}

TEST(DiagnosticTableTest, FindsEveryRowByItsCode) {
  for (const DiagnosticRow& row : DiagnosticRows()) EXPECT_EQ(FindDiagnosticRow(row.code), &row);
  EXPECT_EQ(FindDiagnosticRow("MG9999"), nullptr);
  EXPECT_EQ(FindDiagnosticRow(""), nullptr);
}

TEST(DiagnosticTableTest, CodesAreMgAndFourDigits) {
  for (const DiagnosticRow& row : DiagnosticRows()) {
    ASSERT_EQ(row.code.size(), 6u) << row.code;
    EXPECT_EQ(row.code.substr(0, 2), "MG");
    EXPECT_TRUE(std::all_of(row.code.begin() + 2, row.code.end(), [](unsigned char c) { return std::isdigit(c) != 0; }));
  }
}

TEST(DiagnosticTableTest, EveryRowSaysWhatAndHowToMendInBothLanguages) {
  for (const DiagnosticRow& row : DiagnosticRows()) {
    for (const std::string_view text : {row.name, row.sentence_ja, row.sentence_en, row.fix_ja, row.fix_en}) {
      EXPECT_FALSE(text.empty()) << row.code;
      EXPECT_TRUE(IsValidUtf8(text)) << row.code;
    }
  }
}

// A sentence and its fix are read together: what one language names, the other must name too.
TEST(DiagnosticTableTest, BothLanguagesUseTheSamePlaceholders) {
  for (const DiagnosticRow& row : DiagnosticRows()) {
    const auto names = [](std::string_view sentence, std::string_view fix) {
      return PlaceholderNames(std::string(sentence) + std::string(fix));
    };
    EXPECT_EQ(names(row.sentence_ja, row.fix_ja), names(row.sentence_en, row.fix_en)) << row.code;
  }
}

TEST(DescribeTest, FillsArgumentsIntoEveryRow) {
  for (const DiagnosticRow& row : DiagnosticRows()) {
    Diagnostic diagnostic{std::string(row.code), row.severity, {}, {}};
    const std::string all = std::string(row.sentence_ja) + std::string(row.fix_ja);
    for (const std::string& name : PlaceholderNames(all)) diagnostic.arguments.emplace_back(name, "☆");
    for (const AuthorLanguage language : {AuthorLanguage::kJa, AuthorLanguage::kEn}) {
      const Description description = Describe(diagnostic, language);
      EXPECT_TRUE(PlaceholderNames(description.sentence + description.fix).empty()) << row.code;
      EXPECT_EQ((description.sentence + description.fix).find("☆") != std::string::npos, !diagnostic.arguments.empty());
    }
  }
}

TEST(DescribeTest, ShowsAnUnknownCodeWithItsArguments) {
  const Diagnostic diagnostic{"MG9999", Severity::kError, {}, {{"what", "that"}}};
  const Description description = Describe(diagnostic, AuthorLanguage::kJa);
  EXPECT_NE(description.sentence.find("MG9999"), std::string::npos);
  EXPECT_NE(description.sentence.find("that"), std::string::npos);
}

}  // namespace
}  // namespace madoguchi::base
