#include "desk/ui/tree_painter.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "ui/brush.h"
#include "ui/signs.h"
#include "ui/theme.h"

namespace madoguchi::desk {
namespace {

using author::LayoutPoint;
using author::LayoutRect;
using author::OutlineBox;
using author::SheetBox;
using ui::Color;

constexpr ui::Palette kColor = ui::kDayPalette;
// Smaller letters are spots: they are left out.
constexpr float kLeastTextSize = 5;
// Larger ones would fill the atlas of glyphs, and nobody needs them.
constexpr float kMostTextSize = 192;
constexpr float kLitStroke = 6;
constexpr float kRadius = 8;

class TreeComposer {
 public:
  TreeComposer(const author::TreeSheet& sheet, const TreeLook& look, const TreeView& view, const ui::Fonts& fonts,
               ui::Picture& picture)
      : sheet_(sheet), look_(look), view_(view), fonts_(fonts), picture_(picture) {}

  void Run() {
    picture_.Clear();
    // Lines first, those of the way over the others, so that boxes and labels lie on them.
    for (const bool lit : {false, true}) {
      for (std::size_t i = 0; i < sheet_.boxes.size(); ++i) {
        if (IsLit(i) == lit) Lines(i);
      }
    }
    for (std::size_t i = 0; i < sheet_.boxes.size(); ++i) {
      Label(i);
      Box(i);
    }
  }

 private:
  [[nodiscard]] float Px(float units) const { return std::max(1.0f, std::round(units * view_.scale())); }
  [[nodiscard]] float X(float x) const { return std::round((x - view_.x) * view_.scale()); }
  [[nodiscard]] float Y(float y) const { return std::round((y - view_.y) * view_.scale()); }
  [[nodiscard]] ui::Rect To(const LayoutRect& rect) const {
    const float left = X(static_cast<float>(rect.x)), top = Y(static_cast<float>(rect.y));
    return {left, top, X(static_cast<float>(rect.x + rect.width)) - left, Y(static_cast<float>(rect.y + rect.height)) - top};
  }
  [[nodiscard]] bool IsSeen(const ui::Rect& rect) const {
    return rect.right() > 0 && rect.bottom() > 0 && rect.x < view_.width && rect.y < view_.height;
  }
  [[nodiscard]] bool IsLit(std::size_t box) const { return std::binary_search(look_.lit.begin(), look_.lit.end(), box); }
  // A question of the way none of whose answers is on it: that is where the walk stands.
  [[nodiscard]] bool IsOpenEnd(std::size_t box) const {
    const std::vector<std::size_t>& children = sheet_.outline.boxes[box].children;
    return IsLit(box) && !children.empty() &&
           std::none_of(children.begin(), children.end(), [&](std::size_t child) { return IsLit(child); });
  }

  void Lines(std::size_t at) {
    const std::vector<LayoutPoint>& points = sheet_.layout.boxes[at].line;
    const OutlineBox& box = sheet_.outline.boxes[at];
    const bool lit = IsLit(at);
    const bool bare = box.never_taken || (box.scenarios && *box.scenarios == 0);
    const float stroke = Px(lit ? kLitStroke : static_cast<float>(author::StrokeOf(sheet_.outline, box)));
    const Color color = box.never_taken ? kColor.error : lit ? kColor.accent : bare ? kColor.ink_3 : kColor.ink_2;
    for (std::size_t i = 1; i < points.size(); ++i) {
      ui::Point a{X(static_cast<float>(points[i - 1].x)), Y(static_cast<float>(points[i - 1].y))};
      ui::Point b{X(static_cast<float>(points[i].x)), Y(static_cast<float>(points[i].y))};
      if (!IsSeen({std::min(a.x, b.x) - stroke, std::min(a.y, b.y) - stroke, std::abs(a.x - b.x) + 2 * stroke,
                   std::abs(a.y - b.y) + 2 * stroke}))
        continue;
      if (bare && !lit) {
        picture_.Dashes(a, b, stroke, color, Px(5), Px(5));
        continue;
      }
      // Around a corner the next piece begins half a stroke early.
      const float early = i > 1 ? stroke / 2 : 0;
      if (a.x != b.x) a.x += a.x < b.x ? -early : early;
      if (a.y != b.y) a.y += a.y < b.y ? -early : early;
      picture_.Line(a, b, stroke, color);
    }
  }

