// docs/diagnostics.md says what the table of codes says, and shows an example of every code.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "base/diagnostic_catalogue.h"

namespace madoguchi::verify {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

fs::path Root() { return MADOGUCHI_SOURCE_DIR; }

// The part of the document about one code, from its heading to the next.
std::string EntryOf(const std::string& document, const std::string& code) {
  const std::size_t begin = document.find("\n### " + code + " ");
  if (begin == std::string::npos) return {};
  return document.substr(begin, document.find("\n#", begin + 1) - begin);
}

TEST(DiagnosticsDocumentTest, HasAnEntryForEveryCode) {
  const std::string document = ReadAll(Root() / "docs/diagnostics.md");
  for (const base::DiagnosticRow& row : base::DiagnosticRows()) {
    const std::string entry = EntryOf(document, std::string(row.code));
    ASSERT_FALSE(entry.empty()) << row.code;
    const std::string severity = row.severity == base::Severity::kError ? "error" : "warning";
    EXPECT_NE(entry.find(" " + severity + ": " + std::string(row.name) + "\n"), std::string::npos) << row.code;
    for (const std::string_view text : {row.sentence_ja, row.sentence_en, row.fix_ja, row.fix_en}) {
      EXPECT_NE(entry.find(text), std::string::npos) << row.code << " lacks: " << text;
    }
  }
}

TEST(DiagnosticsDocumentTest, HasNoEntryForACodeThatIsNotThere) {
  const std::string document = ReadAll(Root() / "docs/diagnostics.md");
  std::set<std::string> entries;
  for (std::size_t at = document.find("\n### MG"); at != std::string::npos; at = document.find("\n### MG", at + 1)) {
    const std::string code = document.substr(at + 5, 6);
    EXPECT_TRUE(entries.insert(code).second) << code << " twice";
    EXPECT_NE(base::FindDiagnosticRow(code), nullptr) << code;
  }
  EXPECT_EQ(entries.size(), base::DiagnosticRows().size());
}

TEST(DiagnosticsDocumentTest, EveryExampleShowsItsCode) {
  const std::string document = ReadAll(Root() / "docs/diagnostics.md");
  for (const base::DiagnosticRow& row : base::DiagnosticRows()) {
    const std::string entry = EntryOf(document, std::string(row.code));
    const std::string mark = "\n- 例: `";
    const std::size_t begin = entry.find(mark);
    ASSERT_NE(begin, std::string::npos) << row.code;
    const std::size_t name = begin + mark.size();
    const std::string file = entry.substr(name, entry.find('`', name) - name);
    const bool golden = file.rfind("bad_", 0) == 0;
    const std::string example = ReadAll(golden ? Root() / "tests/golden" / file : Root() / file);
    EXPECT_NE(example.find(row.code), std::string::npos) << file << " does not show " << row.code;
  }
}

}  // namespace
}  // namespace madoguchi::verify
