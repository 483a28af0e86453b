// Evening out the lines of a heading, given where they end when each is filled.
//
// Internal to text/. Never more lines, never a worse place to break than filling chose; a last line of one or two
// characters only where phrases leave nothing else.
#pragma once

#include <cstddef>
#include <vector>

#include "text/line_break_paragraph.h"

namespace madoguchi::text {

// `filled`: the end of each line, ascending, the last one paragraph.size(). Returns the same number of ends; `filled`
// itself if it has one line, more than 8, or had to break words. O(lines * clusters * clusters on a line).
std::vector<std::size_t> BalanceLines(const Paragraph& paragraph, double width, bool phrases,
                                      std::vector<std::size_t> filled);

}  // namespace madoguchi::text
