#include "content/resolved.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "content/memory_files.h"

namespace madoguchi::content {
namespace {

// A shared procedure under a municipality's overlay; facts and words on both sides.
MemoryFiles TwoLayers() {
  MemoryFiles files({});
  files.Put("shared/facts.json", R"({"card": {"number": 1}, "age": {"number": 2}, "$relations": [1]})");
  files.Put("shared/copy/procedure.json", R"({"id": "copy", "steps": {"ask": {
    "channel": "in_person",
    "fee_yen": {"value": 300, "confidence": "official"}}}})");
  files.Put("shared/copy/text.ja.json", R"({"title": "shared", "summary": "shared"})");
  files.Put("kita/municipality.json", R"({"id": "kita", "uses": ["copy"]})");
  files.Put("kita/facts.json", R"({"age": {"number": 9}, "$relations": [2]})");
  files.Put("kita/copy/overlay.json", R"({"steps": {"ask": {"fee_yen": {"value": 500}}}})");
  files.Put("kita/copy/text.ja.json", R"({"title": "own"})");
  return files;
}

const JsonValue* FileNamed(const std::vector<ResolvedFile>& files, std::string_view name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const ResolvedFile& file) { return file.name == name; });
  return found == files.end() ? nullptr : &found->json;
}

const JsonValue& At(const JsonValue& value, const std::vector<std::string>& path) {
  const JsonValue* at = &value;
  for (const std::string& key : path) at = &at->Find(key)->value;
  return *at;
}

TEST(ResolvedContentTest, WholeStatementsComeFromTheOverlayAndTheRestFromTheSharedProcedure) {
  base::Diagnostics diagnostics;
  const std::vector<ResolvedFile> files = ResolveContent(TwoLayers(), "kita", diagnostics);
  const JsonValue* procedure = FileNamed(files, "copy/procedure.json");
  ASSERT_NE(procedure, nullptr);
  const JsonValue& fee = At(*procedure, {"steps", "ask", "fee_yen"});
  EXPECT_EQ(At(fee, {"value"}).integer, 500);
  EXPECT_EQ(At(fee, {"value"}).span.file, "kita/copy/overlay.json");
  EXPECT_EQ(fee.Find("confidence"), nullptr);
  EXPECT_EQ(At(*procedure, {"steps", "ask", "channel"}).span.file, "shared/copy/procedure.json");
  EXPECT_EQ(At(*procedure, {"steps", "ask", "channel"}).span.line, 2u);
}

TEST(ResolvedContentTest, EntriesOfTheMunicipalityStandInTheSharedPlace) {
  base::Diagnostics diagnostics;
  const std::vector<ResolvedFile> files = ResolveContent(TwoLayers(), "kita", diagnostics);
  const JsonValue* facts = FileNamed(files, "facts.json");
  ASSERT_NE(facts, nullptr);
  ASSERT_EQ(facts->members.size(), 3u);
  EXPECT_EQ(facts->members[0].value.Find("number")->value.span.file, "shared/facts.json");
  EXPECT_EQ(facts->members[1].value.Find("number")->value.integer, 9);
  EXPECT_EQ(At(*facts, {"$relations"}).items.size(), 2u);
}

TEST(ResolvedContentTest, TheMunicipalitysWordsComeBeforeTheSharedOnes) {
  base::Diagnostics diagnostics;
  const std::vector<ResolvedFile> files = ResolveContent(TwoLayers(), "kita", diagnostics);
  const JsonValue* words = FileNamed(files, "copy/text.ja.json");
  ASSERT_NE(words, nullptr);
  EXPECT_EQ(At(*words, {"title"}).text, "own");
  EXPECT_EQ(At(*words, {"summary"}).text, "shared");
}

TEST(ResolvedContentTest, AProcedureOfItsOwnTakesNothingFromTheSharedOne) {
  MemoryFiles layers = TwoLayers();
  layers.Put("kita/copy/procedure.json", R"({"id": "copy"})");
  base::Diagnostics diagnostics;
  const std::vector<ResolvedFile> files = ResolveContent(layers, "kita", diagnostics);
  EXPECT_EQ(FileNamed(files, "copy/procedure.json")->members.size(), 1u);
  EXPECT_EQ(FileNamed(files, "copy/text.ja.json")->members.size(), 1u);
}

}  // namespace
}  // namespace madoguchi::content
