#include "ui/composer.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/icons.h"
#include "ui/signs.h"

namespace madoguchi::ui {
namespace {

int CountNodes(const app::Node& node, std::vector<std::pair<const app::Node*, int>>& numbers, int next) {
  numbers.emplace_back(&node, next++);
  for (const app::Node& child : node.children) next = CountNodes(child, numbers, next);
  return next;
}

}  // namespace

Composer::Composer(const app::Screen& screen, const Theme& theme, const View& view, const Interaction& interaction,
                   Typesetter& typesetter, Layout& layout)
    : heading2(theme.h2),
      screen_(screen),
      theme_(theme),
      view_(view),
      interaction_(interaction),
      typesetter_(typesetter),
      layout_(layout) {
  css_ = view.dpr * theme.unit;
  const int count = CountNodes(screen.root, numbers_, 0);
  std::sort(numbers_.begin(), numbers_.end(), [](const auto& a, const auto& b) { return std::less<>()(a.first, b.first); });
  layout_.picture.Clear();
  layout_.boxes.assign(static_cast<std::size_t>(count), NodeBox{});
  layout_.width = view.width;
  layout_.ground = theme.color.ground;
}

float Composer::Px(float css) const {
  if (css == 0) return 0;
  return std::max(1.0f, std::round(css * css_));
}

float Composer::Em(float css) const { return Px(css * theme_.text_scale); }

int Composer::NumberOf(const app::Node& node) const {
  const auto at = std::lower_bound(numbers_.begin(), numbers_.end(), &node, [](const auto& entry, const app::Node* wanted) {
    return std::less<>()(entry.first, wanted);
  });
  return at != numbers_.end() && at->first == &node ? at->second : -1;
}

void Composer::Place(const app::Node& node, const Rect& box) {
  const int number = NumberOf(node);
  if (number < 0) return;
  NodeBox& entry = layout_.boxes[static_cast<std::size_t>(number)];
  // Words may have been set before: their place was noted in content coordinates, and becomes relative now.
  if (entry.pitch > 0) entry.text = {entry.text.x - box.x, entry.text.y - box.y};
  entry.box = box;
  steps_.push_back({number, false});
}

Size Composer::Measure(std::string_view words, float width, const WordsLook& look) {
  const Paragraph& paragraph = typesetter_.Set(words, Style(look), width);
  return {paragraph.width, paragraph.height()};
}

TextStyle Composer::Style(const WordsLook& look) const {
  TextStyle style;
  style.size = Em(look.type.size);
  style.pitch = std::round(style.size * look.type.leading);
  style.spacing = style.size * theme_.letter_spacing;
  style.bold = look.type.bold;
  style.balance = look.balance;
  style.readings = screen_.ruby;
  return style;
}

Size Composer::Words(const app::Node& node, Point at, float width, const WordsLook& look) {
  const TextStyle style = Style(look);
  const Paragraph& paragraph = typesetter_.Set(node.words, style, width);
  const int number = NumberOf(node);
  const float room = width > 0 ? width : paragraph.width;
  float y = at.y;
  float first_x = at.x;
  for (const SetLine& line : paragraph.lines) {
    float x = at.x;
    // What hangs over at a line's end is spacing, not text: centred lines look centred.
    if (look.align == Align::kCentre) x = std::round(at.x + (room - line.width + style.spacing) / 2);
    if (look.align == Align::kRight) x = std::round(at.x + room - line.width + style.spacing);
    if (&line == &paragraph.lines.front()) first_x = x;
    for (const Piece& piece : line.pieces) {
      picture().Text(number, {x + piece.x, y + paragraph.em_top}, x + piece.x + piece.width, piece.words, paragraph.size,
                     style.bold, style.spacing, look.color);
      if (!piece.reading.empty()) {
        picture().Text(number, {x + piece.reading_x, y + paragraph.em_top - paragraph.reading_size - Px(1)},
                       x + piece.x + piece.width, piece.reading, paragraph.reading_size, false, 0, look.color);
      }
    }
    if (look.underline) Underline(paragraph, line, x, y, look);
    y += paragraph.pitch;
  }
  NodeBox& entry = layout_.boxes[static_cast<std::size_t>(number)];
  entry.text = {at.x, at.y + paragraph.em_top - (paragraph.pitch - paragraph.size) / 2};
  entry.text_width = room;
  if (look.align != Align::kLeft && paragraph.lines.size() == 1) {
    // The page's text begins at the left of its box: a single line's box begins where the line does.
    entry.text.x = first_x;
    entry.text_width = paragraph.width + style.size;
  }
  entry.pitch = paragraph.pitch;
  entry.size = paragraph.size;
  entry.bold = style.bold;
  steps_.push_back({number, true});
  return {paragraph.width, paragraph.height()};
}

void Composer::Typed(const app::Node& node, Point at, const WordsLook& look) {
  if (!interaction_.alone) return;
  const TextStyle style = Style(look);
  const float right = at.x + typesetter_.Width(node.value, style);
  picture().Text(NumberOf(node), {at.x, at.y + std::round((style.pitch - style.size) / 2)}, right, node.value, style.size,
                 style.bold, style.spacing, look.color);
}

void Composer::Underline(const Paragraph& paragraph, const SetLine& line, float x, float y, const WordsLook& look) {
  // 4 px under the baseline, as the page's text-underline-offset; the baseline is 0.12 em above the em box's foot.
  const float below = std::round(y + paragraph.em_top + paragraph.size * 0.88f) + Em(4);
  picture().Line({x, below}, {x + line.width, below}, Px(look.underline_thickness), look.color);
}

void Composer::Move(const Mark& from, const Mark& to, float dx, float dy) {
  if (dx == 0 && dy == 0) return;
  layout_.picture.Move(from.picture, to.picture, dx, dy);
  for (std::size_t i = from.placed; i < to.placed; ++i) {
    NodeBox& entry = layout_.boxes[static_cast<std::size_t>(steps_[i].node)];
    const bool is_placed = entry.box.w > 0 || entry.box.h > 0;
    if (!steps_[i].words) {
      entry.box = {entry.box.x + dx, entry.box.y + dy, entry.box.w, entry.box.h};
    } else if (!is_placed) {
      entry.text = {entry.text.x + dx, entry.text.y + dy};
    }
  }
}

void Composer::TakeBack(const Mark& mark) {
  for (std::size_t i = mark.placed; i < steps_.size(); ++i) layout_.boxes[static_cast<std::size_t>(steps_[i].node)] = {};
  steps_.resize(mark.placed);
  layout_.picture.TakeBack(mark.picture);
}

void Composer::Icon(app::Icon icon, Point at, float size, Color color) {
  const float scale = size / 24.0f;
  for (Stroke& stroke : FlattenPath(IconOutline(icon), scale)) {
    for (Point& p : stroke.points) p = {at.x + p.x * scale, at.y + p.y * scale};
    picture().Polyline(stroke.points, stroke.closed, 2 * scale, color);
  }
}

void Composer::Sign(service::Channel channel, Point at, float size, bool outline) {
  DrawSign(picture(), channel, at, size,
           {ChannelColor(color(), channel), outline ? color().ground : color().glyph, outline});
}

void Composer::Hairline(float x, float y, float width, float thickness, Color color) {
  picture().Box({x, y, width, thickness}, {.fill = color});
}

}  // namespace madoguchi::ui
