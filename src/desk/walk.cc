#include "desk/walk.h"

#include <algorithm>
#include <utility>

#include "app/situation.h"
#include "wire/session.h"

namespace madoguchi::desk {
namespace {

const service::Municipality& TownOf(const WalkSource& source) { return source.town->content.municipality; }

bool Has(const std::vector<rules::ProcedureIndex>& list, rules::ProcedureIndex procedure) {
  return std::find(list.begin(), list.end(), procedure) != list.end();
}

}  // namespace

void Walk::End() { *this = Walk(); }

app::Env Walk::env() const { return {.municipality = TownOf(source_), .today = today_, .now_ms = 0, .kiosk = {}}; }

bool Walk::Take(app::State state) {
  state_ = std::move(state);
  app::Screen screen = app::BuildScreen(state_, env());
  if (screen == screen_) return false;
  screen_ = std::move(screen);
  return true;
}

bool Walk::Start(const WalkSource& source, const std::string& errand, text::Language language, base::Date today) {
  const service::Municipality& town = TownOf(source);
  const service::LifeEvent* const event = town.FindLifeEvent(errand);
  const bool is_event = event != nullptr && !event->procedures.empty();
  if (!errand.empty() && !is_event && !town.FindProcedure(errand)) return false;
  // Events for the walk before must not hit this one.
  const std::uint32_t revision = state_.revision;
  source_ = source;
  today_ = today;
  resident_.clear();
  app::State state = app::Start(env(), language);
  state.revision = revision + 1;
  if (!errand.empty()) {
    if (!is_event) state.procedure = errand;
    state = app::WithAnswers(env(), std::move(state), is_event ? errand : std::string(), {});
  }
  Take(std::move(state));
  return true;
}

void Walk::StartAs(const WalkSource& source, const content::Scenario& scenario, const std::string& about,
                   text::Language language) {
  const service::Municipality& town = TownOf(source);
  const std::uint32_t revision = state_.revision;
  source_ = source;
  today_ = scenario.today;
  resident_ = scenario.resident;
  app::State state = app::Start(env(), language);
  state.revision = revision + 1;
  std::string life_event;
  for (const service::LifeEvent& event : town.life_events) {
    if (event.procedures == scenario.procedures && !event.procedures.empty()) life_event = event.id;
  }
  if (life_event.empty() && !scenario.procedures.empty()) {
    const std::optional<rules::ProcedureIndex> wanted = town.FindProcedure(about);
    const bool is_about = wanted && Has(scenario.procedures, *wanted);
    state.procedure = town[is_about ? *wanted : scenario.procedures.front()].id;
  }
  state.life_event = life_event;
  // The scenario has its people; the app counts them by an answer.
  rules::Answers answers = scenario.answers;
  if (const std::optional<service::People> asked = app::PeopleAsked(town, state)) {
    const auto others = static_cast<rules::Value>(scenario.people.empty() ? 0 : scenario.people.size() - 1);
    answers.Set({asked->others, rules::PersonIndex(0)}, others, town.vocabulary[asked->others].revision);
  }
  Take(app::WithAnswers(env(), std::move(state), std::move(life_event), std::move(answers)));
}

void Walk::MoveTo(const WalkSource& source) {
  const bool same = source_.town == source.town;
  const std::string kept = same ? std::string() : wire::WriteSession(state_, TownOf(source_));
  source_ = source;
  if (same) return;
  const std::uint32_t revision = state_.revision;
  app::State state = wire::ReadSession(kept, env()).value_or(app::Start(env(), state_.language));
  state.revision = revision + 1;
  Take(std::move(state));
}

bool Walk::Handle(const app::Event& event) { return walking() && Take(app::Update(state_, event, env(), screen_).state); }

bool Walk::GoTo(std::string_view location) {
  if (!walking()) return false;
  if (location.empty()) return Take(state_);
  return Take(app::GoTo(state_, location, env()).state);
}

}  // namespace madoguchi::desk
