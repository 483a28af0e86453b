#pragma once
// Reads tables (date shifts) and date rules.
//
//   { "days": 14, "rolled": "next_open_day" }          a table
//   { "from_fact": "move_date", "days": 14, "counted_from": "next_day", "rolled": "next_open_day" }   a date rule

#include <optional>
#include <string_view>

#include "content/field_reader.h"
#include "content/load_context.h"
#include "rules/date_shift.h"
#include "service/procedure.h"

namespace madoguchi::content {

/// Exactly one table; problems are reported and come back as a shift by nothing. nullopt where the value is no object.
[[nodiscard]] std::optional<rules::DateShift> ReadTable(const JsonValue& json, std::string_view key, LoadContext& context);

/// Exactly one anchor, and at most one table (none: the anchor's own day).
[[nodiscard]] std::optional<service::DateRule> ReadDateRule(const JsonValue& json, std::string_view key,
                                                            LoadContext& context);

/// { "from": <date rule>, "until": <date rule> }, one of which may be left out.
[[nodiscard]] std::optional<service::Window> ReadWindow(const JsonValue& json, std::string_view key, LoadContext& context);

}  // namespace madoguchi::content
