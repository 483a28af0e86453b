#pragma once
// Text and attributes in HTML papers: what is special to HTML is escaped. Nothing more; papers put their own elements together.
//
//   "<td>" + Escaped(name) + "</td>"

#include <string>
#include <string_view>

namespace madoguchi::author {

/// For text and for attributes in quotation marks.
[[nodiscard]] std::string Escaped(std::string_view text);

/// <tag class="name">html</tag>; without a class where it is empty. `html` stands as it is.
[[nodiscard]] std::string Element(std::string_view tag, std::string_view css_class, std::string_view html);

}  // namespace madoguchi::author
