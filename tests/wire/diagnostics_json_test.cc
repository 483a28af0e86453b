#include "wire/diagnostics_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace madoguchi::wire {
namespace {

using base::AuthorLanguage;
using nlohmann::json;

std::vector<base::Diagnostic> Some() {
  return {{"MG0101",
           base::Severity::kError,
           {"町/facts.json", 3, 5, 40, 6},
           {{"fact", "agee"}},
           {"「何歳ですか」→「15歳」", ""}},
          {"MG0302", base::Severity::kWarning, {"kita/text.ja.json", 0, 0, 0, 0}, {{"key", "a \"b\""}}},
          {"MG0302", base::Severity::kWarning, {}, {{"key", "c"}}}};
}

json Parsed(const std::string& text) { return json::parse(text, nullptr, false); }

TEST(DiagnosticsJsonTest, SaysWhereWhatAndForWhom) {
  const json found = Parsed(DiagnosticsJson(Some(), AuthorLanguage::kJa));
  ASSERT_EQ(found["problems"].size(), 3u);
  EXPECT_EQ(found["errors"].get<int>(), 1);
  EXPECT_EQ(found["warnings"].get<int>(), 2);
  const json& first = found["problems"][0];
  EXPECT_EQ(first["code"].get<std::string>(), "MG0101");
  EXPECT_EQ(first["severity"].get<std::string>(), "error");
  EXPECT_EQ(first["file"].get<std::string>(), "町/facts.json");
  EXPECT_EQ(first["line"].get<int>(), 3);
  EXPECT_EQ(first["column"].get<int>(), 5);
  EXPECT_EQ(first["offset"].get<int>(), 40);
  EXPECT_EQ(first["length"].get<int>(), 6);
  EXPECT_EQ(first["arguments"].dump(), R"({"fact":"agee"})");
  EXPECT_EQ(first["example"].get<std::string>(), "「何歳ですか」→「15歳」");
  EXPECT_TRUE(found["problems"][1]["example"].is_null());
  EXPECT_NE(first["sentence"].get<std::string>().find("agee"), std::string::npos);
}

TEST(DiagnosticsJsonTest, SpeaksTheLanguageAskedFor) {
  const json japanese = Parsed(DiagnosticsJson(Some(), AuthorLanguage::kJa))["problems"][1];
  const json english = Parsed(DiagnosticsJson(Some(), AuthorLanguage::kEn))["problems"][1];
  EXPECT_NE(japanese["sentence"].dump(), english["sentence"].dump());
  EXPECT_NE(japanese["fix"].dump(), english["fix"].dump());
  EXPECT_EQ(japanese["arguments"].dump(), english["arguments"].dump());
}

TEST(DiagnosticsJsonTest, HasEmptyListsWhereNothingIsWrong) {
  EXPECT_EQ(DiagnosticsJson({}, AuthorLanguage::kJa), R"({"problems":[],"errors":0,"warnings":0})");
}

// Of the SARIF 2.1.0 schema: what is required of the objects that are written, and the ranges of their numbers.
void ExpectSarif(const json& log) {
  ASSERT_TRUE(log.is_object());
  EXPECT_EQ(log["version"].get<std::string>(), "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1u);
  const json& run = log["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["name"].get<std::string>(), "madoguchi");
  const json& rules = run["tool"]["driver"]["rules"];
  ASSERT_TRUE(rules.is_array());
  for (const json& rule : rules) {
    EXPECT_TRUE(rule["id"].is_string());
    for (const char* text : {"shortDescription", "fullDescription", "help"})
      EXPECT_FALSE(rule[text]["text"].get<std::string>().empty());
  }
  ASSERT_TRUE(run["results"].is_array());
  for (const json& result : run["results"]) {
    EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
    const std::string level = result["level"].get<std::string>();
    EXPECT_TRUE(level == "error" || level == "warning") << level;
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"].get<std::string>(), result["ruleId"].get<std::string>());
    for (const json& location : result["locations"]) {
      const json& physical = location["physicalLocation"];
      EXPECT_EQ(physical["artifactLocation"]["uri"].get<std::string>().find_first_of(" \\\""), std::string::npos);
      if (!physical.contains("region")) continue;
      EXPECT_GE(physical["region"]["startLine"].get<int>(), 1);
      EXPECT_GE(physical["region"].value("startColumn", 1), 1);
    }
  }
}

TEST(SarifTest, HasTheShapeOfSarif) {
  const json log = Parsed(DiagnosticsSarif(Some(), AuthorLanguage::kEn));
  ExpectSarif(log);
  const json& results = log["runs"][0]["results"];
  ASSERT_EQ(results.size(), 3u);
  EXPECT_EQ(log["runs"][0]["tool"]["driver"]["rules"].size(), 2u);
  EXPECT_EQ(log["runs"][0]["columnKind"].get<std::string>(), "unicodeCodePoints");
  const json& place = results[0]["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"].get<std::string>(), "%E7%94%BA/facts.json");
  EXPECT_EQ(place["region"]["startLine"].get<int>(), 3);
  EXPECT_EQ(place["region"]["startColumn"].get<int>(), 5);
  EXPECT_FALSE(results[1]["locations"][0]["physicalLocation"].contains("region"));
  EXPECT_TRUE(results[2]["locations"].empty());
}

TEST(SarifTest, IsWholeWithoutProblems) { ExpectSarif(Parsed(DiagnosticsSarif({}, AuthorLanguage::kJa))); }

}  // namespace
}  // namespace madoguchi::wire
