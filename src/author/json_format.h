#pragma once
// The one canonical form of a content file, so that differences between versions are differences of content.
//
// Keys as the schema lists them, two spaces a level, what fits on a line of kLineWidth characters on one line, one entry a line
// else; letters as they are, a newline at the end. Only order of listed keys and white space change, never a value: numbers
// and `note`s are kept as written. Formatting what is formatted changes nothing.
//
//   const SchemaKeys keys;
//   std::string text = FormatJson(json, source_text, keys, keys.Root("setagaya/facts.json"));

#include <cstddef>
#include <string>
#include <string_view>

#include "author/schema_keys.h"
#include "content/json_value.h"

namespace madoguchi::author {

/// Wider than our code, because a statement with value, source, day and confidence is read best on one line.
inline constexpr std::size_t kLineWidth = 150;

/// `source` is the text that `json` was read from; numbers are copied out of it, unless their span is empty (json_edit.h).
[[nodiscard]] std::string FormatJson(const content::JsonValue& json, std::string_view source, const SchemaKeys& keys,
                                     const SchemaPlaces& place);

/// The text as a JSON string, quotation marks included. Only what must be escaped is.
[[nodiscard]] std::string JsonString(std::string_view text);

}  // namespace madoguchi::author
