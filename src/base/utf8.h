// UTF-8: reading, writing, checking, counting, and how wide text is on a terminal.
//
// Knows code points, not what users take for characters (grapheme clusters), and nothing of normalisation or case.
// Reading never fails: a byte that begins nothing valid reads as U+FFFD, one byte long. Ill-formed input (overlong
// forms, surrogates, past U+10FFFF, cut sequences) is refused when content is loaded; here it is merely survived.
//
//   for (const CodePoint& c : CodePoints("窓口")) Use(c.value, c.offset);
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::base {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::size_t offset = 0;  // First byte within the text.
  std::size_t length = 0;  // Bytes, 1 to 4.

  friend bool operator==(const CodePoint&, const CodePoint&) = default;
};

// The code point that begins at byte `offset`. Precondition: offset < text.size().
CodePoint DecodeAt(std::string_view text, std::size_t offset);

// Appends `value`; surrogates and values past U+10FFFF are written as U+FFFD.
void AppendUtf8(char32_t value, std::string& out);
std::string EncodeUtf8(char32_t value);

// The first byte that is not part of well-formed UTF-8, or nothing.
std::optional<std::size_t> FirstInvalidByte(std::string_view text);
inline bool IsValidUtf8(std::string_view text) { return !FirstInvalidByte(text).has_value(); }

// O(n). An invalid byte counts as one.
std::size_t CountCodePoints(std::string_view text);

// Columns on a terminal: 2 for East Asian wide and full-width code points and emoji, 0 for combining marks, joiners,
// variation selectors, zero-width and control characters, else 1. An approximation by blocks, good for carets.
int DisplayWidth(char32_t value);
std::size_t DisplayWidth(std::string_view text);

// A view of `text` as code points, for range-for. Lives no longer than the text.
class CodePoints {
 public:
  class Iterator {
   public:
    Iterator(std::string_view text, std::size_t offset) : text_(text) { Read(offset); }
    const CodePoint& operator*() const { return current_; }
    const CodePoint* operator->() const { return &current_; }
    Iterator& operator++() {
      Read(current_.offset + current_.length);
      return *this;
    }
    bool operator==(const Iterator& other) const { return current_.offset == other.current_.offset; }

   private:
    void Read(std::size_t offset) {
      current_ = offset < text_.size() ? DecodeAt(text_, offset) : CodePoint{0, text_.size(), 0};
    }
    std::string_view text_;
    CodePoint current_;
  };

  explicit CodePoints(std::string_view text) : text_(text) {}
  Iterator begin() const { return Iterator(text_, 0); }
  Iterator end() const { return Iterator(text_, text_.size()); }

 private:
  std::string_view text_;
};

}  // namespace madoguchi::base
