// Pixels of the software canvas and the PNG around them.

#include "platform/null/software_canvas.h"

#include <gtest/gtest.h>

#include "platform/null/fixed_glyphs.h"
#include "platform/null/headless_painter.h"
#include "platform/null/png.h"
#include "ui/theme_tokens.h"

namespace madoguchi::platform {
namespace {

TEST(SoftwareCanvasTest, PaintsTheMarkInTheAccent) {
  app::Screen screen;
  app::Node brand, header, banner;
  brand.role = app::Role::kLink;
  brand.part = app::Part::kBrand;
  brand.words = "世田谷区";
  header.part = app::Part::kHeader;
  header.children = {brand};
  banner.role = app::Role::kBanner;
  banner.children = {header};
  screen.root.children = {banner};
  FixedGlyphs glyphs;
  HeadlessPainter painter(glyphs);
  painter.Show(screen, {.width = 390, .viewport_height = 200}, {}, {});
  const SoftwareCanvas canvas = painter.Canvas(80);
  const auto pixel = [&](int x, int y) { return canvas.pixels()[static_cast<std::size_t>(y * canvas.width() + x)]; };
  // The mark is 36 wide, 20 from the left, in the middle of a header of 64.
  EXPECT_EQ(pixel(22, 32), ui::kDayPalette.accent);
  EXPECT_EQ(pixel(5, 32), ui::kDayPalette.ground);
  EXPECT_EQ(pixel(200, 64), ui::kDayPalette.hair);
}

TEST(PngTest, CarriesSizeAndPixels) {
  const std::uint32_t pixels[] = {0xff0000ffu, 0xff00ff00u};
  const std::string png = EncodePng(2, 1, pixels);
  ASSERT_GT(png.size(), 57u);
  EXPECT_EQ(png.substr(1, 3), "PNG");
  EXPECT_EQ(png.substr(12, 4), "IHDR");
  EXPECT_EQ(png[19], 2);
  EXPECT_EQ(png[23], 1);
  // No filter, red, green; behind two bytes of zlib and five of a stored block.
  EXPECT_EQ(png.substr(41 + 7, 7), std::string("\0\xff\0\0\0\xff\0", 7));
  EXPECT_EQ(png.substr(png.size() - 8, 4), "IEND");
}

}  // namespace
}  // namespace madoguchi::platform
