// One procedure in full (R7): its sign, why it came out so, when, where, what to bring, what it costs, and where all that is written.

#include <algorithm>
#include <utility>

#include "app/detail_sections.h"
#include "app/location.h"
#include "app/other_ways_sections.h"
#include "app/outlook.h"
#include "app/people_words.h"
#include "app/plan_stops.h"
#include "app/plan_words.h"
#include "app/view.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

const plan::PlannedProcedure* FindProcedure(const plan::Plan& plan, const rules::Case& of) {
  for (const plan::PlannedProcedure& procedure : plan.procedures) {
    if (procedure.decision.of.procedure == of.procedure && procedure.decision.of.subject == of.subject) return &procedure;
  }
  return nullptr;
}

Node Head(const PlanView& plan, const plan::PlannedProcedure& procedure) {
  const service::Procedure& service = plan.service_of(procedure);
  Node head = Make(Role::kGroup, Part::kDetailHead, "head");
  const std::vector<WayOut> ways = WaysOf(plan.view.municipality(), procedure.decision);
  for (const WayOut& way : ways) {
    if (way) Add(head, Sign(plan.say(), *way, ways.size() == 1));
  }
  Add(head, Heading(1, NameOf(plan, procedure), "h1"));
  if (const auto summary = plan.say().Find(service.id + "/summary")) Add(head, Paragraph(*summary, Part::kMeta));
  return head;
}

void AddReason(const PlanView& plan, Node& column, const plan::PlannedProcedure& procedure) {
  const service::Procedure& service = plan.service_of(procedure);
  Node& box = Add(column, Make(Role::kSection, Part::kReason, "reason"));
  const bool not_needed = IsNotNeeded(procedure);
  const std::vector<WayOut> ways = WaysOf(plan.view.municipality(), procedure.decision);
  Said title = plan.say().Ui(not_needed ? "detail.reason_not_needed" : "detail.reason_open");
  if (ways.size() == 1 && ways.front()) {
    title = plan.say().Ui("detail.reason", {{"channel", ChannelWords(plan.say(), *ways.front()).text}});
  }
  Add(box, Heading(2, title));
  box.label = title.text;
  Node& list = Add(box, Make(Role::kList, Part::kBullets));
  if (procedure.decision.outcomes.size() == 1 && !procedure.decision.may_not_run) {
    const std::string key = service.id + "/outcome." + service.outcomes[procedure.decision.outcomes.front().index()].id;
    if (const auto why = plan.say().Find(key + (not_needed ? ".not_needed" : ".why")))
      Add(list, Saying(Role::kItem, Part::kNone, *why));
  }
  // The answers on which this rests, in the resident's own words.
  for (const rules::FactKey key : procedure.decision.why) {
    const rules::Answer* answer = plan.view.state.answers.Find(key);
    if (answer == nullptr) continue;
    const rules::Fact& fact = plan.view.now.fact(key);
    Add(list, Saying(Role::kItem, Part::kNone,
                     plan.say().Ui("detail.because_answer", {{"question", QuestionTo(plan.view, key).text},
                                                             {"answer", AnswerWords(plan.say(), fact, *answer).text}})));
  }
  if (service.never_online) Add(list, Saying(Role::kItem, Part::kNone, plan.say().Ui("detail.never_online")));
  if (IsOpen(procedure)) {
    Node deciding = Make(Role::kGroup);
    AddDeciding(plan, deciding, procedure);
    for (const Node& line : deciding.children) {
      Add(list, Saying(Role::kItem, Part::kNone, Said{line.words, line.language}));
    }
  }
  if (list.children.empty()) Add(list, Saying(Role::kItem, Part::kNone, plan.say().Ui("detail.reason_always")));
}

// The ways to tell about: those of the one outcome; while several are open those of each, but the same steps only once.
std::vector<const plan::PlannedAlternative*> WaysToShow(const plan::PlannedProcedure& procedure) {
  const plan::PlannedAlternative* recommended = procedure.recommended();
  std::vector<const plan::PlannedAlternative*> ways;
  for (const plan::PlannedAlternative& alternative : procedure.alternatives) {
    if (recommended != nullptr && alternative.outcome != recommended->outcome) continue;
    const bool shown =
        std::any_of(ways.begin(), ways.end(), [&](const auto* way) { return way->steps == alternative.steps; });
    if (!shown) ways.push_back(&alternative);
  }
  return ways;
}

