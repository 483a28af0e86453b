// Line breaking for Japanese with words of other scripts in it, our own.
//
// Kinsoku always holds: no line begins with 、。）」ー, small kana and their like, none ends with an opening bracket.
// Words and numbers with their units stay whole (300円, 12月21日（月）, 03-5432-3333) unless one is wider than a line.
// U+200B, put in when content is built, marks the end of a phrase; U+2060 forbids a break; "\n" demands one. A run with
// a reading is never broken. If kinsoku leaves no break in a width, the line is wider than asked: see Line::width.
// Not for right-to-left or Thai; not a full Unicode line breaker.
//
//   std::vector<Line> lines = BreakLines(ParseRuns(text), 320.0f, measure, {.phrases = true});
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "text/ruby.h"

namespace madoguchi::text {

// Part of one run that stands on one line: bytes [begin, end) of runs[run].base.
struct LinePiece {
  std::size_t run = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  float width = 0;  // With trailing spaces; a run with a reading is at least as wide as its reading.

  friend bool operator==(const LinePiece&, const LinePiece&) = default;
};

// One line. Pieces in order cover the text without a gap except for "\n", which belongs to no piece. U+200B and spaces
// at a break end the line before it. A paragraph without text is a line without pieces.
struct Line {
  std::vector<LinePiece> pieces;
  float width = 0;  // Without trailing spaces. Greater than the width asked for only if there was no place to break.

  friend bool operator==(const Line&, const Line&) = default;
};

// The advance of a text in the caller's unit, size and weight; here called with one code point, with a cluster held
// together by combining marks or joiners, and with whole bases and readings. The caller caches if it is slow.
using MeasureFn = std::function<float(std::string_view text)>;

struct BreakOptions {
  // Break at U+200B, spaces and after 、。！？ only, as long as the phrase fits on a line of its own. Paragraphs without
  // any U+200B are broken as if this were false.
  bool phrases = false;
  // For headings: lines of about equal width, and no last line of one or two characters where that can be avoided;
  // never more lines than without it. Ignored for paragraphs of more than 8 lines.
  bool balance = false;
  // How large readings are, compared to what `measure` says. 0: readings take no width (they are not shown).
  float reading_scale = 0.5f;
};

// No code points give no lines. `width` is in the unit of `measure`; one that is too narrow, zero or negative puts a
// break wherever one is possible. Linear in the text; balancing multiplies by the places to break on a few lines.
std::vector<Line> BreakLines(const std::vector<Run>& runs, float width, const MeasureFn& measure, BreakOptions options = {});

}  // namespace madoguchi::text
