#include "wire/screen_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::wire {
namespace {

using nlohmann::json;

json Parsed(const app::Screen& screen) { return json::parse(ScreenJson(screen), nullptr, false); }

void ExpectSame(const app::Node& node, const json& written) {
  ASSERT_TRUE(written.is_object());
  EXPECT_EQ(written["id"], node.id);
  EXPECT_EQ(written["role"], std::string(app::RoleName(node.role)));
  EXPECT_EQ(written.value("part", ""), std::string(app::PartName(node.part)));
  EXPECT_EQ(written.value("words", ""), node.words);
  EXPECT_EQ(written.value("label", ""), node.label);
  EXPECT_EQ(written.value("value", ""), node.value);
  EXPECT_EQ(written.value("level", 0), static_cast<int>(node.level));
  EXPECT_EQ(written.value("acts", false), node.acts);
  EXPECT_EQ(written.value("selected", false), node.selected);
  EXPECT_EQ(written.value("expanded", false), node.expanded);
  EXPECT_EQ(written.value("invalid", false), node.invalid);
  EXPECT_EQ(written.value("primary", false), node.primary);
  EXPECT_EQ(written.value("sign", ""), node.sign ? std::string(service::ChannelName(*node.sign)) : "");
  EXPECT_EQ(written.value("icon", ""), std::string(app::IconName(node.icon)));
  const json children = written.value("children", json::array());
  ASSERT_EQ(children.size(), node.children.size()) << node.id;
  for (std::size_t i = 0; i < node.children.size(); ++i) ExpectSame(node.children[i], children[i]);
}

TEST(ScreenJson, HoldsEveryNodeOfEveryPageOnTheWay) {
  const service::Municipality town = test::SmallTown();
  test::Walker walker(test::EnvOf(town), text::Language::kEn);
  walker.OnScreen([](const app::Screen& screen) {
    const json written = Parsed(screen);
    ASSERT_TRUE(written.is_object());
    EXPECT_EQ(written["revision"], screen.revision);
    EXPECT_EQ(written["tag"], "en");
    EXPECT_EQ(written["location"], screen.location);
    ExpectSame(screen.root, written["root"]);
  });
  walker.Press("event/move").Press("begin").Press("why").Press("continue").Answer("from_elsewhere");
}

TEST(ScreenJson, LeavesOutDefaults) {
  app::Screen screen;
  screen.root.id = "root";
  const json written = Parsed(screen);
  for (const char* key : {"ruby", "text_only", "kiosk", "announcement", "wake_at_ms"})
    EXPECT_FALSE(written.contains(key)) << key;
  EXPECT_EQ(written["root"].size(), 2U);
}

TEST(ScreenJson, WritesProgressCodesMarksAndLanguages) {
  app::Screen screen;
  screen.root.progress = app::ProgressLine{3, 1, 2};
  screen.root.qr = app::QrMatrix{2, {true, false, false, true}};
  screen.root.sureness = app::Sureness::kCopyOrOther;
  screen.root.language = text::Language::kJaSimple;
  const json root = Parsed(screen)["root"];
  EXPECT_EQ(root["progress"], json::parse("[3,1,2]"));
  EXPECT_EQ(root["qr"]["size"], 2);
  EXPECT_EQ(root["qr"]["dark"], "1001");
  EXPECT_EQ(root["sureness"], "copy_or_other");
  EXPECT_EQ(root["language"], "ja");
}

TEST(ScreenJson, MayStandInAScriptElement) {
  app::Screen screen;
  screen.root.words = "</script><!-- & \"";
  const std::string text = ScreenJson(screen);
  EXPECT_EQ(text.find('<'), std::string::npos);
  EXPECT_EQ(Parsed(screen)["root"]["words"], screen.root.words);
}

}  // namespace
}  // namespace madoguchi::wire
