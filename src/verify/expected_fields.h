#pragma once
// A field of a result, as scenarios write it: for the recommended way ("channel", "deadline", "fee_yen" …), for all ways ("ways"), and for
// any of their steps ("steps/<step>/<key>").
//
//   FieldOf(municipality, result, "steps/return_by_mail/evidence")   // "dog_tags"

#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.h"

namespace madoguchi::verify {

/// nullopt is null: there is none. Within "steps", what nobody confirmed is "unconfirmed"; elsewhere it is null too. `key` as in
/// content::ExpectedField.
[[nodiscard]] std::optional<std::string> FieldOf(const service::Municipality& municipality,
                                                 const plan::PlannedProcedure& result, std::string_view key);

}  // namespace madoguchi::verify
