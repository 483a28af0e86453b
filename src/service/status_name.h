#pragma once
// How the status of a decision is written outside: in decide lines and scenarios.
//
// Not here: what residents read (words, keys "ui/status.…").

#include <optional>
#include <string_view>

#include "rules/decide.h"

namespace madoguchi::service {

/// "settled", "conditional", "ask", "not_needed".
[[nodiscard]] std::string_view StatusName(rules::Status status);
[[nodiscard]] std::optional<rules::Status> ParseStatus(std::string_view name);

}  // namespace madoguchi::service
