#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

// One way of the fork: a card that branches off the road at a ring.
float ComposeOption(Composer& c, const Node& node, float top, const RoadColumn& column) {
  const bool wide = c.theme().wide;
  const float pad = c.Px(14), gap = c.Px(wide ? 20 : 12), edge = c.Px(1);
  const Picture::Slot branch = c.picture().Reserve();
  const Picture::Slot ring_ink = c.picture().Reserve();
  const Picture::Slot ring_ground = c.picture().Reserve();
  const Picture::Slot card = c.picture().Reserve();
  const float left = column.text + edge + pad, right = column.text + column.width - edge - pad;
  const Node* sign = nullptr;
  const Node* fee = nullptr;
  for (const Node& child : node.children) {
    if (child.part == Part::kSign) sign = &child;
    if (child.part == Part::kStrong) fee = &child;
  }
  const WordsLook price{.type = c.theme().price, .color = c.color().ink, .align = Align::kRight};
  const float fee_width = fee == nullptr ? 0 : std::min(c.Measure(fee->words, 0, price).w + 1, right - left);
  const bool fee_beside = fee != nullptr && fee_width + gap + c.Em(120) <= right - left;
  float y = top + edge + pad;
  float first_row = 0, sign_right = left;
  const Composer::Mark sign_mark = c.Now();
  if (sign != nullptr) {
    const float sign_room = right - left - (fee_beside ? fee_width + gap : 0);
    const float icon = sign->sign ? c.Em(32) : 0, in = icon > 0 ? icon + c.Px(8) : 0;
    const WordsLook look{.type = {17, 1.4f, true},
                         .color = sign->sign ? ChannelColor(c.color(), *sign->sign) : c.color().ink};
    const Size words = c.Measure(sign->words, sign_room - in, look);
    first_row = std::max(icon, words.h);
    if (icon > 0) c.Sign(*sign->sign, {left, y + std::round((first_row - icon) / 2)}, icon, false);
    c.Words(*sign, {left + in, y + std::round((first_row - words.h) / 2)}, sign_room - in, look);
    c.Place(*sign, {left, y, in + words.w, first_row});
    sign_right = left + in + words.w;
  }
  const Composer::Mark sign_end = c.Now();
  // Notes: beside the sign on wide screens, under it on a phone.
  const float note_left = wide ? sign_right + gap : left;
  const float note_right = wide && fee_beside ? right - fee_width - gap : right;
  const bool note_beside = wide && note_right - note_left > c.Em(160);
  float note_height = 0;
  const Composer::Mark note_mark = c.Now();
  const float note_x = note_beside ? note_left : left;
  float note_y = note_beside ? y : y + first_row + c.Px(2);
  const float note_top = note_y;
  for (const Node& child : node.children) {
    if (&child == sign || &child == fee) continue;
    note_y += Compose(c, child, {note_x, note_y}, (note_beside ? note_right : right) - note_x).h;
  }
  note_height = note_y - note_top;
  const Composer::Mark note_end = c.Now();
  const float row = note_beside ? std::max(first_row, note_height) : first_row;
  if (note_beside) {
    c.Move(sign_mark, sign_end, 0, std::round((row - first_row) / 2));
    c.Move(note_mark, note_end, 0, std::round((row - note_height) / 2));
  }
  float bottom = note_beside ? y + row : std::max(y + first_row, note_y);
  if (fee != nullptr) {
    const Size size = c.Measure(fee->words, fee_width, price);
    const float fee_y = fee_beside ? y + std::round((row - size.h) / 2) : bottom;
    const float fee_x = fee_beside ? right - fee_width : left;
    WordsLook look = price;
    if (!fee_beside) look.align = Align::kLeft;
    c.Words(*fee, {fee_x, fee_y}, fee_width, look);
    c.Place(*fee, {fee_x, fee_y, fee_width, size.h});
    if (!fee_beside) bottom += size.h;
  }
  const float height = bottom + c.Px(12) + edge - top;
  const Palette& color = c.color();
  const float ring_y = top + c.Em(30);
  const float thick = c.Px(4);
  c.picture().Put(card, BoxShape({column.text, top, column.width, height},
                                 {.fill = color.ground, .edge = color.ink_3, .thickness = edge, .radius = c.Px(8)}));
  if (column.rail > 0) {
    const Color line = sign != nullptr && sign->sign ? ChannelColor(color, *sign->sign) : color.ink;
    c.picture().Put(
        branch, BoxShape({column.rail, std::round(ring_y - thick / 2), column.text - column.rail, thick}, {.fill = line}));
    const auto disc = [&](float radius, Color fill) {
      Shape shape;
      shape.kind = ShapeKind::kDisc;
      shape.a = {column.rail, ring_y};
      shape.radius = radius;
      shape.color = fill;
      return shape;
    };
    c.picture().Put(ring_ink, disc(c.Px(8), color.ink));
    c.picture().Put(ring_ground, disc(c.Px(4), color.ground));
  }
  c.Place(node, {column.text, top, column.width, height});
  return height;
}

// 「または」 between hairlines.
float ComposeOr(Composer& c, const Node& node, Point at, float width) {
  const WordsLook look{.type = {c.theme().body.size, 1.7f, true}, .color = c.color().ink};
  const Size words = c.Measure(node.words, width, look);
  const float x = at.x + std::round((width - words.w) / 2), gap = c.Px(12), line = at.y + std::round(words.h / 2);
  c.Hairline(at.x, line, x - gap - at.x, c.Px(1), c.color().ink_3);
  c.Hairline(x + words.w + gap, line, at.x + width - x - words.w - gap, c.Px(1), c.color().ink_3);
  c.Words(node, {x, at.y}, words.w + 1, look);
  c.Place(node, {x, at.y, words.w, words.h});
  return words.h;
}

}  // namespace

float ComposeFork(Composer& c, const Node& node, float top, const RoadColumn& column) {
  float y = top;
  bool cards = false, doubt = false;
  for (const Node& child : node.children) {
    if (child.part == Part::kForkOption || child.part == Part::kForkOr) {
      y += c.Px(cards ? 10 : 12);
      cards = true;
      y += child.part == Part::kForkOption ? ComposeOption(c, child, y, column)
                                           : ComposeOr(c, child, {column.text, y}, column.width);
    } else if (child.role == Role::kHeading) {
      const Size size = c.Words(child, {column.text, y}, column.width, {.type = c.theme().h3, .color = c.color().ink});
      c.Place(child, {column.text, y, column.width, size.h});
      y += size.h;
    } else if (!cards && child.part == Part::kMeta && child.role == Role::kText) {
      const WordsLook look{.type = {c.theme().body.size, 1.5f, true}, .color = c.color().ink};
      const Size words = c.Measure(child.words, column.width, look);
      const float row = std::max(c.Em(40), words.h);
      c.Words(child, {column.text, y + std::round((row - words.h) / 2)}, column.width, look);
      c.Place(child, {column.text, y, words.w, row});
      y += row;
    } else {
      // A note belongs to the mark of doubt above it.
      y += c.Px(child.part == Part::kTextLink || doubt ? 4 : 10);
      y += Compose(c, child, {column.text, y}, column.width).h;
    }
    doubt = child.part == Part::kSure;
  }
  c.Place(node, {column.text, top, column.width, y - top});
  return y - top;
}

}  // namespace madoguchi::ui
