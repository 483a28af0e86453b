#include "app/plan_stops.h"

#include <algorithm>
#include <utility>

#include "app/location.h"
#include "app/people_words.h"
#include "app/road.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

std::string NameInIds(const PlanView& plan, plan::StepRef ref) {
  return CaseName(plan.procedure(ref).decision.of, plan.view.municipality()) + "/" + plan.step_of(ref).id;
}

Node DetailLink(const PlanView& plan, const plan::PlannedProcedure& procedure, const Said& words) {
  const std::string name = CaseName(procedure.decision.of, plan.view.municipality());
  Node link = PageLink("detail/" + name, Part::kTextLink, words, "detail/" + name);
  link.icon = Icon::kChevronRight;
  link.label = plan.say().UiText("plan.detail_label", {{"words", words.text}, {"procedure", NameOf(plan, procedure).text}});
  return link;
}

// Whom these are for, where that is a matter of the person.
std::vector<std::string> PeopleOf(const PlanView& plan, const std::vector<const plan::PlannedProcedure*>& group) {
  std::vector<std::string> people;
  for (const plan::PlannedProcedure* procedure : group) {
    if (!plan.service_of(*procedure).rule.for_each) continue;
    if (const auto person = PersonWords(plan.view, procedure->decision.of.subject)) people.push_back(person->text);
  }
  return people;
}

// The name of what they have in common, and below it whom it is for.
void AddName(const PlanView& plan, Node& stop, const std::vector<const plan::PlannedProcedure*>& group) {
  const plan::PlannedProcedure& first = *group.front();
  Add(stop, Heading(3, ProcedureName(plan.say(), plan.service_of(first), first.authority)));
  const std::vector<std::string> people = PeopleOf(plan, group);
  if (people.empty()) return;
  Add(stop, Paragraph(plan.say().Ui("people.for", {{"people", Joined(plan.say(), people, "list")}}), Part::kMeta));
}

// A row that says in general what nobody has confirmed: 「期限 [未確認]」.
Node Unconfirmed(const PlanView& plan, std::string_view what_key, const service::Provenance& provenance) {
  Node row = Make(Role::kGroup, Part::kRow);
  Add(row, Text(plan.say().Ui(what_key)));
  Add(row, SureMark(plan.say(), provenance));
  return row;
}

// What is due first stands first: the deadline, or the end of the window where this way closes before it. Each date has the
// mark of its own statement right behind it.
void AddDates(const PlanView& plan, Node& dates, const service::Step& step, const plan::PlannedStep& planned) {
  const text::Language language = plan.view.language();
  const base::Date today = plan.plan.today;
  const auto date = [&](base::Date day) { return text::DateFrom(language, day, today); };
  const auto mark_deadline = [&] {
    if (step.deadline) AddMarkWhereNeeded(plan.say(), dates, step.deadline->provenance);
  };
  const bool window_first = planned.until && (!planned.deadline || *planned.until < *planned.deadline);
  bool window_marked = false;
  const auto mark_window = [&] {
    if (step.window && !window_marked)
      AddMarkWhereNeeded(plan.say(), dates, step.window->provenance, plan.say().UiText("what.window"));
    window_marked = true;
  };
  if (window_first) {
    if (planned.window_closed) {
      Add(dates, Text(plan.say().Ui("plan.window_closed", {{"date", date(*planned.until)}}), Part::kStrong));
    } else {
      Add(dates, Text(Until(plan, *planned.until), Part::kStrong));
      Add(dates, DaysLeftChip(plan, *planned.until));
    }
    mark_window();
  }
  if (planned.deadline) {
    if (window_first) {
      Add(dates, Text(plan.say().Ui("plan.legal_deadline", {{"date", date(*planned.deadline)}})));
    } else {
      Add(dates, Text(Until(plan, *planned.deadline), Part::kStrong));
      Add(dates, DaysLeftChip(plan, *planned.deadline));
    }
    mark_deadline();
  } else if (step.deadline && step.deadline->stated()) {
    Add(dates, Text(DateStillOpen(plan, step.deadline->value)));
    mark_deadline();
  } else if (step.deadline) {
    Add(dates, Unconfirmed(plan, "what.deadline", step.deadline->provenance));
  }
  if (planned.from && *planned.from > today) {
    Add(dates, Text(plan.say().Ui("date.from", {{"date", date(*planned.from)}})));
    mark_window();
  } else if (step.window && !step.window->stated()) {
    mark_window();
  }
}

