#include "base/diagnostic_printer.h"

#include <string>
#include <vector>

#include "base/utf8.h"
#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string Print(std::string_view text, std::string_view marked, AuthorLanguage language = AuthorLanguage::kEn) {
  const auto offset = static_cast<std::uint32_t>(text.find(marked));
  const Diagnostic diagnostic{"MG0005",
                              Severity::kError,
                              SpanOf("a.json", text, offset, static_cast<std::uint32_t>(marked.size())),
                              {{"key", "k"}, {"allowed", "a, b"}}};
  return PrintDiagnostic(diagnostic, language, [text](std::string_view) { return text; });
}

TEST(DiagnosticPrinterTest, BeginsWithPlaceSeverityAndCode) {
  const std::string printed = Print("{\n  \"k\": 1\n}", "\"k\"");
  EXPECT_EQ(printed.substr(0, printed.find("MG0005") + 8), "a.json:2:3: error MG0005: ");
}

TEST(DiagnosticPrinterTest, PutsTheCaretsUnderTheSpan) {
  const std::vector<std::string> lines = LinesOf(Print("{\n  \"key\": 1\n}", "\"key\""));
  ASSERT_GE(lines.size(), 3u);
  EXPECT_EQ(lines[1], "  2 |   \"key\": 1");
  EXPECT_EQ(lines[2], "    |   ^^^^^");
}

TEST(DiagnosticPrinterTest, CountsFullWidthCharactersAsTwoColumns) {
  const std::vector<std::string> lines = LinesOf(Print("\"名称\": \"区役所\", ｶﾅ: 1", "区役所"));
  EXPECT_EQ(lines[2], "    | " + std::string(9, ' ') + "^^^^^^");
  const std::vector<std::string> after = LinesOf(Print("名 ｶﾅ: x", "x"));
  EXPECT_EQ(after[2], "    | " + std::string(7, ' ') + "^");
}

TEST(DiagnosticPrinterTest, ShowsATabAsWideAsItCountsIt) {
  const std::vector<std::string> lines = LinesOf(Print("\tx", "x"));
  EXPECT_EQ(lines[1].find('x'), lines[2].find('^'));
}

TEST(DiagnosticPrinterTest, StopsTheCaretsAtTheEndOfTheLine) {
  const std::vector<std::string> lines = LinesOf(Print("ab\r\ncd", "b\r\nc"));
  EXPECT_EQ(lines[1], "  1 | ab");
  EXPECT_EQ(lines[2], "    |  ^");
}

TEST(DiagnosticPrinterTest, MarksAPlaceAtTheEndOfTheFile) {
  const std::string text = "{\n";
  const Diagnostic diagnostic{"MG0003", Severity::kError, SpanOf("a", text, 2, 0), {}};
  const std::string printed = PrintDiagnostic(diagnostic, AuthorLanguage::kJa, [&text](std::string_view) { return text; });
  EXPECT_EQ(LinesOf(printed)[1], "  2 | ");
  EXPECT_EQ(LinesOf(printed)[2], "    | ^");
}

TEST(DiagnosticPrinterTest, LeavesOutWhatItCannotShow) {
  const auto no_text = [](std::string_view) { return std::optional<std::string_view>(); };
  const Diagnostic whole_file{"MG0001", Severity::kError, {"a.json", 0, 0, 0, 0}, {}};
  const std::string printed = PrintDiagnostic(whole_file, AuthorLanguage::kEn, no_text);
  EXPECT_EQ(printed.substr(0, 21), "a.json: error MG0001:");
  EXPECT_EQ(printed.find(" | "), std::string::npos);
  EXPECT_EQ(
      LinesOf(PrintDiagnostic({"MG0004", Severity::kError, {"a", 7, 1, 0, 0}, {}}, AuthorLanguage::kEn, no_text)).size(),
      2u);
  EXPECT_EQ(LinesOf(PrintDiagnostic({"MG0004", Severity::kError, {"a", 7, 1, 0, 0}, {}}, AuthorLanguage::kEn, {})).size(),
            2u);
}

TEST(DiagnosticPrinterTest, SeparatesSeveralByAnEmptyLine) {
  const std::vector<Diagnostic> two = {{"MG0001", Severity::kError, {"a", 0, 0, 0, 0}, {}},
                                       {"MG0303", Severity::kWarning, {"b", 0, 0, 0, 0}, {}}};
  const std::string printed = PrintDiagnostics(two, AuthorLanguage::kEn, {});
  EXPECT_NE(printed.find("\n\nb: warning MG0303"), std::string::npos);
}

}  // namespace
}  // namespace madoguchi::base
