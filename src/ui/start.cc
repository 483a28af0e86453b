#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

// The promise beside the road (wide) or above it; the legend belongs to the picture.
Size ComposeHero(Composer& c, const Node& node, Point at, float width) {
  const Theme& theme = c.theme();
  const bool beside = theme.wide && !theme.kiosk;
  const float text_width = beside ? std::min(c.Px(580), std::floor(width * 0.53f)) : width;
  const float gap = beside ? c.Px(40) : 0;
  float y = at.y + c.Px(beside ? 8 : theme.kiosk ? 4 : 16);
  const float top = y;
  float right = y;
  Composer::Mark text_mark = c.Now(), text_end = text_mark;
  float text_height = 0;
  bool first = true;
  for (const Node& child : node.children) {
    if (first) {
      first = false;
      text_mark = c.Now();
      float text_y = y;
      for (const Node& line : child.children) {
        WordsLook look = LookOf(c, line);
        if (line.role == Role::kHeading) look.type = theme.h1_start;
        if (line.part == Part::kLead) {
          look.color = c.color().ink;
          text_y += c.Px(16);
        }
        const Size size = c.Words(line, {at.x, text_y}, text_width, look);
        c.Place(line, {at.x, text_y, text_width, size.h});
        text_y += size.h;
      }
      text_height = text_y - y;
      c.Place(child, {at.x, y, text_width, text_height});
      text_end = c.Now();
      if (!beside) y += text_height;
      continue;
    }
    const float x = beside ? at.x + text_width + gap : at.x;
    const float w = beside ? width - text_width - gap : width;
    const bool legend = child.part == Part::kSignLegend;
    float& below = beside ? right : y;
    if (!beside || legend) below += c.Px(theme.kiosk ? (legend ? 14 : 16) : (legend ? 20 : 24));
    // Upright kiosks have room for a large picture; level ones have not.
    const float widest = legend || (theme.kiosk && theme.portrait) ? w : c.Px(theme.kiosk ? 350 : 460);
    below += Compose(c, child, {x, below}, std::min(w, widest)).h;
  }
  float bottom = y;
  if (beside) {
    // The text stands in the middle beside the picture.
    const float picture_height = right - top;
    bottom = top + std::max(picture_height, text_height);
    const float down = std::max(0.0f, std::round((picture_height - text_height) / 2));
    c.Move(text_mark, text_end, 0, down);
  }
  return PlaceBlock(c, node, at, {width, bottom - at.y});
}

// Signs with their words: two columns on a phone, flowing beside the hero; what is too long for a column takes a line.
Size ComposeSignLegend(Composer& c, const Node& node, Point at, float width) {
  const bool wide = c.theme().wide || c.theme().kiosk;
  if (wide) return PlaceBlock(c, node, at, ComposeRow(c, node.children, at, width, c.Px(24), c.Px(10)));
  const float gap = c.Px(8), row_gap = c.Px(10);
  const float cell = std::floor((width - gap) / 2);
  float y = at.y, row = 0;
  bool second = false;
  for (const Node& item : node.children) {
    const Composer::Mark mark = c.Now();
    const Size size = Compose(c, item, {at.x, 0}, width);
    const bool fits = size.w <= cell;
    if (second && !fits) {
      y += row + row_gap;
      row = 0;
      second = false;
    }
    c.Move(mark, second ? cell + gap : 0, y);
    row = std::max(row, size.h);
    if (second || !fits) {
      y += row + row_gap;
      row = 0;
      second = false;
    } else {
      second = true;
    }
  }
  y += row > 0 ? row : -row_gap;
  return PlaceBlock(c, node, at, {width, y - at.y});
}

