#pragma once
// Runs scenarios: decides and plans for the residents whom content authors invented, and tells where the result differs.
//
// It goes through the same calls as `madoguchi decide`: knowledge, cases, plan. Every field that differs is reported at its
// own place in scenarios.json (MG0402).

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "content/loader.h"
#include "plan/plan.h"

namespace madoguchi::verify {

/// Precondition: the content is complete. Reports MG0402, MG0404 (answers that contradict each other), MG0401 (an expectation
/// that does not say of whom), MG0112 where the rules cannot be compiled for the scenario's day.
void RunScenarios(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// One field of a result as decide lines have it; nullopt is null. `key` as in content::ExpectedField.
[[nodiscard]] std::optional<std::string> FieldOf(const service::Municipality& municipality,
                                                 const plan::PlannedProcedure& result, std::string_view key);

}  // namespace madoguchi::verify
