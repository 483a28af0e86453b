// What the author sees at the desk: problems with their places, trees that survive broken files, the way of who walks.

#include "desk/desk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "app/screen.h"
#include "content/small_content.h"
#include "desk/tree_view.h"

namespace madoguchi::desk {
namespace {

using nlohmann::json;

class DeskTest : public ::testing::Test {
 protected:
  DeskTest() {
    EXPECT_EQ(desk_.Start("ja", "2026-11-28"), "{}");
    PutAll(Desk::kEdited);
    Check();
  }

  void PutAll(Desk::Slot slot) {
    const content::MemoryFiles files = tests::SmallContent();
    for (const auto& [path, text] : files.texts()) desk_.Put(slot, path, text);
  }
  void Check() {
    desk_.BeginCheck();
    while (!desk_.IsChecked()) desk_.StepCheck();
  }
  void Edit(const std::string& path, std::string_view from, std::string_view to) {
    content::MemoryFiles files = tests::SmallContent();
    tests::Replace(files, path, from, to);
    EXPECT_TRUE(desk_.Put(Desk::kEdited, path, files.texts().at(path)));
    Check();
  }
  json Overview() { return json::parse(desk_.Overview()); }
  json Select(const std::string& procedure) { return json::parse(desk_.Select("kita", procedure)); }

  // Words of the boxes on the way, in reading order.
  std::vector<std::string> Lit() {
    std::vector<std::string> words;
    for (const std::size_t box : desk_.path()) words.push_back(desk_.tree()->sheet().outline.boxes[box].id);
    return words;
  }

  // Presses the first node whose id ends so, on the Screen that was sent last.
  void Press(const std::string& ending) {
    if (const std::optional<std::string> sent = desk_.TakeScreen()) screen_ = json::parse(*sent);
    const std::string id = FindId(screen_["root"], ending);
    ASSERT_NE(id, "") << ending << " in " << screen_["id"];
    EXPECT_TRUE(desk_.HandleEvent(screen_["revision"].get<std::uint32_t>(), id, "1"));
  }
  static std::string FindId(const json& node, const std::string& ending) {
    const std::string id = node["id"];
    if (id.ends_with(ending)) return id;
    if (node.contains("children")) {
      for (const json& child : node["children"]) {
        if (const std::string found = FindId(child, ending); !found.empty()) return found;
      }
    }
    return {};
  }

