#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

void DrawArrow(Composer& c, float left, float right, float y) {
  const Color ink = c.color().ink;
  c.picture().Line({left, y}, {right, y}, c.Px(3), ink);
  const std::vector<Point> head = {{right - c.Px(9), y - c.Px(8)}, {right, y}, {right - c.Px(9), y + c.Px(8)}};
  c.picture().Polyline(head, false, c.Px(3), ink);
}

Size ComposePlaceName(Composer& c, const Node& node, Point at, float width, Align align) {
  float y = at.y, widest = 0;
  for (const Node& line : node.children) {
    WordsLook look = LookOf(c, line);
    if (line.part == Part::kStrong) look = {.type = c.theme().place, .color = c.color().ink};
    look.align = align;
    look.balance = false;
    const Size size = c.Words(line, {at.x, y}, width, look);
    c.Place(line, {align == Align::kRight ? at.x + width - size.w : at.x, y, size.w, size.h});
    y += size.h;
    widest = std::max(widest, size.w);
  }
  c.Place(node, {at.x, at.y, width, y - at.y});
  return {widest, y - at.y};
}

float NaturalWidth(Composer& c, const Node& node) {
  float widest = 0;
  for (const Node& line : node.children) {
    WordsLook look = LookOf(c, line);
    if (line.part == Part::kStrong) look.type = c.theme().place;
    widest = std::max(widest, c.Measure(line.words, 0, look).w);
  }
  return widest + 1;
}

// From → to, then the day. On a phone the two places stand at the two edges; on wide screens both at the left.
float ComposeRoute(Composer& c, const Node& route, Point at, float width) {
  const bool wide = c.theme().wide;
  const float pad = c.Px(wide ? 30 : 22);
  const float left = at.x + pad, room = width - 2 * pad;
  float y = at.y + c.Px(wide ? 26 : 20);
  const float top = at.y;
  std::vector<const Node*> places;
  for (const Node& child : route.children) {
    if (child.role == Role::kGroup) places.push_back(&child);
  }
  if (places.size() == 2) {
    const float from_width = NaturalWidth(c, *places[0]), to_width = NaturalWidth(c, *places[1]);
    const float arrow = c.Px(wide ? 120 : 44), gap = c.Px(8);
    float height;
    if (from_width + to_width + arrow + 2 * gap > room) {
      // Too long for one line: one under the other.
      height = ComposePlaceName(c, *places[0], {left, y}, room, Align::kLeft).h;
      DrawArrow(c, left, left + arrow, y + height + c.Px(16));
      height += c.Px(32);
      height += ComposePlaceName(c, *places[1], {left, y + height}, room, Align::kLeft).h;
    } else {
      const float to_x = wide ? left + from_width + gap + arrow + gap : left + room - to_width;
      height = ComposePlaceName(c, *places[0], {left, y}, from_width, Align::kLeft).h;
      height = std::max(height, ComposePlaceName(c, *places[1], {to_x, y}, to_width, wide ? Align::kLeft : Align::kRight).h);
      const float middle = (left + from_width + to_x) / 2, half = c.Px(wide ? 28 : 29);
      const float reach = std::min(half, (to_x - left - from_width) / 2 - gap);
      DrawArrow(c, middle - reach, middle + reach, y + std::round(height / 2));
    }
    y += height;
  } else {
    for (const Node* place : places) y += ComposePlaceName(c, *place, {left, y}, room, Align::kLeft).h;
  }
  y += c.Px(wide ? 16 : 14);
  for (const Node& child : route.children) {
    if (child.role == Role::kGroup) continue;
    const float icon = child.icon == app::Icon::kNone ? 0 : c.Em(24), gap = icon > 0 ? c.Px(10) : 0;
    const WordsLook look{.type = {c.theme().choice.size, 1.5f, true}, .color = c.color().ink, .balance = true};
    const Size words = c.Measure(child.words, room - icon - gap, look);
    const float height = std::max(icon, words.h);
    if (icon > 0) c.Icon(child.icon, {left, y + std::round((height - icon) / 2)}, icon, c.color().ink);
    c.Words(child, {left + icon + gap, y + std::round((height - words.h) / 2)}, room - icon - gap, look);
    c.Place(child, {left, y, room, height});
    y += height;
  }
  y += c.Px(wide ? 20 : 16);
  c.Place(route, {at.x, top, width, y - top});
  return y - top;
}

