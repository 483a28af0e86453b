#include "text/line_break_numbers.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace madoguchi::text {
namespace {

using View = std::u32string_view;

// What may stand before a number and belongs to it.
constexpr std::array<View, 17> kPrefixes = {U"午前", U"午後", U"令和", U"平成", U"昭和", U"大正", U"明治", U"西暦", U"第",
                                            U"約",   U"〒",   U"¥",    U"￥",   U"$",    U"£",    U"€",    U"#"};

// Units of more than one character, or that do not begin with a kanji. A single kanji after digits needs no row.
constexpr std::array<View, 26> kUnits = {U"か月",   U"カ月",     U"ヶ月",       U"ケ月", U"箇月",  U"か所", U"カ所",
                                         U"ヶ所",   U"か国",     U"時間",       U"日間", U"年間",  U"週間", U"分間",
                                         U"年度",   U"開庁日",   U"万円",       U"千円", U"人分",  U"つ",   U"ページ",
                                         U"センチ", U"メートル", U"パーセント", U"キロ", U"グラム"};

// Units that are parts of a date, a time or a duration: another number right after them belongs to it too.
constexpr std::array<View, 8> kChainingUnits = {U"年", U"月", U"日", U"時", U"分", U"時間", U"万", U"千"};

// English words that belong to the number and the one space before them.
constexpr std::array<View, 30> kSpacedUnits = {
    U"am",   U"pm",   U"yen",    U"day",       U"days",    U"January",  U"February", U"March", U"April", U"May",
    U"June", U"July", U"August", U"September", U"October", U"November", U"December", U"Jan",   U"Feb",   U"Mar",
    U"Apr",  U"Jun",  U"Jul",    U"Aug",       U"Sep",     U"Oct",      U"Nov",      U"Dec",   U"hour",  U"hours"};

bool IsKanji(char32_t value) {
  return (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF) || value == U'々';
}

bool IsAsciiLetter(char32_t value) { return (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z'); }

// Between two digits it is part of the number.
bool JoinsDigits(char32_t value) { return View(U".,:/-．，：／－‐–").find(value) != View::npos; }

bool StartsWith(View text, View word) { return text.substr(0, word.size()) == word; }

std::size_t EndOfDigits(View text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (IsDigit(text[end])) {
      ++end;
    } else if (JoinsDigits(text[end]) && end + 1 < text.size() && IsDigit(text[end + 1])) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

// Where the number that starts at `at` begins with its prefix: 「午前8」, 「¥300」.
std::size_t BeginWithPrefix(View text, std::size_t at) {
  for (const View prefix : kPrefixes) {
    if (prefix.size() <= at && text.substr(at - prefix.size(), prefix.size()) == prefix) return at - prefix.size();
  }
  return at;
}

// Length of the unit that `text` begins with; 0 if there is none.
std::size_t UnitLength(View text) {
  std::size_t longest = !text.empty() && IsKanji(text[0]) ? 1 : 0;
  for (const View unit : kUnits) {
    if (StartsWith(text, unit)) longest = std::max(longest, unit.size());
  }
  return longest;
}

// Length of a space and an English unit after it; 0 if there is none. Whole words only: "2 Mayors" is no date.
std::size_t SpacedUnitLength(View text) {
  if (text.empty() || text[0] != U' ') return 0;
  std::size_t end = 1;
  while (end < text.size() && IsAsciiLetter(text[end])) ++end;
  const View word = text.substr(1, end - 1);
  return std::find(kSpacedUnits.begin(), kSpacedUnits.end(), word) != kSpacedUnits.end() ? end : 0;
}

// Length of a weekday in brackets, with or without 祝: 「（月）」「（月曜日）」「（月・祝）」; 0 if there is none.
std::size_t WeekdayLength(View text) {
  constexpr std::size_t kLongest = 8;
  if (text.empty() || (text[0] != U'（' && text[0] != U'(')) return 0;
  std::size_t end = 1;
  while (end < text.size() && end < kLongest && View(U"日月火水木金土曜祝休・").find(text[end]) != View::npos) ++end;
  const bool is_closed = end > 1 && end < text.size() && (text[end] == U'）' || text[end] == U')');
  return is_closed ? end + 1 : 0;
}

}  // namespace

bool IsDigit(char32_t value) { return (value >= U'0' && value <= U'9') || (value >= U'０' && value <= U'９'); }

std::vector<bool> FindNumberTies(View text) {
  std::vector<bool> ties(text.size(), false);
  for (std::size_t at = 0; at < text.size();) {
    if (!IsDigit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = BeginWithPrefix(text, at);
    std::size_t end = EndOfDigits(text, at);
    // A unit, and as long as units chain, the next number with its unit: 12月21日, 8時30分.
    while (true) {
      const std::size_t length = UnitLength(text.substr(end));
      if (length == 0) break;
      const View unit = text.substr(end, length);
      end += length;
      end += unit.back() == U'日' ? WeekdayLength(text.substr(end)) : 0;
      const bool chains = std::find(kChainingUnits.begin(), kChainingUnits.end(), unit) != kChainingUnits.end();
      if (!chains || end >= text.size() || !IsDigit(text[end])) break;
      end = EndOfDigits(text, end);
    }
    end += SpacedUnitLength(text.substr(end));
    std::fill(ties.begin() + static_cast<std::ptrdiff_t>(begin), ties.begin() + static_cast<std::ptrdiff_t>(end - 1), true);
    at = end;
  }
  return ties;
}

}  // namespace madoguchi::text
