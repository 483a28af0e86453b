#pragma once
// TreeSheet: an outline with its words broken into lines and a place for every box, label and line; what pictures of trees are drawn from.
//
// The SVG file (tree_svg.h) and the canvas of the author's desk draw the same sheet, so a tree looks the same in both. Widths are
// estimates on the safe side (svg_text.h): no font is asked. Units are whole pixels. Not here: colours, signs.
//
//   const TreeSheet sheet = LayOutSheet(OutlineTree(…), text::Language::kJa);
//   sheet.layout.boxes[3].box, sheet.boxes[3].words

#include <string>
#include <vector>

#include "author/tree_layout.h"
#include "author/tree_outline.h"
#include "text/language.h"

namespace madoguchi::author {

inline constexpr int kQuestionSize = 16, kQuestionLine = 23;
inline constexpr int kSmallSize = 12, kSmallLine = 16;
inline constexpr int kAnswerSize = 14, kAnswerLine = 19;
inline constexpr int kSignSize = 34, kSignGap = 6;
inline constexpr int kBoxPadding = 14;

/// What stands in a box, one line below the other: words, id, codes of problems. And on the line that leads to it: answer, scenarios.
struct SheetBox {
  std::vector<std::string> words;
  std::vector<std::string> id;
  std::vector<std::string> problems;  ///< codes, each once
  std::vector<std::string> answer;
  std::string scenarios;
  int words_x = 0;           ///< from the left of the box
  int words_y = 0;           ///< from its top
  bool signs_above = false;  ///< the words, not beside them
};

struct TreeSheet {
  TreeOutline outline;
  std::vector<SheetBox> boxes;  ///< as in the outline
  TreeLayout layout;
};

[[nodiscard]] TreeSheet LayOutSheet(TreeOutline outline, text::Language language);

/// Thickness of the line that leads to the box: from 2 to 6 pixels by the share of scenarios.
[[nodiscard]] int StrokeOf(const TreeOutline& outline, const OutlineBox& box);

}  // namespace madoguchi::author
