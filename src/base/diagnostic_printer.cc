#include "base/diagnostic_printer.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace madoguchi::base {
namespace {

// Line `number` (1-based) of `text` without its line end; nothing if there is no such line.
std::optional<std::string_view> LineOf(std::string_view text, std::uint32_t number) {
  for (std::uint32_t current = 1; current < number; ++current) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

// The line as it is shown: a tab is as wide as a terminal pleases, so it becomes two spaces.
std::string Shown(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (c == '\t') {
      shown += "  ";
    } else {
      shown += c;
    }
  }
  return shown;
}

// Byte offset of the code point in `column` (1-based) of `line`; the end of the line if it is shorter.
std::size_t OffsetOfColumn(std::string_view line, std::uint32_t column) {
  std::uint32_t current = 1;
  for (const CodePoint& c : CodePoints(line)) {
    if (current == column) return c.offset;
    ++current;
  }
  return line.size();
}

std::string SourceExcerpt(const SourceSpan& span, std::string_view line) {
  const std::string number = std::to_string(span.line);
  const std::string gutter(number.size(), ' ');
  std::string excerpt = "  " + number + " | " + Shown(line) + "\n";
  if (span.column == 0) return excerpt;

  const std::size_t begin = OffsetOfColumn(line, span.column);
  const std::size_t length = std::min<std::size_t>(span.length, line.size() - begin);
  const std::size_t indent = DisplayWidth(Shown(line.substr(0, begin)));
  // A place that has no width (the end of a line) still gets one caret.
  const std::size_t carets = std::max<std::size_t>(1, DisplayWidth(Shown(line.substr(begin, length))));
  return excerpt + "  " + gutter + " | " + std::string(indent, ' ') + std::string(carets, '^') + "\n";
}

}  // namespace

std::string_view SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
  }
  return "";
}

std::string PrintDiagnostic(const Diagnostic& diagnostic, AuthorLanguage language, const FileTextFn& file_text) {
  const SourceSpan& span = diagnostic.span;
  const Description description = Describe(diagnostic, language);
  std::string out = span.file;
  if (span.line > 0) out += ":" + std::to_string(span.line);
  if (span.line > 0 && span.column > 0) out += ":" + std::to_string(span.column);
  if (!out.empty()) out += ": ";
  out += std::string(SeverityName(diagnostic.severity)) + " " + diagnostic.code + ": " + description.sentence + "\n";

  if (span.line > 0 && file_text) {
    if (const std::optional<std::string_view> text = file_text(span.file)) {
      if (const std::optional<std::string_view> line = LineOf(*text, span.line)) out += SourceExcerpt(span, *line);
    }
  }
  if (!description.example.empty()) {
    out += (language == AuthorLanguage::kJa ? "  たとえば、こう答えた人: " : "  for example, somebody who answers: ") +
           description.example + "\n";
  }
  if (!description.fix.empty()) {
    out += (language == AuthorLanguage::kJa ? "  直し方: " : "  fix: ") + description.fix + "\n";
  }
  return out;
}

std::string PrintDiagnostics(std::span<const Diagnostic> diagnostics, AuthorLanguage language, const FileTextFn& file_text) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!out.empty()) out += "\n";
    out += PrintDiagnostic(diagnostic, language, file_text);
  }
  return out;
}

}  // namespace madoguchi::base
