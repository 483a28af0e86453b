#include "ui/typesetter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/line_break.h"
#include "text/ruby.h"
#include "ui/brush.h"

namespace madoguchi::ui {
namespace {

// README of the design: furigana is the one exception to the smallest size.
constexpr float kReadingScale = 0.52f;
constexpr float kNoBreak = 1e6f;

std::string WithoutHints(std::string_view words) {
  std::string plain;
  plain.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view three = words.substr(i, 3);
    if (three == "\u200B" || three == "\u2060") {
      i += 2;
    } else if (words[i] != '\n') {
      plain += words[i];
    }
  }
  return plain;
}

// Spaces that a break has left at a line's end are neither seen nor in the way.
std::string_view WithoutEndSpaces(std::string_view words) {
  constexpr std::string_view kWide = "\u3000";
  for (;;) {
    if (words.ends_with(' ')) {
      words.remove_suffix(1);
    } else if (words.ends_with(kWide)) {
      words.remove_suffix(kWide.size());
    } else {
      return words;
    }
  }
}

}  // namespace

const Paragraph& Typesetter::Set(std::string_view words, const TextStyle& style, float width) {
  Key key{std::string(words), style, width > 0 ? width : kNoBreak};
  if (const auto found = set_.find(key); found != set_.end()) return found->second;

  std::vector<text::Run> runs = text::ParseRuns(words);
  bool has_readings = false;
  for (text::Run& run : runs) {
    if (!style.readings) run.reading.clear();
    has_readings = has_readings || !run.reading.empty();
  }
  const text::MeasureFn measure = [this, &style](std::string_view some) {
    return TextWidth(fonts_, some, style.size, style.bold, style.spacing);
  };
  const std::vector<text::Line> lines = text::BreakLines(
      runs, key.width, measure, {.phrases = true, .balance = style.balance && width > 0, .reading_scale = kReadingScale});

  Paragraph paragraph;
  paragraph.size = style.size;
  paragraph.reading_size = std::round(style.size * kReadingScale);
  paragraph.pitch = has_readings ? std::max(style.pitch, std::round(style.size * 1.9f)) : style.pitch;
  // Readings need room above: words with readings sit a little lower in their line.
  const float above = has_readings ? paragraph.reading_size * 0.8f : 0.0f;
  paragraph.em_top = std::round((paragraph.pitch - style.size + above) / 2);
  for (const text::Line& line : lines) {
    SetLine set;
    float x = 0;
    for (const text::LinePiece& at : line.pieces) {
      const text::Run& run = runs[at.run];
      Piece piece;
      piece.words = WithoutHints(std::string_view(run.base).substr(at.begin, at.end - at.begin));
      piece.reading = run.reading;
      const float natural = measure(piece.words);
      piece.width = natural;
      piece.x = x + (run.reading.empty() ? 0.0f : std::max(0.0f, (at.width - natural) / 2));
      if (!run.reading.empty()) {
        const float reading = TextWidth(fonts_, run.reading, paragraph.reading_size, false, 0);
        piece.reading_x = x + (at.width - reading) / 2;
      }
      x += at.width;
      if (!piece.words.empty()) set.pieces.push_back(std::move(piece));
    }
    if (&line != &lines.back() && !set.pieces.empty()) {
      Piece& last = set.pieces.back();
      last.words = std::string(WithoutEndSpaces(last.words));
      last.width = measure(last.words);
    }
    set.width = line.width;
    paragraph.width = std::max(paragraph.width, line.width);
    paragraph.lines.push_back(std::move(set));
  }
  return set_.emplace(std::move(key), std::move(paragraph)).first->second;
}

}  // namespace madoguchi::ui
