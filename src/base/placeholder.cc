#include "base/placeholder.h"

#include <algorithm>
#include <set>

namespace madoguchi::base {
namespace {

bool IsNameStart(char c) { return c >= 'a' && c <= 'z'; }
bool IsNamePart(char c) { return IsNameStart(c) || (c >= '0' && c <= '9') || c == '_'; }

// Walks `text` once; hands stretches of ordinary text and names of placeholders to the two functions, in order.
template <class OnText, class OnName>
void Walk(std::string_view text, OnText on_text, OnName on_name) {
  std::size_t text_begin = 0;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    std::size_t end = open + 1;
    if (end < text.size() && IsNameStart(text[end])) {
      while (end < text.size() && IsNamePart(text[end])) ++end;
      if (end < text.size() && text[end] == '}') {
        on_text(text.substr(text_begin, open - text_begin));
        on_name(text.substr(open + 1, end - open - 1));
        text_begin = end + 1;
      }
    }
  }
  on_text(text.substr(text_begin));
}

}  // namespace

std::string FillPlaceholders(std::string_view text, const Arguments& arguments) {
  std::string filled;
  filled.reserve(text.size());
  Walk(
      text, [&filled](std::string_view part) { filled += part; },
      [&filled, &arguments](std::string_view name) {
        const auto found = std::find_if(arguments.begin(), arguments.end(),
                                        [name](const auto& argument) { return argument.first == name; });
        if (found != arguments.end()) {
          filled += found->second;
        } else {
          filled.append("{").append(name).append("}");
        }
      });
  return filled;
}

std::vector<std::string> PlaceholderNames(std::string_view text) {
  std::set<std::string> names;
  Walk(
      text, [](std::string_view) {}, [&names](std::string_view name) { names.emplace(name); });
  return {names.begin(), names.end()};
}

}  // namespace madoguchi::base
