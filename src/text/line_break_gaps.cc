#include "text/line_break_gaps.h"

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/line_break_numbers.h"

namespace madoguchi::text {
namespace {

constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kWordJoiner = 0x2060;
constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kZeroWidthJoiner = 0x200D;

bool IsOneOf(std::u32string_view set, char32_t value) { return set.find(value) != std::u32string_view::npos; }

// Most of Japanese text is kanji, and no kanji is in any of the sets below.
bool IsPlainKanji(char32_t value) { return value >= 0x4E00 && value <= 0x9FFF; }

// 行頭禁則: must not begin a line.
bool MustNotStartLine(char32_t value) {
  if (IsPlainKanji(value)) return false;
  if (value >= 0x31F0 && value <= 0x31FF) return true;  // Small katakana of Ainu.
  return IsOneOf(
      U"、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー〜～‐゠–…‥）］｝〕〉》」』】〙〗〟’”»"
      U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％‰℃′″"
      U"｡､｣･ｰﾞﾟｧｨｩｪｫｬｭｮｯ,.:;!?)]}%",
      value);
}

// 行末禁則: must not end a line.
bool MustNotEndLine(char32_t value) { return !IsPlainKanji(value) && IsOneOf(U"（［｛〔〈《「『【〘〖〝‘“«｢([{", value); }

// 分離禁止: two of the same stay together.
bool IsInseparable(char32_t value) { return IsOneOf(U"…‥—―〳〴〵", value); }

bool ForbidsBreakAround(char32_t value) {
  return value == kWordJoiner || value == kByteOrderMark || value == 0x00A0 || value == 0x202F || value == 0x2007;
}

bool EndsSentencePart(char32_t value) { return IsOneOf(U"、。，．！？", value); }

bool IsHangul(char32_t value) { return value >= 0xAC00 && value <= 0xD7A3; }

// Letters of scripts that write words with spaces between them, and digits.
bool IsLetterOrDigit(char32_t value) {
  if (IsHangul(value)) return true;
  if (value < 0x80) {
    return (value >= U'0' && value <= U'9') || (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
  }
  return (value >= 0xC0 && value <= 0x1FFF && value != 0xD7 && value != 0xF7 && base::DisplayWidth(value) == 1) ||
         IsDigit(value);
}

// Part of a word as it is written: e-mail and web addresses, file names, don't, C++.
bool IsWordPart(char32_t value) { return IsLetterOrDigit(value) || IsOneOf(U"'\"’_@#&+=*/\\~^|<>$-.,:;!?()[]{}%", value); }

// Both sides are visible, and nothing stands between them.
Gap GapInText(char32_t left, char32_t right) {
  if (IsWordPart(left) && IsWordPart(right)) {
    // walk-|in may be parted, 03-5432 may not.
    const bool after_hyphen = left == U'-' && IsLetterOrDigit(right) && !IsDigit(right);
    return after_hyphen ? Gap::kAllowed : Gap::kInWord;
  }
  // Straight quotes do not tell whether they open or close.
  if (IsOneOf(U"'\"", left) || IsOneOf(U"'\"", right)) return Gap::kInWord;
  return EndsSentencePart(left) ? Gap::kPhrase : Gap::kAllowed;
}

bool IsKinsoku(char32_t left, char32_t right) {
  return MustNotStartLine(right) || MustNotEndLine(left) || (left == right && IsInseparable(left));
}

// For every cluster, its place in the visible text (phrase marks left out), and that text.
struct VisibleText {
  std::u32string text;
  std::vector<std::size_t> place;
};

VisibleText VisibleOf(std::span<const Cluster> clusters) {
  VisibleText visible;
  visible.text.reserve(clusters.size());
  visible.place.reserve(clusters.size());
  for (const Cluster& cluster : clusters) {
    visible.place.push_back(visible.text.size());
    if (!IsPhraseMark(cluster.value)) visible.text.push_back(cluster.value);
  }
  return visible;
}

}  // namespace

bool IsPhraseMark(char32_t value) { return value == kZeroWidthSpace; }

bool IsBreakingSpace(char32_t value) {
  return value == U' ' || value == U'\t' || value == 0x3000 || (value >= 0x2000 && value <= 0x200A && value != 0x2007);
}

bool IsInvisible(char32_t value) {
  return value == kZeroWidthSpace || value == kWordJoiner || value == kByteOrderMark || value == kSoftHyphen;
}

bool ExtendsCluster(char32_t value) {
  const bool is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  return base::DisplayWidth(value) == 0 && !is_control && !IsInvisible(value);
}

std::vector<Gap> ClassifyGaps(std::span<const Cluster> clusters) {
  const VisibleText visible = VisibleOf(clusters);
  const std::vector<bool> ties = FindNumberTies(visible.text);
  std::vector<Gap> gaps(clusters.size(), Gap::kNever);

  // The last visible cluster that is no space, and what has stood between it and the gap.
  std::size_t left_at = clusters.size();
  bool has_space = false;
  bool has_mark = false;
  for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
    if (IsPhraseMark(clusters[i].value)) {
      has_mark = true;
    } else if (IsBreakingSpace(clusters[i].value)) {
      has_space = true;
    } else {
      left_at = i;
      has_space = has_mark = false;
    }
    const Cluster& next = clusters[i + 1];
    const bool next_hangs = IsPhraseMark(next.value) || IsBreakingSpace(next.value);
    // Spaces and marks stay on the line that they end; a line of nothing but spaces is no use.
    if (next_hangs || left_at == clusters.size()) continue;
    const Cluster& left = clusters[left_at];
    if (left.has_reading && next.has_reading && left.run == next.run) continue;
    if (ForbidsBreakAround(left.value) || ForbidsBreakAround(next.value)) continue;
    if (ExtendsCluster(next.value) || left.value == kZeroWidthJoiner) continue;
    if (IsKinsoku(left.value, next.value)) continue;

    const std::size_t before = visible.place[i + 1] - 1;
    if (ties[before]) {
      gaps[i] = Gap::kInWord;
    } else if (has_space || has_mark) {
      gaps[i] = Gap::kPhrase;
    } else {
      gaps[i] = GapInText(left.value, next.value);
    }
  }
  return gaps;
}

}  // namespace madoguchi::text
