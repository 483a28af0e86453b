#include "plan/step_dates.h"

#include <algorithm>
#include <utility>

#include "plan/open_days.h"

namespace madoguchi::plan {
namespace {

bool Produces(const service::Step& step, const std::vector<service::TokenId>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [&step](service::TokenId token) {
    return std::find(step.produces.begin(), step.produces.end(), token) != step.produces.end();
  });
}

bool CanBeDoneOn(const service::Municipality& municipality, const service::Step& step, base::Date day) {
  if (!service::IsVisit(step.channel)) return service::MayBeOpenOn(step.hours, day);
  const std::vector<service::OfficeId> offices = OfficesOn(step, day);
  return offices.empty() || std::any_of(offices.begin(), offices.end(), [&](service::OfficeId office) {
           return service::MayBeOpenOn(municipality[office].calendar, day);
         });
}

void Earlier(std::optional<base::Date>& limit, base::Date day) {
  if (!limit || day < *limit) limit = day;
}

}  // namespace

std::vector<service::OfficeId> OfficesOn(const service::Step& step, base::Date day) {
  if (!service::IsVisit(step.channel) || !step.offices.stated() || !step.offices.ValidOn(day)) return {};
  return step.offices.value;
}

base::Date FirstOpenDay(const service::Municipality& municipality, const service::Step& step, base::Date day) {
  for (int i = 0; i < kOpeningHorizonDays; ++i) {
    const base::Date candidate = base::AddDays(day, i);
    if (CanBeDoneOn(municipality, step, candidate)) return candidate;
  }
  return day;
}

DateSolver::DateSolver(const PlanInput& input, Choices choices, std::set<StepAt> ignored, DateSolver* anchors)
    : input_(input),
      choices_(std::move(choices)),
      ignored_(std::move(ignored)),
      anchors_(anchors),
      without_waiting_{.earliest = input.today, .latest_start = input.today} {}

const service::Alternative& DateSolver::AlternativeOf(const AlternativeRef& ref) const {
  const service::Procedure& procedure = input_.municipality[input_.cases[ref.of].procedure];
  return procedure.outcomes[ref.outcome.value()].alternatives[ref.alternative];
}

const service::Step& DateSolver::StepOf(const StepAt& at) const {
  const service::Procedure& procedure = input_.municipality[input_.cases[at.alternative.of].procedure];
  return procedure.steps[AlternativeOf(at.alternative).steps[at.position].value()];
}

std::vector<StepAt> DateSolver::ProducersOf(const StepAt& at, const std::vector<service::TokenId>& tokens) const {
  for (std::uint16_t position = 0; position < at.position; ++position) {
    const StepAt before{at.alternative, position};
    if (Produces(StepOf(before), tokens)) return {before};
  }
  const rules::PersonIndex subject = input_.cases[at.alternative.of].subject;
  std::vector<StepAt> same_subject;
  std::vector<StepAt> all;
  for (std::uint16_t of = 0; of < choices_.size(); ++of) {
    if (of == at.alternative.of) continue;
    for (const AlternativeRef& alternative : choices_[of].possible) {
      const std::size_t count = AlternativeOf(alternative).steps.size();
      for (std::uint16_t position = 0; position < count; ++position) {
        const StepAt producer{alternative, position};
        if (!Produces(StepOf(producer), tokens)) continue;
        all.push_back(producer);
        if (input_.cases[of].subject == subject) same_subject.push_back(producer);
        break;
      }
    }
  }
  return same_subject.empty() ? all : same_subject;
}

DateSolver::TokenDays DateSolver::DaysOfTokens(const StepAt& at, const std::vector<service::TokenId>& tokens) {
  TokenDays days;
  std::map<std::uint16_t, std::vector<StepAt>> by_case;
  for (const StepAt& producer : ProducersOf(at, tokens)) {
    if (!ignored_.contains(producer)) by_case[producer.alternative.of].push_back(producer);
  }
  std::optional<base::Date> latest;  // by which some case has certainly produced it
  for (const auto& [of, producers] : by_case) {
    const bool own = of == at.alternative.of;
    bool always = own || (!choices_[of].may_be_nothing && producers.size() == choices_[of].possible.size());
    base::Date last = base::kFirstDate;
    for (const StepAt& producer : producers) {
      const StepDates& dates = DatesOf(producer);
      days.earliest = days.waits ? std::min(days.earliest, dates.earliest) : dates.earliest;
      days.waits = true;
      if (dates.latest_start) {
        last = std::max(last, *dates.latest_start);
      } else {
        always = false;
      }
    }
    if (always) Earlier(latest, last);
  }
  days.always = latest.has_value();
  // Where no case produces it for certain, the latest day is still bounded if every producer's is: if none of them is
  // needed, the token is there already. Only an open date leaves it unbounded.
  if (!latest && days.waits) {
    base::Date last = base::kFirstDate;
    bool bounded = true;
    for (const auto& [of, producers] : by_case) {
      for (const StepAt& producer : producers) {
        const StepDates& dates = DatesOf(producer);
        bounded = bounded && dates.latest_start.has_value();
        if (dates.latest_start) last = std::max(last, *dates.latest_start);
      }
    }
    if (bounded) latest = last;
  }
  days.latest = latest;
  return days;
}

