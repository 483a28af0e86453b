#pragma once
// base64url (RFC 4648 section 5) without padding: bytes as text that may stand in an address as it is.
//
//   ToBase64Url("\x01\xff") == "Af8"

#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::wire {

[[nodiscard]] std::string ToBase64Url(std::string_view bytes);

/// Nothing for any other character, an impossible length or bits left over: every text stands for one sequence of bytes.
[[nodiscard]] std::optional<std::string> FromBase64Url(std::string_view text);

}  // namespace madoguchi::wire
