#pragma once
// Words for element contents and quoted attributes of HTML and XML, such that no text can break the page or picture.
//
//   "<td>" + EscapeMarkup(name) + "</td>"

#include <string>
#include <string_view>

namespace madoguchi::base {

/// Escapes what is special to markup and leaves out the control characters that XML forbids. Everything else stays as it is,
/// byte by byte: well-formed UTF-8 gives well-formed UTF-8.
[[nodiscard]] std::string EscapeMarkup(std::string_view text);

}  // namespace madoguchi::base
