#pragma once
// Situation: what follows from the answers today: knowledge, decisions and the next question, computed once per event or Screen.
//
// Adds three things to the engine's question order: how many people it is about, and by what to tell them apart, comes first
// where the life event asks that (service::People); then what its author wants asked first; and when all outcomes are settled, the facts by which dates and authorities
// of the remaining steps are found are asked too ("when do you move?"), because a plan without its dates helps little.
// Holds no conclusion beyond its own lifetime; State stays the only memory.
//
//   Situation now(state, env);
//   if (now.next().ask) …

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "plan/plan.h"
#include "rules/next_question.h"

namespace madoguchi::app {

class Situation {
 public:
  /// Both must outlive this object.
  Situation(const State& state, const Env& env);
  Situation(const Situation&) = delete;
  Situation& operator=(const Situation&) = delete;

  /// False when the content cannot be compiled for today: nothing else may then be called.
  [[nodiscard]] bool usable() const { return knowledge_.has_value(); }
  /// What the resident came for: the life event that was chosen, if it has procedures, or one (without id) that is made of the
  /// single procedure that was looked up. nullptr: nothing yet.
  [[nodiscard]] const service::LifeEvent* event() const { return event_; }

  [[nodiscard]] const Env& env() const { return env_; }
  [[nodiscard]] const service::Municipality& municipality() const { return env_.municipality; }
  [[nodiscard]] const rules::Knowledge& knowledge() const { return *knowledge_; }
  [[nodiscard]] const std::vector<rules::Case>& cases() const { return cases_; }
  [[nodiscard]] const std::vector<rules::Decision>& decisions() const { return decisions_; }
  [[nodiscard]] const rules::NextQuestion& next() const { return next_; }
  /// Whether that is the question how many people there are: how many questions follow is then open.
  [[nodiscard]] bool asks_how_many() const {
    return next_.ask && event_->people && next_.ask->fact == event_->people->others;
  }
  [[nodiscard]] plan::Plan MakePlan() const;

  /// May this fact be asked in this life event at all (it stands in a tree, names an authority or anchors a date)?
  [[nodiscard]] bool Concerns(rules::FactKey key) const;
  /// Answered, but ruled out by another answer, or of a person who is no longer among those counted.
  [[nodiscard]] bool Parked(rules::FactKey key) const;
  /// Answered facts that concern this life event, in the order of asking; parked ones left out.
  [[nodiscard]] std::vector<rules::FactKey> AnswersInForce() const;
  [[nodiscard]] std::vector<rules::FactKey> ParkedAnswers() const;

  [[nodiscard]] const rules::Fact& fact(rules::FactKey key) const { return municipality().vocabulary[key.fact]; }

 private:
  void FindNext();
  [[nodiscard]] int IndependentCases() const;
  [[nodiscard]] std::optional<rules::FactKey> AskedFirst() const;
  [[nodiscard]] std::vector<rules::FactKey> PeopleFacts() const;
  [[nodiscard]] std::vector<rules::FactKey> PlanFacts() const;
  [[nodiscard]] bool Wanted(rules::FactKey key) const;

  const State& state_;
  const Env& env_;
  service::LifeEvent looked_up_;
  const service::LifeEvent* event_ = nullptr;
  std::optional<rules::Program> program_;
  std::optional<rules::Knowledge> knowledge_;
  std::vector<rules::Case> cases_;
  std::vector<rules::Decision> decisions_;
  rules::NextQuestion next_;
};

/// How it is asked how many people this is about: as the life event says, or for a procedure that was looked up by itself and runs for
/// each person, or looks at any of them, as the first life event says that brings it. Nullopt: about the one who asks alone.
[[nodiscard]] std::optional<service::People> PeopleAsked(const service::Municipality& municipality, const State& state);

/// How many people it is about, the one who asks included: 1 while that was not answered, or with わからない.
[[nodiscard]] int CountPeople(const service::Municipality& municipality, const State& state);

/// False when answers contradict each other. Much cheaper than a Situation; true where the content cannot be compiled.
[[nodiscard]] bool AnswersAgree(const State& state, const Env& env);

/// What an outcome is to a resident: its headline channel, or nullopt when nothing has to be done.
using WayOut = std::optional<service::Channel>;

/// The ways that these outcomes leave, each once, nearest channel first, "nothing to do" last: that it also is where the
/// procedure may not run for its person.
[[nodiscard]] std::vector<WayOut> WaysOf(const service::Procedure& procedure,
                                         const std::vector<rules::OutcomeIndex>& outcomes, bool may_not_run);
[[nodiscard]] std::vector<WayOut> WaysOf(const service::Municipality& municipality, const rules::Decision& decision);

}  // namespace madoguchi::app
