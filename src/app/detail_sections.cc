#include "app/detail_sections.h"

#include <algorithm>
#include <utility>

#include "app/plan_stops.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

// One step at hand, and everything its sections are made of.
struct StepView {
  const PlanView& plan;
  const service::Procedure& procedure;
  const service::Step& step;
  const plan::PlannedStep& planned;
  const std::string id;
  SourceNumbers& sources;
};

Node& Section(const StepView& at, Node& sections, std::string_view name, Icon icon) {
  Node& section = Add(sections, Make(Role::kDescription, Part::kDetailSection, at.id + "/" + std::string(name)));
  Add(section, Saying(Role::kTerm, Part::kNone, at.plan.say().Ui("detail." + std::string(name)))).icon = icon;
  return Add(section, Make(Role::kDefinition));
}

void AddWhen(const StepView& at, Node& sections) {
  const PlanView& plan = at.plan;
  const text::Language language = plan.view.language();
  const base::Date today = plan.plan.today;
  Node& when = Section(at, sections, "when", Icon::kClock);
  const plan::PlannedStep& planned = at.planned;
  const std::optional<base::Date> last = LastDay(planned);
  if (planned.from && last && *planned.from <= *last) {
    Add(when, Text(text::DateRange(language, *planned.from, *last, today), Part::kStrong));
  } else if (last) {
    Add(when, Text(Until(plan, *last), Part::kStrong));
  } else if (planned.from && *planned.from > today) {
    Add(when, Text(plan.say().Ui("date.from", {{"date", text::DateFrom(language, *planned.from, today)}}), Part::kStrong));
  }
  if (planned.deadline_passed) Add(when, Text(plan.say().Ui("overdue.detail")));
  if (planned.window_closed && planned.until) {
    Add(when, Text(plan.say().Ui("plan.window_closed", {{"date", text::DateFrom(language, *planned.until, today)}})));
  } else if (planned.until && planned.deadline && *planned.until < *planned.deadline) {
    Add(when, Text(plan.say().Ui("plan.legal_deadline", {{"date", text::DateFrom(language, *planned.deadline, today)}})));
  }
  if (planned.deadline && planned.deadline_unrolled && *planned.deadline_unrolled != *planned.deadline) {
    Add(when, Text(plan.say().Ui("detail.rolled", {{"counted", text::DateFrom(language, *planned.deadline_unrolled, today)},
                                                   {"rolled", text::DateFrom(language, *planned.deadline, today)}})));
  }
  const std::optional<service::Statement<service::DateRule>>& deadline = at.step.deadline;
  if (deadline && deadline->stated() && !planned.deadline) Add(when, Text(DateStillOpen(plan, deadline->value)));
  if (!deadline && !at.step.window && when.children.empty()) Add(when, Text(plan.say().Ui("detail.no_deadline")));
  if (deadline) AddSourceLine(plan, when, deadline->provenance, at.sources, plan.say().UiText("what.deadline"));
  if (at.step.window) AddSourceLine(plan, when, at.step.window->provenance, at.sources, plan.say().UiText("what.window"));
}

void AddOffice(const StepView& at, Node& where, service::OfficeId id) {
  const Phrases& say = at.plan.say();
  const service::Office& office = at.plan.view.municipality()[id];
  Add(where, Text(say.Get("office/" + office.id + ".name"), Part::kStrong));
  if (const auto place = say.Find("office/" + office.id + ".place")) Add(where, Text(*place));
  if (office.address.stated()) {
    Add(where, Text(office.address.value));
    AddSourceLine(at.plan, where, office.address.provenance, at.sources);
  }
  if (office.calendar.stated()) {
    for (const std::string& line : HoursWords(say, office.calendar.value, at.plan.plan.today)) Add(where, Text(line));
  }
  AddSourceLine(at.plan, where, office.calendar.provenance, at.sources, say.UiText("what.hours"));
  if (!office.location_known.stated() || !office.location_known.value) {
    AddSourceLine(at.plan, where, service::Provenance{}, at.sources, say.UiText("what.place"));
  }
}

