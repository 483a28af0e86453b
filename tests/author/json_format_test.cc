#include "author/json_format.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "author/schema_link.h"
#include "base/utf8.h"
#include "content/disk_files.h"
#include "content/json_reader.h"
#include "content/loader.h"
#include "content/memory_files.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;

JsonValue Read(const std::string& text) {
  base::Diagnostics diagnostics;
  std::optional<JsonValue> json = content::ReadJson("a.json", text, diagnostics);
  EXPECT_TRUE(json.has_value() && diagnostics.empty()) << text;
  return json.value_or(JsonValue());
}

const SchemaKeys& Keys() {
  static const SchemaKeys* const keys = new SchemaKeys();
  return *keys;
}

std::string Format(const std::string& text, std::string_view path = "a.json") {
  return FormatJson(Read(text), text, Keys(), Keys().Root(path));
}

// What a document means: keys sorted, numbers as written.
std::string Meaning(const JsonValue& json, std::string_view source) {
  switch (json.kind) {
    case JsonKind::kObject: {
      std::vector<std::string> members;
      for (const JsonMember& member : json.members)
        members.push_back(JsonString(member.key) + ":" + Meaning(member.value, source));
      std::sort(members.begin(), members.end());
      std::string text = "{";
      for (const std::string& member : members) text += member + ",";
      return text + "}";
    }
    case JsonKind::kArray: {
      std::string text = "[";
      for (const JsonValue& item : json.items) text += Meaning(item, source) + ",";
      return text + "]";
    }
    case JsonKind::kString:
      return "\"" + json.text + "\"";
    default:
      return std::string(source.substr(json.span.offset, json.span.length));
  }
}

// Random documents with odd letters, odd spacing and keys that schemas know.
class Documents {
 public:
  explicit Documents(std::uint32_t seed) : state_(seed * 2654435761u + 7) {}

  std::string Value(int depth) {
    switch (Below(depth > 5 ? 5 : 8)) {
      case 0:
        return Pick({"null", "true", "false"});
      case 1:
        return Pick({"0", "-1", "12345678901", "1.50", "-0", "1e3", "99999999999999999999"});
      case 2:
      case 3:
      case 4:
        return "\"" + Letters() + "\"";
      case 5: {
        std::string text = "[" + Space();
        for (int i = Below(5); i > 0; --i) text += Value(depth + 1) + (i > 1 ? "," : "") + Space();
        return text + "]";
      }
      default: {
        std::string text = "{" + Space();
        const int count = Below(6);
        for (int i = 0; i < count; ++i)
          text += "\"" + Pick({"id", "note", "tree", "steps", "value", "source", "x"}) +
                  std::string(static_cast<std::size_t>(i), 'y') + "\"" + Space() + ":" + Space() + Value(depth + 1) +
                  (i + 1 < count ? "," : "") + Space();
        return text + "}";
      }
    }
  }

 private:
  int Below(int limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(limit));
  }
  std::string Pick(const std::vector<std::string>& from) {
    return from[static_cast<std::size_t>(Below(static_cast<int>(from.size())))];
  }
  std::string Space() { return Pick({"", " ", "\n", "\t ", "\r\n"}); }
  std::string Letters() {
    std::string letters;
    for (int i = Below(30); i > 0; --i)
      letters +=
          Pick({"a", "窓", "\\\"", "\\\\", "\\u0001", "\\n", "\\u7a93", "𠮷", "\\ud842\\udfb7", "/", "\\/", " ", "\\u0000"});
    return letters;
  }

  std::uint32_t state_;
};

TEST(FormatJsonTest, ChangesNoMeaningAndIsIdempotent) {
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    const std::string text = Documents(seed).Value(0);
    const char* const path = seed % 2 == 0 ? "x/procedure.json" : "x/unknown.json";
    const std::string formatted = Format(text, path);
    EXPECT_EQ(Meaning(Read(formatted), formatted), Meaning(Read(text), text));
    EXPECT_EQ(Format(formatted, path), formatted);
  }
}

