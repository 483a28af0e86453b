#include "base/diagnostic.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

SourceSpan At(std::string file, std::uint32_t line, std::uint32_t column) {
  return SourceSpan{std::move(file), line, column, 0, 1};
}

TEST(DiagnosticsTest, SortsByFileLineColumnCode) {
  Diagnostics diagnostics;
  diagnostics.Report("MG0006", At("b.json", 1, 1));
  diagnostics.Report("MG0007", At("a.json", 10, 1));
  diagnostics.Report("MG0005", At("a.json", 2, 7));
  diagnostics.Report("MG0005", At("a.json", 2, 3));
  diagnostics.Report("MG0004", At("a.json", 2, 3));
  std::vector<std::string> order;
  for (const Diagnostic& d : diagnostics.all()) {
    order.push_back(d.span.file + ":" + std::to_string(d.span.line) + ":" + std::to_string(d.span.column) + d.code);
  }
  EXPECT_EQ(order, (std::vector<std::string>{"a.json:2:3MG0004", "a.json:2:3MG0005", "a.json:2:7MG0005", "a.json:10:1MG0007",
                                             "b.json:1:1MG0006"}));
}

TEST(DiagnosticsTest, KeepsTheOrderOfReportingInOnePlace) {
  Diagnostics diagnostics;
  diagnostics.Report("MG0005", At("a", 1, 1), {{"key", "second"}});
  diagnostics.Report("MG0005", At("a", 1, 1), {{"key", "first"}});
  EXPECT_EQ(diagnostics.all()[0].arguments[0].second, "second");
}

TEST(DiagnosticsTest, TellsErrorsFromWarningsByTheCatalogue) {
  Diagnostics diagnostics;
  diagnostics.Report("MG0303", At("a", 1, 1));
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.warning_count(), 1u);
  diagnostics.Report("MG0004", At("a", 1, 1));
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.error_count(), 1u);
}

TEST(DiagnosticsTest, CountsAnUnknownCodeAsAnError) {
  Diagnostics diagnostics;
  diagnostics.Report("MG9999", At("a", 1, 1));
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(DiagnosticsTest, AppendsWhatAnotherCollected) {
  Diagnostics first;
  Diagnostics second;
  EXPECT_TRUE(first.empty());
  second.Report("MG0004", At("a", 1, 1));
  first.Append(second);
  EXPECT_EQ(first.all(), second.all());
  EXPECT_EQ(first.error_count(), 1u);
  first.Append(first);
  EXPECT_EQ(first.error_count(), 2u);
}

}  // namespace
}  // namespace madoguchi::base
