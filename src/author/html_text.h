#pragma once
// Elements of HTML papers. What stands in them is escaped by whoever writes it (base/markup.h).
//
//   Element("td", "fee", base::EscapeMarkup(name))

#include <string>
#include <string_view>

namespace madoguchi::author {

/// <tag class="name">html</tag>; without a class where it is empty. `html` stands as it is.
[[nodiscard]] std::string Element(std::string_view tag, std::string_view css_class, std::string_view html);

}  // namespace madoguchi::author