void AddWhere(const StepView& at, Node& sections) {
  const Phrases& say = at.plan.say();
  Node& where = Section(at, sections, "where", Icon::kPin);
  if (!service::IsVisit(at.planned.channel)) {
    Add(where, Text(say.Ui("detail.where_" + std::string(service::ChannelName(at.planned.channel)))));
    if (at.step.url && !at.plan.view.kiosk()) {
      Add(where, OutsideLink(at.id + "/url", Part::kTextLink, say.Ui("plan.open_online"), *at.step.url));
    }
    if (at.step.hours.stated()) {
      for (const std::string& line : HoursWords(say, at.step.hours.value, at.plan.plan.today)) Add(where, Text(line));
      AddSourceLine(at.plan, where, at.step.hours.provenance, at.sources);
    }
    return;
  }
  if (at.planned.offices.empty()) {
    if (at.planned.authority) Add(where, Text(AuthorityName(say, *at.planned.authority), Part::kStrong));
    AddSourceLine(at.plan, where, at.step.offices.provenance, at.sources, say.UiText("what.place"));
    return;
  }
  if (at.planned.offices.size() == 1) {
    AddOffice(at, where, at.planned.offices.front());
  } else {
    const std::string count =
        text::Count(at.plan.view.language(), static_cast<std::int64_t>(at.planned.offices.size()), text::Counter::kPlaces);
    Node& fold = Add(where, Saying(Role::kDisclosure, Part::kAccordion, say.Ui("plan.any_office", {{"count", count}}),
                                   at.id + "/offices"));
    fold.icon = Icon::kPin;
    fold.acts = true;
    fold.expanded = at.plan.view.state.open.contains(fold.id);
    if (fold.expanded) {
      for (const service::OfficeId office : at.planned.offices) AddOffice(at, fold, office);
    }
  }
  AddSourceLine(at.plan, where, at.step.offices.provenance, at.sources, say.UiText("what.place"));
}

void AddBring(const StepView& at, Node& sections) {
  Node& bring = Section(at, sections, "bring", Icon::kBag);
  const Phrases& say = at.plan.say();
  if (at.step.evidence.stated()) {
    if (at.step.evidence.value.empty()) Add(bring, Text(say.Ui("detail.nothing_to_bring")));
    for (const service::EvidenceRequirement& requirement : at.step.evidence.value) {
      Add(bring, Text(EvidenceWords(say, requirement)));
      for (const service::EvidenceId evidence : requirement.any_of) {
        const auto note = say.Find("evidence/" + at.plan.view.municipality()[evidence].id + ".note");
        if (note) Add(bring, Text(*note, Part::kMeta));
      }
    }
  }
  AddSourceLine(at.plan, bring, at.step.evidence.provenance, at.sources, say.UiText("what.evidence"));
}

void AddFee(const StepView& at, Node& sections) {
  const Phrases& say = at.plan.say();
  Node& fee = Section(at, sections, "fee", Icon::kYen);
  const service::Statement<std::int32_t>& yen = at.step.fee_yen;
  if (yen.stated()) {
    Add(fee, yen.value == 0 ? Text(say.Ui("fee.none")) : Text(text::Yen(at.plan.view.language(), yen.value)));
  }
  AddSourceLine(at.plan, fee, yen.provenance, at.sources, say.UiText("what.fee"));
  if (yen.stated() && yen.value == 0) return;
  const service::Statement<std::vector<service::Payment>>& payments = at.step.payments;
  if (payments.stated() && payments.value.empty()) return;
  if (payments.stated()) Add(fee, Text(say.Ui("detail.payments", {{"payments", PaymentWords(say, payments.value)}})));
  AddSourceLine(at.plan, fee, payments.provenance, at.sources, say.UiText("what.payments"));
}

void AddTakes(const StepView& at, Node& sections) {
  if (!at.step.takes) return;
  Node& takes = Section(at, sections, "takes", Icon::kClock);
  if (at.step.takes->stated()) Add(takes, Text(TakesWords(at.plan.say(), at.step.takes->value), Part::kStrong));
  AddSourceLine(at.plan, takes, at.step.takes->provenance, at.sources, at.plan.say().UiText("detail.takes"));
}

