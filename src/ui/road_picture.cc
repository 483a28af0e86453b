#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;

namespace {

struct Milestone {
  service::Channel channel;
  float x;
};

constexpr Milestone kMilestones[] = {
    {service::Channel::kOnline, 98},
    {service::Channel::kMail, 166},
    {service::Channel::kInPerson, 262},
    {service::Channel::kCashlessCounter, 336},
    {service::Channel::kConvenienceStore, 412},
};
constexpr float kGridWidth = 460, kGridHeight = 216, kRoadY = 176;

}  // namespace

// The idea of the app in one picture: at home a thin line, outside a thick one, with the signs standing on it. On a grid of
// 460 × 216. Its children are the captions of the two zones.
Size ComposeRoadPicture(Composer& c, const Node& node, Point at, float width) {
  const float k = width / kGridWidth;
  const Palette& color = c.color();
  Picture& picture = c.picture();
  const auto to = [&](float x, float y) { return Point{at.x + x * k, at.y + y * k}; };
  const auto box = [&](float x, float w) {
    return Rect{std::round(at.x + x * k), at.y, std::round(w * k), std::round(kGridHeight * k)};
  };
  const float edge = c.theme().high_contrast ? c.Px(1) : 0;
  picture.Box(box(0, 204), {.fill = color.home, .edge = edge > 0 ? color.hair : 0, .thickness = edge, .radius = 12 * k});
  picture.Box(box(220, 240), {.fill = color.paper, .edge = edge > 0 ? color.hair : 0, .thickness = edge, .radius = 12 * k});

  picture.Line(to(38, kRoadY), to(204, kRoadY), std::round(4 * k), color.online);
  picture.Dashes(to(204, kRoadY), to(220, kRoadY), std::round(4 * k), color.ink, 4 * k, 4 * k);
  picture.Line(to(220, kRoadY), to(440, kRoadY), std::round(8 * k), color.in_person);
  const std::vector<Point> arrow = {to(434, 165), to(448, kRoadY), to(434, 187)};
  picture.Polygon(arrow, color.in_person);
  for (const Milestone& milestone : kMilestones) {
    picture.Line(to(milestone.x, 110), to(milestone.x, kRoadY), std::round(4 * k), color.ink);
    c.Sign(milestone.channel, to(milestone.x - 30, 66), 60 * k, false);
    picture.Disc(to(milestone.x, kRoadY), 10 * k, color.ink);
    picture.Disc(to(milestone.x, kRoadY), 6 * k, color.ground);
  }
  picture.Disc(to(38, kRoadY), 18.5f * k, color.ink);
  picture.Disc(to(38, kRoadY), 15.5f * k, color.ground);
  c.Icon(app::Icon::kHome, to(28, 166), 20 * k, color.ink);

  // Captions are as large as the picture allows: they belong to it, and do not grow beyond their zone.
  for (std::size_t i = 0; i < node.children.size() && i < 2; ++i) {
    const float left = i == 0 ? 20 : 240, room = i == 0 ? 164.0f : 200.0f;
    const float css = c.Em(100) / 100;
    const WordsLook fitted{.type = {std::max(16.0f, c.theme().caption.size * k / css), 1.3f, true}, .color = color.ink};
    const Size size = c.Words(node.children[i], to(left, 16), room * k, fitted);
    const Point place = to(left, 16);
    c.Place(node.children[i], {place.x, place.y, size.w, size.h});
  }
  return PlaceBlock(c, node, at, {width, std::round(kGridHeight * k)});
}

}  // namespace madoguchi::ui