  // Centred on `middle`, or from it on.
  void Text(std::size_t box, std::string_view words, float x, float y, int size, int line, bool bold, bool centred,
            Color color) {
    const float pixels = std::min(kMostTextSize, std::round(static_cast<float>(size) * view_.scale()));
    if (pixels < kLeastTextSize || words.empty()) return;
    const float width = ui::TextWidth(fonts_, words, pixels, bold, 0);
    const float left = centred ? std::round(X(x) - width / 2) : X(x);
    const float top = Y(y + static_cast<float>(line - size) / 2);
    if (!IsSeen({left, top, width, pixels * 1.5f})) return;
    picture_.Text(static_cast<int>(box), {left, top}, left + width, words, pixels, bold, 0, color);
  }

  void Label(std::size_t at) {
    const SheetBox& content = sheet_.boxes[at];
    const LayoutRect& label = sheet_.layout.boxes[at].label;
    const ui::Rect rect = To(label);
    if (content.answer.empty() || !IsSeen(rect)) return;
    const bool lit = IsLit(at), never = sheet_.outline.boxes[at].never_taken;
    picture_.Box(rect,
                 {.fill = kColor.ground, .edge = lit ? kColor.accent : 0, .thickness = lit ? Px(2) : 0, .radius = Px(4)});
    const float middle = static_cast<float>(label.x) + static_cast<float>(label.width) / 2;
    auto y = static_cast<float>(label.y + 3);
    for (const std::string& line : content.answer) {
      Text(at, line, middle, y, author::kAnswerSize, author::kAnswerLine, lit, true,
           never ? kColor.error
           : lit ? kColor.accent
                 : kColor.ink);
      y += static_cast<float>(author::kAnswerLine);
    }
    Text(at, content.scenarios, middle, y, author::kSmallSize, author::kSmallLine, false, true, kColor.ink_3);
  }

  [[nodiscard]] bool IsLost(std::size_t at) const {
    const std::vector<std::size_t>& roots = sheet_.outline.roots;
    return std::find(roots.begin() + 1, roots.end(), at) != roots.end();
  }

  void Ground(std::size_t at, const ui::Rect& rect) {
    const OutlineBox& box = sheet_.outline.boxes[at];
    const bool lit = IsLit(at), wrong = !box.problems.empty() || IsLost(at);
    const Color edge = wrong ? kColor.error : lit ? kColor.accent : kColor.ink_3;
    if (box.kind == OutlineBox::Kind::kOutcome) {
      if (!wrong && !lit) return;
      picture_.Box(rect, {.fill = kColor.ground, .edge = edge, .thickness = Px(lit ? 3 : 2), .radius = Px(kRadius)});
      return;
    }
    const bool dashed = box.kind == OutlineBox::Kind::kReference || IsLost(at);
    picture_.Box(rect, {.fill = IsOpenEnd(at) ? kColor.accent_tint
                                : dashed      ? kColor.field
                                              : kColor.ground,
                        .edge = dashed ? 0 : edge,
                        .thickness = dashed ? 0 : Px(lit ? 3 : 1.5f),
                        .radius = Px(kRadius)});
    if (dashed) picture_.DashedBox(rect, Px(2), Px(kRadius), edge, Px(4), Px(4));
  }

  void Focus(const ui::Rect& rect) {
    const float gap = Px(2), ring = Px(3);
    const ui::Rect outer{rect.x - gap - 2 * ring, rect.y - gap - 2 * ring, rect.w + 2 * gap + 4 * ring,
                         rect.h + 2 * gap + 4 * ring};
    const ui::Rect inner{rect.x - gap - ring, rect.y - gap - ring, rect.w + 2 * gap + 2 * ring, rect.h + 2 * gap + 2 * ring};
    picture_.Box(outer, {.edge = kColor.focus, .thickness = ring, .radius = Px(kRadius + 8)});
    picture_.Box(inner, {.edge = kColor.focus_inner, .thickness = ring, .radius = Px(kRadius + 5)});
  }

