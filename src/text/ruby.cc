#include "text/ruby.h"

#include <cstddef>

namespace madoguchi::text {
namespace {

constexpr std::string_view kZeroWidthSpaceUtf8 = "\u200B";
constexpr std::string_view kWordJoinerUtf8 = "\u2060";

// The markup at the start of `text` (which begins with "{") as base and reading, and its length; length 0 if it is none.
struct Markup {
  std::string_view base;
  std::string_view reading;
  std::size_t length = 0;
};

Markup ReadMarkup(std::string_view text) {
  const std::size_t close = text.find_first_of("{}", 1);
  if (close == std::string_view::npos || text[close] != '}') return {};
  const std::string_view inner = text.substr(1, close - 1);
  const std::size_t bar = inner.find('|');
  if (bar == std::string_view::npos || inner.find('|', bar + 1) != std::string_view::npos) return {};
  const Markup markup{inner.substr(0, bar), inner.substr(bar + 1), close + 1};
  return markup.base.empty() || markup.reading.empty() ? Markup{} : markup;
}

void AppendPlain(std::string_view text, std::vector<Run>& runs) {
  if (text.empty()) return;
  if (runs.empty() || !runs.back().reading.empty()) runs.push_back({});
  runs.back().base += text;
}

void AppendWithoutHints(std::string_view text, std::string& out) {
  // Both hints are three bytes long with the same first byte, which is rare, and no other character holds it followed by these.
  for (;;) {
    const std::size_t at = text.find(kZeroWidthSpaceUtf8.front());
    if (at == std::string_view::npos) break;
    const std::string_view three = text.substr(at, 3);
    const bool is_hint = three == kZeroWidthSpaceUtf8 || three == kWordJoinerUtf8;
    out += text.substr(0, is_hint ? at : at + 1);
    text.remove_prefix(at + (is_hint ? 3 : 1));
  }
  out += text;
}

}  // namespace

std::vector<Run> ParseRuns(std::string_view text) {
  std::vector<Run> runs;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    AppendPlain(text.substr(0, open), runs);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    if (const Markup markup = ReadMarkup(text); markup.length > 0) {
      runs.push_back({std::string(markup.base), std::string(markup.reading)});
      text.remove_prefix(markup.length);
    } else {
      AppendPlain(text.substr(0, 1), runs);
      text.remove_prefix(1);
    }
  }
  return runs;
}

// As of ParseRuns(), without making runs: every text of the content comes through here many times.
std::string PlainText(std::string_view text) {
  std::string plain;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    AppendWithoutHints(text.substr(0, open), plain);
    text.remove_prefix(open);
    const Markup markup = ReadMarkup(text);
    AppendWithoutHints(markup.length > 0 ? markup.base : text.substr(0, 1), plain);
    text.remove_prefix(markup.length > 0 ? markup.length : 1);
  }
  AppendWithoutHints(text, plain);
  return plain;
}

std::string PlainText(const std::vector<Run>& runs) {
  std::string plain;
  for (const Run& run : runs) AppendWithoutHints(run.base, plain);
  return plain;
}

std::string ReadingText(std::string_view text) {
  std::string spoken;
  for (const Run& run : ParseRuns(text)) AppendWithoutHints(run.reading.empty() ? run.base : run.reading, spoken);
  return spoken;
}

}  // namespace madoguchi::text
