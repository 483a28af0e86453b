#pragma once
// Reads what a scenario expects of ways and steps: which alternatives there are, and what is said of each step, recommended or not.
//
//   "ways":  { "mail": ["report", "return_by_mail"], "counter": ["report", "return_at_counter"] }
//   "steps": { "return_by_mail": { "channel": "mail", "fee_yen": 0, "evidence": [["dog_tags"]], "deadline": "unconfirmed" } }
// "offices" may be a number: so many, any of which will do. Values are kept as text, as verify/expected_fields.h makes it of results: "mail: report, return_by_mail; counter: …", and one field
// for each key of a step, "steps/return_by_mail/fee_yen".

#include <optional>

#include "content/field_reader.h"
#include "content/scenario.h"

namespace madoguchi::content {

/// What stands for a value that nobody confirmed.
inline constexpr std::string_view kUnconfirmedValue = "unconfirmed";

/// Takes "ways" and "steps" of one expectation. Steps and evidence that are not there are MG0401; `procedure`: of whom they are.
void ReadExpectedSteps(FieldReader& fields, std::string_view scenario, std::optional<rules::ProcedureIndex> procedure,
                       LoadContext& context, Expectation& expectation);

}  // namespace madoguchi::content