void AddNotes(const PlanView& plan, Node& stop, plan::StepRef ref) {
  const service::Procedure& procedure = plan.service_of(ref);
  const service::Step& step = plan.step_of(ref);
  if (step.announce_only) Add(stop, Paragraph(plan.say().Ui("plan.announce_only")));
  if (const auto note = plan.say().Find(procedure.id + "/step." + step.id + ".note")) Add(stop, Paragraph(*note));
  const plan::PlannedAlternative& alternative = plan.alternative(ref);
  if (ref.step + 1U == alternative.steps.size()) {
    const std::string& outcome = procedure.outcomes[alternative.outcome.index()].id;
    if (const auto note = plan.say().Find(procedure.id + "/alternative." + outcome + "." + alternative.id + ".note")) {
      Add(stop, Paragraph(*note));
    }
  }
  const std::vector<std::string> before = Prerequisites(plan, step);
  if (!before.empty()) Add(stop, Paragraph(plan.say().Ui("plan.after", {{"names", Joined(plan.say(), before, "list")}})));
  if (procedure.national_template) Add(stop, SureMark(plan.say(), {}, plan.say().UiText("what.national_template")));
}

// The procedure's other ways, as outlines: known, possible, not recommended.
void AddOtherWays(const PlanView& plan, Node& stop, plan::StepRef ref, const std::vector<plan::StepRef>& shown) {
  const plan::PlannedProcedure& procedure = plan.procedure(ref);
  std::vector<service::Channel> channels;
  for (std::uint16_t a = 0; a < procedure.alternatives.size(); ++a) {
    const bool is_shown =
        a == ref.alternative || std::any_of(shown.begin(), shown.end(), [&](plan::StepRef s) { return s.alternative == a; });
    const plan::PlannedAlternative& alternative = procedure.alternatives[a];
    if (is_shown || alternative.outcome != plan.alternative(ref).outcome || !Viable(alternative)) continue;
    if (std::find(channels.begin(), channels.end(), alternative.headline) == channels.end())
      channels.push_back(alternative.headline);
  }
  if (channels.empty()) return;
  Node& row = Add(stop, Make(Role::kGroup, Part::kOtherWays));
  Add(row, Text(plan.say().Ui("plan.other_ways"), Part::kMeta));
  for (const service::Channel channel : channels) Add(row, Sign(plan.say(), channel, false));
}

// A last day that holds whichever outcome it will be.
void AddCommonLastDay(const PlanView& plan, Node& stop, const plan::PlannedProcedure& procedure) {
  std::optional<base::Date> common;
  for (const plan::PlannedAlternative& alternative : procedure.alternatives) {
    if (!alternative.recommended || alternative.steps.empty()) continue;
    const std::optional<base::Date> last = LastDay(alternative.steps.back());
    if (!last || (common && *common != *last)) return;
    common = last;
  }
  const bool perhaps_none = std::any_of(
      procedure.decision.outcomes.begin(), procedure.decision.outcomes.end(),
      [&](rules::OutcomeIndex outcome) { return plan.service_of(procedure).outcomes[outcome.index()].not_needed(); });
  if (!common || perhaps_none) return;
  Node& dates = Add(stop, Make(Role::kGroup, Part::kStopDates));
  Add(dates, Text(Until(plan, *common), Part::kStrong));
  Add(dates, DaysLeftChip(plan, *common));
}

}  // namespace

