// One household goes all the way on the null platform; every page keeps the contract between painter, mirror and residents on
// every glass: targets large and apart, all words painted where their node is, order of reading as order of seeing.

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/disk_files.h"
#include "content/loader.h"
#include "platform/host.h"
#include "platform/null/fixed_glyphs.h"
#include "platform/null/headless_painter.h"
#include "platform/null/null_platform.h"
#include "support/layout_checks.h"

namespace madoguchi {
namespace {

struct Glass {
  std::string_view name;
  float width, height, dpr;
  std::string_view setting;  // a node of the settings page to press first
  text::Language language;
  bool kiosk;
};

const Glass kGlasses[] = {
    {"phone", 390, 844, 2, "", text::Language::kJa, false},
    {"small phone at 200 %", 320, 568, 1, "set/text/200", text::Language::kJa, false},
    {"phone with furigana", 390, 844, 2, "set/ruby", text::Language::kJa, false},
    {"phone in high contrast", 390, 844, 1, "set/contrast", text::Language::kJa, false},
    {"English phone", 320, 568, 1, "", text::Language::kEn, false},
    {"easy Japanese phone", 320, 568, 1, "", text::Language::kJaSimple, false},
    {"easy Japanese kiosk", 1080, 1920, 1, "", text::Language::kJaSimple, true},
    {"Chinese phone", 390, 844, 2, "", text::Language::kZhHans, false},
    {"Korean phone", 320, 568, 1, "", text::Language::kKo, false},
    {"tablet", 768, 1024, 1, "", text::Language::kJa, false},
    {"desktop", 1280, 800, 1, "", text::Language::kJa, false},
    {"English desktop at 150 %", 1280, 800, 1.5f, "set/text/150", text::Language::kEn, false},
    {"upright kiosk", 1080, 1920, 1, "", text::Language::kJa, true},
    {"level kiosk", 1920, 1080, 1, "", text::Language::kEn, true},
};

using Presses = std::vector<std::pair<std::string, std::string>>;

// What the resident presses before the questions, one continue without an answer included, and after them.
const Presses kBefore = {{"event/moving_in", ""}, {"begin", ""}, {"continue", ""}, {"why", ""}};
const Presses kAfter = {{"show_plan", ""}, {"not_needed", ""}, {"trip/0/offices", ""}};
// What is chosen or typed, by the fact asked, whoever it is about and whatever the order; anything else is わからない.
const std::map<std::string, Presses> kAnswers = {
    {"others_moving", {{"field/number", "5"}}},
    {"previous_municipality", {{"choice/ota", "1"}}},
    {"who_files", {{"choice/self", "1"}}},
    {"move_date", {{"field/year", "2026"}, {"field/month", "12"}, {"continue", ""}, {"field/day", "5"}}},
    {"mynumber_card", {{"choice/usable", "1"}}},
    {"signature_pin", {{"choice/yes", "1"}}},
    {"age", {{"field/number", "22"}}},
    {"copy_for", {{"choice/self", "1"}}},
};
const Presses kDoesNotKnow = {{"choice/unknown", "1"}, {"answers", ""}};

const char* const kPages[] = {
    "plan",     "detail/move_in", "detail/move_out", "detail/resident_record_copy", "detail/mynumber_move@5", "take_away",
    "settings", "erase",          "problem"};

void PrintTo(const Glass& glass, std::ostream* out) { *out << glass.name; }

class ContractTest : public ::testing::TestWithParam<Glass> {};

TEST_P(ContractTest, HoldsOnEveryPage) {
  base::Diagnostics diagnostics;
  const auto setagaya =
      content::LoadMunicipality(content::DiskFiles(MADOGUCHI_SOURCE_DIR "/procedures"), "setagaya", diagnostics);
  ASSERT_TRUE(setagaya.has_value());
  const Glass& glass = GetParam();
  platform::NullPlatform device(*base::MakeDate(2026, 11, 30));
  platform::Host host(*setagaya, device, {.on = glass.kiosk});
  host.Start(glass.language);
  platform::FixedGlyphs glyphs;
  platform::HeadlessPainter painter(glyphs);
  const ui::View view{
      .width = glass.width * glass.dpr, .viewport_height = glass.height * glass.dpr, .dpr = glass.dpr, .root_font_scale = 1};
  const auto look = [&] { test::ExpectSoundLayout(host.screen(), painter.Show(host.screen(), view, {}, {}), glass.dpr); };
  const auto press = [&](const std::string& node, const std::string& value) {
    if (app::FindNode(host.screen().root, node) != nullptr) host.Handle({host.screen().revision, node, value});
    look();
  };

  look();
  if (glass.kiosk) press("touch", "");
  if (!glass.setting.empty()) {
    ASSERT_TRUE(host.GoTo("settings"));
    press(std::string(glass.setting), "");
    ASSERT_TRUE(host.GoTo("start"));
    look();
  }
  for (const auto& [node, value] : kBefore) press(node, value);
  for (int i = 0; i < 60 && host.screen().id.rfind("question/", 0) == 0; ++i) {
    const std::string asked = host.screen().id.substr(std::string("question/").size());
    const auto answer = kAnswers.find(asked.substr(0, asked.find('@')));
    for (const auto& [node, value] : answer == kAnswers.end() ? kDoesNotKnow : answer->second) press(node, value);
    press("continue", "");
  }
  for (const auto& [node, value] : kAfter) press(node, value);
  EXPECT_EQ(host.screen().id, "plan");
  for (const char* page : kPages) {
    host.GoTo(page);
    look();
  }
  if (glass.kiosk) {
    device.TurnClock(1'000'000);
    host.Tick();
    look();
  }
}

INSTANTIATE_TEST_SUITE_P(Glasses, ContractTest, ::testing::ValuesIn(kGlasses),
                         [](const ::testing::TestParamInfo<Glass>& glass) {
                           std::string name;
                           for (const char c : glass.param.name) {
                             if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) name += c;
                           }
                           return name;
                         });

}  // namespace
}  // namespace madoguchi
