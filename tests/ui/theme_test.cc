#include "ui/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace madoguchi::ui {
namespace {

std::vector<Theme> EveryTheme() {
  std::vector<Theme> themes;
  for (const float width : {320.0f, 390.0f, 768.0f, 1280.0f}) {
    for (const bool contrast : {false, true}) {
      for (const bool easy : {false, true})
        themes.push_back(MakeTheme({.width_css = width, .height_css = 844, .high_contrast = contrast, .easy = easy}));
    }
  }
  themes.push_back(MakeTheme({.width_css = 1080, .height_css = 1920, .kiosk = true}));
  themes.push_back(MakeTheme({.width_css = 1920, .height_css = 1080, .kiosk = true}));
  return themes;
}

TEST(ThemeTest, BodyTextHasSevenToOneOnEveryGround) {
  for (const Palette& p : {kDayPalette, kContrastPalette}) {
    for (const Color text : {p.ink, p.ink_2, p.link}) {
      for (const Color ground : {p.ground, p.paper, p.home, p.field, p.accent_tint})
        EXPECT_GE(ContrastRatio(text, ground), 7.0f);
    }
  }
}

TEST(ThemeTest, AllOtherTextHasFourPointFiveToOneWhereItStands) {
  for (const Palette& p : {kDayPalette, kContrastPalette}) {
    for (const Color channel : {p.online, p.cashless, p.in_person, p.store, p.post}) {
      for (const Color ground : {p.ground, p.paper, p.home}) EXPECT_GE(ContrastRatio(channel, ground), 4.5f);
      EXPECT_GE(ContrastRatio(p.glyph, channel), 4.5f);
    }
    EXPECT_GE(ContrastRatio(p.error, p.ground), 4.5f);
    EXPECT_GE(ContrastRatio(p.ok, p.ground), 4.5f);
    EXPECT_GE(ContrastRatio(p.ink_3, p.field), 4.5f);
    for (const Color button : {p.accent, p.accent_deep, p.accent_pressed})
      EXPECT_GE(ContrastRatio(p.on_accent, button), 4.5f);
  }
}

TEST(ThemeTest, EdgesOfControlsHaveThreeToOne) {
  for (const Palette& p : {kDayPalette, kContrastPalette}) {
    for (const Color ground : {p.ground, p.paper, p.home, p.field}) {
      EXPECT_GE(ContrastRatio(p.ink_3, ground), 3.0f);
      EXPECT_GE(ContrastRatio(p.accent, ground), 3.0f);
    }
    // The focus is two rings, so that one of them stands out on any ground.
    EXPECT_GE(ContrastRatio(p.focus, p.focus_inner), 3.0f - (p.focus == 0xffffffffu ? 2.0f : 0.0f));
    EXPECT_GE(std::max(ContrastRatio(p.focus, p.ground), ContrastRatio(p.focus_inner, p.ground)), 3.0f);
  }
}

TEST(ThemeTest, KnowsTheContrastOfBlackAndWhite) {
  EXPECT_NEAR(ContrastRatio(0xff000000u, 0xffffffffu), 21.0f, 0.01f);
  EXPECT_FLOAT_EQ(ContrastRatio(0xff123456u, 0xff123456u), 1.0f);
}

TEST(ThemeTest, NoTypeIsSmallerThanSixteen) {
  for (const Theme& t : EveryTheme()) {
    for (const TypeStyle& type : {t.body, t.small, t.lead, t.label, t.choice, t.strong, t.h1_start, t.h1, t.h2, t.h3,
                                  t.h2_side, t.h2_box, t.place, t.price}) {
      EXPECT_GE(type.size * t.unit, 16.0f);
    }
  }
}

TEST(ThemeTest, ProseHasWideLines) {
  for (const Theme& t : EveryTheme()) EXPECT_GE(t.body.leading, t.kiosk ? 1.6f : 1.7f);
}

TEST(ThemeTest, TargetsAreLargeEnoughForFingers) {
  for (const Theme& t : EveryTheme()) {
    EXPECT_GE(t.target, 48.0f);
    EXPECT_GE(t.button_height, 48.0f);
    EXPECT_GE(t.choice_height, 56.0f);
    EXPECT_GE(t.choice_gap, 8.0f);
  }
}

TEST(ThemeTest, KioskTargetsAreTwentyMillimetresHigh) {
  struct Case {
    Panel panel;
    float width, height;
  };
  // The two that were drawn, and a small panel of high resolution.
  for (const Case& c : {Case{{812.8f, 700}, 1080, 1920}, Case{{546.1f, 500}, 1920, 1080}, Case{{546.1f, 500}, 3840, 2160}}) {
    const Theme theme = MakeTheme({.width_css = c.width, .height_css = c.height, .kiosk = true, .panel = c.panel});
    const float diagonal_px = std::sqrt(c.width * c.width + c.height * c.height);
    const float mm_per_px = c.panel.diagonal_mm / diagonal_px;
    EXPECT_GE(theme.target * theme.unit * mm_per_px, 20.0f);
    EXPECT_GE(theme.choice_height * theme.unit * mm_per_px, 20.0f);
  }
}

TEST(ThemeTest, KioskGrowsWithTheDistanceItIsSeenFrom) {
  const Profile near{.width_css = 1080, .height_css = 1920, .kiosk = true, .panel = {812.8f, 700}};
  Profile far = near;
  far.panel.distance_mm = 1000;
  EXPECT_GT(MakeTheme(far).unit, MakeTheme(near).unit);
}

TEST(ThemeTest, ColumnsFollowTheTextNotTheGlass) {
  EXPECT_TRUE(MakeTheme({.width_css = 1280}).wide);
  EXPECT_FALSE(MakeTheme({.width_css = 1280, .text_scale = 2}).wide);
  EXPECT_TRUE(MakeTheme({.width_css = 768}).wide);
  EXPECT_FALSE(MakeTheme({.width_css = 767}).wide);
}

TEST(ThemeTest, ColumnGutterAndSideFitThePage) {
  for (const float width : {768.0f, 900.0f, 1024.0f, 1104.0f, 1280.0f, 1920.0f}) {
    const Theme theme = MakeTheme({.width_css = width});
    EXPECT_LE(theme.column + theme.gutter + theme.side, width - 2 * theme.margin + 0.5f) << width;
    EXPECT_LE(theme.column, 680.0f);
    EXPECT_GE(theme.column, 360.0f);
  }
}

TEST(ThemeTest, LettersAreSpacedExceptWhereWordsAre) {
  EXPECT_GT(MakeTheme({}).letter_spacing, 0.0f);
  EXPECT_EQ(MakeTheme({.spaced = true}).letter_spacing, 0.0f);
}

}  // namespace
}  // namespace madoguchi::ui
