// How readily a line may end between two neighbouring clusters: the rules of line_break.h, without widths.
//
// Works on one paragraph (no "\n" in it). Kinsoku follows JIS X 4051 in its strict form; what belongs together (numbers
// with their units, dates with their weekday, Latin words) is in line_break_numbers.h and here. Internal to text/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace madoguchi::text {

// A code point with what is joined to it (combining marks, variation selectors, emoji parts).
struct Cluster {
  char32_t value = 0;  // The code point it begins with.
  std::size_t run = 0;
  std::size_t begin = 0;  // Bytes within the run's base.
  std::size_t end = 0;
  float advance = 0;
  bool has_reading = false;  // Part of a run with a reading.
};

// Ascending: a stronger gap is a better place to end a line.
enum class Gap : std::uint8_t {
  kNever,    // Kinsoku, a word joiner, inside a reading: rather a line that is too wide.
  kInWord,   // Inside a Latin word or a number with its unit: only if that is wider than a line.
  kAllowed,  // Between two characters of Japanese.
  kPhrase,   // After U+200B, a space, or 、。！？
};

// U+200B: takes no width, ends a phrase.
bool IsPhraseMark(char32_t value);
// A space at which a line may end; it then hangs over the edge. Not the no-break spaces.
bool IsBreakingSpace(char32_t value);
// Takes no width whatever a font says: U+200B, U+2060, byte order mark, soft hyphen.
bool IsInvisible(char32_t value);
// Stays with the code point before it, whatever that is.
bool ExtendsCluster(char32_t value);

// Element i is the gap after cluster i; the last element is the end of the paragraph and of no meaning. O(n).
std::vector<Gap> ClassifyGaps(std::span<const Cluster> clusters);

}  // namespace madoguchi::text
