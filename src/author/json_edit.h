#pragma once
// Making and changing JSON documents, as imports and scaffolds need it. Printed again by json_format.h.
//
// Values made here carry the place that they came from (a cell) in their span, with length 0, so that what is found wrong with
// them later can be told where their author will look for it.
//
//   PutMember(step, "fee_yen", NumberJson(300, cell.span));

#include <cstdint>
#include <string>
#include <string_view>

#include "content/json_value.h"

namespace madoguchi::author {

[[nodiscard]] content::JsonValue TextJson(std::string text, base::SourceSpan from = {});
[[nodiscard]] content::JsonValue NumberJson(std::int64_t number, base::SourceSpan from = {});
[[nodiscard]] content::JsonValue TruthJson(bool truth, base::SourceSpan from = {});
[[nodiscard]] content::JsonValue NullJson(base::SourceSpan from = {});
[[nodiscard]] content::JsonValue ObjectJson(base::SourceSpan from = {});
[[nodiscard]] content::JsonValue ListJson(base::SourceSpan from = {});

/// Null where there is none. Valid until the object changes.
[[nodiscard]] content::JsonValue* FindMember(content::JsonValue& object, std::string_view key);
[[nodiscard]] const content::JsonValue* FindMember(const content::JsonValue& object, std::string_view key);
/// Replaces the member's value, or adds one at the end.
content::JsonValue& PutMember(content::JsonValue& object, std::string_view key, content::JsonValue value);
/// The member, made as an empty object where it is missing.
content::JsonValue& ObjectMember(content::JsonValue& object, std::string_view key);
void DropMember(content::JsonValue& object, std::string_view key);

}  // namespace madoguchi::author