void AddBefore(const StepView& at, Node& sections) {
  const std::vector<std::string> names = Prerequisites(at.plan, at.step);
  if (names.empty()) return;
  const Phrases& say = at.plan.say();
  Node& before = Section(at, sections, "before", Icon::kList);
  Add(before, Text(Joined(say, names, "list")));
  for (const service::Requirement& requirement : at.step.requires_tokens) {
    if (!requirement.min_gap) continue;
    const rules::DateShift& gap = requirement.min_gap->value;
    const bool open_days = gap.unit == rules::DateShift::Unit::kBusinessDays;
    if (requirement.min_gap->stated() && gap.amount > 0 && (open_days || gap.unit == rules::DateShift::Unit::kDays)) {
      const std::string days =
          text::Count(at.plan.view.language(), gap.amount, open_days ? text::Counter::kOpenDays : text::Counter::kDays);
      Add(before, Text(say.Ui("detail.min_gap", {{"days", days}})));
    }
    AddSourceLine(at.plan, before, requirement.min_gap->provenance, at.sources, say.UiText("what.gap"));
  }
}

}  // namespace

int SourceNumbers::NumberOf(service::SourceId source) {
  const auto at = std::find(order_.begin(), order_.end(), source);
  if (at != order_.end()) return static_cast<int>(at - order_.begin()) + 1;
  order_.push_back(source);
  return static_cast<int>(order_.size());
}

void AddSourceLine(const PlanView& plan, Node& parent, const service::Provenance& provenance, SourceNumbers& sources,
                   std::string_view what) {
  Node line = Make(Role::kGroup, Part::kRow);
  Add(line, SureMark(plan.say(), provenance, what));
  if (provenance.source) {
    const std::string number = std::to_string(sources.NumberOf(*provenance.source));
    Node& box = Add(line, Text(number, Part::kSourceNumber));
    box.label = plan.say().UiText("detail.source_number", {{"number", number}});
  }
  // The same mark twice below one value says nothing more.
  const bool repeated =
      std::any_of(parent.children.begin(), parent.children.end(), [&](const Node& other) { return other == line; });
  if (!repeated) Add(parent, std::move(line));
}

Node DetailSections(const PlanView& plan, const plan::PlannedProcedure& procedure,
                    const plan::PlannedAlternative& alternative, const std::string& id, SourceNumbers& sources) {
  const service::Procedure& service = plan.service_of(procedure);
  Node all = Make(Role::kGroup);
  for (const plan::PlannedStep& planned : alternative.steps) {
    const service::Step& step = service.steps[planned.step.index()];
    const StepView at{plan, service, step, planned, id + "/" + step.id, sources};
    if (alternative.steps.size() > 1) Add(all, Heading(3, plan.say().Get(service.id + "/step." + step.id + ".name")));
    if (step.announce_only) Add(all, Paragraph(plan.say().Ui("plan.announce_only")));
    if (const auto note = plan.say().Find(service.id + "/step." + step.id + ".note")) Add(all, Paragraph(*note));
    Node& sections = Add(all, Make(Role::kDescriptions));
    AddWhen(at, sections);
    AddWhere(at, sections);
    AddBring(at, sections);
    AddFee(at, sections);
    AddTakes(at, sections);
    AddBefore(at, sections);
  }
  return all;
}

Node AskSection(const PlanView& plan, SourceNumbers& sources) {
  const service::Municipality& municipality = plan.view.municipality();
  Node sections = Make(Role::kDescriptions);
  Node& section = Add(sections, Make(Role::kDescription, Part::kDetailSection, "ask"));
  Add(section, Saying(Role::kTerm, Part::kNone, plan.say().Ui("detail.ask"))).icon = Icon::kPhone;
  Node& ask = Add(section, Make(Role::kDefinition));
  const Said name = plan.say().Get("municipality/contact.name");
  if (municipality.contact_phone.stated()) {
    Add(ask, Text(plan.say().Ui("footer.contact_line", {{"name", name.text}, {"phone", municipality.contact_phone.value}})));
  } else {
    Add(ask, Text(name));
  }
  if (municipality.contact_hours.stated()) {
    for (const std::string& line : HoursWords(plan.say(), municipality.contact_hours.value, plan.plan.today))
      Add(ask, Text(line));
  }
  AddSourceLine(plan, ask, municipality.contact_phone.provenance, sources, plan.say().UiText("what.phone"));
  return sections;
}

}  // namespace madoguchi::app
