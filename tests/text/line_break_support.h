// What the tests of line breaking share: a measure like a terminal's, and lines as text. Not a test itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "text/line_break.h"
#include "text/ruby.h"

namespace madoguchi::text {

// Within a TEST the name Run is taken by GoogleTest.
using Runs = std::vector<Run>;

// One unit for a narrow character, two for a wide one, so that a width is a number of characters times two.
inline float MeasureColumns(std::string_view text) { return static_cast<float>(base::DisplayWidth(text)); }

// The bases on each line, as the pieces give them.
inline std::vector<std::string> TextsOf(const Runs& runs, const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) {
    std::string text;
    for (const LinePiece& piece : line.pieces) text += runs[piece.run].base.substr(piece.begin, piece.end - piece.begin);
    texts.push_back(text);
  }
  return texts;
}

// Breaks `markup` (with furigana) at `columns`; "|" between lines, hints removed, spaces at line ends kept.
inline std::string Broken(std::string_view markup, int columns, BreakOptions options = {}) {
  const Runs runs = ParseRuns(markup);
  std::string joined;
  for (const std::string& text : TextsOf(runs, BreakLines(runs, static_cast<float>(columns), MeasureColumns, options))) {
    if (!joined.empty()) joined += "|";
    joined += PlainText(Runs{{text, ""}});
  }
  return joined;
}

}  // namespace madoguchi::text