  Desk desk_;
  json screen_;
};

TEST_F(DeskTest, ListsWhatThereIsAndWhatScenariosTry) {
  const json overview = Overview();
  EXPECT_EQ(overview["summary"]["errors"].dump(), "0");
  EXPECT_EQ(overview["summary"]["scenarios"].dump(), "4");
  ASSERT_EQ(overview["procedures"].size(), 2u);
  EXPECT_EQ(overview["procedures"][1]["id"].dump(), "\"move_in\"");
  EXPECT_EQ(overview["procedures"][0]["shared"].dump(), "true");
  EXPECT_GT(overview["procedures"][1]["answers"]["of"].get<int>(), 0);
  EXPECT_EQ(overview["lifeEvents"].size(), 1u) << "announced ones cannot be walked";
}

TEST_F(DeskTest, AProblemLeadsToItsFileItsLineAndItsBox) {
  Edit("kita/move_in/procedure.json", "\"< 15\"", "\"< 14\"");
  const json overview = Overview();
  const auto& problems = overview["problems"];
  const auto gap = std::find_if(problems.begin(), problems.end(), [](const json& one) { return one["code"] == "MG0109"; });
  ASSERT_NE(gap, problems.end());
  EXPECT_EQ((*gap)["path"].dump(), "\"kita/move_in/procedure.json\"");
  EXPECT_EQ((*gap)["node"].dump(), "\"adult\"");
  EXPECT_EQ((*gap)["procedure"].dump(), "\"move_in\"");
  EXPECT_TRUE(gap->contains("resident"));
  const json tree = Select("move_in");
  bool marked = false;
  for (const json& box : tree["boxes"]) {
    for (const json& place : box["problems"])
      marked = marked || (problems[place.get<std::size_t>()] == *gap && box["id"] == "adult");
  }
  EXPECT_TRUE(marked);
}

TEST_F(DeskTest, BrokenJsonKeepsTheLastGoodTreeAndSaysThatItIsOld) {
  const std::string good = desk_.Select("kita", "move_in");
  EXPECT_EQ(json::parse(good)["old"].dump(), "false");
  Edit("kita/move_in/procedure.json", "\"tree\": {", "\"tree\": {{");
  EXPECT_GT(Overview()["summary"]["errors"].get<int>(), 0);
  json old = Select("move_in");
  EXPECT_EQ(old["old"].dump(), "true");
  EXPECT_EQ(old["boxes"].size(), json::parse(good)["boxes"].size());
  EXPECT_EQ(Select("move_out")["old"].dump(), "false");
  const json overview = Overview();
  EXPECT_EQ(overview["procedures"].size(), 2u);

  PutAll(Desk::kEdited);
  Check();
  EXPECT_EQ(desk_.Select("kita", "move_in"), good);
}

TEST_F(DeskTest, AProcedureWhoseFolderIsGoneHasNoTree) {
  for (const std::string name : {"procedure.json", "text.ja.json", "scenarios.json"})
    desk_.Remove(Desk::kEdited, "kita/move_in/" + name);
  Check();
  EXPECT_TRUE(Select("move_in").contains("error"));
}

TEST_F(DeskTest, TheWayThatIsLitIsTheWayOfTheWalk) {
  Select("move_in");
  EXPECT_TRUE(Lit().empty());
  EXPECT_FALSE(json::parse(desk_.StartWalk("kita", "move_in")).contains("error"));
  EXPECT_EQ(Lit(), (std::vector<std::string>{"which"}));
  Press("choice/unknown");
  Press("continue");
  Press("choice/from_elsewhere");
  Press("continue");
  EXPECT_EQ(Lit(), (std::vector<std::string>{"which", "adult"}));
}

TEST_F(DeskTest, AScenariosResidentWalksToTheOutcomeThatItExpects) {
  Select("move_out");
  const json scenarios = json::parse(desk_.Scenarios("kita", "move_out"))["scenarios"];
  ASSERT_EQ(scenarios.size(), 3u);
  std::string key;
  for (const json& one : scenarios) {
    EXPECT_EQ(one["ok"].dump(), "true");
    if (one["id"] == "leaves_without_card") key = one["key"];
  }
  EXPECT_FALSE(json::parse(desk_.WalkScenario("kita", key)).contains("error"));
  EXPECT_EQ(Lit(), (std::vector<std::string>{"which", "has_card", "by_mail"}));
  const json told = json::parse(desk_.ToldWalk());
  EXPECT_EQ(told["today"].dump(), "\"2026-11-30\"");
  EXPECT_EQ(told["results"][0]["channel"].dump(), "\"mail\"");
  EXPECT_EQ(told["answers"].size(), 2u);
}

TEST_F(DeskTest, AScenariosWholeHouseholdWalks) {
  Edit("kita/move_in/scenarios.json",
       "\"facts\": { \"kind\": \"other\" }, \"people\": [{ \"id\": \"me\", \"facts\": { \"age\": \"unknown\" } }",
       "\"facts\": { \"kind\": \"from_elsewhere\" }, \"people\": [{ \"id\": \"me\", \"facts\": { \"age\": 14 } }");
  Select("move_in");
  const json scenarios = json::parse(desk_.Scenarios("kita", "move_in"))["scenarios"];
  std::string key;
  for (const json& one : scenarios) {
    if (one["id"] == "somebody_else") key = one["key"];
  }
  EXPECT_FALSE(json::parse(desk_.WalkScenario("kita", key)).contains("error"));
  const json told = json::parse(desk_.ToldWalk());
  std::set<std::string> questions;
  for (const json& answer : told["answers"]) questions.insert(answer["question"]);
  EXPECT_EQ(questions.size(), told["answers"].size()) << "each says whom it is about";
  // Only the fifth of them is of age.
  EXPECT_EQ(Lit(), (std::vector<std::string>{"which", "adult", "family", "file"}));
}

TEST_F(DeskTest, TheResidentGoesOnWhenTheContentChangesUnderThem) {
  (void)desk_.StartWalk("kita", "move_out");
  Press("choice/from_elsewhere");
  Press("continue");
  (void)desk_.TakeScreen();
  Edit("kita/move_in/text.ja.json", "転入届", "引っこしの届け");
  EXPECT_TRUE(desk_.TakeScreen().has_value());
  json told = json::parse(desk_.ToldWalk());
  EXPECT_EQ(told["answers"].size(), 1u);
  EXPECT_EQ(told["old"].dump(), "false");

  Edit("kita/facts.json", "{", "{{");
  told = json::parse(desk_.ToldWalk());
  EXPECT_EQ(told["answers"].size(), 1u);
  EXPECT_EQ(told["old"].dump(), "true");
}

TEST_F(DeskTest, AFailingScenarioNamesItsProblem) {
  Edit("kita/move_out/scenarios.json", "\"channel\": \"mail\"", "\"channel\": \"online\"");
  const json overview = Overview();
  std::size_t failing = 0;
  const json scenarios = json::parse(desk_.Scenarios("kita", ""))["scenarios"];
  for (const json& one : scenarios) {
    if (one["ok"] == true) continue;
    ++failing;
    EXPECT_EQ(one["id"].dump(), "\"leaves_without_card\"");
    ASSERT_EQ(one["problems"].size(), 1u);
    EXPECT_EQ(overview["problems"][one["problems"][0].get<std::size_t>()]["code"].dump(), "\"MG0402\"");
  }
  EXPECT_EQ(failing, 1u);
}

TEST_F(DeskTest, ComparesWithAnotherFolder) {
  PutAll(Desk::kCompared);
  EXPECT_EQ(json::parse(desk_.Compare("kita"))["differences"]["results_change"].dump(), "false");
  Edit("kita/move_in/procedure.json", "\"days\": 14", "\"days\": 10");
  EXPECT_EQ(json::parse(desk_.Compare("kita"))["differences"]["results_change"].dump(), "true");
  EXPECT_EQ(json::parse(desk_.Compare(""))["differences"].size(), 1u);
  desk_.Clear(Desk::kCompared);
  EXPECT_TRUE(json::parse(desk_.Compare("kita")).contains("error"));
}

TEST_F(DeskTest, APointInABoxFindsItAtEveryZoom) {
  Select("move_in");
  const author::TreeSheet& sheet = desk_.tree()->sheet();
  for (const float zoom : {0.3f, 1.0f, 2.5f}) {
    const TreeView view = Revealed(sheet, {.x = -10, .y = 5, .zoom = zoom, .width = 800, .height = 600, .dpr = 2}, 3);
    for (std::size_t i = 0; i < sheet.layout.boxes.size(); ++i) {
      const author::LayoutRect& box = sheet.layout.boxes[i].box;
      const float x = (static_cast<float>(box.x + box.width / 2) - view.x) * zoom;
      const float y = (static_cast<float>(box.y + box.height / 2) - view.y) * zoom;
      EXPECT_EQ(BoxAt(sheet, view, x, y), std::optional(i));
    }
    const author::LayoutRect& shown = sheet.layout.boxes[3].box;
    EXPECT_GE(static_cast<float>(shown.x) - view.x, 0);
    EXPECT_LE((static_cast<float>(shown.y + shown.height) - view.y) * view.scale(), view.height + 1);
  }
}

TEST_F(DeskTest, AViewThatIsNoneShowsNothing) {
  Select("move_in");
  const author::TreeSheet& sheet = desk_.tree()->sheet();
  const TreeView good{.x = 0, .y = 0, .zoom = 1, .width = 800, .height = 600, .dpr = 1};
  EXPECT_TRUE(IsUsable(good));
  for (const float bad :
       {0.0f, -1.0f, 1e30f, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    TreeView zoom = good, width = good;
    zoom.zoom = bad;
    width.width = bad;
    EXPECT_FALSE(IsUsable(zoom) || IsUsable(width)) << bad;
    EXPECT_EQ(BoxAt(sheet, zoom, 10, 10), std::nullopt);
    (void)Revealed(sheet, zoom, 1);
    (void)Fitted(sheet, width);
  }
  EXPECT_EQ(Revealed(sheet, good, 10'000), good);
}

TEST_F(DeskTest, TakesAnyTextsAndBytes) {
  const std::vector<std::string> strange = {"",
                                            "/",
                                            "..",
                                            "kita",
                                            "kita/",
                                            std::string("\0\xff", 2),
                                            "{",
                                            "kita/move_in/procedure.json",
                                            "setagaya/x/procedure.json",
                                            std::string(3000, '[')};
  for (const std::string& a : strange) {
    for (const std::string& b : strange) {
      desk_.Put(Desk::kEdited, a, b);
      desk_.Put(-1, a, b);
      (void)desk_.Select(a, b);
      (void)desk_.StartWalk(a, b);
      (void)desk_.WalkScenario(a, b);
      (void)desk_.Scenarios(a, b);
      (void)desk_.HandleEvent(7, a, b);
      (void)desk_.TextOf(2, a);
    }
    (void)desk_.Format(a);
    (void)desk_.Compare(a);
    (void)desk_.GoTo(a);
    Check();
    EXPECT_FALSE(json::parse(desk_.Overview(), nullptr, false).is_discarded()) << a;
    EXPECT_FALSE(json::parse(desk_.TextOf(Desk::kEdited, a), nullptr, false).is_discarded()) << a;
  }
  EXPECT_TRUE(json::parse(desk_.Start("ja", "yesterday")).contains("error"));
}

}  // namespace
}  // namespace madoguchi::desk
