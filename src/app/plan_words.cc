#include "app/plan_words.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/people_words.h"
#include "app/plan_reasons.h"
#include "app/road.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

std::optional<AnchorDay> AnchorOf(const PlanView& plan, const service::DateRule& rule, rules::PersonIndex subject) {
  if (rule.anchor != service::DateRule::Anchor::kFact || !rule.fact) return std::nullopt;
  const rules::Fact& fact = plan.view.municipality().vocabulary[*rule.fact];
  const rules::PersonIndex person = fact.owner == rules::FactOwner::kPerson ? subject : rules::PersonIndex(0);
  const std::optional<rules::Value> value = plan.view.now.knowledge().value({*rule.fact, person});
  const std::optional<Said> name = plan.say().Find("fact/" + fact.id + ".day");
  if (!value || !name) return std::nullopt;
  return AnchorDay{base::Date{*value}, *name};
}

Node Fact(const PlanView& plan, std::string_view term_key, Node definition) {
  Node row = Make(Role::kDescription);
  Add(row, Saying(Role::kTerm, Part::kMeta, plan.say().Ui(term_key)));
  Add(row, std::move(definition));
  return row;
}

// The first step on that day, to name what is due.
std::string NamesDue(const PlanView& plan, base::Date day) {
  std::vector<std::string> names;
  for (const plan::StepRef ref : RecommendedSteps(plan.plan)) {
    if (LastDay(plan.planned(ref)) != day) continue;
    const std::string name = ProcedureTitle(plan.say(), plan.service_of(ref)).text;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  if (names.size() > 2) return plan.say().UiText("ticket.and_others", {{"first", names.front()}});
  return Joined(plan.say(), names, "list");
}

Node Deadline(const PlanView& plan, std::string_view term_key, base::Date day) {
  Node definition = Saying(Role::kDefinition, Part::kNone, Until(plan, day));
  const std::string left = text::DaysLeft(plan.view.language(), plan.plan.today, day);
  Add(definition, Text(plan.say().Ui("ticket.due", {{"names", NamesDue(plan, day)}, {"left", left}}), Part::kMeta));
  return Fact(plan, term_key, std::move(definition));
}

Node RouteEnd(const PlanView& plan, std::string_view label_key, const Said& name) {
  Node end = Make(Role::kGroup);
  Add(end, Text(plan.say().Ui(label_key), Part::kMeta));
  Add(end, Text(name, Part::kStrong));
  return end;
}

Node Route(const PlanView& plan) {
  Node route = Make(Role::kGroup, Part::kTicketRoute, "route");
  const service::LifeEvent* event = plan.view.now.event();
  if (const std::optional<std::string> other = OtherAuthority(plan)) {
    Add(route, RouteEnd(plan, "ticket.from", AuthorityName(plan.say(), *other)));
    Add(route, RouteEnd(plan, "ticket.to", plan.say().Get("municipality/name")));
  } else if (event != nullptr) {
    Node& group = Add(route, Make(Role::kGroup));
    Add(group, Text(ErrandTitle(plan.view), Part::kStrong));
  }
  if (const std::optional<AnchorDay> day = FindAnchorDay(plan)) {
    const std::string date = text::LongDate(plan.view.language(), day->day);
    Node& line = Add(route, Paragraph(plan.say().Ui("ticket.day", {{"date", date}, {"what", day->name.text}})));
    if (event != nullptr) line.icon = EventIcon(event->icon);
  }
  return route;
}

std::int64_t SumOfFees(const plan::Fees& fees) {
  return fees.cashless.yen + fees.cash.yen + fees.postal_money_order.yen + fees.way_unknown.yen;
}

// What is to be paid over all, as far as it is known; where there is a choice, from the cheapest to the dearest.
class FeeSum {
 public:
  void AddStep(const PlanView& plan, plan::StepRef ref) { AddChoice(plan, {ref}); }
  void AddChoice(const PlanView& plan, const std::vector<plan::StepRef>& options) {
    std::optional<std::int64_t> low, high;
    for (const plan::StepRef ref : options) {
      const service::Statement<std::int32_t>& fee = plan.step_of(ref).fee_yen;
      if (!fee.stated()) {
        unknown_ = true;
        continue;
      }
      low = std::min<std::int64_t>(low.value_or(fee.value), fee.value);
      high = std::max<std::int64_t>(high.value_or(fee.value), fee.value);
      std::optional<service::Provenance>& weakest = fee.value > 0 ? weakest_ : weakest_free_;
      if (!weakest || fee.provenance.confidence > weakest->confidence) weakest = fee.provenance;
    }
    low_ += low.value_or(0);
    high_ += high.value_or(0);
    const std::string name = ProcedureTitle(plan.say(), plan.service_of(options.front())).text;
    if (high.value_or(0) > 0 && std::find(paid_.begin(), paid_.end(), name) == paid_.end()) paid_.push_back(name);
  }
  /// `open`: procedures are left whose way, and so whose fee, is not decided.
  [[nodiscard]] Node Definition(const PlanView& plan, bool open) const {
    const text::Language language = plan.view.language();
    Said amount{text::Yen(language, high_), std::nullopt};
    if (low_ != high_)
      amount = plan.say().Ui("fee.range", {{"from", text::Yen(language, low_)}, {"to", text::Yen(language, high_)}});
    if (high_ == 0) amount = plan.say().Ui(open ? "fee.open" : unknown_ ? "fee.unknown" : "fee.none");
    Node definition = Saying(Role::kDefinition, Part::kNone, amount);
    // Where there is a choice of ways, so is there of payments: their sums would be others.
    const bool all_recommended = low_ == high_ && high_ > 0 && high_ == SumOfFees(plan.plan.fees);
    if (all_recommended) AddWaysOfPaying(plan, definition);
    if (!paid_.empty()) Add(definition, Text(Joined(plan.say(), paid_, "list"), Part::kMeta));
    if (weakest_) AddMarkWhereNeeded(plan.say(), definition, *weakest_);
    // "Free" is a statement as well, and no surer than the weakest of what is free.
    if (high_ == 0 && !open && !unknown_ && weakest_free_) AddMarkWhereNeeded(plan.say(), definition, *weakest_free_);
    if (unknown_) Add(definition, SureMark(plan.say(), {}, plan.say().UiText(high_ == 0 ? "what.fee" : "what.other_fees")));
    if (open && high_ > 0) Add(definition, Text(plan.say().Ui("fee.open_more"), Part::kMeta));
    return definition;
  }

 private:
  std::int64_t low_ = 0, high_ = 0;
  bool unknown_ = false;
  std::vector<std::string> paid_;
  std::optional<service::Provenance> weakest_, weakest_free_;  ///< of what costs something, of what is free
};

Node TotalFee(const PlanView& plan, const Road& road) {
  FeeSum sum;
  const auto add = [&](plan::StepRef ref) {
    const std::vector<plan::StepRef> options = ForkOptions(plan, ref.procedure);
    if (options.empty()) {
      sum.AddStep(plan, ref);
    } else {
      sum.AddChoice(plan, options);
    }
  };
  for (const plan::StepRef ref : road.home_before) sum.AddStep(plan, ref);
  for (std::size_t t = 0; t < plan.plan.trips.size(); ++t) {
    for (const plan::StepRef ref : plan.plan.trips[t].steps) add(ref);
    for (const std::uint16_t procedure : road.forks_of_trip[t]) sum.AddChoice(plan, ForkOptions(plan, procedure));
  }
  for (const plan::StepRef ref : road.errands) add(ref);
  for (const plan::StepRef ref : road.home_after) sum.AddStep(plan, ref);
  return sum.Definition(plan, std::any_of(plan.plan.procedures.begin(), plan.plan.procedures.end(), IsOpen));
}

}  // namespace

