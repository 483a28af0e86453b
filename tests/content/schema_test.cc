// procedures/schema/ helps authors in their editors; the loader decides. This test keeps the two from saying different things.

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>

#include "content/disk_files.h"
#include "content/json_reader.h"
#include "content/json_schema.h"
#include "content/loader.h"
#include "content/small_content.h"

namespace madoguchi::content {
namespace {

using tests::FirstMisfit;
using tests::Schemas;
using tests::SmallContent;
using tests::ToText;

// "facts.json" for "kita/facts.json"; words all have one schema.
std::string SchemaFor(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.rfind("text.", 0) == 0 || name.rfind("interface.", 0) == 0 ? "text.json" : name;
}

JsonValue Parse(const std::string& text) {
  base::Diagnostics diagnostics;
  std::optional<JsonValue> json = ReadJson("test.json", text, diagnostics);
  EXPECT_TRUE(json.has_value());
  return json.value_or(JsonValue());
}

// The codes of the problems that the loader finds in that file.
std::set<std::string> CodesIn(const MemoryFiles& files, const std::string& path) {
  base::Diagnostics diagnostics;
  (void)LoadContent(files, "kita", diagnostics);
  std::set<std::string> codes;
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.span.file == path && diagnostic.severity == base::Severity::kError) codes.insert(diagnostic.code);
  }
  return codes;
}

// Calls `change` with every value of the document, which it may change, and `look` after each change; undoes what was done.
void ForEachChange(JsonValue& document, JsonValue& at,
                   const std::function<void(JsonValue&, const std::function<void()>&)>& change,
                   const std::function<void()>& look) {
  const JsonValue before = at;
  change(at, look);
  at = before;
  for (JsonValue& item : at.items) ForEachChange(document, item, change, look);
  for (JsonMember& member : at.members) ForEachChange(document, member.value, change, look);
}

class SchemaTest : public ::testing::Test {
 protected:
  // For every change of every file: the same verdict of schema and loader, as `verdict` compares them.
  void CompareOver(
      const std::function<void(JsonValue&, const std::function<void()>&)>& change,
      const std::function<bool(const std::string& path, bool fits, const std::set<std::string>& codes)>& agree) {
    const MemoryFiles whole = SmallContent();
    int looked = 0;
    for (const auto& file : whole.texts()) {
      const std::string& path = file.first;
      JsonValue document = Parse(file.second);
      ForEachChange(document, document, change, [&] {
        MemoryFiles files = whole;
        const std::string changed = ToText(document);
        files.Put(path, changed);
        const std::string misfit = FirstMisfit(schemas_, SchemaFor(path), Parse(changed));
        const std::set<std::string> codes = CodesIn(files, path);
        ++looked;
        std::string list;
        for (const std::string& code : codes) list += code + " ";
        EXPECT_TRUE(agree(path, misfit.empty(), codes)) << path << "\nschema: " << misfit << "\nloader: " << list << "\n"
                                                        << changed;
      });
    }
    EXPECT_GT(looked, 100);
  }

  Schemas schemas_ = tests::ReadSchemas();
};

bool HasAny(const std::set<std::string>& codes, const std::set<std::string>& wanted) {
  for (const std::string& code : codes) {
    if (wanted.count(code) != 0) return true;
  }
  return false;
}

TEST_F(SchemaTest, FitsContentWithoutProblems) {
  const MemoryFiles small = SmallContent();
  for (const auto& [path, text] : small.texts()) EXPECT_EQ(FirstMisfit(schemas_, SchemaFor(path), Parse(text)), "") << path;
}

TEST_F(SchemaTest, FitsTheContentOfThisTree) {
  const DiskFiles files(std::string(MADOGUCHI_SOURCE_DIR) + "/procedures");
  for (const std::string& path : files.List()) {
    if (path.rfind("schema/", 0) == 0) continue;
    EXPECT_EQ(FirstMisfit(schemas_, SchemaFor(path), Parse(files.Read(path).value())), "") << path;
  }
}

TEST_F(SchemaTest, RefusesTheSameMissingKeysAsTheLoader) {
  const std::set<std::string> missing = {"MG0007", "MG0015", "MG0202", "MG0209"};
  CompareOver(
      [](JsonValue& at, const std::function<void()>& look) {
        const JsonValue whole = at;
        for (std::size_t i = 0; i < whole.members.size(); ++i) {
          at = whole;
          at.members.erase(at.members.begin() + static_cast<std::ptrdiff_t>(i));
          look();
        }
      },
      [&](const std::string&, bool fits, const std::set<std::string>& codes) {
        // Without the key that says which of them it is, an object is another one, and has keys too many.
        return fits ? !HasAny(codes, missing) : HasAny(codes, missing) || HasAny(codes, {"MG0005", "MG0203"});
      });
}

TEST_F(SchemaTest, RefusesTheSameUnknownKeysAsTheLoader) {
  CompareOver(
      [](JsonValue& at, const std::function<void()>& look) {
        if (at.kind != JsonKind::kObject) return;
        JsonMember member;
        member.key = "Zzz";
        member.value.kind = JsonKind::kString;
        at.members.push_back(member);
        look();
      },
      // As a key of a map it is no id, as an answer no fact, as an expectation no procedure, in an overlay no step.
      [](const std::string&, bool fits, const std::set<std::string>& codes) {
        return fits ? !HasAny(codes, {"MG0005", "MG0010"}) : HasAny(codes, {"MG0005", "MG0010", "MG0101", "MG0208", "MG0401"});
      });
}

TEST_F(SchemaTest, RefusesTheSameKindsOfValuesAsTheLoader) {
  CompareOver(
      [](JsonValue& at, const std::function<void()>& look) {
        for (const char* other : {"null", "7", "\"?\"", "{}"}) {
          const JsonValue value = Parse(other);
          if (value.kind == at.kind) continue;
          at = value;
          look();
        }
      },
      [](const std::string& path, bool fits, const std::set<std::string>& codes) {
        if (!fits) return !codes.empty();
        // Which answers a fact takes is not for a schema to know.
        return codes.count("MG0006") == 0 || SchemaFor(path) == "scenarios.json";
      });
}

}  // namespace
}  // namespace madoguchi::content