  void Signs(std::size_t at) {
    const OutlineBox& box = sheet_.outline.boxes[at];
    const LayoutRect& place = sheet_.layout.boxes[at].box;
    auto x = static_cast<float>(place.x + author::kBoxPadding / 2);
    const float y = static_cast<float>(place.y) +
                    (sheet_.boxes[at].signs_above ? 4.0f : static_cast<float>(place.height - author::kSignSize) / 2);
    for (const service::Channel channel : box.signs) {
      ui::DrawSign(picture_, channel, {X(x), Y(y)}, Px(static_cast<float>(author::kSignSize)),
                   {ui::ChannelColor(kColor, channel), kColor.glyph, false});
      x += static_cast<float>(author::kSignSize + author::kSignGap);
    }
  }

  void Box(std::size_t at) {
    const LayoutRect& place = sheet_.layout.boxes[at].box;
    const ui::Rect rect = To(place);
    const float reach = Px(12);  // of the focus ring
    if (!IsSeen({rect.x - reach, rect.y - reach, rect.w + 2 * reach, rect.h + 2 * reach})) return;
    Ground(at, rect);
    Signs(at);
    if (look_.focus == static_cast<int>(at)) Focus(rect);
    const SheetBox& content = sheet_.boxes[at];
    const bool centred = sheet_.outline.boxes[at].kind != OutlineBox::Kind::kOutcome;
    const float x = centred ? static_cast<float>(place.x) + static_cast<float>(place.width) / 2
                            : static_cast<float>(place.x + content.words_x);
    auto y = static_cast<float>(place.y + content.words_y);
    const bool bold = sheet_.outline.boxes[at].kind != OutlineBox::Kind::kReference;
    for (const std::string& line : content.words) {
      Text(at, line, x, y, author::kQuestionSize, author::kQuestionLine, bold, centred, kColor.ink);
      y += static_cast<float>(author::kQuestionLine);
    }
    for (const std::string& line : content.id) {
      Text(at, line, x, y, author::kSmallSize, author::kSmallLine, false, centred, kColor.ink_3);
      y += static_cast<float>(author::kSmallLine);
    }
    for (const std::string& code : content.problems) {
      Text(at, code, x, y, author::kSmallSize, author::kSmallLine, true, centred, kColor.error);
      y += static_cast<float>(author::kSmallLine);
    }
  }

  const author::TreeSheet& sheet_;
  const TreeLook& look_;
  const TreeView& view_;
  const ui::Fonts& fonts_;
  ui::Picture& picture_;
};

}  // namespace

void ComposeTree(const author::TreeSheet& sheet, const TreeLook& look, const TreeView& view, const ui::Fonts& fonts,
                 ui::Picture& picture) {
  TreeComposer(sheet, look, view, fonts, picture).Run();
}

ui::Color GroundOfTree() { return kColor.ground; }

std::string TreePaintLog(const ui::Picture& picture, const TreeView& view) {
  std::string log;
  for (const ui::Shape& shape : picture.shapes()) {
    if (shape.kind != ui::ShapeKind::kText) continue;
    const auto units = [&](float pixels, float from) {
      return std::to_string(static_cast<int>(std::lround(pixels / view.scale() + from)));
    };
    // Words of the content, plain text: only what JSON does not allow is escaped.
    std::string words;
    for (const char c : picture.WordsOf(shape)) {
      if (c == '"' || c == '\\') words += '\\';
      words += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    log += "[" + std::to_string(shape.node) + ",\"" + words + "\"," + units(shape.a.x, view.x) + "," +
           units(shape.a.y, view.y) + "]\n";
  }
  return log;
}

}  // namespace madoguchi::desk