bool IsNotNeeded(const plan::PlannedProcedure& procedure) { return procedure.decision.status == rules::Status::kNotNeeded; }

bool IsOpen(const plan::PlannedProcedure& procedure) {
  return !IsNotNeeded(procedure) && procedure.recommended() == nullptr;
}

Said NameOf(const PlanView& plan, const plan::PlannedProcedure& procedure) {
  return CaseTitle(plan.view, procedure.decision.of, procedure.authority);
}

std::optional<base::Date> LastDay(const plan::PlannedStep& step) {
  if (step.deadline && step.until) return std::min(*step.deadline, *step.until);
  return step.deadline ? step.deadline : step.until;
}

Said Until(const PlanView& plan, base::Date last) {
  return plan.say().Ui("date.until", {{"date", text::DateFrom(plan.view.language(), last, plan.plan.today)}});
}

Node DaysLeftChip(const PlanView& plan, base::Date last) {
  return Text(text::DaysLeft(plan.view.language(), plan.plan.today, last), Part::kChip);
}

Said DateStillOpen(const PlanView& plan, const service::DateRule& rule) {
  if (rule.anchor == service::DateRule::Anchor::kFact && rule.fact) {
    const rules::Fact& fact = plan.view.municipality().vocabulary[*rule.fact];
    return plan.say().Ui("date.open_fact", {{"question", Question(plan.say(), fact).text}});
  }
  return plan.say().Ui("date.open");
}

