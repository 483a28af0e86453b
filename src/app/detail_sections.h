#pragma once
// The sections of a procedure's page: when, where, what to bring, fee, what comes first, whom to ask; each with its sources.
//
// A source gets its number when it is first mentioned, so numbers follow the reading order.

#include <vector>

#include "app/plan_words.h"

namespace madoguchi::app {

class SourceNumbers {
 public:
  /// The number of that source, counted from 1.
  int NumberOf(service::SourceId source);
  [[nodiscard]] const std::vector<service::SourceId>& order() const { return order_; }

 private:
  std::vector<service::SourceId> order_;
};

/// Mark and numbered source below a value; always shown here, official ones too.
void AddSourceLine(const PlanView& plan, Node& parent, const service::Provenance& provenance, SourceNumbers& sources,
                   std::string_view what = {});

/// The sections of one way of doing the procedure. `id` begins the ids of its sections.
[[nodiscard]] Node DetailSections(const PlanView& plan, const plan::PlannedProcedure& procedure,
                                  const plan::PlannedAlternative& alternative, const std::string& id,
                                  SourceNumbers& sources);

/// 「聞くところ」: the municipality's contact.
[[nodiscard]] Node AskSection(const PlanView& plan, SourceNumbers& sources);

}  // namespace madoguchi::app
