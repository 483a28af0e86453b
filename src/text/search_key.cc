#include "text/search_key.h"

#include "base/utf8.h"

namespace madoguchi::text {
namespace {

constexpr char32_t kFullWidthFirst = 0xFF01, kFullWidthLast = 0xFF5E, kFullWidthToAscii = 0xFEE0;
constexpr char32_t kKatakanaFirst = 0x30A1, kKatakanaLast = 0x30F6, kKatakanaToHiragana = 0x60;

bool SaysNothing(char32_t c) {
  switch (c) {
    case U' ':
    case U'\t':
    case U'-':
    case 0x00A0:  // no-break space
    case 0x00AD:  // soft hyphen
    case 0x200B:  // phrase break
    case 0x2060:  // word joiner
    case 0x3000:  // full-width space
    case 0x30FB:  // middle dot
      return true;
    default:
      return false;
  }
}

char32_t Folded(char32_t c) {
  if (c >= kFullWidthFirst && c <= kFullWidthLast) c -= kFullWidthToAscii;
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  if (c >= kKatakanaFirst && c <= kKatakanaLast) return c - kKatakanaToHiragana;
  return c;
}

}  // namespace

std::string SearchKey(std::string_view words) {
  std::string key;
  for (const base::CodePoint& c : base::CodePoints(words)) {
    const char32_t folded = Folded(c.value);
    if (!SaysNothing(folded)) base::AppendUtf8(folded, key);
  }
  return key;
}

}  // namespace madoguchi::text
