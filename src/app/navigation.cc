#include "app/navigation.h"

#include <algorithm>
#include <utility>

#include "app/kiosk.h"
#include "app/location.h"
#include "app/question_input.h"
#include "app/situation.h"
#include "app/view.h"

namespace madoguchi::app {
namespace {

constexpr std::size_t kLongestTrail = 64;

// Pages that もどる never leads to: what they showed is over.
bool LeavesTrail(PageKind kind) {
  return kind != PageKind::kIdle && kind != PageKind::kErase && kind != PageKind::kGoodbye && kind != PageKind::kProblem;
}

void Arrive(State& state, const Env& env, Page page) {
  state.page = std::move(page);
  state.error = InputError::kNone;
  state.open.clear();
  state.draft = Draft();
  if (state.page.kind == PageKind::kQuestion && state.page.fact) {
    const rules::Fact& fact = env.municipality.vocabulary[state.page.fact->fact];
    state.draft = DraftOf(fact, state.answers.Find(*state.page.fact));
  }
  if (state.page.kind == PageKind::kCheck) state.changing = false;
}

Page Simple(PageKind kind) { return Page{kind, {}, {}}; }

Page SensibleQuestion(const Page& page, const State& state, const Situation& now) {
  const Page next = now.next().ask ? Page{PageKind::kQuestion, now.next().ask, {}} : Simple(PageKind::kCheck);
  if (!page.fact || page.fact->person.value() >= now.knowledge().people() || !now.Concerns(*page.fact)) return next;
  const rules::Fact& fact = now.fact(*page.fact);
  if (fact.owner == rules::FactOwner::kAuthority || now.knowledge().possible(*page.fact) == rules::kNotApplicable)
    return next;
  const bool answered = state.answers.Find(*page.fact) != nullptr;
  return answered || now.next().ask == page.fact ? page : next;
}

}  // namespace

void Go(State& state, const Env& env, Page page) {
  ++state.revision;
  if (page == state.page) {
    Arrive(state, env, std::move(page));
    return;
  }
  const auto behind = std::find(state.trail.begin(), state.trail.end(), page);
  if (behind != state.trail.end()) {
    state.trail.erase(behind, state.trail.end());
  } else if (LeavesTrail(state.page.kind)) {
    state.trail.push_back(state.page);
    if (state.trail.size() > kLongestTrail) state.trail.erase(state.trail.begin());
  }
  if (page.kind == PageKind::kStart || page.kind == PageKind::kIdle) state.trail.clear();
  Arrive(state, env, std::move(page));
}

void GoBack(State& state, const Env& env) {
  const std::optional<Page> behind = PageBehind(state);
  if (!behind) return;
  if (!state.trail.empty()) state.trail.pop_back();
  ++state.revision;
  Arrive(state, env, Sensible(*behind, state, env));
}

Page NextPage(const State& state, const Env& env) {
  const Situation now(state, env);
  if (!now.usable()) return Simple(PageKind::kProblem);
  if (now.event() == nullptr) return Simple(PageKind::kStart);
  if (now.next().ask) return Page{PageKind::kQuestion, now.next().ask, {}};
  return Simple(PageKind::kCheck);
}

Page Sensible(const Page& page, const State& state, const Env& env) {
  const Page start = Simple(env.kiosk.on && page.kind == PageKind::kIdle ? PageKind::kIdle : PageKind::kStart);
  switch (page.kind) {
    case PageKind::kIdle:
    case PageKind::kStart:
    case PageKind::kErase:
    case PageKind::kGoodbye:
    case PageKind::kProblem:
      return start;
    case PageKind::kFind:
    case PageKind::kSettings:
      return page;
    case PageKind::kStaff:
      return env.kiosk.on ? page : start;
    case PageKind::kBefore:
    case PageKind::kQuestion:
    case PageKind::kCheck:
    case PageKind::kPlan:
    case PageKind::kDetail:
    case PageKind::kTakeAway:
      break;
  }
  const Situation now(state, env);
  if (!now.usable()) return Simple(PageKind::kProblem);
  if (now.event() == nullptr) return start;
  if (page.kind == PageKind::kBefore) return page;
  if (page.kind == PageKind::kQuestion) return SensibleQuestion(page, state, now);
  // Without any answer there is nothing yet to check or to plan.
  if (now.AnswersInForce().empty() && now.next().ask) return Simple(PageKind::kBefore);
  if (page.kind == PageKind::kDetail) {
    const bool known = page.of && std::any_of(now.cases().begin(), now.cases().end(), [&](const rules::Case& of) {
                         return of.procedure == page.of->procedure && of.subject == page.of->subject;
                       });
    return known ? page : Simple(PageKind::kPlan);
  }
  return page;
}

void Choose(State& state, const Place& place) {
  if (place.page.kind != PageKind::kBefore) return;
  state.life_event = place.life_event;
  state.procedure = place.procedure;
}

Transition GoTo(State state, std::string_view location, const Env& env) {
  NoteTouch(state, env);
  std::optional<Place> place = ParseLocation(location, env.municipality);
  if (!place) place = Place{Page{PageKind::kStart, {}, {}}, {}, {}};
  Choose(state, *place);
  const Page page = Sensible(place->page, state, env);
  if (page == state.page && page.kind != PageKind::kBefore) return {std::move(state), {}};
  Go(state, env, page);
  return {std::move(state), {}};
}

State WithAnswers(const Env& env, State state, std::string life_event, rules::Answers answers) {
  const service::LifeEvent* event = env.municipality.FindLifeEvent(life_event);
  state.answers = std::move(answers);
  state.asked.clear();
  for (const auto& [key, answer] : state.answers.all()) state.asked.push_back(key);
  state.life_event = event != nullptr && !event->procedures.empty() ? event->id : std::string();
  if (!state.life_event.empty()) state.procedure.clear();
  state.trail.clear();
  const Page next = NextPage(state, env);
  Go(state, env, next.kind == PageKind::kCheck ? Simple(PageKind::kPlan) : next);
  state.trail.clear();
  return state;
}

}  // namespace madoguchi::app
