#pragma once
// StepDates: when each step can be done, from its window, what must come before it, and opening days.
//
// A step may wait for a token that a step of another procedure produces. Which steps those are depends on what is chosen,
// so a DateSolver is made for one set of choices: the alternatives that may be taken, per case. Several per case mean that
// it is still open; a first day is then known only where all of them lead to the same one. A token that no chosen step
// produces is taken as already there: its procedure is not needed. Steps before a step are taken to be done on their own
// first day, never later; which day is best is the business of trips.h.
//
//   DateSolver solver(input, choices);
//   solver.DatesOf({alternative, 0}).from()

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "plan/dates.h"
#include "plan/plan.h"

namespace madoguchi::plan {

/// Alternative number `alternative` of that outcome of the procedure of cases[of].
struct AlternativeRef {
  std::uint16_t of = 0;
  rules::OutcomeIndex outcome;
  std::uint16_t alternative = 0;
  auto operator<=>(const AlternativeRef&) const = default;
};

/// The position-th step of an alternative.
struct StepAt {
  AlternativeRef alternative;
  std::uint16_t position = 0;
  auto operator<=>(const StepAt&) const = default;
};

/// Per case: the alternatives that may be taken. No alternative: nothing has to be done.
struct CaseChoices {
  std::vector<AlternativeRef> possible;
  bool may_be_nothing = false;  ///< some possible outcome asks for nothing
};
using Choices = std::vector<CaseChoices>;

struct StepDates {
  base::Date earliest;                     ///< it can certainly not be done before
  std::optional<base::Date> latest_start;  ///< it can certainly be begun by then; nullopt: unbounded, a fact is open
  std::optional<base::Date> until = std::nullopt;
  bool until_open = false;  ///< there is a last day, but not known yet
  std::optional<base::Date> deadline = std::nullopt;
  std::optional<base::Date> deadline_unrolled = std::nullopt;  ///< only where it differs
  bool deadline_open = false;
  [[nodiscard]] std::optional<base::Date> from() const {
    return latest_start == earliest ? std::optional(earliest) : std::nullopt;
  }
  bool operator==(const StepDates&) const = default;
};

class DateSolver {
 public:
  /// `input` must outlive the solver. choices.size() == input.cases.size(). Nothing waits for the steps in `ignored`: that way
  /// the days are found which do not depend on theirs. Windows and deadlines that count from a token still do: they are
  /// those of `anchors`, which must outlive this solver (nullptr: its own).
  DateSolver(const PlanInput& input, Choices choices, std::set<StepAt> ignored = {}, DateSolver* anchors = nullptr);

  /// Computed once per step. Steps that wait for each other in a circle do not wait.
  const StepDates& DatesOf(const StepAt& at);

  /// The steps that produce one of the tokens for that step: earlier ones of its own alternative, else those of other
  /// procedures (of the same subject where there are any), by case, outcome and alternative.
  [[nodiscard]] std::vector<StepAt> ProducersOf(const StepAt& at, const std::vector<service::TokenId>& tokens) const;

  [[nodiscard]] const service::Step& StepOf(const StepAt& at) const;
  [[nodiscard]] const service::Alternative& AlternativeOf(const AlternativeRef& ref) const;

 private:
  /// On which days the first of the tokens may appear.
  struct TokenDays {
    bool waits = false;   ///< in some possible world a chosen step produces it
    bool always = false;  ///< in every one
    base::Date earliest;
    std::optional<base::Date> latest;
  };
  TokenDays DaysOfTokens(const StepAt& at, const std::vector<service::TokenId>& tokens);
  StepDates Compute(const StepAt& at);
  void ApplyWindow(const StepAt& at, const service::Window& window, StepDates& dates);
  void ApplyRequirement(const StepAt& at, const service::Requirement& requirement, StepDates& dates);
  std::optional<CountedDay> Resolve(const StepAt& at, const service::DateRule& rule);

  const PlanInput& input_;
  Choices choices_;
  std::set<StepAt> ignored_;
  DateSolver* anchors_;
  StepDates without_waiting_;
  std::map<StepAt, StepDates> known_;
  std::set<StepAt> computing_;
};

/// The first day from `day` on on which the step can be done there: an office for visits, the service for the rest.
/// Hours that nobody stated exclude no day; where nothing opens within 400 days the day itself is returned.
[[nodiscard]] base::Date FirstOpenDay(const service::Municipality& municipality, const service::Step& step, base::Date day);

/// The offices of a visit as stated for that day; empty where unknown or not a visit.
[[nodiscard]] std::vector<service::OfficeId> OfficesOn(const service::Step& step, base::Date day);

}  // namespace madoguchi::plan
