#include "content/json_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace madoguchi::content {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> CodesOf(const base::Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const base::Diagnostic& diagnostic : diagnostics.all()) codes.push_back(diagnostic.code);
  return codes;
}

JsonValue Read(std::string_view text) {
  base::Diagnostics diagnostics;
  const std::optional<JsonValue> json = ReadJson("a.json", text, diagnostics);
  EXPECT_TRUE(json.has_value());
  EXPECT_TRUE(diagnostics.empty());
  return json.value_or(JsonValue());
}

// The first diagnostic of a text that cannot be used.
base::Diagnostic Refused(std::string_view text) {
  base::Diagnostics diagnostics;
  EXPECT_FALSE(ReadJson("a.json", text, diagnostics).has_value());
  EXPECT_EQ(diagnostics.all().size(), 1u);
  return diagnostics.empty() ? base::Diagnostic() : diagnostics.all().front();
}

TEST(JsonReaderTest, KnowsWhereEveryKeyAndValueStands) {
  const std::string text = "{\n  \"名前\" : [1 , -20,\ttrue, null, \"窓口\" , 1.5e3 ],\n \"b\":{}}";
  const JsonValue json = Read(text);
  const auto text_of = [&](const base::SourceSpan& span) { return text.substr(span.offset, span.length); };
  ASSERT_EQ(json.members.size(), 2u);
  EXPECT_EQ(text_of(json.members[0].key_span), "\"名前\"");
  EXPECT_EQ(json.members[0].key_span.line, 2u);
  EXPECT_EQ(json.members[0].key_span.column, 3u);
  std::vector<std::string> items;
  for (const JsonValue& item : json.members[0].value.items) items.push_back(text_of(item.span));
  EXPECT_THAT(items, ElementsAre("1", "-20", "true", "null", "\"窓口\"", "1.5e3"));
  EXPECT_EQ(json.members[0].value.items[4].span.column, 32u);  // Characters, not bytes.
  EXPECT_EQ(json.members[1].key_span.line, 3u);
}

TEST(JsonReaderTest, ReadsScalars) {
  const JsonValue json = Read(R"(["a\u3042\n", 9223372036854775807, -5, false, null, 18446744073709551615])");
  EXPECT_EQ(json.items[0].text, "aあ\n");
  EXPECT_EQ(json.items[1].integer, 9223372036854775807);
  EXPECT_EQ(json.items[2].integer, -5);
  EXPECT_EQ(json.items[3].kind, JsonKind::kBoolean);
  EXPECT_EQ(json.items[4].kind, JsonKind::kNull);
  EXPECT_EQ(json.items[5].kind, JsonKind::kFraction);  // No integer of ours.
}

TEST(JsonReaderTest, AcceptsAByteOrderMark) { EXPECT_EQ(Read("\xEF\xBB\xBF{}").kind, JsonKind::kObject); }

TEST(JsonReaderTest, ReportsEveryDuplicateKeyAndKeepsTheFirst) {
  base::Diagnostics diagnostics;
  const std::optional<JsonValue> json = ReadJson("a.json", R"({"a": 1, "a": {"b": 2, "b": 3}, "a": [4]})", diagnostics);
  ASSERT_TRUE(json.has_value());
  EXPECT_THAT(CodesOf(diagnostics), ElementsAre("MG0004", "MG0004", "MG0004"));
  ASSERT_EQ(json->members.size(), 1u);
  EXPECT_EQ(json->members[0].value.integer, 1);
}

TEST(JsonReaderTest, PointsAtWhatFitsNowhere) {
  const base::Diagnostic missing_comma = Refused("{\n  \"a\": 1\n  \"b\": 2\n}");
  EXPECT_EQ(missing_comma.code, "MG0003");
  EXPECT_EQ(missing_comma.span.line, 3u);
  EXPECT_EQ(missing_comma.span.column, 3u);

  const base::Diagnostic trailing_comma = Refused("[1, 2,]");
  EXPECT_EQ(trailing_comma.span.column, 7u);

  const base::Diagnostic open_string = Refused("{\"a\": \"b\n}");
  EXPECT_EQ(open_string.span.line, 1u);
  EXPECT_EQ(open_string.span.column, 7u);

  const base::Diagnostic unfinished = Refused("{\"a\": [1, 2\n");
  EXPECT_EQ(unfinished.code, "MG0003");
  EXPECT_EQ(unfinished.span.line, 2u);

  EXPECT_EQ(Refused("").code, "MG0003");
  EXPECT_EQ(Refused("{} {}").span.column, 4u);
}

TEST(JsonReaderTest, RefusesWhatIsNotUtf8) {
  const base::Diagnostic diagnostic = Refused("[\"\xE3\x81\"]");
  EXPECT_EQ(diagnostic.code, "MG0002");
  EXPECT_EQ(diagnostic.span.offset, 2u);
}

TEST(JsonReaderTest, RefusesNestingWithoutEnd) {
  EXPECT_EQ(Refused(std::string(100000, '[')).code, "MG0012");
  const std::string fits = std::string(kMaxJsonDepth, '[') + std::string(kMaxJsonDepth, ']');
  EXPECT_EQ(Read(fits).kind, JsonKind::kArray);
}

TEST(JsonReaderTest, NeverStopsOnAnyBytes) {
  const std::string text = R"({"a": [1, -2.5e+3, "窓\u00e9\\", {"b": null}], "c": true})";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string broken = text;
      broken[at] = static_cast<char>(byte);
      base::Diagnostics diagnostics;
      (void)ReadJson("a.json", broken, diagnostics);
      for (const base::Diagnostic& diagnostic : diagnostics.all()) EXPECT_LE(diagnostic.span.offset, broken.size());
    }
  }
}

}  // namespace
}  // namespace madoguchi::content
