#include "platform/host.h"

#include <gtest/gtest.h>

#include "content/disk_files.h"
#include "content/loader.h"
#include "platform/input.h"
#include "platform/null/null_platform.h"

namespace madoguchi::platform {
namespace {

const service::Municipality& Setagaya() {
  static const auto* const loaded = [] {
    base::Diagnostics diagnostics;
    return new content::LoadedContent(
        content::LoadContent(content::DiskFiles(MADOGUCHI_SOURCE_DIR "/procedures"), "setagaya", diagnostics));
  }();
  return loaded->municipality;
}

class HostTest : public ::testing::Test {
 protected:
  HostTest() { host_.Start(text::Language::kJa); }

  bool Press(std::string_view node, std::string value = {}) {
    return host_.Handle({host_.screen().revision, std::string(node), std::move(value)});
  }

  NullPlatform device_{*base::MakeDate(2026, 11, 30)};
  Host host_{Setagaya(), device_, {}};
};

TEST_F(HostTest, ShowsAScreenFromTheStart) {
  EXPECT_EQ(host_.screen().id, "start");
  EXPECT_FALSE(host_.screen().root.children.empty());
}

TEST_F(HostTest, DropsEventsOfAnEarlierScreen) {
  const std::uint32_t before = host_.screen().revision;
  ASSERT_TRUE(host_.GoTo("settings"));
  EXPECT_FALSE(host_.Handle({before, "set/contrast", ""}));
  EXPECT_TRUE(Press("set/contrast"));
}

TEST_F(HostTest, TakesUpASessionWhereItWasLeft) {
  host_.GoTo("settings");
  const std::string session = host_.Session();
  ASSERT_FALSE(session.empty());
  Host other(Setagaya(), device_, {});
  other.Start(text::Language::kEn);
  ASSERT_TRUE(other.Resume(session));
  EXPECT_EQ(other.screen().id, host_.screen().id);
  EXPECT_EQ(other.screen().language, host_.screen().language);
}

TEST_F(HostTest, LeavesTheStateAloneWhenASessionMakesNoSense) {
  const app::Screen before = host_.screen();
  EXPECT_FALSE(host_.Resume("no session"));
  EXPECT_EQ(host_.screen(), before);
}

TEST_F(HostTest, DamagedLinksChangeNothing) {
  const app::Screen before = host_.screen();
  EXPECT_FALSE(host_.GoTo("r=AAAA"));
  EXPECT_EQ(host_.screen(), before);
}

TEST_F(HostTest, ErasingForgetsAndOutdatesWhatWasThere) {
  host_.GoTo("settings");
  const std::uint32_t before = host_.screen().revision;
  EXPECT_TRUE(host_.Erase());
  EXPECT_EQ(host_.screen().id, "start");
  EXPECT_NE(host_.screen().revision, before);
  ASSERT_FALSE(device_.performed().empty());
  EXPECT_EQ(device_.performed().back(), app::Effect::kForget);
}

TEST_F(HostTest, KioskAsksAfterItsRestAndWipesWhenNobodyAnswers) {
  Host kiosk(Setagaya(), device_, {.on = true});
  kiosk.Start(text::Language::kJa);
  EXPECT_TRUE(kiosk.Session().empty());
  ASSERT_TRUE(kiosk.Handle({kiosk.screen().revision, "touch", ""}));
  const std::string page = kiosk.screen().id;
  const auto has_dialog = [&] { return kiosk.screen().root.children.back().role == app::Role::kDialog; };
  EXPECT_FALSE(has_dialog());
  device_.TurnClock(91'000);
  EXPECT_TRUE(kiosk.Tick());
  EXPECT_TRUE(has_dialog());
  EXPECT_EQ(kiosk.screen().id, page);
  device_.TurnClock(31'000);
  EXPECT_TRUE(kiosk.Tick());
  EXPECT_FALSE(has_dialog());
  EXPECT_NE(kiosk.screen().id, page);
  EXPECT_EQ(device_.performed().back(), app::Effect::kForget);
}

TEST(DateInTokyoTest, TurnsAtMidnightThere) {
  // 2026-11-30 00:00 in Tokyo is 2026-11-29 15:00 in Greenwich.
  const std::int64_t midnight = (static_cast<std::int64_t>(base::MakeDate(2026, 11, 30)->days) * 24 - 9) * 3'600'000;
  EXPECT_EQ(DateInTokyo(midnight), *base::MakeDate(2026, 11, 30));
  EXPECT_EQ(DateInTokyo(midnight - 1), *base::MakeDate(2026, 11, 29));
  EXPECT_EQ(DateInTokyo(0), *base::MakeDate(1970, 1, 1));
  EXPECT_EQ(DateInTokyo(-10 * 3'600'000), *base::MakeDate(1969, 12, 31));
}

TEST_F(HostTest, PretendsAnotherDayUntilToldOtherwise) {
  host_.PretendToday(base::MakeDate(2030, 1, 1));
  host_.PretendToday(std::nullopt);
  EXPECT_EQ(host_.screen().id, "start");
}

}  // namespace
}  // namespace madoguchi::platform
