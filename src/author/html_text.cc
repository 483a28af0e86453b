#include "author/html_text.h"

namespace madoguchi::author {

std::string Element(std::string_view tag, std::string_view css_class, std::string_view html) {
  std::string element = "<" + std::string(tag);
  if (!css_class.empty()) element += " class=\"" + std::string(css_class) + "\"";
  return element + ">" + std::string(html) + "</" + std::string(tag) + ">";
}

}  // namespace madoguchi::author
