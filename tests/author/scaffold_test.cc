#include "author/scaffold.h"

#include <gtest/gtest.h>

#include <string>

#include "content/disk_files.h"
#include "content/loader.h"
#include "content/memory_files.h"
#include "verify/check.h"

namespace madoguchi::author {
namespace {

constexpr base::Date kToday{20788};  // 2026-12-01

content::MemoryFiles FolderOf(const std::string& name) {
  content::MemoryFiles files({});
  const content::DiskFiles disk(std::string(MADOGUCHI_SOURCE_DIR) + "/" + name);
  for (const std::string& path : disk.List()) files.Put(path, disk.Read(path).value());
  return files;
}

void Add(content::MemoryFiles& files, std::string_view kind, std::string_view id) {
  const auto made = Scaffold(files, kind, id, kToday);
  ASSERT_TRUE(made.Ok()) << made.error().code;
  for (const auto& [path, text] : *made) files.Put(path, text);
}

// All errors of a municipality, as codes and places.
std::string ErrorsOf(const content::MemoryFiles& files, std::string_view municipality) {
  base::Diagnostics diagnostics;
  verify::CheckMunicipality(files, municipality, diagnostics);
  std::string errors;
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity != base::Severity::kError) continue;
    errors += diagnostic.code + " " + diagnostic.span.file + ":" + std::to_string(diagnostic.span.line) + "\n";
  }
  return errors;
}

TEST(ScaffoldTest, ProceduresAndLifeEventsPassCheck) {
  for (const char* folder : {"procedures", "tests/golden/procedures"}) {
    content::MemoryFiles files = FolderOf(folder);
    for (const std::string& town : content::ListMunicipalities(files)) {
      Add(files, "procedure", town + "/dog_park");
      Add(files, "procedure", town + "/cat_park");
      Add(files, "life_event", town + "/new_dog");
      EXPECT_EQ(ErrorsOf(files, town), "");
    }
  }
}

TEST(ScaffoldTest, MunicipalitiesPassCheckAndTakeProcedures) {
  for (const char* folder : {"procedures", "tests/golden/procedures"}) {
    content::MemoryFiles files = FolderOf(folder);
    Add(files, "municipality", "new_town");
    EXPECT_EQ(ErrorsOf(files, "new_town"), "");
    Add(files, "procedure", "new_town/dog_park");
    Add(files, "life_event", "new_town/new_dog");
    EXPECT_EQ(ErrorsOf(files, "new_town"), "");
  }
  content::MemoryFiles nothing({});
  Add(nothing, "municipality", "new_town");
  Add(nothing, "procedure", "new_town/dog_park");
  EXPECT_EQ(Scaffold(nothing, "municipality", "new_town", kToday).error().code, "scaffold.exists");
}

TEST(ScaffoldTest, RefusesWhatExistsAndWhatHasNoPlace) {
  const content::MemoryFiles files = FolderOf("tests/golden/procedures");
  const auto code_of = [&](std::string_view kind, std::string_view id) {
    const auto made = Scaffold(files, kind, id, kToday);
    return made.Ok() ? std::string() : made.error().code;
  };
  EXPECT_EQ(code_of("procedure", "hoshimi/move_in"), "scaffold.exists");
  EXPECT_EQ(code_of("life_event", "hoshimi/moving_in"), "scaffold.exists");
  EXPECT_EQ(code_of("municipality", "hoshimi"), "scaffold.exists");
  EXPECT_EQ(code_of("procedure", "nowhere/dog"), "scaffold.municipality");
  for (const char* id : {"", "dog", "hoshimi/", "hoshimi/Dog", "hoshimi/../dog", "/dog", "hoshimi/a/b", "shared/dog"})
    EXPECT_EQ(code_of("procedure", id), "scaffold.id") << id;
  EXPECT_EQ(code_of("office", "hoshimi/hall"), "scaffold.kind");
}

TEST(ScaffoldTest, AddsToNoFileThatIsBroken) {
  content::MemoryFiles files = FolderOf("tests/golden/procedures");
  files.Put("hoshimi/life_events.json", "{");
  EXPECT_EQ(Scaffold(files, "life_event", "hoshimi/new_dog", kToday).error().code, "scaffold.broken");
}

}  // namespace
}  // namespace madoguchi::author
