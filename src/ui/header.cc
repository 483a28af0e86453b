#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;

namespace {

// The mark of the app: a person behind a window's arch. On a grid of 32.
void DrawMark(Composer& c, Point at, float size) {
  const float k = size / 32;
  const Palette& color = c.color();
  c.picture().Box({at.x, at.y, size, size}, {.fill = color.accent, .radius = 6 * k});
  std::vector<Point> arch;
  constexpr int kPieces = 24;
  for (int i = 0; i <= kPieces; ++i) {
    const float angle = 3.14159265f * (1 + static_cast<float>(i) / kPieces);
    arch.push_back({at.x + (16 + 9 * std::cos(angle)) * k, at.y + (13 + 9 * std::sin(angle)) * k});
  }
  arch.push_back({at.x + 25 * k, at.y + 20 * k});
  arch.push_back({at.x + 7 * k, at.y + 20 * k});
  c.picture().Polygon(arch, color.on_accent);
  c.picture().Box({std::round(at.x + 4 * k), std::round(at.y + 22 * k), std::round(24 * k), std::round(3 * k)},
                  {.fill = color.on_accent});
  c.picture().Disc({at.x + 16 * k, at.y + 14.5f * k}, 3 * k, color.accent);
}

Size ComposeBrand(Composer& c, const Node& node, Point at, float width) {
  const float mark = c.Em(36), gap = c.Px(10);
  const WordsLook name{.type = {17, 1.3f, true}, .color = c.color().ink};
  const float text_x = at.x + mark + gap;
  const float room = std::max(1.0f, width - mark - gap);
  const Node* second = node.children.empty() ? nullptr : &node.children.front();
  const WordsLook small{.type = {16, 1.3f, false}, .color = c.color().ink};
  const Size one = c.Measure(node.words, room, name);
  const Size two = second == nullptr ? Size{} : c.Measure(second->words, room, small);
  const float height = std::max({c.Px(48), mark, one.h + two.h});
  const float top = at.y + std::round((height - one.h - two.h) / 2);
  DrawMark(c, {at.x, at.y + std::round((height - mark) / 2)}, mark);
  c.Words(node, {text_x, top}, room, name);
  const float w = mark + gap + std::max(one.w, two.w);
  c.Place(node, {at.x, at.y, w, height});
  if (second != nullptr) {
    c.Words(*second, {text_x, top + one.h}, room, small);
    c.Place(*second, {text_x, top + one.h, two.w, two.h});
  }
  return {w, height};
}

bool Shown(const Composer& c, const Node& tool) {
  if (tool.part == Part::kTool) return c.theme().wide;
  if (tool.part == Part::kToolNarrow) return !c.theme().wide;
  return true;
}

// Wide: icon and word in a row. Narrow: the icon above its word.
Size ComposeTool(Composer& c, const Node& node, Point at) {
  const bool wide = c.theme().wide;
  const float icon = node.icon == app::Icon::kNone ? 0.0f : c.Em(wide || node.part == Part::kToolAlways ? 20.0f : 22.0f);
  const WordsLook look{
      .type = {wide ? 17.0f : 16.0f, wide ? 1.5f : 1.3f, true}, .color = c.color().link, .underline = node.selected};
  const Size words = c.Measure(node.words, 0, look);
  const float pad = c.Px(wide ? 8 : 2);
  const float gap = icon > 0 && wide ? c.Px(6) : 0;
  Size box;
  if (wide) {
    box = {std::max(c.Px(48), icon + gap + words.w + 2 * pad), std::max(c.Px(48), words.h)};
  } else {
    box = {std::max(c.Px(48), words.w + 2 * pad), std::max(c.Px(56), icon + words.h + c.Px(12))};
  }
  if (c.Hovered(node) || c.Pressed(node)) {
    c.picture().Box({at.x, at.y, box.w, box.h}, {.fill = c.color().accent_tint, .radius = c.Px(8)});
  }
  if (wide) {
    const float left = at.x + std::round((box.w - icon - gap - words.w) / 2);
    if (icon > 0) c.Icon(node.icon, {left, at.y + std::round((box.h - icon) / 2)}, icon, look.color);
    c.Words(node, {left + icon + gap, at.y + std::round((box.h - words.h) / 2)}, words.w + 1, look);
  } else {
    const float top = at.y + std::round((box.h - icon - words.h) / 2);
    if (icon > 0) c.Icon(node.icon, {at.x + std::round((box.w - icon) / 2), top}, icon, look.color);
    c.Words(node, {at.x + std::round((box.w - words.w) / 2), top + icon}, words.w + 1, look);
  }
  c.Place(node, {at.x, at.y, box.w, box.h});
  return box;
}

// The tools as one row; its size. Composed at `at`, to be moved to the right.
Size ComposeTools(Composer& c, const Node& tools, Point at) {
  float x = at.x, height = 0;
  for (const Node& tool : tools.children) {
    if (!Shown(c, tool)) continue;
    if (x > at.x) x += c.Px(8);
    const Size size = ComposeTool(c, tool, {x, at.y});
    x += size.w;
    height = std::max(height, size.h);
  }
  c.Place(tools, {at.x, at.y, x - at.x, height});
  return {x - at.x, height};
}

float ComposeHeader(Composer& c, const Node& header, float top, const Node* notice) {
  const Theme& theme = c.theme();
  const float page = c.view().width;
  const float wrap = theme.wide ? std::min(c.Px(theme.wrap), page - 2 * c.Px(theme.margin)) : page - 2 * c.Px(theme.margin);
  const float left = std::floor((page - wrap) / 2);
  const float pad = c.Px(4);
  float height = c.Px(theme.wide || theme.kiosk ? 72 : 64);
  float right = theme.wide ? left + wrap : page - c.Px(theme.kiosk ? theme.margin : 12);
  const Node* brand = nullptr;
  const Node* tools = nullptr;
  for (const Node& child : header.children) (child.part == Part::kTools ? tools : brand) = &child;

  Size brand_size;
  const Composer::Mark brand_mark = c.Now();
  if (brand != nullptr) brand_size = ComposeBrand(c, *brand, {left, top}, wrap);
  const Composer::Mark tools_mark = c.Now();
  Size tools_size;
  if (tools != nullptr) tools_size = ComposeTools(c, *tools, {0, top});
  if (notice != nullptr) {
    // A kiosk has its notice inside of the header.
    const WordsLook look{.type = {14.5f, 1.4f, false}, .color = c.color().ink};
    const float room = (wrap - brand_size.w) * (theme.portrait ? 0.72f : 1.0f) - c.Px(24);
    const Size words = c.Measure(notice->words, room, look);
    tools_size = {words.w + c.Px(18), words.h + c.Px(10)};
    c.picture().Box({0, top, tools_size.w, tools_size.h}, {.fill = c.color().field, .radius = c.Px(4)});
    c.Words(*notice, {c.Px(9), top + c.Px(5)}, words.w + 1, look);
    c.Place(*notice, {0, top, tools_size.w, tools_size.h});
  }
  const bool one_row = left + brand_size.w + c.Px(8) + tools_size.w <= right || tools_size.w == 0;
  if (one_row) {
    height = std::max(height, std::max(brand_size.h, tools_size.h) + 2 * pad);
    c.Move(tools_mark, right - tools_size.w, std::round((height - tools_size.h) / 2));
    c.Move(brand_mark, 0, std::round((height - brand_size.h) / 2));
    c.Move(tools_mark, 0, -std::round((height - brand_size.h) / 2));
  } else {
    height = brand_size.h + tools_size.h + 4 * pad;
    c.Move(tools_mark, left, brand_size.h + 2 * pad);
    c.Move(brand_mark, 0, pad);
  }
  c.Hairline(0, top + height, page, c.Px(1), c.color().hair);
  height += c.Px(1);
  c.Place(header, {0, top, page, height});
  return height;
}

float ComposeNotice(Composer& c, const Node& node, float top) {
  const float pad = c.Px(c.theme().wide ? 6 : 4);
  const float side = c.Px(c.theme().margin);
  const WordsLook look{.type = {16, 1.5f, false}, .color = c.color().ink, .align = Align::kCentre, .balance = true};
  const Picture::Slot ground = c.picture().Reserve();
  const Size words = c.Words(node, {side, top + pad}, c.view().width - 2 * side, look);
  const Rect box{0, top, c.view().width, words.h + 2 * pad};
  c.picture().Put(ground, BoxShape(box, {.fill = c.color().field}));
  if (c.theme().high_contrast) c.Hairline(0, box.bottom() - c.Px(1), box.w, c.Px(1), c.color().hair);
  c.Place(node, box);
  return box.h;
}

// The way to the text-only surface: there for the keyboard, seen while it has the focus.
void ComposeSkip(Composer& c, const Node& node) {
  if (!c.Focused(node)) return;
  const WordsLook look{.type = {17, 1.4f, true}, .color = c.color().link};
  const Size words = c.Measure(node.words, c.view().width - c.Px(64), look);
  const Rect box{c.Px(8), c.Px(8), words.w + c.Px(32), std::max(c.Px(48), words.h + c.Px(16))};
  c.picture().Box(box, {.fill = c.color().ground, .edge = c.color().link, .thickness = c.Px(2), .radius = c.Px(8)});
  c.Words(node, {box.x + c.Px(16), box.y + std::round((box.h - words.h) / 2)}, words.w + 1, look);
  c.Place(node, box);
}

}  // namespace

float ComposeBanner(Composer& c, const Node& banner) {
  const Node* header = nullptr;
  const Node* notice = nullptr;
  const Node* skip = nullptr;
  for (const Node& child : banner.children) {
    if (child.part == Part::kHeader) header = &child;
    if (child.part == Part::kNotice) notice = &child;
    if (child.part == Part::kSkip) skip = &child;
  }
  float y = 0;
  if (notice != nullptr && !c.theme().kiosk) y += ComposeNotice(c, *notice, y);
  if (header != nullptr) y += ComposeHeader(c, *header, y, c.theme().kiosk ? notice : nullptr);
  if (skip != nullptr) ComposeSkip(c, *skip);
  c.Place(banner, {0, 0, c.view().width, y});
  return y;
}

}  // namespace madoguchi::ui
