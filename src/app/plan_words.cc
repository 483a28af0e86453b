#include "app/plan_words.h"

#include <algorithm>
#include <utility>

#include "text/wording.h"

namespace madoguchi::app {
namespace {

// All steps that the plan recommends, in the order of doing.
std::vector<plan::StepRef> RecommendedSteps(const plan::Plan& plan) {
  std::vector<plan::StepRef> steps = plan.home;
  for (const plan::Trip& trip : plan.trips) steps.insert(steps.end(), trip.steps.begin(), trip.steps.end());
  steps.insert(steps.end(), plan.errands.begin(), plan.errands.end());
  return steps;
}

std::optional<AnchorDay> AnchorOf(const PlanView& plan, const service::DateRule& rule, rules::PersonIndex subject) {
  if (rule.anchor != service::DateRule::Anchor::kFact || !rule.fact) return std::nullopt;
  const rules::Fact& fact = plan.view.municipality().vocabulary[*rule.fact];
  const rules::PersonIndex person = fact.owner == rules::FactOwner::kPerson ? subject : rules::PersonIndex(0);
  const std::optional<rules::Value> value = plan.view.now.knowledge().value({*rule.fact, person});
  if (!value) return std::nullopt;
  return AnchorDay{base::Date{*value}, plan.say().Get("topic/" + fact.topic)};
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
    if (plan.planned(ref).deadline != day) continue;
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
    Add(group, Text(plan.say().Get("life_event/" + event->id + ".title"), Part::kStrong));
  }
  if (const std::optional<AnchorDay> day = FindAnchorDay(plan)) {
    const std::string date = text::LongDate(plan.view.language(), day->day);
    Node& line = Add(route, Paragraph(plan.say().Ui("ticket.day", {{"date", date}, {"what", day->name.text}})));
    if (event != nullptr) line.icon = EventIcon(event->icon);
  }
  return route;
}

}  // namespace

bool IsNotNeeded(const plan::PlannedProcedure& procedure) { return procedure.decision.status == rules::Status::kNotNeeded; }

bool IsOpen(const plan::PlannedProcedure& procedure) { return !IsNotNeeded(procedure) && procedure.decision.outcomes.size() > 1; }

Said NameOf(const PlanView& plan, const plan::PlannedProcedure& procedure) {
  return ProcedureName(plan.say(), plan.service_of(procedure), procedure.authority);
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
    const std::vector<WayOut> ways = WaysOf(plan.service_of(procedure), procedure.decision.outcomes);
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

Node TotalFee(const PlanView& plan) {
  std::int64_t yen = 0;
  bool unknown = false;
  std::vector<std::string> paid;
  std::optional<service::Provenance> weakest;
  for (const plan::StepRef ref : RecommendedSteps(plan.plan)) {
    const service::Statement<std::int32_t>& fee = plan.step_of(ref).fee_yen;
    if (!fee.stated()) {
      unknown = true;
      continue;
    }
    yen += fee.value;
    if (fee.value == 0) continue;
    paid.push_back(ProcedureTitle(plan.say(), plan.service_of(ref)).text);
    if (!weakest || fee.provenance.confidence > weakest->confidence) weakest = fee.provenance;
  }
  const std::string amount = text::Yen(plan.view.language(), yen);
  Node definition = Saying(Role::kDefinition, Part::kNone,
                           yen == 0 ? plan.say().Ui(unknown ? "fee.unknown" : "fee.none") : Said{amount, std::nullopt});
  if (!paid.empty()) Add(definition, Text(Joined(plan.say(), paid, "list"), Part::kMeta));
  if (weakest) AddMarkWhereNeeded(plan.say(), definition, *weakest);
  if (unknown) Add(definition, SureMark(plan.say(), {}, plan.say().UiText(yen == 0 ? "what.fee" : "what.other_fees")));
  return definition;
}

Node Ticket(const PlanView& plan, std::string id) {
  const View& view = plan.view;
  Node ticket = Make(Role::kGroup, Part::kTicket, std::move(id));
  Add(ticket, Route(plan));
  Node& facts = Add(ticket, Make(Role::kDescriptions, Part::kTicketFacts, "facts"));

  if (!plan.plan.home.empty()) {
    Node home = Saying(Role::kDefinition, Part::kNone, text::Count(view.language(), static_cast<std::int64_t>(plan.plan.home.size()), text::Counter::kItems));
    home.sign = plan.planned(plan.plan.home.front()).channel;
    Add(facts, Fact(plan, "ticket.home", std::move(home)));
  }
  std::size_t stops = 0;
  for (const plan::Trip& trip : plan.plan.trips) stops += trip.steps.size();
  if (stops > 0) {
    const std::string trips = text::Count(view.language(), static_cast<std::int64_t>(plan.plan.trips.size()), text::Counter::kVisits);
    const std::string items = text::Count(view.language(), static_cast<std::int64_t>(stops), text::Counter::kItems);
    Node out = Saying(Role::kDefinition, Part::kNone, plan.say().Ui("ticket.trips", {{"trips", trips}, {"items", items}}));
    out.sign = plan.planned(plan.plan.trips.front().steps.front()).channel;
    Add(facts, Fact(plan, "ticket.out", std::move(out)));
  }
  if (!plan.plan.errands.empty()) {
    Node near = Saying(Role::kDefinition, Part::kNone, text::Count(view.language(), static_cast<std::int64_t>(plan.plan.errands.size()), text::Counter::kItems));
    near.sign = plan.planned(plan.plan.errands.front()).channel;
    Add(facts, Fact(plan, "ticket.near", std::move(near)));
  }
  const std::optional<base::Date> first = plan.plan.first_deadline;
  const std::optional<base::Date> last = plan.plan.last_deadline;
  if (first && last && *first != *last) {
    Add(facts, Deadline(plan, "ticket.first_deadline", *first));
    Add(facts, Deadline(plan, "ticket.last_deadline", *last));
  } else if (last || first) {
    Add(facts, Deadline(plan, "ticket.deadline", last ? *last : *first));
  }
  Add(facts, Fact(plan, "ticket.fee", TotalFee(plan)));
  return ticket;
}

}  // namespace madoguchi::app
