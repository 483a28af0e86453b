// Which neighbours belong to one number: 300円, 12月21日（月）, 午前8時30分, 03-5432-3333, 〒156-0043, 8:30 am, 21 Dec.
//
// Internal to text/: line_break_gaps.cc asks. Kanji numerals (四丁目) are words like any other.
#pragma once

#include <string_view>
#include <vector>

namespace madoguchi::text {

bool IsDigit(char32_t value);  // ASCII and full-width.

// `text` holds what is visible of a paragraph, spaces included. Element i says that i and i + 1 are parts of one number
// and its unit; as long as `text`. O(n).
std::vector<bool> FindNumberTies(std::u32string_view text);

}  // namespace madoguchi::text