std::vector<std::string> Prerequisites(const PlanView& plan, const service::Step& step) {
  std::vector<std::string> names;
  for (const service::Requirement& requirement : step.requires_tokens) {
    for (const plan::PlannedProcedure& other : plan.plan.procedures) {
      if (IsNotNeeded(other)) continue;
      const service::Procedure& procedure = plan.service_of(other);
      const bool produces = std::any_of(procedure.steps.begin(), procedure.steps.end(), [&](const service::Step& candidate) {
        return &candidate != &step &&
               std::any_of(candidate.produces.begin(), candidate.produces.end(), [&](service::TokenId token) {
                 return std::find(requirement.any_of.begin(), requirement.any_of.end(), token) != requirement.any_of.end();
               });
      });
      const std::string name = NameOf(plan, other).text;
      if (produces && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

std::vector<std::vector<plan::StepRef>> Together(const PlanView& plan, const std::vector<plan::StepRef>& steps) {
  std::vector<std::vector<plan::StepRef>> groups;
  for (const plan::StepRef ref : steps) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const std::vector<plan::StepRef>& group) {
      const plan::StepRef other = group.front();
      return plan.procedure(ref).decision.of.procedure == plan.procedure(other).decision.of.procedure &&
             plan.alternative(ref) == plan.alternative(other) && ref.step == other.step;
    });
    if (same == groups.end()) {
      groups.push_back({ref});
    } else {
      same->push_back(ref);
    }
  }
  return groups;
}

Node Stop(const PlanView& plan, const std::vector<plan::StepRef>& group) {
  const plan::StepRef ref = group.front();
  const plan::PlannedProcedure& procedure = plan.procedure(ref);
  const plan::PlannedStep& planned = plan.planned(ref);
  const service::Step& step = plan.step_of(ref);
  Node stop = Make(Role::kItem, Part::kStop, "stop/" + NameInIds(plan, ref));
  Add(stop, Sign(plan.say(), planned.channel, true));
  std::vector<const plan::PlannedProcedure*> procedures;
  for (const plan::StepRef one : group) procedures.push_back(&plan.procedure(one));
  AddName(plan, stop, procedures);
  if (plan.alternative(ref).steps.size() > 1) {
    Add(stop, Text(plan.say().Get(plan.service_of(ref).id + "/step." + step.id + ".name"), Part::kMeta));
  }
  Node& dates = Add(stop, Make(Role::kGroup, Part::kStopDates));
  AddDates(plan, dates, step, planned);
  Add(dates, Fee(plan.say(), step.fee_yen));
  if (step.takes && step.takes->stated()) Add(dates, Takes(plan.say(), *step.takes));
  AddNotes(plan, stop, ref);
  if (step.url && !plan.view.kiosk() && !planned.window_closed) {
    Add(stop, OutsideLink("online/" + NameInIds(plan, ref), Part::kSecondary, plan.say().Ui("plan.open_online"), *step.url))
        .icon = Icon::kChevronRight;
  }
  AddOtherWays(plan, stop, ref, {});
  // One link for each procedure, on its last step: what is behind it is about all of them.
  if (ref.step + 1U == plan.alternative(ref).steps.size()) {
    const std::string channel = ChannelWords(plan.say(), plan.alternative(ref).headline).text;
    const Said why = plan.say().Ui("plan.detail_why", {{"channel", channel}});
    if (group.size() == 1) Add(stop, DetailLink(plan, procedure, why));
    const std::vector<std::string> people = PeopleOf(plan, procedures);
    for (std::size_t i = 0; group.size() > 1 && i < people.size(); ++i) {
      const Said words = plan.say().Ui("people.procedure", {{"procedure", why.text}, {"person", people[i]}});
      Add(stop, DetailLink(plan, *procedures[i], words));
    }
  }
  return stop;
}

Node Fork(const PlanView& plan, std::uint16_t index, const std::vector<plan::StepRef>& options) {
  const plan::PlannedProcedure& procedure = plan.plan.procedures[index];
  const std::string name = CaseName(procedure.decision.of, plan.view.municipality());
  Node fork = Make(Role::kItem, Part::kFork, "fork/" + name);
  Add(fork, Text(plan.say().Ui("plan.choose_one"), Part::kMeta));
  AddName(plan, fork, {&procedure});
  for (std::size_t i = 0; i < options.size(); ++i) {
    const plan::StepRef ref = options[i];
    const service::Step& step = plan.step_of(ref);
    if (i > 0) Add(fork, Text(plan.say().Ui("or"), Part::kForkOr));
    Node& option = Add(fork, Make(Role::kGroup, Part::kForkOption, "option/" + name + "/" + plan.alternative(ref).id));
    Add(option, Sign(plan.say(), plan.planned(ref).channel, true));
    const plan::PlannedStep& planned = plan.planned(ref);
    // Two counters have one sign: their names tell them apart.
    if (std::any_of(options.begin(), options.end(),
                    [&](plan::StepRef other) { return other != ref && plan.planned(other).channel == planned.channel; })) {
      Add(option, Text(plan.say().Get(plan.service_of(ref).id + "/step." + step.id + ".name"), Part::kMeta));
    }
    if (LastDay(planned)) {
      AddDates(plan, Add(option, Make(Role::kGroup, Part::kStopDates)), step, planned);
    } else if (planned.from && *planned.from > plan.plan.today) {
      const std::string date = text::DateFrom(plan.view.language(), *planned.from, plan.plan.today);
      Add(option, Text(plan.say().Ui("date.from", {{"date", date}})));
    }
    // What tells the ways apart; what is to be known of one of them stands on its page.
    if (step.hours.stated()) {
      for (const std::string& line : HoursWords(plan.say(), step.hours.value, plan.plan.today)) Add(option, Text(line));
      if (step.hours.provenance != step.fee_yen.provenance) AddMarkWhereNeeded(plan.say(), option, step.hours.provenance);
    }
    if (!step.fee_yen.stated()) {
      Add(option, Unconfirmed(plan, "fee.label", step.fee_yen.provenance));
    } else {
      const Said fee = step.fee_yen.value == 0 ? plan.say().Ui("fee.none")
                                               : Said{text::Yen(plan.view.language(), step.fee_yen.value), std::nullopt};
      Add(option, Text(fee, Part::kStrong));
      AddMarkWhereNeeded(plan.say(), option, step.fee_yen.provenance);
    }
    if (!step.payments.stated())
      Add(option, SureMark(plan.say(), step.payments.provenance, plan.say().UiText("what.payments")));
  }
  AddOtherWays(plan, fork, options.front(), options);
  Add(fork, DetailLink(plan, procedure, plan.say().Ui("plan.detail_difference")));
  return fork;
}

// What would settle it: the questions themselves, each a way to answer it.
void AddDeciding(const PlanView& plan, Node& stop, const plan::PlannedProcedure& procedure) {
  const service::Municipality& municipality = plan.view.municipality();
  const std::string name = CaseName(procedure.decision.of, municipality);
  std::vector<rules::FactKey> askable;
  for (const rules::FactKey key : procedure.decision.deciding) {
    if (municipality.vocabulary[key.fact].owner != rules::FactOwner::kAuthority) askable.push_back(key);
  }
  if (askable.size() < procedure.decision.deciding.size()) Add(stop, Text(plan.say().Ui("open.authority")));
  if (askable.empty()) return;
  const bool unknown =
      std::any_of(askable.begin(), askable.end(), [&](rules::FactKey key) { return plan.view.now.knowledge().closed(key); });
  Add(stop, Text(plan.say().Ui(unknown ? "open.when_known" : "open.by_answer")));
  for (const rules::FactKey key : askable) {
    Add(stop, Button("answer/" + name + "/" + FactName(key, municipality), Part::kTextLink, QuestionTo(plan.view, key)));
  }
}

Node OpenStop(const PlanView& plan, const plan::PlannedProcedure& procedure) {
  const service::Municipality& municipality = plan.view.municipality();
  const std::string name = CaseName(procedure.decision.of, municipality);
  Node stop = Make(Role::kItem, Part::kStop, "open/" + name);
  AddName(plan, stop, {&procedure});
  const bool settled = procedure.channel.has_value();
  if (settled) Add(stop, Text(plan.say().Ui("open.same_way")));
  Node& ways = Add(stop, Make(Role::kGroup, Part::kRow));
  for (const WayOut& way : WaysOf(plan.view.municipality(), procedure.decision)) {
    if (!ways.children.empty()) Add(ways, Text(plan.say().Ui("or")));
    Add(ways, way ? Sign(plan.say(), *way, settled) : Text(plan.say().Ui("outlook.maybe_not_needed"), Part::kMeta));
  }
  AddCommonLastDay(plan, stop, procedure);
  AddDeciding(plan, stop, procedure);
  Add(stop, DetailLink(plan, procedure, plan.say().Ui("plan.detail_difference")));
  return stop;
}

}  // namespace madoguchi::app
