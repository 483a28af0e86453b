#include "ui/icons.h"

#include <gtest/gtest.h>

#include <cmath>

namespace madoguchi::ui {
namespace {

constexpr int kLastIcon = static_cast<int>(app::Icon::kTouch);

TEST(IconsTest, EveryIconHasAnOutlineOnItsGrid) {
  for (int i = 1; i <= kLastIcon; ++i) {
    const auto icon = static_cast<app::Icon>(i);
    const std::vector<Stroke> strokes = FlattenPath(IconOutline(icon), 2);
    ASSERT_FALSE(strokes.empty()) << i;
    for (const Stroke& stroke : strokes) {
      EXPECT_GE(stroke.points.size(), 2u) << i;
      for (const Point& p : stroke.points) {
        EXPECT_GE(p.x, 0.0f) << i;
        EXPECT_LE(p.x, 24.0f) << i;
        EXPECT_GE(p.y, 0.0f) << i;
        EXPECT_LE(p.y, 24.0f) << i;
      }
    }
  }
  EXPECT_TRUE(IconOutline(app::Icon::kNone).empty());
}

TEST(IconsTest, ArcsKeepTheirRadius) {
  const std::vector<Stroke> strokes = FlattenPath("M3 12a9 9 0 0 1 18 0a9 9 0 0 1 -18 0z", 4);
  ASSERT_EQ(strokes.size(), 1u);
  EXPECT_TRUE(strokes[0].closed);
  for (const Point& p : strokes[0].points) EXPECT_NEAR(std::hypot(p.x - 12, p.y - 12), 9.0f, 0.01f);
}

TEST(IconsTest, RelativeAndAbsoluteCommandsMeanTheSame) {
  const std::vector<Stroke> relative = FlattenPath("m9 5 7 7 -7 7", 1), absolute = FlattenPath("M9 5L16 12L9 19", 1);
  ASSERT_EQ(relative.size(), 1u);
  EXPECT_EQ(relative[0].points, absolute[0].points);
}

TEST(IconsTest, ReadingStopsAtWhatIsNotUnderstood) {
  EXPECT_TRUE(FlattenPath("", 1).empty());
  EXPECT_EQ(FlattenPath("M1 1L2 2Q3 3 4 4", 1).size(), 1u);
  EXPECT_TRUE(FlattenPath("L2 2z", 1).empty());
}

}  // namespace
}  // namespace madoguchi::ui
