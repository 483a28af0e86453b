#include "app/people_words.h"

namespace madoguchi::app {

std::optional<Said> PersonWords(const View& view, rules::PersonIndex person) {
  const bool asker = person.value() == 0;
  if (asker && view.now.knowledge().people() == 1) return std::nullopt;
  if (asker) return view.say.Ui("people.you");
  const std::string number = std::to_string(person.value() + 1);
  if (const service::LifeEvent* event = view.now.event(); event != nullptr && event->people) {
    const rules::FactKey key{event->people->told_by, person};
    const rules::Answer* answer = view.state.answers.Find(key);
    if (answer != nullptr && answer->value) {
      return view.say.Ui("people.other_told",
                         {{"number", number}, {"told", AnswerWords(view.say, view.now.fact(key), *answer).text}});
    }
  }
  return view.say.Ui("people.other", {{"number", number}});
}

Said QuestionTo(const View& view, rules::FactKey key) {
  const rules::Fact& fact = view.now.fact(key);
  Said question = Question(view.say, fact);
  if (fact.owner != rules::FactOwner::kPerson) return question;
  const std::optional<Said> person = PersonWords(view, key.person);
  if (!person) return question;
  question.text = view.say.UiText("people.question", {{"person", person->text}, {"question", question.text}});
  return question;
}

Said CaseTitle(const View& view, const rules::Case& of, const std::optional<std::string>& authority) {
  const service::Procedure& procedure = view.municipality()[of.procedure];
  Said name = ProcedureName(view.say, procedure, authority);
  if (!procedure.rule.for_each) return name;
  if (const std::optional<Said> person = PersonWords(view, of.subject)) {
    name.text = view.say.UiText("people.procedure", {{"procedure", name.text}, {"person", person->text}});
  }
  return name;
}

}  // namespace madoguchi::app
