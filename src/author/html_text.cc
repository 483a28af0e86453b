#include "author/html_text.h"

namespace madoguchi::author {

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string Element(std::string_view tag, std::string_view css_class, std::string_view html) {
  std::string element = "<" + std::string(tag);
  if (!css_class.empty()) element += " class=\"" + std::string(css_class) + "\"";
  return element + ">" + std::string(html) + "</" + std::string(tag) + ">";
}

}  // namespace madoguchi::author
