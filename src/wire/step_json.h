#pragma once
// One planned step as JSON: where, when, what it costs, what it takes. Part of a decide line (docs/cli.md).

#include <optional>
#include <string>

#include "base/date.h"
#include "plan/plan.h"
#include "service/municipality.h"
#include "wire/json_writer.h"

namespace madoguchi::wire {

/// "2026-12-21", or nothing.
[[nodiscard]] std::optional<std::string> IsoOrNull(std::optional<base::Date> date);

/// Statements are read as they hold on the step's first day, or today where that is open.
void WriteStep(const service::Municipality& municipality, const service::Step& step, const plan::PlannedStep& planned,
               base::Date today, JsonWriter& json);

}  // namespace madoguchi::wire
