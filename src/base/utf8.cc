#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace madoguchi::base {
namespace {

constexpr char32_t kLastCodePoint = 0x10FFFF;

bool IsSurrogate(char32_t value) { return value >= 0xD800 && value <= 0xDFFF; }

// The well-formed code point at `offset`; length 0 if there is none.
CodePoint DecodeStrictly(std::string_view text, std::size_t offset) {
  const auto byte_at = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte_at(offset);
  if (lead < 0x80) return {lead, offset, 1};

  std::size_t length = 0;
  char32_t value = 0;
  char32_t least = 0;  // Smaller values in this length are overlong.
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2, value = lead & 0x1Fu, least = 0x80;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3, value = lead & 0x0Fu, least = 0x800;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4, value = lead & 0x07u, least = 0x10000;
  } else {
    return {0, offset, 0};
  }
  if (text.size() - offset < length) return {0, offset, 0};
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char next = byte_at(offset + i);
    if ((next & 0xC0u) != 0x80u) return {0, offset, 0};
    value = (value << 6) | (next & 0x3Fu);
  }
  if (value < least || value > kLastCodePoint || IsSurrogate(value)) return {0, offset, 0};
  return {value, offset, length};
}

struct Range {
  char32_t first;
  char32_t last;
};

// Sorted by code point. Blocks rather than single characters: a caret one column off does no harm.
constexpr std::array kZeroWidth = {
    Range{0x0000, 0x001F},   Range{0x007F, 0x009F},   Range{0x00AD, 0x00AD},   Range{0x0300, 0x036F}, Range{0x0483, 0x0489},
    Range{0x0591, 0x05BD},   Range{0x064B, 0x065F},   Range{0x0E34, 0x0E3A},   Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF},
    Range{0x1DC0, 0x1DFF},   Range{0x200B, 0x200F},   Range{0x202A, 0x202E},   Range{0x2060, 0x2064}, Range{0x20D0, 0x20FF},
    Range{0x302A, 0x302D},   Range{0x3099, 0x309A},   Range{0xFE00, 0xFE0F},   Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF},
    Range{0x1F3FB, 0x1F3FF}, Range{0xE0001, 0xE007F}, Range{0xE0100, 0xE01EF},
};
constexpr std::array kWide = {
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x23E9, 0x23F3},   Range{0x25FD, 0x25FE},
    Range{0x2614, 0x2615},   Range{0x26A1, 0x26A1},   Range{0x2705, 0x2705},   Range{0x274C, 0x274C},
    Range{0x2753, 0x2757},   Range{0x2795, 0x2797},   Range{0x2B50, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},
    Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},
    Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18CFF},
    Range{0x1AFF0, 0x1B2FF}, Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F19A},
    Range{0x1F1E6, 0x1F320}, Range{0x1F32D, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F7E0, 0x1F7EB},
    Range{0x1F900, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

template <std::size_t kSize>
bool IsIn(const std::array<Range, kSize>& ranges, char32_t value) {
  const auto next =
      std::upper_bound(ranges.begin(), ranges.end(), value, [](char32_t v, const Range& range) { return v < range.first; });
  return next != ranges.begin() && value <= std::prev(next)->last;
}

}  // namespace

CodePoint DecodeAt(std::string_view text, std::size_t offset) {
  const CodePoint decoded = DecodeStrictly(text, offset);
  return decoded.length > 0 ? decoded : CodePoint{kReplacementCharacter, offset, 1};
}

void AppendUtf8(char32_t value, std::string& out) {
  if (value > kLastCodePoint || IsSurrogate(value)) value = kReplacementCharacter;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  const auto put_tail = [&put, value](int shift) { put(0x80u | ((value >> shift) & 0x3Fu)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0u | (value >> 6));
    put_tail(0);
  } else if (value < 0x10000) {
    put(0xE0u | (value >> 12));
    put_tail(6);
    put_tail(0);
  } else {
    put(0xF0u | (value >> 18));
    put_tail(12);
    put_tail(6);
    put_tail(0);
  }
}

std::string EncodeUtf8(char32_t value) {
  std::string out;
  AppendUtf8(value, out);
  return out;
}

std::optional<std::size_t> FirstInvalidByte(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const CodePoint decoded = DecodeStrictly(text, offset);
    if (decoded.length == 0) return offset;
    offset += decoded.length;
  }
  return std::nullopt;
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) offset += DecodeAt(text, offset).length;
  return count;
}

int DisplayWidth(char32_t value) {
  if (value >= 0x20 && value < 0x7F) return 1;
  if (IsIn(kZeroWidth, value)) return 0;
  return IsIn(kWide, value) ? 2 : 1;
}

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (const CodePoint& c : CodePoints(text)) width += static_cast<std::size_t>(DisplayWidth(c.value));
  return width;
}

}  // namespace madoguchi::base
