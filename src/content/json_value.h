#pragma once
// A JSON document as its author sees it: every key and every value knows where it stands in the file.
//
// Made by json_reader.h, taken apart by field_reader.h, thrown away when the content is loaded. Objects keep the order of the
// file; a key that was written twice is there once (the second has been reported). Numbers are integers: content has no
// others, and a fraction is remembered only as the kind kFraction.
//
//   const JsonMember* title = value.Find("title");   // nullptr: not there

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"

namespace madoguchi::content {

enum class JsonKind : std::uint8_t { kNull, kBoolean, kInteger, kFraction, kString, kArray, kObject };

/// "null", "true / false", "integer", "number", "string", "array", "object": for messages.
[[nodiscard]] std::string_view JsonKindName(JsonKind kind);

struct JsonMember;

struct JsonValue {
  JsonKind kind = JsonKind::kNull;
  base::SourceSpan span;  ///< the whole of a scalar; the opening bracket of an array or object
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;  ///< unescaped UTF-8
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;

  /// The member of an object, or nullptr. Linear. Valid as long as this value is not changed.
  [[nodiscard]] const JsonMember* Find(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  base::SourceSpan key_span;  ///< with its quotation marks
  JsonValue value;
};

}  // namespace madoguchi::content
