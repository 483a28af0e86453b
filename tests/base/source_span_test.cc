#include "base/source_span.h"

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

TEST(SourceSpanTest, CountsColumnsInCodePoints) {
  const std::string text = "{\n \"窓口\": \"名\"\n}";
  const auto offset = static_cast<std::uint32_t>(text.find("\"名"));
  const SourceSpan span = SpanOf("a.json", text, offset, 5);
  EXPECT_EQ(span, (SourceSpan{"a.json", 2, 8, offset, 5}));
}

TEST(SourceSpanTest, BeginsAtLineOneColumnOne) {
  EXPECT_EQ(SpanOf("a", "x", 0, 1), (SourceSpan{"a", 1, 1, 0, 1}));
  EXPECT_EQ(SpanOf("a", "", 0, 0), (SourceSpan{"a", 1, 1, 0, 0}));
}

TEST(SourceSpanTest, IsCutAtTheEndOfTheText) {
  EXPECT_EQ(SpanOf("a", "x\n", 99, 99), (SourceSpan{"a", 2, 1, 2, 0}));
  EXPECT_EQ(SpanOf("a", "xyz", 1, 0xFFFFFFFFu), (SourceSpan{"a", 1, 2, 1, 2}));
}

TEST(SourceSpanTest, OrdersByFileThenPlace) {
  EXPECT_LT((SourceSpan{"a", 9, 9, 0, 0}), (SourceSpan{"b", 1, 1, 0, 0}));
  EXPECT_LT((SourceSpan{"a", 2, 9, 0, 0}), (SourceSpan{"a", 10, 1, 0, 0}));
}

}  // namespace
}  // namespace madoguchi::base