void AddWays(const PlanView& plan, Node& column, const plan::PlannedProcedure& procedure, SourceNumbers& sources) {
  const service::Procedure& service = plan.service_of(procedure);
  const std::vector<const plan::PlannedAlternative*> ways = WaysToShow(procedure);
  for (const plan::PlannedAlternative* alternative : ways) {
    const std::string& outcome = service.outcomes[alternative->outcome.index()].id;
    const std::string id = "way/" + outcome + "/" + alternative->id;
    Node& way = Add(column, Make(Role::kSection, Part::kNone, id));
    if (ways.size() > 1) {
      Node heading = Heading(2, ChannelWords(plan.say(), alternative->headline));
      heading.part = IsOpen(procedure) ? Part::kSignOutline : Part::kSign;
      heading.sign = alternative->headline;
      way.label = heading.words;
      Add(way, std::move(heading));
      if (alternative->recommended && !IsOpen(procedure)) Add(way, Text(plan.say().Ui("detail.recommended"), Part::kChip));
      const auto why = plan.say().Find(service.id + "/outcome." + outcome + ".why");
      if (IsOpen(procedure) && why) Add(way, Paragraph(*why));
    }
    const std::string note_key = service.id + "/alternative." + outcome + "." + alternative->id + ".note";
    if (const auto note = plan.say().Find(note_key)) Add(way, Paragraph(*note));
    Add(way, DetailSections(plan, procedure, *alternative, id, sources));
  }
}

Node* LastDescriptions(Node& node) {
  if (node.role == Role::kDescriptions) return &node;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
    if (Node* found = LastDescriptions(*child)) return found;
  }
  return nullptr;
}

void AddLaw(const PlanView& plan, Node& column, const service::Procedure& service, SourceNumbers& sources) {
  Node& law = Add(column, Saying(Role::kDisclosure, Part::kAccordion, plan.say().Ui("detail.law"), "law"));
  law.icon = Icon::kDocument;
  law.acts = true;
  law.expanded = plan.view.state.open.contains(law.id);
  if (!law.expanded) return;
  if (service.legal_basis.empty()) {  // No text has been found yet; that is not to say that there is none.
    Add(law, SureMark(plan.say(), {}, plan.say().UiText("what.law")));
    return;
  }
  Node& list = Add(law, Make(Role::kList));
  for (const service::LegalBasis& basis : service.legal_basis) {
    // Names of laws are Japanese in every language.
    Node& item = Add(list, Make(Role::kItem));
    Node& name = Add(item, Text(basis.law + basis.article));
    if (!text::IsJapanese(plan.view.language())) name.language = text::Language::kJa;
    AddSourceLine(plan, item, basis.provenance, sources, plan.say().UiText("what.law"));
  }
}

// Procedures that have to do with this one: to their pages where they are in the plan, else to where they begin.
void AddRelated(const PlanView& plan, Node& side, const service::Procedure& service) {
  if (service.related.empty()) return;
  Node& section = Add(side, Make(Role::kSection, Part::kNone, "related"));
  Add(section, Heading(2, plan.say().Ui("detail.related")));
  section.label = section.children.back().words;
  Node& list = Add(section, Make(Role::kList));
  for (const std::string& id : service.related) {
    const auto planned = std::find_if(plan.plan.procedures.begin(), plan.plan.procedures.end(),
                                      [&](const plan::PlannedProcedure& other) { return plan.service_of(other).id == id; });
    const std::string place = planned == plan.plan.procedures.end()
                                  ? "procedure/" + id
                                  : "detail/" + CaseName(planned->decision.of, plan.view.municipality());
    const service::Procedure& other = plan.view.municipality()[*plan.view.municipality().FindProcedure(id)];
    Add(Add(list, Make(Role::kItem)), PageLink("related/" + id, Part::kTextLink, ProcedureTitle(plan.say(), other), place));
  }
}

