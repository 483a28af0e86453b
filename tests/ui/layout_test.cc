// Composed Screens of the gallery, on the null platform: fixed glyphs, no graphics card.

#include <gtest/gtest.h>

#include <string_view>

#include "platform/null/fixed_glyphs.h"
#include "platform/null/headless_painter.h"
#include "support/gallery.h"
#include "support/layout_checks.h"

namespace madoguchi {
namespace {

struct Glass {
  std::string_view name;
  float width, height, dpr;
  int percent;
  bool kiosk;
};

constexpr Glass kGlasses[] = {
    {"phone", 390, 844, 2, 100, false},
    {"small phone", 320, 568, 1, 100, false},
    {"small phone at 200 %", 320, 568, 1, 200, false},
    {"phone at 150 %", 390, 844, 3, 150, false},
    {"tablet", 768, 1024, 1, 100, false},
    {"desktop", 1280, 800, 1, 100, false},
    {"desktop at 125 %", 1280, 800, 1.25f, 125, false},
    {"kiosk upright", 1080, 1920, 1, 100, true},
    {"kiosk level", 1920, 1080, 1, 100, true},
};

class LayoutTest : public ::testing::Test {
 protected:
  const ui::Layout& Show(const app::Screen& screen, const Glass& glass, ui::Interaction interaction = {}) {
    return painter_.Show(screen,
                         {.width = glass.width * glass.dpr,
                          .viewport_height = glass.height * glass.dpr,
                          .dpr = glass.dpr,
                          .root_font_scale = 1},
                         interaction, {});
  }

  platform::FixedGlyphs glyphs_;
  platform::HeadlessPainter painter_{glyphs_};
};

TEST_F(LayoutTest, EveryScreenIsSoundOnEveryGlass) {
  for (const Glass& glass : kGlasses) {
    for (const std::string_view name : testing::GalleryNames()) {
      app::Screen screen = testing::GalleryScreen(name);
      if (screen.kiosk != glass.kiosk) continue;
      SCOPED_TRACE(glass.name);
      screen.text_percent = glass.percent;
      const ui::Layout& layout = Show(screen, glass);
      test::ExpectSoundLayout(screen, layout, glass.dpr);
      EXPECT_GT(painter_.triangles(), 100);
    }
  }
}

TEST_F(LayoutTest, ReadingsAreSoundToo) {
  app::Screen screen = testing::QuestionScreen();
  screen.ruby = true;
  screen.root.children[1].children[0].children[0].children[2].children[1].words =
      "{引|ひ}っこす{本人|ほんにん}の\u200Bカードについて\u200B{答|こた}えてください。";
  test::ExpectSoundLayout(screen, Show(screen, kGlasses[0]), kGlasses[0].dpr);
  int readings = 0;
  for (const ui::PaintedWords& words :
       ui::PaintedWordsOf(painter_.Show(screen, {.width = 780, .viewport_height = 1688, .dpr = 2}, {}, {}))) {
    readings += words.words == "ほんにん" ? 1 : 0;
  }
  EXPECT_EQ(readings, 1);
}

TEST_F(LayoutTest, SideColumnStandsBesideFrom768AndBelowBefore) {
  const app::Screen screen = testing::CheckScreen();
  const std::vector<const app::Node*> nodes = platform::NodesInOrder(screen);
  std::size_t side = 0, column = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i]->part == app::Part::kSide) side = i;
    if (nodes[i]->part == app::Part::kColumns) column = i + 1;
  }
  const ui::Layout& wide = Show(screen, {"", 768, 800, 1, 100, false});
  EXPECT_GE(wide.boxes[side].box.x, wide.boxes[column].box.right());
  const ui::Layout& narrow = Show(screen, {"", 767, 800, 1, 100, false});
  EXPECT_GE(narrow.boxes[side].box.y, narrow.boxes[column].box.bottom());
}

TEST_F(LayoutTest, HoveringChangesNoRectangle) {
  const app::Screen screen = testing::PlanScreen();
  const std::vector<ui::NodeBox> before = Show(screen, kGlasses[0]).boxes;
  for (int node = 0; node < static_cast<int>(before.size()); node += 3) {
    EXPECT_EQ(Show(screen, kGlasses[0], {.hover = node, .press = node}).boxes, before) << node;
  }
}

TEST_F(LayoutTest, ChoosingMovesNothing) {
  app::Screen screen = testing::QuestionScreen();
  const float before = Show(screen, kGlasses[0]).height;
  screen.root.children[1].children[0].children[0].children[2].children[3].selected = true;
  EXPECT_EQ(Show(screen, kGlasses[0]).height, before);
}

TEST_F(LayoutTest, SkipLinkIsThereOnlyWithTheFocus) {
  const app::Screen screen = testing::StartScreen();
  const std::vector<const app::Node*> nodes = platform::NodesInOrder(screen);
  int skip = 0;
  while (nodes[static_cast<std::size_t>(skip)]->part != app::Part::kSkip) ++skip;
  EXPECT_FALSE(test::Shown(Show(screen, kGlasses[0]).boxes[static_cast<std::size_t>(skip)]));
  EXPECT_TRUE(test::Shown(Show(screen, kGlasses[0], {.focus = skip}).boxes[static_cast<std::size_t>(skip)]));
}

TEST_F(LayoutTest, KioskNeedsNoScrolling) {
  for (const app::Screen& screen : {testing::QuestionScreen(true), testing::StartScreen(true)}) {
    EXPECT_LE(Show(screen, {"", 1080, 1920, 1, 100, true}).height, 1920.0f) << screen.id;
    EXPECT_LE(Show(screen, {"", 1920, 1080, 1, 100, true}).height, 1080.0f) << screen.id;
  }
}

TEST_F(LayoutTest, DialogLiesInTheVisiblePart) {
  const app::Screen screen = testing::StillThereScreen();
  const std::vector<const app::Node*> nodes = platform::NodesInOrder(screen);
  for (const Glass& glass : {kGlasses[7], kGlasses[8]}) {
    const ui::Layout& layout = Show(screen, glass);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i]->role != app::Role::kDialog) continue;
      EXPECT_GE(layout.boxes[i].box.y, 0.0f);
      EXPECT_LE(layout.boxes[i].box.bottom(), glass.height);
    }
  }
}

}  // namespace
}  // namespace madoguchi
