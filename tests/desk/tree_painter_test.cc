// The painted tree says what the tree says, where its boxes are, at every zoom.

#include "desk/ui/tree_painter.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "content/small_content.h"
#include "desk/desk.h"
#include "platform/null/fixed_glyphs.h"
#include "ui/draw_surface.h"
#include "ui/theme_tokens.h"

namespace madoguchi::desk {
namespace {

class TreePainterTest : public ::testing::Test {
 protected:
  TreePainterTest() {
    (void)desk_.Start("ja", "2026-11-28");
    const content::MemoryFiles files = tests::SmallContent();
    for (const auto& [path, text] : files.texts()) desk_.Put(Desk::kEdited, path, text);
    desk_.BeginCheck();
    while (!desk_.IsChecked()) desk_.StepCheck();
    (void)desk_.Select("kita", "move_out");
  }

  const ui::Picture& Paint(const TreeView& view, const std::vector<std::size_t>& lit = {}, int focus = -1) {
    (void)surface_.Begin(view.width, view.height);
    ComposeTree(sheet(), {lit, focus}, view, surface_.fonts(), picture_);
    (void)surface_.End();
    return picture_;
  }
  const author::TreeSheet& sheet() { return desk_.tree()->sheet(); }
  TreeView All(float zoom, float dpr = 1) {
    return {.x = -kTreeMargin, .y = -kTreeMargin, .zoom = zoom, .width = 6000, .height = 6000, .dpr = dpr};
  }
  std::size_t Count(const ui::Picture& picture, ui::Color color) {
    std::size_t count = 0;
    for (const ui::Shape& shape : picture.shapes()) count += shape.color == color || shape.edge == color ? 1 : 0;
    return count;
  }

  Desk desk_;
  platform::FixedGlyphs glyphs_;
  ui::DrawSurface surface_{glyphs_};
  ui::Picture picture_;
};

TEST_F(TreePainterTest, EveryBoxInViewHasItsWordsInsideOfIt) {
  for (const float zoom : {0.5f, 0.77f, 1.0f, 1.9f}) {
    for (const float dpr : {1.0f, 2.0f}) {
      const TreeView view = All(zoom, dpr);
      std::set<std::size_t> said;
      const ui::Picture& picture = Paint(view);
      for (const ui::Shape& shape : picture.shapes()) {
        if (shape.kind != ui::ShapeKind::kText) continue;
        const auto at = static_cast<std::size_t>(shape.node);
        said.insert(at);
        const author::PlacedBox& placed = sheet().layout.boxes[at];
        const float x = shape.a.x / view.scale() + view.x, y = shape.a.y / view.scale() + view.y;
        const bool on_label = placed.label.height > 0 && y < static_cast<float>(placed.label.y + placed.label.height) &&
                              y >= static_cast<float>(placed.label.y) && x < static_cast<float>(placed.box.x + 2);
        const author::LayoutRect& place = on_label ? placed.label : placed.box;
        const float right = shape.b.x / view.scale() + view.x;
        EXPECT_GE(x, static_cast<float>(place.x) - 1) << picture.WordsOf(shape) << " at zoom " << zoom;
        EXPECT_LE(right, static_cast<float>(place.x + place.width) + 1) << picture.WordsOf(shape) << " at zoom " << zoom;
      }
      EXPECT_EQ(said.size(), sheet().boxes.size());
    }
  }
}

TEST_F(TreePainterTest, NothingIsPaintedOfWhatIsOutOfView) {
  TreeView view = All(1);
  view.x = 100'000;
  EXPECT_TRUE(Paint(view).shapes().empty());
  EXPECT_TRUE(TreePaintLog(picture_, view).empty());
}

TEST_F(TreePainterTest, TheWayAndTheFocusAreToBeSeen) {
  constexpr ui::Palette kDay = ui::kDayPalette;
  const std::vector<std::size_t> way{0, 1};
  // The sign of what is done online has the accent's colour too.
  const std::size_t without = Count(Paint(All(1)), kDay.accent);
  // Two boxes, a label and at least one line.
  EXPECT_GE(Count(Paint(All(1), way), kDay.accent), without + 4);
  EXPECT_EQ(Count(Paint(All(1), way), kDay.focus_inner), 0u);
  EXPECT_EQ(Count(Paint(All(1), way, 1), kDay.focus_inner), 1u);
}

TEST_F(TreePainterTest, ThePaintLogNamesBoxesAndTheirPlaces) {
  const TreeView view = All(0.5f, 2);
  (void)Paint(view);
  EXPECT_NE(TreePaintLog(picture_, view).find("[0,\""), std::string::npos);
}

}  // namespace
}  // namespace madoguchi::desk