void AddSources(const PlanView& plan, Node& side, const SourceNumbers& sources) {
  if (sources.order().empty()) return;
  const service::Municipality& municipality = plan.view.municipality();
  Node& section = Add(side, Make(Role::kSection, Part::kNone, "sources"));
  Add(section, Heading(2, plan.say().Ui("detail.sources")));
  section.label = section.children.back().words;
  Add(section, Paragraph(plan.say().Ui("detail.sources_may_change"), Part::kMeta));
  Node& list = Add(section, Make(Role::kOrderedList, Part::kSourceList));
  for (std::size_t i = 0; i < sources.order().size(); ++i) {
    const service::Source& source = municipality[sources.order()[i]];
    Node& item = Add(list, Make(Role::kItem, Part::kSourceItem));
    Add(item, Text(std::to_string(i + 1), Part::kSourceNumber));
    Node title = source.url.empty() || plan.view.kiosk()
                     ? Text(source.title)
                     : OutsideLink("source/" + source.id, Part::kTextLink, Said{source.title, std::nullopt}, source.url);
    if (!text::IsJapanese(plan.view.language())) title.language = text::Language::kJa;
    Add(item, std::move(title));
  }
}

void AddLegend(const PlanView& plan, Node& side) {
  Node& box = Add(side, Make(Role::kSection, Part::kLegendBox, "marks"));
  Add(box, Heading(2, plan.say().Ui("detail.marks")));
  box.label = box.children.back().words;
  Node& list = Add(box, Make(Role::kList));
  const auto mark = [&](std::string_view key, Sureness sureness) {
    Node& item = Add(list, Make(Role::kItem));
    Add(item, Text(plan.say().Ui(key), Part::kSure)).sureness = sureness;
    return &item;
  };
  mark("mark.official", Sureness::kOfficial);
  mark("mark.copy_or_other", Sureness::kCopyOrOther);
  Add(*mark("mark.unconfirmed", Sureness::kUnconfirmed), Text(plan.say().Ui("mark.ask_at_counter"), Part::kMeta));
}

}  // namespace

PageParts BuildDetail(const View& view) {
  if (view.now.event() == nullptr || !view.state.page.of) return BuildProblem(view);
  const plan::Plan made = view.now.MakePlan();
  const PlanView plan{view, made};
  const plan::PlannedProcedure* procedure = FindProcedure(made, *view.state.page.of);
  if (procedure == nullptr) return BuildProblem(view);
  const service::Procedure& service = plan.service_of(*procedure);

  Node main = Make(Role::kMain, Part::kNone, "main");
  Columns columns = MakeColumns(view, "detail.side");
  Node& column = columns.column;
  SourceNumbers sources;
  AddBack(view, column, "detail.back");
  Add(column, Head(plan, *procedure));
  if (service.national_template) {
    Node& note = Add(column, Make(Role::kNote, Part::kBox, "template"));
    const std::string who =
        procedure->authority ? AuthorityName(view.say, *procedure->authority).text : view.say.UiText("authority.that_place");
    Add(note, SureMark(view.say, {}, view.say.UiText("what.national_template")));
    Add(note, Paragraph(view.say.Ui("detail.national_template", {{"authority", who}})));
  }
  AddReason(plan, column, *procedure);
  AddWays(plan, column, *procedure, sources);
  // One way: what else there is, and last of all 「聞くところ」, are its last sections. Several: they stand below them all.
  Node rest = OtherWaysSections(plan, *procedure);
  Add(rest, std::move(AskSection(plan, sources).children.front()));
  Node* sections = LastDescriptions(column.children.back());
  if (WaysToShow(*procedure).size() == 1 && sections != nullptr) {
    for (Node& section : rest.children) Add(*sections, std::move(section));
  } else {
    Add(column, std::move(rest));
  }
  AddLaw(plan, column, service, sources);
  Node& actions = Add(column, Make(Role::kGroup, Part::kActions, "actions"));
  AddKioskBack(view, actions);
  Add(actions, Button("print", Part::kSecondary, view.say.Ui("detail.print"), Icon::kPrint));

  AddRelated(plan, columns.side, service);
  AddSources(plan, columns.side, sources);
  AddLegend(plan, columns.side);
  AddColumns(main, std::move(columns));
  return {std::move(main), NameOf(plan, *procedure).text};
}

}  // namespace madoguchi::app
