// Check the answers (R5): every answer in force by topic, each with 「変更」; those that no longer apply are named, not dropped.

#include <set>
#include <utility>

#include "app/location.h"
#include "app/people_words.h"
#include "app/view.h"
#include "text/ruby.h"

namespace madoguchi::app {
namespace {

// Procedures that something has to be done for, at least and at most.
std::pair<int, int> ProcedureCount(const View& view) {
  int at_least = 0;
  int at_most = 0;
  for (const rules::Decision& decision : view.now.decisions()) {
    const std::vector<WayOut> ways = WaysOf(view.municipality(), decision);
    const bool perhaps_none = !ways.empty() && !ways.back();
    if (!perhaps_none) ++at_least;
    if (!perhaps_none || ways.size() > 1) ++at_most;
  }
  return {at_least, at_most};
}

Node Summary(const View& view, std::size_t answers) {
  Node box = Make(Role::kSection, Part::kBox, "summary");
  const bool more = view.now.next().ask.has_value();
  Add(box, Heading(2, view.say.Ui(more ? "check.not_yet" : "check.decided", {{"count", std::to_string(answers)}})));
  box.label = box.children.back().words;
  const auto [at_least, at_most] = ProcedureCount(view);
  Add(box, Paragraph(view.say.Ui(more ? "check.more_questions" : "check.no_more_questions",
                                 {{"count", CountRange(view.say, at_least, at_most)}})));
  Add(box, Paragraph(view.say.Ui(view.kiosk() ? "before.safe_kiosk" : "check.safe")));
  return box;
}

}  // namespace

Node AnswerRows(const View& view, const std::vector<rules::FactKey>& keys, std::string id_prefix, bool with_change) {
  Node rows = Make(Role::kDescriptions);
  for (const rules::FactKey key : keys) {
    const rules::Fact& fact = view.now.fact(key);
    const rules::Answer* answer = view.state.answers.Find(key);
    if (answer == nullptr) continue;
    const std::string name = FactName(key, view.municipality());
    Node& row = Add(rows, Make(Role::kDescription, Part::kAnswerRow, id_prefix + name));
    // Rows to change stand under the name of whom they are about.
    const Said question = QuestionTo(view, key);
    Add(row, Saying(Role::kTerm, Part::kMeta, with_change ? Question(view.say, fact) : question));
    Add(row,
        Saying(Role::kDefinition, answer->unknown() ? Part::kNone : Part::kStrong, AnswerWords(view.say, fact, *answer)));
    if (!with_change) continue;
    Node& cell = Add(row, Make(Role::kDefinition));
    Node& change = Add(cell, Button("change/" + name, Part::kTextLink, view.say.Ui("check.change")));
    change.label = view.say.UiText("check.change_label", {{"question", text::PlainText(question.text)}});
  }
  return rows;
}

namespace {

void AddGroup(const View& view, Node& column, std::string id, const Said& title, const std::vector<rules::FactKey>& keys) {
  if (keys.empty()) return;
  Node& section = Add(column, Make(Role::kSection, Part::kAnswerGroup, std::move(id)));
  Add(section, Heading(2, title));
  section.label = section.children.back().words;
  Add(section, AnswerRows(view, keys, "row/", true));
}

// The asker's and the household's answers by topic, then those of each other person.
void AddAnswers(const View& view, Node& column, const std::vector<rules::FactKey>& answered) {
  for (const std::string& topic : view.municipality().topics) {
    std::vector<rules::FactKey> of_topic;
    for (const rules::FactKey key : answered) {
      if (key.person.value() == 0 && view.now.fact(key).topic == topic) of_topic.push_back(key);
    }
    AddGroup(view, column, "topic/" + topic, view.say.Get("topic/" + topic), of_topic);
  }
  for (int p = 1; p < view.now.knowledge().people(); ++p) {
    const rules::PersonIndex person{static_cast<rules::PersonIndex::rep>(p)};
    std::vector<rules::FactKey> of_person;
    for (const rules::FactKey key : answered) {
      if (key.person == person) of_person.push_back(key);
    }
    if (const auto who = PersonWords(view, person)) AddGroup(view, column, "person/" + std::to_string(p), *who, of_person);
  }
}

}  // namespace

PageParts BuildCheck(const View& view) {
  if (view.now.event() == nullptr) return BuildProblem(view);
  Node main = Make(Role::kMain, Part::kNone, "main");
  Columns columns = MakeColumns(view, "check.side");
  Node& column = columns.column;
  AddBack(view, column);
  Add(column, Heading(1, view.say.Ui("check.h1"), "h1"));
  Add(column, Paragraph(view.say.Ui("check.lead"), Part::kLead));

  const std::vector<rules::FactKey> answered = view.now.AnswersInForce();
  AddAnswers(view, column, answered);
  const std::vector<rules::FactKey> parked = view.now.ParkedAnswers();
  if (!parked.empty()) {
    Node& section = Add(column, Make(Role::kSection, Part::kParked, "parked"));
    Add(section, Heading(2, view.say.Ui("check.parked")));
    section.label = section.children.back().words;
    Add(section, Paragraph(view.say.Ui("check.parked_text")));
    Add(section, AnswerRows(view, parked, "parked/", false));
  }

  Node& actions = Add(column, Make(Role::kGroup, Part::kActions, "actions"));
  AddKioskBack(view, actions);
  if (view.now.next().ask) {
    Add(actions, Button("resume", Part::kPrimary, view.say.Ui("check.resume")));
    Add(actions, Button("show_plan", Part::kSecondary, view.say.Ui("check.show_plan_so_far")));
  } else {
    Add(actions, Button("show_plan", Part::kPrimary, view.say.Ui("check.show_plan")));
  }
  if (!view.kiosk()) Add(actions, Button("restart", Part::kTextLink, view.say.Ui("check.restart"), Icon::kRestart));

  Add(columns.side, Summary(view, answered.size()));
  AddColumns(main, std::move(columns));
  return {std::move(main), view.say.UiText("check.h1")};
}

}  // namespace madoguchi::app
