#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "verify/sentences.h"
#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

struct Block {
  char32_t first, last;
};

bool IsIn(char32_t c, std::initializer_list<Block> blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [c](const Block& block) { return block.first <= c && c <= block.last; });
}

// Printable ASCII, line breaks, and the hints for line breaking.
bool IsCommon(char32_t c) { return IsIn(c, {{0x20, 0x7E}, {'\n', '\n'}, {0x200B, 0x200B}, {0x2060, 0x2060}}); }

// Kana, kanji and the signs that go with them. Not: half-width kana, full-width letters and digits, ①, ㈱, Ⅲ, emoji.
bool IsJapanese(char32_t c) {
  return IsKanji(c) || IsKana(c) || IsIn(c, {{0x3000, 0x3002}, {0x3005, 0x3006}, {0x3008, 0x3011}, {0x301C, 0x301C}}) ||
         std::u32string_view(U"！％（）＋，／：；＜＝＞？～｜￥…‥→←↑↓×÷°—–‘’“”・○●◎△").find(c) != std::u32string_view::npos;
}

bool IsLatin(char32_t c) {
  return IsIn(c, {{0xC0, 0x17F}}) || std::u32string_view(U"‘’“”–—…¥€°·×→ ").find(c) != std::u32string_view::npos;
}

bool IsHangul(char32_t c) { return IsIn(c, {{0xAC00, 0xD7A3}, {0x1100, 0x11FF}, {0x3130, 0x318F}}); }

// Names in Japanese may stand in brackets in every language: that is how they are written at the counter.
bool IsAllowed(char32_t c, std::string_view language, bool in_brackets) {
  if (IsCommon(c)) return true;
  if (in_brackets && IsJapanese(c)) return true;
  if (language == "ja" || language == "ja-simple") return IsJapanese(c);
  if (language == "en") return IsLatin(c);
  if (language == "ko") return IsHangul(c) || IsLatin(c) || (IsJapanese(c) && !IsKana(c) && !IsKanji(c));
  if (language.starts_with("zh")) return (IsJapanese(c) && !IsKana(c)) || IsLatin(c);
  return true;  // A language without a list.
}

std::string FirstNotAllowed(std::string_view words, std::string_view language) {
  int depth = 0;
  for (const base::CodePoint& c : base::CodePoints(words)) {
    if (c.value == '(' || c.value == U'（' || c.value == U'「' || c.value == U'“') ++depth;
    if (c.value == ')' || c.value == U'）' || c.value == U'」' || c.value == U'”') --depth;
    if (!IsAllowed(c.value, language, depth > 0)) return std::string(words.substr(c.offset, c.length));
  }
  return {};
}

std::string CodeOf(std::string_view character) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string code;
  for (char32_t value = base::DecodeAt(character, 0).value; value != 0; value /= 16) code += kHex[value % 16];
  while (code.size() < 4) code += '0';
  return "U+" + std::string(code.rbegin(), code.rend());
}

}  // namespace

void LintCharacters(const Text& text, TextFindings& found) {
  // The app names languages, and rows of kana, as they write themselves.
  if (text.key.starts_with("ui/language.") || (text.language != text::Language::kJa && text.key.starts_with("ui/"))) return;
  const std::string character = FirstNotAllowed(text.plain, text::Tag(text.language));
  if (character.empty()) return;
  // Control characters would spoil the message itself.
  found.push_back({"MG0320", {{"character", character < " " ? "" : character}, {"code", CodeOf(character)}}});
}

}  // namespace madoguchi::verify
