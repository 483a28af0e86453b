#pragma once
// Typesetter: words into lines with readings above them, ready to be placed.
//
// Breaks with text/line_break.h, measures with the fonts, remembers what it has set: hovering and scrolling set nothing
// twice. Sizes are device pixels. It places nothing and paints nothing.
//
//   const Paragraph& p = typesetter.Set(node.words, style, width);   // valid until the next Forget()

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/glyph_loader.h"

namespace madoguchi::ui {

struct TextStyle {
  float size = 16;    ///< whole device pixels
  float pitch = 27;   ///< from line to line; grows by half a size where readings are shown
  float spacing = 0;  ///< after each character
  bool bold = false;
  bool balance = false;   ///< headings: lines of equal length
  bool readings = false;  ///< show furigana
  auto operator<=>(const TextStyle&) const = default;
};

struct Piece {
  std::string words;  ///< without invisible hints
  float x = 0;        ///< from the paragraph's left
  float width = 0;
  std::string reading;  ///< above the words, or empty
  float reading_x = 0;
};

struct SetLine {
  std::vector<Piece> pieces;
  float width = 0;
};

struct Paragraph {
  std::vector<SetLine> lines;
  float width = 0;  ///< of the longest line
  float pitch = 0;
  float em_top = 0;  ///< from a line's top to the top of its em boxes
  float size = 0;
  float reading_size = 0;
  [[nodiscard]] float height() const { return pitch * static_cast<float>(lines.size()); }
};

class Typesetter {
 public:
  explicit Typesetter(const Fonts& fonts) : fonts_(fonts) {}

  /// Inside of a frame (draw_surface.h). A width of 0 or less means: no break but "\n". Valid until Forget().
  const Paragraph& Set(std::string_view words, const TextStyle& style, float width);

  /// Width of the text on one line.
  [[nodiscard]] float Width(std::string_view words, const TextStyle& style) { return Set(words, style, 0).width; }

  /// Drops what is remembered: the fonts changed, or it has become a lot.
  void Forget() { set_.clear(); }
  [[nodiscard]] std::size_t remembered() const { return set_.size(); }

  [[nodiscard]] const Fonts& fonts() const { return fonts_; }

 private:
  struct Key {
    std::string words;
    TextStyle style;
    float width;
    auto operator<=>(const Key&) const = default;
  };

  Fonts fonts_;
  std::map<Key, Paragraph> set_;
};

}  // namespace madoguchi::ui
