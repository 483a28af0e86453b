#pragma once
// `madoguchi decide`: one resident's line in, one line with the plan out (docs/cli.md, "decide").
//
// The same bytes natively and in WebAssembly: fixed order of keys, integers only, UTF-8. Values that nobody knows are null.
// A line that cannot be understood gives {"error": {"code", "path", "message", "problems"}}.
//
//   base::Result<Decider> decider = Decider::Make(municipality, today);
//   decider->Decide(R"({"life_event": "moving_in", "facts": {}})").json

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "plan/plan.h"
#include "rules/next_question.h"
#include "rules/program.h"
#include "service/municipality.h"
#include "wire/resident_line.h"

namespace madoguchi::wire {

struct DecidedLine {
  std::string json;  ///< one object, without a newline
  bool ok = true;    ///< false: it is an error object
};

class Decider {
 public:
  /// `municipality` must outlive the decider. Fails as rules::Program::Compile does.
  [[nodiscard]] static base::Result<Decider> Make(const service::Municipality& municipality, base::Date today);

  /// Total on any bytes.
  [[nodiscard]] DecidedLine Decide(std::string_view line) const;

 private:
  Decider(const service::Municipality& municipality, rules::Program program)
      : municipality_(&municipality), program_(std::move(program)) {}

  const service::Municipality* municipality_;
  rules::Program program_;
};

/// Everything that PlanToJson reads; `people` are ids by PersonIndex.
struct PlanToWrite {
  const service::Municipality& municipality;
  const rules::Knowledge& knowledge;
  const std::vector<std::string>& people;
  const plan::Plan& plan;
  const rules::NextQuestion& next_question;
  /// Those that `knowledge` was made of. Nullptr: "why_not" and "counterfactual" are left out.
  const rules::Answers* answers = nullptr;
};

[[nodiscard]] std::string PlanToJson(const PlanToWrite& input);

/// Precondition: not empty.
[[nodiscard]] std::string ProblemsToJson(const std::vector<LineProblem>& problems);

}  // namespace madoguchi::wire
