#include "author/cp932.h"

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

}  // namespace madoguchi::author