Said Conclusion(const PlanView& plan) {
  int at_least = 0;
  int at_most = 0;
  for (const plan::PlannedProcedure& procedure : plan.plan.procedures) {
    if (IsNotNeeded(procedure)) continue;
    ++at_most;
    const std::vector<WayOut> ways = WaysOf(plan.view.municipality(), procedure.decision);
    if (std::find(ways.begin(), ways.end(), WayOut()) == ways.end()) ++at_least;
  }
  if (at_most == 0) return plan.say().Ui("plan.h1_none");
  const plan::Visits& visits = plan.plan.visits;
  const std::string count = CountRange(plan.say(), at_least, at_most);
  const base::Arguments arguments = {{"count", count},
                                     {"visits", text::Count(plan.view.language(), visits.best_case, text::Counter::kVisits)},
                                     {"at_most", text::Count(plan.view.language(), visits.certain, text::Counter::kVisits)}};
  if (visits.best_case != visits.certain) return plan.say().Ui("plan.h1_range", arguments);
  if (visits.certain == 0) return plan.say().Ui("plan.h1_no_visit", arguments);
  return plan.say().Ui("plan.h1", arguments);
}

std::optional<std::string> OtherAuthority(const PlanView& plan) {
  for (const plan::PlannedProcedure& procedure : plan.plan.procedures) {
    const service::Authority& authority = plan.service_of(procedure).authority;
    const bool other = procedure.authority && *procedure.authority != plan.view.municipality().id;
    if (authority.kind == service::Authority::Kind::kFact && other) return procedure.authority;
  }
  return std::nullopt;
}

std::optional<AnchorDay> FindAnchorDay(const PlanView& plan) {
  for (const plan::PlannedProcedure& procedure : plan.plan.procedures) {
    const rules::PersonIndex subject = procedure.decision.of.subject;
    for (const plan::PlannedAlternative& alternative : procedure.alternatives) {
      for (const plan::PlannedStep& planned : alternative.steps) {
        const service::Step& step = plan.service_of(procedure).steps[planned.step.index()];
        if (step.deadline && step.deadline->stated()) {
          if (auto day = AnchorOf(plan, step.deadline->value, subject)) return day;
        }
        if (step.window && step.window->stated() && step.window->value.from) {
          if (auto day = AnchorOf(plan, *step.window->value.from, subject)) return day;
        }
      }
    }
  }
  return std::nullopt;
}

Node Ticket(const PlanView& plan, std::string id) {
  const text::Language language = plan.view.language();
  const Road road = LayOut(plan);
  const auto items = [&](std::size_t count) {
    return text::Count(language, static_cast<std::int64_t>(count), text::Counter::kItems);
  };
  Node ticket = Make(Role::kGroup, Part::kTicket, std::move(id));
  Add(ticket, Route(plan));
  Node& facts = Add(ticket, Make(Role::kDescriptions, Part::kTicketFacts, "facts"));

  if (road.home_steps() > 0) {
    Node home = Saying(Role::kDefinition, Part::kNone, items(road.home_steps()));
    home.sign = plan.planned(plan.plan.home.front()).channel;
    Add(facts, Fact(plan, "ticket.home", std::move(home)));
  }
  std::size_t stops = 0;
  for (std::size_t t = 0; t < plan.plan.trips.size(); ++t)
    stops += plan.plan.trips[t].steps.size() + road.forks_of_trip[t].size();
  if (stops > 0) {
    const std::string trips =
        text::Count(language, static_cast<std::int64_t>(plan.plan.trips.size()), text::Counter::kVisits);
    Node out =
        Saying(Role::kDefinition, Part::kNone, plan.say().Ui("ticket.trips", {{"trips", trips}, {"items", items(stops)}}));
    out.sign = plan.planned(plan.plan.trips.front().steps.front()).channel;
    Add(facts, Fact(plan, "ticket.out", std::move(out)));
  }
  if (!road.errands.empty()) {
    Node near = Saying(Role::kDefinition, Part::kNone, items(road.errands.size()));
    near.sign = plan.planned(road.errands.front()).channel;
    Add(facts, Fact(plan, "ticket.near", std::move(near)));
  }
  std::set<base::Date> last_days;
  for (const plan::StepRef ref : RecommendedSteps(plan.plan)) {
    if (const std::optional<base::Date> last = LastDay(plan.planned(ref))) last_days.insert(*last);
  }
  if (last_days.size() > 1) {
    Add(facts, Deadline(plan, "ticket.first_deadline", *last_days.begin()));
    Add(facts, Deadline(plan, "ticket.last_deadline", *last_days.rbegin()));
  } else if (!last_days.empty()) {
    Add(facts, Deadline(plan, "ticket.deadline", *last_days.begin()));
  }
  Add(facts, Fact(plan, "ticket.fee", TotalFee(plan, road)));
  return ticket;
}

}  // namespace madoguchi::app
