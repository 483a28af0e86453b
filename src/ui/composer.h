#pragma once
// Composer: what the components are written with. Holds the Screen, the theme and the Layout being made.
//
// Components (components.h) are free functions that get a Composer, a node, a place and a width, put shapes into the
// Picture, say where the node is, and return the size used. Lengths given to Px() and Em() are CSS pixels of the design;
// everything else is whole device pixels. Not for use outside of ui/.
//
//   Size Note(Composer& c, const app::Node& node, Point at, float width) {
//     const Size size = c.Words(node, at, width, {.type = c.theme().body, .color = c.color().ink});
//     c.Place(node, {at.x, at.y, width, size.h});
//     return {width, size.h};
//   }

#include <string_view>
#include <utility>
#include <vector>

#include "app/screen.h"
#include "ui/layout.h"
#include "ui/theme.h"
#include "ui/typesetter.h"

namespace madoguchi::ui {

enum class Align : std::uint8_t { kLeft, kCentre, kRight };

/// How words are set.
struct WordsLook {
  TypeStyle type;
  Color color = 0;
  Align align = Align::kLeft;
  bool balance = false;
  bool underline = false;
  float underline_thickness = 1;
};

class Composer {
 public:
  Composer(const app::Screen& screen, const Theme& theme, const View& view, const Interaction& interaction,
           Typesetter& typesetter, Layout& layout);

  [[nodiscard]] const app::Screen& screen() const { return screen_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const Palette& color() const { return theme_.color; }
  [[nodiscard]] Picture& picture() { return layout_.picture; }
  [[nodiscard]] const View& view() const { return view_; }

  /// CSS pixels to whole device pixels; what is not 0 is at least 1.
  [[nodiscard]] float Px(float css) const;
  /// The same for what grows with the text: type, icons, signs.
  [[nodiscard]] float Em(float css) const;

  // --- nodes

  /// The node's number in reading order.
  [[nodiscard]] int NumberOf(const app::Node& node) const;
  /// Says where the node is. Once for each node that is shown.
  void Place(const app::Node& node, const Rect& box);
  /// The height of the whole content.
  void SetHeight(float height) { layout_.height = height; }
  [[nodiscard]] float height() const { return layout_.height; }
  /// For nodes that lay themselves out in parts: the box said so far.
  [[nodiscard]] const NodeBox& BoxOf(const app::Node& node) const {
    return layout_.boxes[static_cast<std::size_t>(NumberOf(node))];
  }
  [[nodiscard]] bool Hovered(const app::Node& node) const { return NumberOf(node) == interaction_.hover; }
  [[nodiscard]] bool Pressed(const app::Node& node) const { return NumberOf(node) == interaction_.press; }
  [[nodiscard]] bool Focused(const app::Node& node) const { return NumberOf(node) == interaction_.focus; }

  // --- words

  /// Sets the node's words with their top left at `at`, broken at `width`; notes the text box. The size of the text.
  Size Words(const app::Node& node, Point at, float width, const WordsLook& look);
  /// Paints what was typed into a field, where no page does that.
  void Typed(const app::Node& node, Point at, const WordsLook& look);
  /// The size that Words() would use.
  [[nodiscard]] Size Measure(std::string_view words, float width, const WordsLook& look);

  // --- blocks whose place is known after their size

  struct Mark {
    Picture::Mark picture;
    std::size_t placed = 0;
  };
  [[nodiscard]] Mark Now() const { return {layout_.picture.Now(), steps_.size()}; }
  /// Moves what was composed between two marks, or since one.
  void Move(const Mark& from, const Mark& to, float dx, float dy);
  void Move(const Mark& from, float dx, float dy) { Move(from, Now(), dx, dy); }
  /// Undoes what was composed since a mark.
  void TakeBack(const Mark& mark);

  // --- drawing in the theme's colours

  void Icon(app::Icon icon, Point at, float size, Color color);
  void Sign(service::Channel channel, Point at, float size, bool outline);
  /// A line across, whole pixels.
  void Hairline(float x, float y, float width, float thickness, Color color);

  /// Type of second-level headings where we are: page, side column, box.
  TypeStyle heading2;
  /// True inside of the side column.
  bool in_side = false;
  /// Rows that stand side by side are at least this high, in device pixels.
  float least_height = 0;
  /// The road that comes from above, for the zone that follows.
  struct Road {
    Color color = 0;
    float thickness = 0;
  };
  Road road;

 private:
  [[nodiscard]] TextStyle Style(const WordsLook& look) const;
  void Underline(const Paragraph& paragraph, const SetLine& line, float x, float y, const WordsLook& look);

  const app::Screen& screen_;
  const Theme& theme_;
  const View& view_;
  const Interaction& interaction_;
  Typesetter& typesetter_;
  Layout& layout_;
  float css_ = 1;                                          // device pixels of a CSS pixel of the design
  std::vector<std::pair<const app::Node*, int>> numbers_;  // by address
  struct Step {
    int node = -1;
    bool words = false;  // Words() or Place()
  };
  std::vector<Step> steps_;  // in the order in which nodes got words and places
};

/// Keeps a value of the composer for the rest of a block.
template <typename T>
class Scoped {
 public:
  Scoped(T& variable, T value) : variable_(variable), before_(std::exchange(variable, std::move(value))) {}
  ~Scoped() { variable_ = std::move(before_); }
  Scoped(const Scoped&) = delete;
  Scoped& operator=(const Scoped&) = delete;

 private:
  T& variable_;
  T before_;
};

}  // namespace madoguchi::ui
