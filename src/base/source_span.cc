#include "base/source_span.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace madoguchi::base {

SourceSpan SpanOf(std::string file, std::string_view text, std::uint32_t offset, std::uint32_t length) {
  const std::size_t begin = std::min<std::size_t>(offset, text.size());
  const std::size_t end = begin + std::min<std::size_t>(length, text.size() - begin);
  const std::string_view before = text.substr(0, begin);
  const std::size_t last_break = before.rfind('\n');
  const std::size_t line_begin = last_break == std::string_view::npos ? 0 : last_break + 1;

  SourceSpan span;
  span.file = std::move(file);
  span.line = static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
  span.column = static_cast<std::uint32_t>(1 + CountCodePoints(before.substr(line_begin)));
  span.offset = static_cast<std::uint32_t>(begin);
  span.length = static_cast<std::uint32_t>(end - begin);
  return span;
}

}  // namespace madoguchi::base
