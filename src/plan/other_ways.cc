#include "plan/other_ways.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "rules/why_not.h"

namespace madoguchi::plan {
namespace {

using rules::OutcomeIndex;
using rules::OutcomeSet;
using service::Channel;

OutcomeSet SetOf(std::size_t outcome) { return OutcomeSet{1} << outcome; }

// The outcomes that offer the channel, recommended or not.
OutcomeSet OutcomesThatOffer(const service::Procedure& procedure, Channel channel) {
  OutcomeSet outcomes = 0;
  for (std::size_t i = 0; i < procedure.outcomes.size(); ++i) {
    for (const service::Alternative& alternative : procedure.outcomes[i].alternatives) {
      if (service::HeadlineOf(procedure, alternative) == channel) outcomes |= SetOf(i);
    }
  }
  return outcomes;
}

// The last day of a window that is closed, of the step that closes the alternative.
std::optional<base::Date> ClosedWindow(const PlannedAlternative& alternative) {
  for (const PlannedStep& step : alternative.steps) {
    if (step.window_closed) return step.until;
  }
  return std::nullopt;
}

// Why someone does not have to go farther is no question, so only channels nearer than the present one are looked at.
std::vector<ClosedWay> ClosedWays(const PlanInput& input, const service::Procedure& procedure,
                                  const PlannedProcedure& planned, Channel present) {
  std::vector<ClosedWay> ways;
  for (int i = 0; i < static_cast<int>(present); ++i) {
    const auto channel = static_cast<Channel>(i);
    const OutcomeSet outcomes = OutcomesThatOffer(procedure, channel);
    if (outcomes == 0) continue;
    ClosedWay way{channel, {}, std::nullopt};
    bool offered = false;
    bool open = false;
    for (const PlannedAlternative& alternative : planned.alternatives) {
      if (alternative.headline != channel) continue;
      offered = true;
      const std::optional<base::Date> closed = ClosedWindow(alternative);
      open = open || !closed;
      if (closed && (!way.window_closed || *way.window_closed < *closed)) way.window_closed = closed;
    }
    if (open) continue;
    if (!offered) {
      const auto because = rules::WhyNot(input.knowledge, planned.decision.of, outcomes);
      // Without a reason nobody at all gets there, and nobody misses it.
      if (!because || because->empty()) continue;
      way.because = *because;
    }
    ways.push_back(std::move(way));
  }
  return ways;
}

// Of what is recommended for the possible outcomes, the channel that is farthest from home.
std::optional<Channel> PresentWay(const PlannedProcedure& planned) {
  std::optional<Channel> present;
  for (const PlannedAlternative& alternative : planned.alternatives) {
    if (alternative.recommended && (!present || *present < alternative.headline)) present = alternative.headline;
  }
  return present;
}

// Whether the window of what the outcome recommends is over. What is recommended instead is no better than that.
bool IsOver(const PlanInput& input, const service::Procedure& procedure, const PlannedProcedure& planned,
            OutcomeIndex index) {
  for (const service::Alternative& alternative : procedure.outcomes[index.index()].alternatives) {
    if (!alternative.recommended) continue;
    for (const PlannedAlternative& now : planned.alternatives) {
      if (now.outcome == index && now.id == alternative.id) return ClosedWindow(now).has_value();
    }
    for (const service::StepIndex step : alternative.steps) {
      const auto& window = procedure.steps[step.index()].window;
      if (!window || !window->stated() || !window->value.until) continue;
      const std::optional<base::Date> until =
          ResolveDate(*window->value.until, input.knowledge, planned.decision.of.subject, input.today, std::nullopt);
      if (until && *until < input.today) return true;
    }
  }
  return false;
}

// What would be better than the present way, the greatest relief first: from one first channel up to the next one.
std::vector<std::pair<Channel, Channel>> BetterRanges(Channel present) {
  if (present == Channel::kInPerson) {
    return {{Channel::kOnline, Channel::kSelfServiceTerminal}, {Channel::kCashlessCounter, Channel::kCashlessCounter}};
  }
  if (present == Channel::kCashlessCounter) return {{Channel::kOnline, Channel::kSelfServiceTerminal}};
  if (present == Channel::kConvenienceStore || present == Channel::kSelfServiceTerminal) {
    return {{Channel::kOnline, Channel::kMail}};
  }
  if (present == Channel::kMail) return {{Channel::kOnline, Channel::kPhone}};
  return {};
}

std::optional<base::Date> FirstDeadline(const PlannedProcedure& planned) {
  std::optional<base::Date> first;
  for (const PlannedAlternative& alternative : planned.alternatives) {
    for (const PlannedStep& step : alternative.steps) {
      if (step.deadline && (!first || *step.deadline < *first)) first = step.deadline;
    }
  }
  return first;
}

// What FindOtherWays looks for in one range; nullopt where there is nothing to say of it.
std::optional<BetterWay> LookFor(const PlanInput& input, const rules::Answers& answers, const service::Procedure& procedure,
                                 const PlannedProcedure& planned, Channel present, std::pair<Channel, Channel> range) {
  BetterWay better;
  better.spares_visit = service::IsVisit(present) && !service::IsVisit(range.second);
  OutcomeSet wanted = 0;
  std::set<Channel> headlines;
  bool some_are_over = false;
  for (std::size_t i = 0; i < procedure.outcomes.size(); ++i) {
    const std::optional<Channel> headline = service::HeadlineOf(procedure, procedure.outcomes[i]);
    if (!headline || *headline < range.first || range.second < *headline) continue;
    if (IsOver(input, procedure, planned, OutcomeIndex::FromIndex(i))) {
      some_are_over = true;
      continue;
    }
    wanted |= SetOf(i);
    headlines.insert(*headline);
  }
  if (wanted == 0) return std::nullopt;
  better.channels.assign(headlines.begin(), headlines.end());
  const rules::Case& of = planned.decision.of;
  better.changes = rules::FindCounterfactuals(input.knowledge.program(), input.knowledge.people(), answers, of, wanted);
  better.wait_until = WaitUntil(input, answers, of, wanted);
  const std::optional<base::Date> deadline = FirstDeadline(planned);
  if (better.wait_until && deadline && *deadline < *better.wait_until) better.wait_until = std::nullopt;
  const std::vector<OutcomeIndex>& now = planned.decision.outcomes;
  const bool possible_now =
      std::any_of(now.begin(), now.end(), [&](OutcomeIndex outcome) { return (wanted >> outcome.value() & 1) != 0; });
  const bool found = !better.changes.smallest.empty() || better.wait_until;
  // Where only a window is over, answers are not all that stands in the way.
  if ((possible_now || some_are_over) && !found) return std::nullopt;
  return better;
}

// The days on which a condition that is counted from today begins or ceases to hold for this day: the first ones on which an end
// has reached it, and passed it.
void AddTurningDays(const rules::Endpoint& end, rules::Value value, base::Date today, std::set<base::Date>& days) {
  if (end.kind != rules::Endpoint::Kind::kToday) return;
  for (const rules::Value limit : {value, value + 1}) {
    // Shifts do not decrease, so half of the days can be left out at each step.
    rules::Value before = today.days;
    rules::Value reached = today.days + kMostDaysToWait + 1;
    while (reached - before > 1) {
      const rules::Value middle = before + (reached - before) / 2;
      (rules::Shift(end.shift, base::Date{middle}).days + end.value >= limit ? reached : before) = middle;
    }
    if (reached <= today.days + kMostDaysToWait) days.insert(base::Date{reached});
  }
}

void AddTurningDays(const rules::Condition& condition, rules::Value value, base::Date today, std::set<base::Date>& days) {
  for (const rules::Range& range : condition.ranges) {
    AddTurningDays(range.first, value, today, days);
    AddTurningDays(range.last, value, today, days);
  }
}

std::set<base::Date> TurningDays(const PlanInput& input, const rules::ProcedureRule& rule) {
  std::set<base::Date> days;
  const rules::Vocabulary& vocabulary = input.knowledge.program().vocabulary();
  for (const rules::Given& given : input.knowledge.given()) {
    if (!given.value || vocabulary[given.key.fact].type != rules::FactType::kDate) continue;
    const auto add = [&](rules::FactId fact, const rules::Condition& condition) {
      if (fact == given.key.fact) AddTurningDays(condition, *given.value, input.today, days);
    };
    if (rule.for_each) add(rule.for_each->fact, rule.for_each->when);
    for (const rules::Node& node : rule.tree.nodes) {
      if (node.outcome) continue;
      add(node.fact, node.each);
      for (const rules::Branch& branch : node.branches) add(node.fact, branch.when);
    }
    for (const rules::Fact& fact : vocabulary.facts) {
      if (fact.applies_when) add(fact.applies_when->parent, fact.applies_when->when);
    }
  }
  return days;
}

}  // namespace

OtherWays FindOtherWays(const PlanInput& input, const rules::Answers& answers, const PlannedProcedure& planned) {
  const service::Procedure& procedure = input.municipality[planned.decision.of.procedure];
  OtherWays ways;
  const std::optional<Channel> present = PresentWay(planned);
  if (!present) return ways;
  ways.why_not = ClosedWays(input, procedure, planned, *present);
  // Where the window of what was possible is over, no answer is to blame, and a change of answers is no way around it.
  const std::vector<OutcomeIndex>& now = planned.decision.outcomes;
  if (std::any_of(now.begin(), now.end(), [&](OutcomeIndex i) { return IsOver(input, procedure, planned, i); })) return ways;
  for (const auto& range : BetterRanges(*present)) {
    std::optional<BetterWay> better = LookFor(input, answers, procedure, planned, *present, range);
    if (!better) continue;
    const bool found = !better->changes.smallest.empty() || better->wait_until;
    // What stands in the way of the greatest relief is told, unless a smaller one can be had.
    if (found || !ways.better) ways.better = std::move(better);
    if (found) break;
  }
  return ways;
}

std::optional<base::Date> WaitUntil(const PlanInput& input, const rules::Answers& answers, const rules::Case& of,
                                    OutcomeSet wanted) {
  if (rules::IsRuledOut(input.knowledge, of, ~wanted)) return std::nullopt;
  const rules::ProcedureRule& rule = input.municipality[of.procedure].rule;
  const rules::Case alone{rules::ProcedureIndex{0}, of.subject, of.actor};
  for (const base::Date day : TurningDays(input, rule)) {
    const auto program = rules::Program::Compile(input.municipality.vocabulary, std::span(&rule, 1), day);
    // What cannot be compiled, or is contradicted, on that day is no advice.
    if (!program.Ok()) continue;
    const rules::Knowledge then(program.value(), input.knowledge.people(), answers);
    if (!then.consistent()) continue;
    if (rules::IsRuledOut(then, alone, ~wanted) && !rules::IsRuledOut(then, alone, wanted)) return day;
  }
  return std::nullopt;
}

}  // namespace madoguchi::plan