float ComposeFact(Composer& c, const Node& row, Point at, float width) {
  const float key_width = std::min(c.Em(c.theme().wide ? 100 : 104), std::floor(width * 0.42f)), gap = c.Px(12);
  float height = 0;
  for (const Node& cell : row.children) {
    if (cell.role == Role::kTerm) {
      const WordsLook look{.type = {c.theme().body.size, 1.7f, false}, .color = c.color().ink_2};
      const Size size = c.Words(cell, at, key_width, look);
      c.Place(cell, {at.x, at.y, key_width, size.h});
      height = std::max(height, size.h);
      continue;
    }
    const float x = at.x + key_width + gap, room = width - key_width - gap;
    const float sign = cell.sign ? c.Em(28) : 0, in = cell.sign ? sign + c.Px(8) : 0;
    const WordsLook look{.type = {c.theme().choice.size, 1.5f, true}, .color = c.color().ink};
    float y = at.y;
    if (!cell.words.empty()) {
      const Size words = c.Measure(cell.words, room - in, look);
      const float line = cell.sign ? std::max(words.h, c.Em(32)) : words.h;
      c.Words(cell, {x + in, y + std::round((line - words.h) / 2)}, room - in, look);
      if (cell.sign) c.Sign(*cell.sign, {x, y + std::round((line - sign) / 2)}, sign, false);
      y += line;
    }
    for (const Node& line : cell.children) {
      if (line.part == Part::kSign || line.part == Part::kSignOutline || line.part == Part::kSure) {
        if (y > at.y) y += c.Px(4);
        y += Compose(c, line, {x, y}, room).h;
        continue;
      }
      WordsLook small{.type = {c.theme().small.size, 1.5f, false}, .color = c.color().ink};
      if (line.part == Part::kStrong) small.type = look.type;
      const Size size = c.Words(line, {x, y}, room, small);
      c.Place(line, {x, y, room, size.h});
      y += size.h;
    }
    c.Place(cell, {x, at.y, room, y - at.y});
    height = std::max(height, y - at.y);
  }
  c.Place(row, {at.x, at.y, width, height});
  return height;
}

float ComposeFacts(Composer& c, const Node& facts, Point at, float width) {
  const bool two = c.theme().wide && width > c.Px(520);
  const float pad = c.Px(c.theme().wide ? 30 : 22), gap = c.Px(c.theme().wide ? 14 : 12), between = c.Px(32);
  const float room = width - 2 * pad, cell = two ? std::floor((room - between) / 2) : room;
  float y = at.y + c.Px(18);
  for (std::size_t i = 0; i < facts.children.size(); i += two ? 2 : 1) {
    if (i > 0) y += gap;
    float height = ComposeFact(c, facts.children[i], {at.x + pad, y}, cell);
    if (two && i + 1 < facts.children.size()) {
      height = std::max(height, ComposeFact(c, facts.children[i + 1], {at.x + pad + cell + between, y}, cell));
    }
    y += height;
  }
  y += c.Px(c.theme().wide ? 22 : 18);
  c.Place(facts, {at.x, at.y, width, y - at.y});
  return y - at.y;
}

// Half discs bitten out of the edges, and the perforation between them.
void DrawPerforation(Composer& c, Point from, Point to) {
  const bool level = from.y == to.y;
  const float inside = c.Px(14), notch = c.Px(11), edge = c.Px(2);
  const Point a = level ? Point{from.x + inside, from.y} : Point{from.x, from.y + inside};
  const Point b = level ? Point{to.x - inside, to.y} : Point{to.x, to.y - inside};
  c.picture().Dashes(a, b, edge, c.color().ink, c.Px(5), c.Px(4));
  for (const Point& centre : {from, to}) {
    const bool begin = centre == from;
    c.picture().Disc(centre, notch + edge / 2, c.color().ink);
    c.picture().Disc(centre, notch - edge / 2, c.color().ground);
    // What lies outside of the ticket belongs to the page.
    const float r = notch + edge;
    if (level) {
      c.picture().Box({begin ? centre.x - edge - r : centre.x + edge, centre.y - r, r, 2 * r}, {.fill = c.color().ground});
    } else {
      c.picture().Box({centre.x - r, begin ? centre.y - edge - r : centre.y + edge, 2 * r, r}, {.fill = c.color().ground});
    }
  }
}

bool IsStub(const Node& node) { return node.part == Part::kQr || node.id == "no_qr" || node.role == Role::kPicture; }

}  // namespace

