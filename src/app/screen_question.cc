// One question (R3, K3): progress, the question as the heading, its choices or fields, why it is asked, and the outlook beside it.

#include <utility>

#include "app/location.h"
#include "app/outlook.h"
#include "app/people_words.h"
#include "app/question_input.h"
#include "app/view.h"

namespace madoguchi::app {
namespace {

using rules::FactType;

Node Progress(const View& view, rules::FactKey asking) {
  const rules::NextQuestion& next = view.now.next();
  ProgressLine line;
  for (const rules::FactKey key : view.now.AnswersInForce()) line.done += key == asking ? 0 : 1;
  // While an earlier answer is being changed, it is this one plus whatever is still open.
  const bool reopened = next.ask != asking;
  line.at_least = next.at_least_more + (reopened ? 1 : 0);
  line.at_most = next.at_most_more + (reopened ? 1 : 0);
  // How many questions others will be asked is not to be told before they are counted.
  const bool open_end = view.now.asks_how_many();
  if (open_end) line.at_most = line.at_least;
  const Said left = view.say.Ui(open_end ? "question.progress_or_more" : "question.progress",
                                {{"count", CountRange(view.say, line.at_least, line.at_most)}});
  Node node = Saying(Role::kParagraph, Part::kProgress, left, "progress");
  node.progress = line;
  return node;
}

Node ErrorSummary(const View& view, const Said& error, std::string target) {
  Node summary = Saying(Role::kErrorSummary, Part::kError, view.say.Ui("error.title"), "error_summary");
  summary.icon = Icon::kError;
  Node& list = Add(summary, Make(Role::kList));
  Add(Add(list, Make(Role::kItem)), OutsideLink("error_link", Part::kNone, error, "#" + std::move(target)));
  return summary;
}

Node ChoiceRow(const View& view, const rules::Fact& fact, rules::Value value, std::string id, bool selected) {
  Node row = Saying(Role::kRadio, Part::kChoiceRow, ChoiceWords(view.say, fact, value), std::move(id));
  row.acts = true;
  row.selected = selected;
  if (fact.type == FactType::kChoice) {
    const std::string key = "fact/" + fact.id + ".choice." + fact.choices[static_cast<std::size_t>(value)] + ".note";
    if (const std::optional<Said> note = view.say.Find(key)) Add(row, Text(*note, Part::kMeta));
  }
  return row;
}

void AddUnknown(const View& view, Node& group, const rules::Fact& fact, Role role) {
  if (!fact.may_be_unknown) return;
  Node& row = Add(group, Saying(role, Part::kChoiceApart, view.say.Ui("answer.unknown"), std::string(kUnknownNode)));
  row.acts = true;
  row.selected = view.state.draft.unknown;
  Add(row, Text(view.say.Ui("answer.unknown_note"), Part::kMeta));
}

void AddHeadOfGroup(const View& view, Node& group, rules::FactKey asking, const std::optional<Said>& error) {
  const rules::Fact& fact = view.now.fact(asking);
  Node& legend = Add(group, Saying(Role::kLegend, Part::kNone, QuestionTo(view, asking), "legend"));
  legend.level = 1;
  if (const std::optional<Said> hint = view.say.Find("fact/" + fact.id + ".hint")) {
    Add(group, Saying(Role::kParagraph, Part::kHint, *hint, "hint"));
  }
  if (error) {
    group.invalid = true;
    Add(group, Saying(Role::kParagraph, Part::kError, *error, "error")).icon = Icon::kError;
  }
}

Node Field(std::string id, const Said& label, const std::string& value, bool invalid) {
  Node field = Saying(Role::kNumberField, Part::kNone, label, std::move(id));
  field.acts = true;
  field.value = value;
  field.invalid = invalid;
  return field;
}

Node WhyAsked(const View& view, rules::FactKey asking) {
  const rules::Fact& fact = view.now.fact(asking);
  Node why = Saying(Role::kDisclosure, Part::kAccordion, view.say.Ui("question.why"), "why");
  why.icon = Icon::kQuestion;
  why.acts = true;
  why.expanded = view.state.open.contains(why.id);
  if (!why.expanded) return why;
  if (const std::optional<Said> reason = view.say.Find("fact/" + fact.id + ".why")) Add(why, Paragraph(*reason));
  std::vector<Node> items = WhatAnswersDo(view, asking);
  if (items.empty() && why.children.empty()) Add(why, Paragraph(view.say.Ui("question.why_dates")));
  if (!items.empty()) {
    Node& list = Add(why, Make(Role::kList, Part::kNone, "why_cases"));
    for (Node& item : items) Add(list, std::move(item));
  }
  return why;
}

// A kiosk's buttons stand at the foot of the panel with nothing below them: what helps to answer comes before the answers.
void AddWhyOnKiosk(const View& view, Node& group, rules::FactKey asking) {
  if (view.kiosk()) Add(group, WhyAsked(view, asking));
}

Node AnswerGroup(const View& view, rules::FactKey asking, const std::optional<Said>& error) {
  const rules::Fact& fact = view.now.fact(asking);
  const Draft& draft = view.state.draft;
  if (fact.type == FactType::kChoice || fact.type == FactType::kYesNo) {
    Node group = Make(Role::kRadioGroup, Part::kChoices, "choices");
    AddHeadOfGroup(view, group, asking, error);
    AddWhyOnKiosk(view, group, asking);
    for (const ChoiceOfFact& choice : ChoicesOf(fact)) {
      Add(group, ChoiceRow(view, fact, choice.value, choice.node_id, !draft.unknown && draft.choice == choice.value));
    }
    AddUnknown(view, group, fact, Role::kRadio);
    return group;
  }
  Node group = Make(Role::kFieldGroup, Part::kFields, "fields");
  AddHeadOfGroup(view, group, asking, error);
  AddWhyOnKiosk(view, group, asking);
  Node& row = Add(group, Make(Role::kGroup, Part::kRow, "field_row"));
  const bool invalid = error.has_value();
  if (fact.type == FactType::kDate) {
    Add(row, Field(std::string(kYearNode), view.say.Ui("field.year"), draft.year, invalid));
    Add(row, Field(std::string(kMonthNode), view.say.Ui("field.month"), draft.month, invalid));
    Add(row, Field(std::string(kDayNode), view.say.Ui("field.day"), draft.day, invalid));
  } else {
    Add(row, Field(std::string(kNumberNode), UnitWords(view.say, fact), draft.number, invalid));
  }
  AddUnknown(view, group, fact, Role::kCheckbox);
  return group;
}

Node AnswersSoFar(const View& view, const std::vector<rules::FactKey>& keys) {
  Node answers = Saying(Role::kDisclosure, Part::kAccordion,
                        view.say.Ui("question.answers_so_far", {{"count", std::to_string(keys.size())}}), "answers");
  answers.icon = Icon::kList;
  answers.acts = true;
  answers.expanded = view.state.open.contains(answers.id);
  if (answers.expanded) Add(answers, AnswerRows(view, keys, "so_far/", false));
  return answers;
}

}  // namespace

PageParts BuildQuestion(const View& view) {
  if (!view.state.page.fact || view.now.event() == nullptr) return BuildProblem(view);
  const rules::FactKey asking = *view.state.page.fact;
  const rules::Fact& fact = view.now.fact(asking);
  const std::optional<Said> error = ErrorWords(view);

  Node main = Make(Role::kMain, Part::kNone, "main");
  Columns columns = MakeColumns(view, "question.side");
  AddBack(view, columns.column);
  Add(columns.column, Progress(view, asking));
  if (error) Add(columns.column, ErrorSummary(view, *error, FirstInput(fact)));
  Add(columns.column, AnswerGroup(view, asking, error));
  Node& actions = Add(columns.column, Make(Role::kGroup, Part::kActions, "actions"));
  AddKioskBack(view, actions);
  Add(actions, Button("continue", Part::kPrimary, view.say.Ui("continue")));
  if (!view.kiosk()) Add(columns.column, WhyAsked(view, asking));

  if (view.kiosk()) {
    // A kiosk shows a question without scrolling: nothing beside it.
    Add(main, std::move(columns.column));
  } else {
    Add(columns.side, Outlook(view, asking));
    const std::vector<rules::FactKey> answered = view.now.AnswersInForce();
    if (!answered.empty()) Add(columns.side, AnswersSoFar(view, answered));
    Add(columns.side, Button("restart", Part::kAccordion, view.say.Ui("restart"), Icon::kRestart));
    AddColumns(main, std::move(columns));
  }

  std::string title = QuestionTo(view, asking).text;
  if (error) title = view.say.UiText("error.page_title", {{"title", title}});
  return {std::move(main), std::move(title)};
}

}  // namespace madoguchi::app
