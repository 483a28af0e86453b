#pragma once
// The municipality of tests/golden/procedures, loaded, with a household whose answers are given as texts.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.h"
#include "rules/program.h"
#include "service/municipality.h"

namespace madoguchi::plan {

using Said = std::vector<std::pair<std::string, std::string>>;

/// Stops the test program where the content cannot be loaded.
[[nodiscard]] const service::Municipality& Town();

/// The procedures of somebody who moves.
inline const std::vector<std::string> kMove = {"move_out", "move_in", "record_copy"};

/// Somebody who comes from Sorano.
[[nodiscard]] Said Mover(const char* card, const char* pin, const char* move_date);

/// A day in town: what people said, and the plan that comes of it.
class Household {
 public:
  Household(const char* today, const std::vector<Said>& people);
  [[nodiscard]] const rules::Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] base::Date today() const { return program_.today(); }
  /// Of these procedures, in this order.
  [[nodiscard]] Plan PlanFor(const std::vector<std::string>& procedures) const;
  [[nodiscard]] std::vector<rules::Case> CasesOf(const std::vector<std::string>& procedures) const;

 private:
  rules::Program program_;
  rules::Knowledge knowledge_;
};

/// The planned procedure of that id (of the first subject), or a failed test.
[[nodiscard]] const PlannedProcedure& Find(const Plan& plan, const std::string& procedure);

/// The only step of its recommended alternative.
[[nodiscard]] const PlannedStep& StepOf(const Plan& plan, const std::string& procedure);

}  // namespace madoguchi::plan
