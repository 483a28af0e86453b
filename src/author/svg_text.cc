#include "author/svg_text.h"

#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "text/line_break.h"
#include "text/ruby.h"

namespace madoguchi::author {
namespace {

// Of the size of the font. A full-width character fills its square; of the others only a few are wider than this, and those
// never stand alone.
constexpr float kWide = 1.0f;
constexpr float kNarrow = 0.62f;
constexpr std::string_view kMore = "…";

float Measure(std::string_view words, int size) {
  float width = 0;
  for (const base::CodePoint& c : base::CodePoints(words)) {
    const int columns = base::DisplayWidth(c.value);
    // Marks such as 「…」 are narrow on a terminal and wide in a Japanese font.
    width += columns == 0 ? 0 : columns == 2 || c.value > 0x7F ? kWide : kNarrow;
  }
  return width * static_cast<float>(size);
}

bool IsHiragana(char32_t letter) { return letter >= 0x3041 && letter <= 0x309F; }
bool IsKanjiOrKatakana(char32_t letter) {
  return (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0x30A1 && letter <= 0x30FA);
}

// Phrases mostly begin where hiragana ends, and words behind a space or an underscore: marked there, so that lines end between them.
// The exact ones are known only where a bundle is made.
std::string WithPhrases(std::string_view words) {
  std::string marked;
  char32_t before = 0;
  for (const base::CodePoint& c : base::CodePoints(words)) {
    if (before == '_' || before == ' ' || (IsHiragana(before) && IsKanjiOrKatakana(c.value)))
      base::AppendUtf8(0x200B, marked);
    base::AppendUtf8(c.value, marked);
    before = c.value;
  }
  return marked;
}

// Cuts a line that is too wide between any two characters.
void AppendCut(std::string_view line, int size, float width, std::vector<std::string>& lines) {
  std::string part;
  for (const base::CodePoint& c : base::CodePoints(line)) {
    const std::string_view letter = line.substr(c.offset, c.length);
    if (!part.empty() && Measure(part, size) + Measure(letter, size) > width) lines.push_back(std::exchange(part, {}));
    part += letter;
  }
  if (!part.empty()) lines.push_back(std::move(part));
}

}  // namespace

int WidthOf(std::string_view words, int size) { return static_cast<int>(std::ceil(Measure(words, size))); }

std::vector<std::string> WrapWords(std::string_view words, int size, int width, std::size_t most_lines) {
  const auto limit = static_cast<float>(width);
  const std::vector<text::Run> runs{{WithPhrases(words), ""}};
  std::vector<std::string> lines;
  for (const text::Line& line : text::BreakLines(runs, limit, [size](std::string_view part) { return Measure(part, size); },
                                                 {.phrases = true, .balance = true})) {
    std::string letters;
    for (const text::LinePiece& piece : line.pieces)
      letters += runs[piece.run].base.substr(piece.begin, piece.end - piece.begin);
    letters = text::PlainText({{std::move(letters), ""}});
    while (letters.ends_with(' ')) letters.pop_back();
    if (!letters.empty()) AppendCut(letters, size, limit, lines);
  }
  if (lines.size() <= most_lines) return lines;
  lines.resize(most_lines);
  std::string& last = lines.back();
  while (!last.empty() && Measure(last, size) + Measure(kMore, size) > limit) {
    do {
      last.pop_back();
    } while (!base::IsValidUtf8(last));
  }
  last += kMore;
  return lines;
}

}  // namespace madoguchi::author