TEST(FormatJsonTest, OrdersListedKeysAndKeepsTheOrderOfNames) {
  const std::string text =
      R"({"steps":{"b":{"note":"x","authority":"a","channel":"mail"},"a":{}},"number":3,"id":"p","$schema":"s"})";
  const std::string formatted = Format(text, "town/p/procedure.json");
  std::size_t last = 0;
  for (const char* key : {"$schema", "\"id\"", "number", "steps", "\"b\"", "channel", "authority", "note", "\"a\""}) {
    const std::size_t at = formatted.find(key, last);
    ASSERT_NE(at, std::string::npos) << key << " is not behind what stands before it in " << formatted;
    last = at;
  }
}

TEST(FormatJsonTest, FindsTheVariantThatKnowsAllKeys) {
  const std::string text = R"({"tree":{"nodes":{"n":{"branches":[],"is":"x","ask_any":"f"}}}})";
  const std::string formatted = Format(text, "town/p/procedure.json");
  EXPECT_LT(formatted.find("ask_any"), formatted.find("\"is\""));
  EXPECT_LT(formatted.find("\"is\""), formatted.find("branches"));
}

TEST(FormatJsonTest, KeepsLinesWithinTheirWidthWhereTheyCanBeBroken) {
  std::string text = "[";
  for (int i = 0; i < 60; ++i) text += "[\"窓口\", {\"k\": [1, 2, 3]}], ";
  const std::string formatted = Format("{\"long\": " + text + "1]}");
  for (std::size_t begin = 0; begin < formatted.size();) {
    const std::size_t end = formatted.find('\n', begin);
    EXPECT_LE(base::CountCodePoints(formatted.substr(begin, end - begin)), kLineWidth);
    begin = end + 1;
  }
}

TEST(FormatJsonTest, LoadsToTheSameContent) {
  const content::DiskFiles disk(std::string(MADOGUCHI_SOURCE_DIR) + "/procedures");
  content::MemoryFiles formatted({});
  for (const std::string& path : disk.List()) {
    const std::string text = disk.Read(path).value();
    formatted.Put(path, path.ends_with(".json") ? Format(text, path) : text);
  }
  for (const std::string& municipality : content::ListMunicipalities(disk)) {
    base::Diagnostics before, after;
    const auto there = content::LoadMunicipality(disk, municipality, before);
    const auto here = content::LoadMunicipality(formatted, municipality, after);
    ASSERT_TRUE(there && here) << municipality;
    EXPECT_EQ(here->content_hash, there->content_hash) << municipality;
    EXPECT_EQ(after.warning_count(), before.warning_count());
  }
}

// `text` as a file of that path, with its link.
std::string Linked(std::string_view path, const std::string& text) {
  JsonValue json = Read(text);
  LinkToSchema(path, json);
  return FormatJson(json, text, Keys(), Keys().Root(path));
}

TEST(LinkToSchemaTest, LeadsFromTheFileToTheFolderOfSchemas) {
  EXPECT_EQ(SchemaLinkOf("setagaya/text.ja-simple.json"), "../schema/text.json");
  EXPECT_EQ(SchemaLinkOf("setagaya/move_in/procedure.json"), "../../schema/procedure.json");
  EXPECT_EQ(SchemaLinkOf("shared/interface.ja.json"), "../schema/text.json");
  EXPECT_EQ(SchemaLinkOf("setagaya/menu.json"), "");
}

TEST(LinkToSchemaTest, StandsFirstAndIsPutRight) {
  const std::string right = Linked("kita/facts.json", R"({"b":{"number":1},"a":{"number":2}})");
  EXPECT_LT(right.find("$schema"), right.find("\"b\""));
  EXPECT_LT(right.find("\"b\""), right.find("\"a\""));
  EXPECT_EQ(Linked("kita/facts.json", right), right);
  EXPECT_EQ(Linked("kita/facts.json", R"({"b":{"number":1},"a":{"number":2},"$schema":"elsewhere.json"})"), right);
}

TEST(LinkToSchemaTest, MakesRoomInAListAndLeavesUnknownFilesAlone) {
  const std::string object = Linked("kita/scenarios.json", R"([{"id":"a"}])");
  EXPECT_EQ(object, "{\n  \"$schema\": \"../schema/scenarios.json\",\n  \"scenarios\": [{ \"id\": \"a\" }]\n}\n");
  EXPECT_EQ(Linked("kita/menu.json", "[1]"), "[\n  1\n]\n");
}

}  // namespace
}  // namespace madoguchi::author