std::optional<CountedDay> DateSolver::Resolve(const StepAt& at, const service::DateRule& rule) {
  if (anchors_ != nullptr) return anchors_->Resolve(at, rule);
  std::optional<base::Date> token_day;
  if (rule.anchor == service::DateRule::Anchor::kToken && rule.token) {
    const TokenDays days = DaysOfTokens(at, {*rule.token});
    if (days.always && days.latest == days.earliest) token_day = days.earliest;
  }
  const std::optional<base::Date> anchor =
      AnchorDay(rule, input_.knowledge, input_.cases[at.alternative.of].subject, input_.today, token_day);
  if (!anchor) return std::nullopt;
  return CountFrom(rule, *anchor);
}

void DateSolver::ApplyWindow(const StepAt& at, const service::Window& window, StepDates& dates) {
  if (window.from) {
    if (const std::optional<CountedDay> from = Resolve(at, *window.from)) {
      dates.earliest = std::max(dates.earliest, from->rolled);
      if (dates.latest_start) dates.latest_start = std::max(*dates.latest_start, from->rolled);
    } else {
      dates.latest_start = std::nullopt;
    }
  }
  if (window.until) {
    if (const std::optional<CountedDay> until = Resolve(at, *window.until)) {
      Earlier(dates.until, until->rolled);
    } else {
      dates.until_open = true;
    }
  }
}

void DateSolver::ApplyRequirement(const StepAt& at, const service::Requirement& requirement, StepDates& dates) {
  const TokenDays days = DaysOfTokens(at, requirement.any_of);
  if (!days.waits) return;
  const auto after_gap = [&requirement](base::Date day) {
    const bool gap = requirement.min_gap && requirement.min_gap->stated();
    return gap ? rules::Shift(requirement.min_gap->value, day) : day;
  };
  if (days.always) dates.earliest = std::max(dates.earliest, after_gap(days.earliest));
  if (!days.latest) {
    dates.latest_start = std::nullopt;
  } else if (dates.latest_start) {
    dates.latest_start = std::max(*dates.latest_start, after_gap(*days.latest));
  }
  if (requirement.max_gap && requirement.max_gap->stated()) {
    if (days.always && days.latest == days.earliest) {
      Earlier(dates.until, rules::Shift(requirement.max_gap->value, days.earliest));
    } else {
      dates.until_open = true;
    }
  }
}

StepDates DateSolver::Compute(const StepAt& at) {
  const service::Step& step = StepOf(at);
  StepDates dates{.earliest = input_.today, .latest_start = input_.today};
  if (at.position > 0) {
    // The steps of an alternative are done in their order, tokens or not.
    const StepAt before{at.alternative, static_cast<std::uint16_t>(at.position - 1)};
    if (!ignored_.contains(before)) {
      const StepDates& previous = DatesOf(before);
      dates.earliest = std::max(dates.earliest, previous.earliest);
      dates.latest_start = previous.latest_start;
    }
  }
  if (step.window && step.window->HoldsOn(input_.today)) ApplyWindow(at, step.window->value, dates);
  for (const service::Requirement& requirement : step.requires_tokens) ApplyRequirement(at, requirement, dates);

  dates.earliest = FirstOpenDay(input_.municipality, step, dates.earliest);
  if (dates.latest_start) dates.latest_start = FirstOpenDay(input_.municipality, step, *dates.latest_start);

  if (step.deadline && step.deadline->HoldsOn(input_.today)) {
    if (const std::optional<CountedDay> deadline = Resolve(at, step.deadline->value)) {
      dates.deadline = deadline->rolled;
      if (deadline->unrolled != deadline->rolled) dates.deadline_unrolled = deadline->unrolled;
    } else {
      dates.deadline_open = true;
    }
  }
  return dates;
}

const StepDates& DateSolver::DatesOf(const StepAt& at) {
  const auto known = known_.find(at);
  if (known != known_.end()) return known->second;
  if (!computing_.insert(at).second) return without_waiting_;  // a circle of requirements
  StepDates dates = Compute(at);
  computing_.erase(at);
  return known_.emplace(at, std::move(dates)).first->second;
}

}  // namespace madoguchi::plan