// From top to bottom: route, perforation, facts; then a stub with the QR code, at the right where there is room.
Size ComposeTicket(Composer& c, const Node& node, Point at, float width) {
  const Picture::Slot ground = c.picture().Reserve();
  const Node* stub = nullptr;
  for (const Node& child : node.children) {
    if (IsStub(child)) stub = &child;
  }
  const bool beside = stub != nullptr && (c.theme().wide || c.theme().kiosk) && stub->part == Part::kQr;
  const float stub_width = beside ? c.Em(200) : 0;
  const float main_width = width - stub_width;
  std::vector<float> cuts;
  float y = at.y;
  bool free_text = false;
  for (const Node& child : node.children) {
    if (&child == stub) continue;
    if (child.part == Part::kTicketRoute) {
      y += ComposeRoute(c, child, {at.x, y}, main_width);
    } else if (child.part == Part::kTicketFacts) {
      if (y > at.y) cuts.push_back(y);
      y += ComposeFacts(c, child, {at.x, y}, main_width);
    } else {
      const float pad = c.Px(c.theme().wide ? 30 : 22);
      y += free_text ? c.Px(6) : pad;
      WordsLook look = LookOf(c, child);
      if (child.part == Part::kStrong) look.type = {22, 1.4f, true};
      const Size size = c.Words(child, {at.x + pad, y}, main_width - 2 * pad, look);
      c.Place(child, {at.x + pad, y, size.w, size.h});
      y += size.h;
      free_text = true;
    }
  }
  if (free_text) y += c.Px(20);
  float height = y - at.y;
  if (stub != nullptr) {
    const float pad = c.Px(20), inset = c.Px(c.theme().wide ? 30 : 22);
    const float side = stub->part == Part::kQr ? c.Em(160) : 0;
    if (beside) {
      height = std::max(height, side + 2 * pad);
      const Composer::Mark mark = c.Now();
      const Size size = Compose(c, *stub, {at.x + main_width, at.y}, side);
      c.Move(mark, std::round((stub_width - size.w) / 2), std::round((height - size.h) / 2));
    } else {
      if (y > at.y) cuts.push_back(y);
      const Size size =
          Compose(c, *stub, {at.x + inset, y + pad}, side > 0 ? std::min(side, width - 2 * inset) : width - 2 * inset);
      height = y + size.h + 2 * pad - at.y;
    }
  }
  const Rect box{at.x, at.y, width, height};
  c.picture().Put(ground,
                  BoxShape(box, {.fill = c.color().paper, .edge = c.color().ink, .thickness = c.Px(2), .radius = c.Px(12)}));
  for (const float cut : cuts)
    DrawPerforation(c, {at.x + c.Px(2), cut}, {at.x + (beside ? main_width : width) - c.Px(2), cut});
  if (beside) DrawPerforation(c, {at.x + main_width, at.y + c.Px(2)}, {at.x + main_width, at.y + height - c.Px(2)});
  return PlaceBlock(c, node, at, {width, height});
}

// Dark modules on white, with the quiet zone of four modules that readers ask for; every module a whole number of pixels.
Size ComposeQr(Composer& c, const Node& node, Point at, float width) {
  if (!node.qr || node.qr->size <= 0) return ComposePlain(c, node, at, width);
  const int n = node.qr->size;
  constexpr int kQuiet = 4;
  const float module = std::max(1.0f, std::floor(width / static_cast<float>(n + 2 * kQuiet)));
  const float side = module * static_cast<float>(n + 2 * kQuiet);
  c.picture().Box({at.x, at.y, side, side}, {.fill = 0xffffffffu, .radius = c.Px(4)});
  for (int row = 0; row < n; ++row) {
    for (int begin = 0; begin < n;) {
      if (!node.qr->dark[static_cast<std::size_t>(row * n + begin)]) {
        ++begin;
        continue;
      }
      int end = begin;
      while (end < n && node.qr->dark[static_cast<std::size_t>(row * n + end)]) ++end;
      c.picture().Box({at.x + module * static_cast<float>(kQuiet + begin), at.y + module * static_cast<float>(kQuiet + row),
                       module * static_cast<float>(end - begin), module},
                      {.fill = 0xff000000u});
      begin = end;
    }
  }
  return PlaceBlock(c, node, at, {side, side});
}

}  // namespace madoguchi::ui
