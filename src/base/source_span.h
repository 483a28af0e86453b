// SourceSpan: where in an author's file something stands, in the units an author sees (line, column) and in the
// units a program needs (bytes).
//
// It holds no text; diagnostic_printer.h asks for the file's text when it draws the caret line.
//
//   SourceSpan span{"procedures/setagaya/offices.json", 12, 5, 340, 8};   // the key on line 12
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace madoguchi::base {

struct SourceSpan {
  std::string file;          // As the author knows it, relative to the content folder; empty: no file.
  std::uint32_t line = 0;    // 1-based; 0: the file as a whole.
  std::uint32_t column = 0;  // 1-based, counts code points; 0: the line as a whole.
  std::uint32_t offset = 0;  // Bytes from the start of the file.
  std::uint32_t length = 0;  // Bytes; 0 marks a single place.

  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
  friend auto operator<=>(const SourceSpan&, const SourceSpan&) = default;
};

// The span of bytes [offset, offset + length) of `text`, with line and column counted. Offsets past the end are cut
// to the end. Lines end at "\n"; a "\r" before it belongs to the line. O(offset).
SourceSpan SpanOf(std::string file, std::string_view text, std::uint32_t offset, std::uint32_t length);

}  // namespace madoguchi::base