Size ComposeEventList(Composer& c, const Node& node, Point at, float width) {
  const bool two = c.theme().wide && width > c.Px(800);
  const float gap_x = c.Px(16), gap_y = c.Px(c.theme().choice_gap);
  const float cell = two ? std::floor((width - gap_x) / 2) : width;
  float y = at.y;
  for (std::size_t i = 0; i < node.children.size(); i += two ? 2 : 1) {
    if (i > 0) y += gap_y;
    float row = 0;
    const std::size_t end = std::min(node.children.size(), i + (two ? 2u : 1u));
    // Both rows of a pair are as high as the higher one.
    c.least_height = 0;
    for (int pass = 0; pass < (end - i > 1 ? 2 : 1); ++pass) {
      const Composer::Mark mark = c.Now();
      row = 0;
      for (std::size_t k = i; k < end; ++k) {
        const float x = at.x + (k > i ? cell + gap_x : 0);
        row = std::max(row, Compose(c, node.children[k], {x, y}, cell).h);
      }
      if (pass == 0 && end - i > 1) {
        c.least_height = row;
        c.TakeBack(mark);
      }
    }
    c.least_height = 0;
    y += row;
  }
  return PlaceBlock(c, node, at, {width, y - at.y});
}

Size ComposeEventRow(Composer& c, const Node& node, Point at, float width) {
  const Theme& theme = c.theme();
  const bool acts = node.acts || node.role == Role::kLink || node.role == Role::kButton;
  const float icon = c.Em(32), chevron = acts ? c.Em(24) : 0;
  const float pad = c.Px(16), gap = c.Px(16);
  const float x = at.x + pad + (node.icon == app::Icon::kNone ? 0 : icon + gap);
  // On wide screens what is not there yet says so where others have their chevron.
  const Node* aside = !acts && theme.wide && node.children.size() > 1 ? &node.children.back() : nullptr;
  const WordsLook aside_look{.type = {theme.small.size, 1.5f, false}, .color = c.color().ink_3};
  const Size aside_size = aside == nullptr ? Size{} : c.Measure(aside->words, 0, aside_look);
  const float beside = acts ? chevron + c.Px(8) : aside != nullptr ? aside_size.w + c.Px(16) : 0;
  const float room = at.x + width - c.Px(12) - beside - x;
  const Picture::Slot ground = c.picture().Reserve();
  const Composer::Mark mark = c.Now();
  const WordsLook title{.type = {theme.choice.size, theme.choice.leading, true},
                        .color = acts ? c.color().ink : c.color().ink_3};
  float y = at.y;
  const Size words = c.Words(node, {x, y}, room, title);
  y += words.h;
  for (const Node& child : node.children) {
    if (&child == aside) continue;
    const WordsLook small{.type = {theme.small.size, 1.5f, false}, .color = acts ? c.color().ink_2 : c.color().ink_3};
    const Size size = c.Words(child, {x, y}, room, small);
    c.Place(child, {x, y, room, size.h});
    y += size.h;
  }
  const float text_height = y - at.y;
  const float height = std::max({c.Px(72), text_height + c.Px(20), c.least_height});
  const float down = std::round((height - text_height) / 2);
  c.Move(mark, 0, down);
  if (node.icon != app::Icon::kNone) {
    c.Icon(node.icon, {at.x + pad, at.y + std::round((height - icon) / 2)}, icon, acts ? c.color().accent : c.color().ink_3);
  }
  if (acts) {
    c.Icon(app::Icon::kChevronRight, {at.x + width - c.Px(12) - chevron, at.y + std::round((height - chevron) / 2)}, chevron,
           c.color().ink_3);
  }
  if (aside != nullptr) {
    const Point place{at.x + width - c.Px(16) - aside_size.w, at.y + std::round((height - aside_size.h) / 2)};
    c.Words(*aside, place, aside_size.w + 1, aside_look);
    c.Place(*aside, {place.x, place.y, aside_size.w, aside_size.h});
  }
  const bool over = c.Hovered(node) && acts, down_now = c.Pressed(node) && acts;
  const Rect box{at.x, at.y, width, height};
  BoxLook look{.fill = over || down_now ? c.color().field : c.color().ground,
               .edge = over ? c.color().ink : c.color().ink_3,
               .thickness = c.Px(down_now || theme.high_contrast ? 2 : 1),
               .radius = c.Px(8)};
  if (!acts) look = {.fill = c.color().field, .edge = c.color().hair, .thickness = c.Px(1), .radius = c.Px(8)};
  c.picture().Put(ground, BoxShape(box, look));
  c.Place(node, box);
  return {width, height};
}

}  // namespace madoguchi::ui
