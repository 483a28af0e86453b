#pragma once
// The paint log: which words were painted where, for tests.
//
// Made from the Layout, not from the Screen: a node whose words are missing here was not painted. Readings (furigana) are
// entries of their own, small, before or after the words they belong to.

#include <string>
#include <string_view>
#include <vector>

#include "ui/layout.h"

namespace madoguchi::ui {

struct PaintedWords {
  int node = -1;
  std::string_view words;  ///< valid as long as the layout
  Rect box;                ///< em boxes: from the first character's left to the last one's right
  float size = 0;
};

/// In painting order.
[[nodiscard]] std::vector<PaintedWords> PaintedWordsOf(const Layout& layout);

/// One JSON array a line: [node, "words", x, y, w, h], lengths rounded to whole pixels.
[[nodiscard]] std::string PaintLogText(const Layout& layout);

}  // namespace madoguchi::ui
