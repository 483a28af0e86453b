#pragma once
// The sources that a planned procedure rests on, each once.
//
// Where several statements cite one source, the least sure of them and the oldest look at it are what is said.

#include <optional>
#include <vector>

#include "plan/plan.h"
#include "service/municipality.h"

namespace madoguchi::wire {

struct UsedSource {
  service::SourceId source;
  std::optional<base::Date> checked;
  service::Confidence confidence = service::Confidence::kOfficial;
  bool operator==(const UsedSource&) const = default;
};

/// Of the steps of all its alternatives, their offices, and the law; in the order of first use.
[[nodiscard]] std::vector<UsedSource> SourcesUsed(const service::Municipality& municipality,
                                                  const plan::PlannedProcedure& planned);

}  // namespace madoguchi::wire
