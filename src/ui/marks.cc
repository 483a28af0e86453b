#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/components.h"
#include "ui/icons.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;

namespace {

// The marks are drawn on a grid of 20 units.
void DrawSureness(Composer& c, app::Sureness sureness, Point at, float size) {
  const float k = size / 20;
  const Point centre{at.x + 10 * k, at.y + 10 * k};
  const Color color = c.color().ink_2;
  switch (sureness) {
    case app::Sureness::kNone:
      return;
    case app::Sureness::kOfficial: {
      c.picture().Disc(centre, 9 * k, color);
      const std::vector<Point> tick = {
          {at.x + 5.5f * k, at.y + 10.5f * k}, {at.x + 8.8f * k, at.y + 13.6f * k}, {at.x + 14.5f * k, at.y + 7 * k}};
      c.picture().Polyline(tick, false, 2 * k, c.color().ground);
      return;
    }
    case app::Sureness::kCopyOrOther: {
      c.picture().Disc(centre, 9 * k, color);
      std::vector<Point> half;
      constexpr int kPieces = 16;
      for (int i = 0; i <= kPieces; ++i) {
        const float angle = 3.14159265f * (static_cast<float>(i) / kPieces - 0.5f);
        half.push_back({centre.x + 7 * k * std::cos(angle), centre.y + 7 * k * std::sin(angle)});
      }
      c.picture().Polygon(half, c.color().ground);
      return;
    }
    case app::Sureness::kUnconfirmed:
      c.picture().DashedRing(centre, 9.5f * k, 2 * k, c.color().ink, 3 * k, 2.3f * k);
      for (Stroke& stroke : FlattenPath("M7.6 7.8a2.5 2.5 0 1 1 3.6 2.3c-0.8 0.4 -1.2 0.9 -1.2 1.9M10 13.6v1.6", k)) {
        for (Point& p : stroke.points) p = {at.x + p.x * k, at.y + p.y * k};
        c.picture().Polyline(stroke.points, false, 2 * k, c.color().ink);
      }
      return;
  }
}

}  // namespace

Size ComposeSign(Composer& c, const Node& node, Point at, float width) {
  const bool outline = node.part == Part::kSignOutline;
  const float sign = node.sign ? c.Em(outline ? 32.0f : 28.0f) : 0;
  const float gap = node.sign ? c.Px(outline ? 10 : 8) : 0;
  const Color color = outline || !node.sign ? c.color().ink : ChannelColor(c.color(), *node.sign);
  const WordsLook look{.type = {c.theme().body.size, 1.4f, !outline}, .color = color};
  const Size words = c.Measure(node.words, width - sign - gap, look);
  const float height = std::max(sign, words.h);
  if (node.sign) c.Sign(*node.sign, {at.x, at.y + std::round((height - sign) / 2)}, sign, outline);
  c.Words(node, {at.x + sign + gap, at.y + std::round((height - words.h) / 2)}, width - sign - gap, look);
  return PlaceBlock(c, node, at, {sign + gap + words.w, height});
}

Size ComposeChip(Composer& c, const Node& node, Point at, float width) {
  const WordsLook look{.type = {16, 1.5f, true}, .color = c.color().ink};
  const float edge = c.Px(2), pad = edge + c.Px(8);
  const Size words = c.Measure(node.words, width - 2 * pad, look);
  const Size size{words.w + 2 * pad, words.h + 2 * edge};
  c.picture().Box({at.x, at.y, size.w, size.h},
                  {.fill = c.color().ground, .edge = c.color().ink, .thickness = edge, .radius = c.Px(4)});
  c.Words(node, {at.x + pad, at.y + edge}, width - 2 * pad, look);
  return PlaceBlock(c, node, at, size);
}

// How sure: a mark with words; what is unconfirmed stands in a dashed box, so that it catches the eye where it is.
Size ComposeSure(Composer& c, const Node& node, Point at, float width) {
  const bool unsure = node.sureness == app::Sureness::kUnconfirmed;
  const float mark = c.Em(20), gap = c.Px(6), edge = unsure ? c.Px(2) : 0;
  const float left = unsure ? edge + c.Px(6) : 0, right = unsure ? edge + c.Px(8) : 0;
  const WordsLook look{.type = {c.theme().small.size, 1.5f, unsure}, .color = unsure ? c.color().ink : c.color().ink_2};
  const float room = width - left - right - mark - gap;
  const Size words = c.Measure(node.words, room, look);
  const Size size{left + mark + gap + words.w + right, words.h + 2 * edge};
  if (unsure) {
    c.picture().DashedBox({at.x, at.y, size.w, size.h}, edge, c.Px(4), c.color().ink_3, c.Px(4), c.Px(3));
  }
  const float first_line = c.Em(look.type.size * look.type.leading);
  DrawSureness(c, node.sureness, {at.x + left, at.y + edge + std::round((first_line - mark) / 2)}, mark);
  c.Words(node, {at.x + left + mark + gap, at.y + edge}, room, look);
  return PlaceBlock(c, node, at, size);
}

Size ComposeSourceNumber(Composer& c, const Node& node, Point at, float) {
  const WordsLook look{.type = {16, 1.0f, true}, .color = c.color().ink, .align = Align::kCentre};
  const float edge = c.Px(2);
  const Size words = c.Measure(node.words, 0, look);
  const float side = std::max(c.Em(26), words.w + 2 * edge + c.Px(4));
  c.picture().Box({at.x, at.y, side, c.Em(26)},
                  {.fill = c.color().ground, .edge = c.color().ink, .thickness = edge, .radius = c.Px(4)});
  c.Words(node, {at.x, at.y + std::round((c.Em(26) - words.h) / 2)}, side, look);
  return PlaceBlock(c, node, at, {side, c.Em(26)});
}

}  // namespace madoguchi::ui
