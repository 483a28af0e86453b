#include "author/cp932.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/utf8.h"

namespace madoguchi::author {
namespace {

constexpr std::size_t kSecondBytes = 188;

// The place of a lead byte in the table.
std::optional<std::size_t> RowOf(unsigned char lead) {
  if (lead >= 0x81 && lead <= 0x9F) return lead - 0x81u;
  if (lead >= 0xE0 && lead <= 0xFC) return lead - 0xE0u + 31u;
  return std::nullopt;
}

char32_t PairOf(unsigned char lead, unsigned char second) {
  const std::optional<std::size_t> row = RowOf(lead);
  if (!row || second < 0x40 || second > 0xFC || second == 0x7F) return 0;
  const std::size_t column = second - 0x40u - (second > 0x7F ? 1u : 0u);
  return kCp932Table[*row * kSecondBytes + column];
}

// Letters for which CP932 has a look-alike and nothing else.
char32_t LookAlike(char32_t letter) {
  switch (letter) {
    case 0x301C:
      return 0xFF5E;  // 〜
    case 0x2212:
      return 0xFF0D;  // −
    case 0x2014:
      return 0x2015;  // —
    case 0x2016:
      return 0x2225;  // ‖
    case 0x00A2:
      return 0xFFE0;  // ¢
    case 0x00A3:
      return 0xFFE1;  // £
    case 0x00AC:
      return 0xFFE2;  // ¬
    default:
      return letter;
  }
}

bool HasLetter(char32_t letter) {
  if (letter < 0x80 || (letter >= 0xFF61 && letter <= 0xFF9F)) return true;
  return letter <= 0xFFFF &&
         std::find(std::begin(kCp932Table), std::end(kCp932Table), static_cast<char16_t>(letter)) != std::end(kCp932Table);
}

}  // namespace

base::Result<std::string> Cp932ToUtf8(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    char32_t letter = 0;
    if (byte < 0x80) {
      text += bytes[at];
      continue;
    }
    if (byte >= 0xA1 && byte <= 0xDF) {
      letter = 0xFF61 + (byte - 0xA1u);  // Katakana of half width.
    } else if (at + 1 < bytes.size()) {
      letter = PairOf(byte, static_cast<unsigned char>(bytes[at + 1]));
      ++at;
    }
    if (letter == 0) return base::Error{"MG0601", "the text is neither UTF-8 nor CP932", std::to_string(at)};
    base::AppendUtf8(letter, text);
  }
  return text;
}

std::string ThroughCp932(std::string_view text) {
  std::string back;
  for (const base::CodePoint& c : base::CodePoints(text)) {
    const char32_t letter = LookAlike(c.value);
    base::AppendUtf8(HasLetter(letter) ? letter : U'?', back);
  }
  return back;
}

}  // namespace madoguchi::author
