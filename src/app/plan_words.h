#pragma once
// What the plan's pages have in common: steps behind references, dates in words, the ticket.

#include <optional>
#include <string>

#include "app/view.h"
#include "plan/plan.h"

namespace madoguchi::app {

/// A plan with the View it is told to; both outlive it.
struct PlanView {
  const View& view;
  const plan::Plan& plan;

  [[nodiscard]] const Phrases& say() const { return view.say; }
  [[nodiscard]] const plan::PlannedProcedure& procedure(plan::StepRef ref) const { return plan.procedures[ref.procedure]; }
  [[nodiscard]] const plan::PlannedAlternative& alternative(plan::StepRef ref) const {
    return procedure(ref).alternatives[ref.alternative];
  }
  [[nodiscard]] const plan::PlannedStep& planned(plan::StepRef ref) const { return alternative(ref).steps[ref.step]; }
  [[nodiscard]] const service::Procedure& service_of(const plan::PlannedProcedure& procedure) const {
    return view.municipality()[procedure.decision.of.procedure];
  }
  [[nodiscard]] const service::Procedure& service_of(plan::StepRef ref) const { return service_of(procedure(ref)); }
  [[nodiscard]] const service::Step& step_of(plan::StepRef ref) const {
    return service_of(ref).steps[planned(ref).step.index()];
  }
};

/// 「手続きは3つ。おでかけは1回です。」 and its honest other forms.
[[nodiscard]] Said Conclusion(const PlanView& plan);

/// Outcomes are left that are done in different ways, so the plan can recommend none.
[[nodiscard]] bool IsOpen(const plan::PlannedProcedure& procedure);
[[nodiscard]] bool IsNotNeeded(const plan::PlannedProcedure& procedure);

/// The municipality that one comes from or goes to, where a fact names it.
[[nodiscard]] std::optional<std::string> OtherAuthority(const PlanView& plan);
/// The day around which everything turns: the first date in the answers that a window or a deadline is counted from.
struct AnchorDay {
  base::Date day;
  Said name;  ///< what happens then: 「引っこし」
};
[[nodiscard]] std::optional<AnchorDay> FindAnchorDay(const PlanView& plan);

/// The last day on which a step should be done: its deadline, or the end of its window where that comes first.
[[nodiscard]] std::optional<base::Date> LastDay(const plan::PlannedStep& step);
/// 「12月15日（火）まで」.
[[nodiscard]] Said Until(const PlanView& plan, base::Date last);
/// 「あと23日」.
[[nodiscard]] Node DaysLeftChip(const PlanView& plan, base::Date last);

/// 「転出届（大田区へ）」.
[[nodiscard]] Said NameOf(const PlanView& plan, const plan::PlannedProcedure& procedure);
/// A rule without a date: 「「引っこす日」から14日以内」 cannot be worded in general, so the note says that the date is open.
[[nodiscard]] Said DateStillOpen(const PlanView& plan, const service::DateRule& rule);

/// The head of the plan, with or without the stub's code beside it.
[[nodiscard]] Node Ticket(const PlanView& plan, std::string id);

}  // namespace madoguchi::app
