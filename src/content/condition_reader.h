#pragma once
// Reads conditions on a fact, in the form that its type has:
//
//   choice  "usable" or ["usable", "unusable"]      yes_no  true or false
//   count   "< 15", "[15..18)", "not(3)", "1, 2"    date    "[today - 10 days..today + 30 days]", ">= 2026-04-01"

#include <optional>
#include <string_view>

#include "content/load_context.h"
#include "rules/condition.h"
#include "rules/fact.h"

namespace madoguchi::content {

/// nullopt with MG0104 (a form that does not suit the fact's type), MG0102 (unknown choice) or MG0103 (text that cannot be read).
[[nodiscard]] std::optional<rules::Condition> ReadCondition(const JsonValue& json, const rules::Fact& fact,
                                                            LoadContext& context);

/// The text of one range, such as "[0..120]"; MG0103 where it is something else.
[[nodiscard]] std::optional<rules::Range> ReadRange(const JsonValue& json, std::string_view key, rules::FactType type,
                                                    LoadContext& context);

}  // namespace madoguchi::content
