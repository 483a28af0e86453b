// The plan (R6, K6): the conclusion, the ticket, the road; beside it what to bring and what is not needed.

#include <algorithm>
#include <utility>

#include "app/plan_stops.h"
#include "app/plan_words.h"
#include "app/plan_zones.h"
#include "app/take_away.h"
#include "app/view.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

// Deadlines that are over are said first and plainly, with what to do now.
void AddOverdue(const PlanView& plan, Node& column) {
  Node box = Make(Role::kSection, Part::kBox, "overdue");
  box.icon = Icon::kWarning;
  Add(box, Heading(2, plan.say().Ui("overdue.title")));
  box.label = box.children.back().words;
  Node list = Make(Role::kList, Part::kBullets);
  for (const plan::PlannedProcedure& procedure : plan.plan.procedures) {
    if (procedure.alternatives.empty()) continue;
    const plan::PlannedAlternative* alternative = procedure.recommended();
    if (alternative == nullptr) alternative = &procedure.alternatives.front();
    for (const plan::PlannedStep& step : alternative->steps) {
      if (!step.deadline_passed || !step.deadline) continue;
      const std::string date = text::DateFrom(plan.view.language(), *step.deadline, plan.plan.today);
      Add(list, Saying(Role::kItem, Part::kNone,
                       plan.say().Ui("overdue.item", {{"procedure", NameOf(plan, procedure).text}, {"date", date}})));
    }
  }
  if (list.children.empty()) return;
  Add(box, std::move(list));
  Add(column, std::move(box));
}

void AddBringList(const PlanView& plan, Node& side) {
  if (plan.plan.bring.empty()) return;
  Node& section = Add(side, Make(Role::kSection, Part::kNone, "bring"));
  Add(section, Heading(2, plan.say().Ui("plan.bring")));
  section.label = section.children.back().words;
  Node& list = Add(section, Make(Role::kList, Part::kBringList));
  for (const plan::BringItem& item : plan.plan.bring) {
    std::string id = "bring";
    for (const service::EvidenceId evidence : item.requirement.any_of) {
      id += (id == "bring" ? "/" : "-") + plan.view.municipality()[evidence].id;
    }
    Node& row = Add(Add(list, Make(Role::kItem)),
                    Saying(Role::kCheckbox, Part::kBringItem, EvidenceWords(plan.say(), item.requirement), id));
    row.acts = true;
    row.selected = plan.view.state.ticked.contains(id);
    for (const service::EvidenceId evidence : item.requirement.any_of) {
      const auto note = plan.say().Find("evidence/" + plan.view.municipality()[evidence].id + ".note");
      if (note) Add(row, Text(*note, Part::kMeta));
    }
    AddMarkWhereNeeded(plan.say(), row,
                       service::Provenance{
                           .source = {}, .checked = {}, .confidence = item.confidence, .valid_from = {}, .valid_until = {}});
  }
}

// Says only what is so: that the law wants a visit for these procedures. Nothing is said where nobody has looked into it.
void AddZeroVisits(const PlanView& plan, Node& side) {
  std::vector<std::string> names;
  for (const plan::Trip& trip : plan.plan.trips) {
    for (const plan::StepRef ref : trip.steps) {
      const std::string name = ProcedureTitle(plan.say(), plan.service_of(ref)).text;
      const bool named = std::find(names.begin(), names.end(), name) != names.end();
      if (plan.service_of(ref).never_online && !named) names.push_back(name);
    }
  }
  if (names.empty()) return;
  Node& box = Add(side, Make(Role::kSection, Part::kBox, "zero"));
  Add(box, Heading(2, plan.say().Ui("zero.title")));
  box.label = box.children.back().words;
  Add(box, Paragraph(plan.say().Ui("zero.never_online", {{"names", Joined(plan.say(), names, "list")}})));
}

void AddNotNeeded(const PlanView& plan, Node& side) {
  std::vector<Node> items;
  for (const plan::PlannedProcedure& procedure : plan.plan.procedures) {
    if (!IsNotNeeded(procedure)) continue;
    const service::Procedure& service = plan.service_of(procedure);
    Node item = Make(Role::kItem);
    Add(item, Text(NameOf(plan, procedure), Part::kStrong));
    for (const rules::OutcomeIndex outcome : procedure.decision.outcomes) {
      if (const auto reason =
              plan.say().Find(service.id + "/outcome." + service.outcomes[outcome.index()].id + ".not_needed")) {
        Add(item, Text(*reason));
      }
    }
    items.push_back(std::move(item));
  }
  if (items.empty()) return;
  Node& fold = Add(side, Saying(Role::kDisclosure, Part::kFold,
                                plan.say().Ui("plan.not_needed", {{"count", std::to_string(items.size())}}), "not_needed"));
  fold.icon = Icon::kCross;
  fold.acts = true;
  fold.expanded = plan.view.state.open.contains(fold.id);
  if (!fold.expanded) return;
  Node& list = Add(fold, Make(Role::kList));
  for (Node& item : items) Add(list, std::move(item));
}

void AddActions(const PlanView& plan, Node& side) {
  if (plan.view.kiosk()) {
    Node& change = Add(side, Make(Role::kGroup, Part::kActions, "change"));
    Add(change, Button("change_answers", Part::kSecondary, plan.say().Ui("plan.change_answers")));
    Add(side, KioskStub(plan.view));
  }
  Node& actions = Add(side, Make(Role::kGroup, Part::kActions, "actions"));
  if (plan.view.kiosk()) {
    Add(actions, Button("print", Part::kSecondary, plan.say().Ui("kiosk.print"), Icon::kPrint));
    Add(actions, Button("finish", Part::kPrimary, plan.say().Ui("kiosk.finish")));
    return;
  }
  Add(actions, Button("take_away", Part::kPrimary, plan.say().Ui("plan.take_away")));
  Add(actions, Button("change_answers", Part::kSecondary, plan.say().Ui("plan.change_answers")));
}

}  // namespace

PageParts BuildPlan(const View& view) {
  if (view.now.event() == nullptr) return BuildProblem(view);
  const plan::Plan made = view.now.MakePlan();
  const PlanView plan{view, made};

  Node main = Make(Role::kMain, Part::kNone, "main");
  Columns columns = MakeColumns(view, "plan.side");
  Node& column = columns.column;
  AddBack(view, column, "plan.back");
  const Said conclusion = Conclusion(plan);
  Add(column, Heading(1, conclusion, "h1"));
  if (view.now.next().ask) Add(column, Paragraph(view.say.Ui("plan.more_questions"), Part::kLead));
  AddOverdue(plan, column);
  Add(column, Ticket(plan, "ticket"));
  AddRoad(plan, column);

  AddBringList(plan, columns.side);
  AddZeroVisits(plan, columns.side);
  AddNotNeeded(plan, columns.side);
  AddActions(plan, columns.side);
  AddColumns(main, std::move(columns));
  return {std::move(main), conclusion.text};
}

}  // namespace madoguchi::app
