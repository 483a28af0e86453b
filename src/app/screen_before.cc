// Before the questions (R2): what comes out, how long it takes, what to have at hand, and that answers stay here.

#include <utility>

#include "app/view.h"

namespace madoguchi::app {
namespace {

Node& Section(const View& view, Node& main, std::string id, std::string_view heading_key, Part part = Part::kNone) {
  Node& section = Add(main, Make(Role::kSection, part, std::move(id)));
  Add(section, Heading(2, view.say.Ui(heading_key)));
  section.label = section.children.back().words;
  return section;
}

}  // namespace

Said ErrandTitle(const View& view) {
  const service::LifeEvent& event = *view.now.event();
  if (!event.id.empty()) return view.say.Get("life_event/" + event.id + ".title");
  return ProcedureTitle(view.say, view.municipality()[event.procedures.front()]);
}

PageParts BuildBefore(const View& view) {
  const service::LifeEvent* event = view.now.event();
  Node main = Make(Role::kMain, Part::kNone, "main");
  if (event == nullptr) return BuildProblem(view);
  AddBack(view, main);
  const Said title = ErrandTitle(view);
  Add(main, Heading(1, title, "h1"));
  Add(main, Paragraph(view.say.Ui("before.lead"), Part::kLead));

  Node& procedures = Add(Section(view, main, "procedures", "before.procedures"), Make(Role::kList, Part::kBullets));
  for (const rules::ProcedureIndex index : event->procedures) {
    Add(procedures, Saying(Role::kItem, Part::kNone, ProcedureTitle(view.say, view.municipality()[index])));
  }

  Node& time = Section(view, main, "time", "before.time");
  const rules::NextQuestion& next = view.now.next();
  if (next.ask) {
    Add(time, Paragraph(view.say.Ui(view.now.asks_how_many() ? "before.questions_alone" : "before.questions",
                                    {{"count", CountRange(view.say, next.at_least_more, next.at_most_more)}})));
  } else {
    Add(time, Paragraph(view.say.Ui("before.no_questions")));
  }
  if (const std::optional<Said> at_hand = view.say.Find("life_event/" + event->id + ".at_hand")) {
    Add(Section(view, main, "at_hand", "before.at_hand"), Paragraph(*at_hand));
  }
  Node& safe = Section(view, main, "safe", "before.safe", Part::kBox);
  Add(safe, Paragraph(view.say.Ui(view.kiosk() ? "before.safe_kiosk" : "before.safe_text")));

  Node& actions = Add(main, Make(Role::kGroup, Part::kActions, "actions"));
  AddKioskBack(view, actions);
  Add(actions, Button("begin", Part::kPrimary, view.say.Ui("before.begin")));

  Node& other = Section(view, main, "other_ways", "before.other_ways");
  Add(other, Contact(view, "other_contact"));
  return {std::move(main), title.text};
}

}  // namespace madoguchi::app
