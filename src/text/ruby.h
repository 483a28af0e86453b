// Furigana: `{漢字|かんじ}` in content becomes a run with a reading above it.
//
// It does not lay anything out: line_break.h breaks runs into lines, ui/ paints them, the mirror writes <ruby>.
// Braces that are not of the form {base|reading} are ordinary text; there is no nesting and no way to escape.
//
//   ParseRuns("{住所|じゅうしょ}を")  ==  {{"住所", "じゅうしょ"}, {"を", ""}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::text {

// A piece of text with one reading, or with none (empty). Bases may hold U+200B and U+2060 (line_break.h).
struct Run {
  std::string base;
  std::string reading;

  friend bool operator==(const Run&, const Run&) = default;
};

// The runs in order; neighbouring text without reading is one run. Empty text gives none.
std::vector<Run> ParseRuns(std::string_view text);

// What is read without furigana: bases only, the invisible hints U+200B and U+2060 removed.
std::string PlainText(std::string_view text);
std::string PlainText(const std::vector<Run>& runs);

// What is read aloud: readings in place of their bases, invisible hints removed.
std::string ReadingText(std::string_view text);

}  // namespace madoguchi::text
