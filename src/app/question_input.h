#pragma once
// From what was chosen or typed on a question to an answer, or to the one thing that is wrong with it.
//
// Pure: a Draft and a fact in, an answer or an InputError out. Full-width digits are read like half-width ones. Nothing is
// judged before 「つづける」, and what was typed is kept whatever it is.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/phrases.h"
#include "app/state.h"
#include "rules/knowledge.h"
#include "service/municipality.h"

namespace madoguchi::app {

struct View;

inline constexpr std::string_view kUnknownNode = "choice/unknown";
inline constexpr std::string_view kYearNode = "field/year";
inline constexpr std::string_view kMonthNode = "field/month";
inline constexpr std::string_view kDayNode = "field/day";
inline constexpr std::string_view kNumberNode = "field/number";

struct ChoiceOfFact {
  rules::Value value = 0;
  std::string node_id;  ///< "choice/usable", "choice/yes"
};

/// In the order shown: choices as the author wrote them, yes before no. Empty for other types.
[[nodiscard]] std::vector<ChoiceOfFact> ChoicesOf(const rules::Fact& fact);

/// The node to which an error leads: the first choice or the first field.
[[nodiscard]] std::string FirstInput(const rules::Fact& fact);

/// The answer that the draft holds.
[[nodiscard]] std::variant<rules::Answer, InputError> ReadDraft(const rules::Fact& fact, const Draft& draft,
                                                                base::Date today);

/// The draft that shows an answer again; empty where there is none.
[[nodiscard]] Draft DraftOf(const rules::Fact& fact, const rules::Answer* answer);

/// What a resident typed into that field; false where the node is no field.
bool SetField(Draft& draft, std::string_view node, const std::string& text);

/// The sentence for State::error on the open question; nullopt while nothing is wrong.
[[nodiscard]] std::optional<Said> ErrorWords(const View& view);

}  // namespace madoguchi::app
