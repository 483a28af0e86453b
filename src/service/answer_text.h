#pragma once
// One answer as it is written outside: in a decide line, a scenario, a link, at a prompt.
//
// A choice is its id ("usable"), yes or no is true or false, a count is a number, a date is "2026-12-05", and わからない is
// "unknown" for every type. Texts are accepted for all types ("true", "22"), because prompts and links know only texts.
// Not here: JSON (wire/, content/), what people call the choices (words), whose answer it is (household_input.h).
//
//   ParseAnswer(card, std::string("usable"), today).value()   // Answer{0}
//   FormatValue(card, 0)                                       // "usable"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/date.h"
#include "base/result.h"
#include "rules/fact.h"
#include "rules/knowledge.h"

namespace madoguchi::service {

/// The value of a JSON scalar. Texts may hold any type's value.
using WrittenAnswer = std::variant<std::string, bool, std::int64_t>;

/// How わからない is written. No choice may have this id (checked by content/).
inline constexpr std::string_view kUnknownAnswer = "unknown";

/// The answer, with the fact's revision. `today` bounds facts whose domain counts from today. Errors carry a code of the
/// diagnostic catalogue, and what was written as context:
///   "MG0006" a JSON type that this fact never has    "MG0102" a choice that the fact does not have
///   "MG0008" no value of this type (no such day, not a number), or outside of the fact's domain
[[nodiscard]] base::Result<rules::Answer> ParseAnswer(const rules::Fact& fact, const WrittenAnswer& written,
                                                      base::Date today);

/// The canonical text: choice id, "true" / "false", digits, ISO date. A value that the fact cannot have gives its number.
[[nodiscard]] std::string FormatValue(const rules::Fact& fact, rules::Value value);

/// FormatValue, or "unknown".
[[nodiscard]] std::string FormatAnswer(const rules::Fact& fact, const rules::Answer& answer);

/// True when a resident may give that value on that day.
[[nodiscard]] bool InDomain(const rules::Fact& fact, rules::Value value, base::Date today);

/// What may be answered on that day, for messages: "usable, unusable, none", "true, false", "0..120", "2024-11-30..2027-11-30".
[[nodiscard]] std::string AllowedAnswers(const rules::Fact& fact, base::Date today);

/// "choice", "yes_no", "count", "date"; "person", "household", "authority".
[[nodiscard]] std::string_view FactTypeName(rules::FactType type);
[[nodiscard]] std::string_view FactOwnerName(rules::FactOwner owner);

}  // namespace madoguchi::service
