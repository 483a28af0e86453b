#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

bool IsOfName(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// Furigana is gone from plain text: what is left of braces are placeholders, or was meant to be one of both.
bool HasStrayBraces(std::string_view plain) {
  for (std::size_t i = plain.find_first_of("{}"); i != std::string_view::npos; i = plain.find_first_of("{}", i)) {
    const std::size_t end = plain.find('}', i);
    if (plain[i] == '}' || end == std::string_view::npos || end == i + 1) return true;
    const std::string_view name = plain.substr(i + 1, end - i - 1);
    if (!std::all_of(name.begin(), name.end(), IsOfName)) return true;
    i = end + 1;
  }
  return false;
}

}  // namespace

void LintStrayBraces(const Text& text, TextFindings& found) {
  if (HasStrayBraces(text.plain)) found.push_back({"MG0327"});
}

}  // namespace madoguchi::verify
