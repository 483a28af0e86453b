#pragma once
// Scenarios: residents whom content authors invented, and what should come out for them.
//
// Read from scenarios.json, run by verify/scenario_runner.h. Expected values are kept as they are written in decide lines
// ("settled", "online", "2026-12-21"); nullopt is null, a field that is not mentioned is not looked at.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/source_span.h"
#include "content/load_context.h"
#include "service/household_input.h"

namespace madoguchi::content {

/// One field of an expectation: "status", "channel", "outcome", "deadline", "from", "until", "fee_yen", "takes" or "evidence". Evidence is
/// kept as "mynumber_card, passport|photo_id"; what must not be wanted, as a field for each thing.
struct ExpectedField {
  std::string key;
  std::optional<std::string> value;
  base::SourceSpan span;
  bool operator==(const ExpectedField&) const = default;
};

/// What is expected of one procedure for one person; `person` is empty where the procedure runs once.
struct Expectation {
  std::string procedure;
  std::string person;
  std::vector<ExpectedField> fields;
  base::SourceSpan span;
  bool negated = false;  ///< from "expect_not": no field may have its value
  bool operator==(const Expectation&) const = default;
};

struct Scenario {
  std::string id;
  std::string resident;  ///< who it is, for people
  base::Date today;
  std::vector<rules::ProcedureIndex> procedures;
  rules::Answers answers;
  std::vector<std::string> people;
  std::vector<Expectation> expectations;
  std::vector<rules::FactId> contradict;  ///< facts whose answers must not go together: nothing is decided then
  base::SourceSpan span;
  bool operator==(const Scenario&) const = default;
};

/// Reads scenarios.json. `own_procedure`: what scenarios in a procedure's folder are about when they name neither life event nor
/// procedures. Procedures, life events and facts must be known already. Scenarios with problems are reported and left out.
[[nodiscard]] std::vector<Scenario> ReadScenarios(const JsonValue& json, std::optional<rules::ProcedureIndex> own_procedure,
                                                  LoadContext& context);

}  // namespace madoguchi::content
