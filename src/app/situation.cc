#include "app/situation.h"

#include <algorithm>
#include <utility>

namespace madoguchi::app {
namespace {

using rules::FactKey;

// All that a resident's answer can be about: the household's are under person 0.
FactKey KeyOf(const rules::Vocabulary& vocabulary, rules::FactId fact, rules::PersonIndex person) {
  const bool of_person = vocabulary[fact].owner == rules::FactOwner::kPerson;
  return FactKey{fact, of_person ? person : rules::PersonIndex(0)};
}

// The facts by which a step's receiver and dates are found.
template <class Visit>
void VisitStepFacts(const service::Step& step, const Visit& visit) {
  if (step.authority.kind == service::Authority::Kind::kFact && step.authority.fact) visit(*step.authority.fact);
  const auto visit_rule = [&](const service::DateRule& rule) {
    if (rule.anchor == service::DateRule::Anchor::kFact && rule.fact) visit(*rule.fact);
  };
  if (step.window && step.window->stated()) {
    if (step.window->value.from) visit_rule(*step.window->value.from);
    if (step.window->value.until) visit_rule(*step.window->value.until);
  }
  if (step.deadline && step.deadline->stated()) visit_rule(step.deadline->value);
}

}  // namespace

Situation::Situation(const State& state, const Env& env)
    : state_(state), env_(env), event_(env.municipality.FindLifeEvent(state.life_event)) {
  if (const auto procedure = env.municipality.FindProcedure(state.procedure)) {
    looked_up_.icon = "document";
    looked_up_.procedures = {*procedure};
    looked_up_.people = PeopleAsked(env.municipality, state);
    event_ = &looked_up_;
  }
  if (event_ != nullptr && event_->procedures.empty()) event_ = nullptr;
  base::Result<rules::Program> program =
      rules::Program::Compile(env.municipality.vocabulary, env.municipality.Rules(), env.today);
  if (!program.Ok()) return;
  program_.emplace(std::move(program).value());
  knowledge_.emplace(*program_, CountPeople(env.municipality, state), state.answers);
  if (event_ == nullptr) return;
  for (const rules::ProcedureIndex procedure : event_->procedures) {
    for (const rules::Case& of : rules::CasesOf(*knowledge_, procedure)) cases_.push_back(of);
  }
  for (const rules::Case& of : cases_) decisions_.push_back(rules::Decide(*knowledge_, of));
  FindNext();
}

plan::Plan Situation::MakePlan() const { return plan::MakePlan({env_.municipality, *knowledge_, cases_, env_.today}); }

// Unlike Knowledge::askable, which cares for cells: a date that no tree looks at has one cell and is worth asking all the same.
bool Situation::Wanted(FactKey key) const {
  const rules::Fact& of = fact(key);
  if (of.owner == rules::FactOwner::kAuthority) return false;
  if (knowledge_->closed(key) || knowledge_->value(key).has_value()) return false;
  return knowledge_->possible(key) != rules::kNotApplicable;
}

// The first of those that the life event wants asked first and that still make a difference.
std::optional<FactKey> Situation::AskedFirst() const {
  for (const rules::FactId id : event_->asked_first) {
    const FactKey key{id, rules::PersonIndex(0)};
    const bool open = std::any_of(decisions_.begin(), decisions_.end(), [&](const rules::Decision& decision) {
      return std::find(decision.open.begin(), decision.open.end(), key) != decision.open.end();
    });
    if (open) return key;
  }
  return std::nullopt;
}

// How many people there are, then what tells the others apart.
std::vector<FactKey> Situation::PeopleFacts() const {
  std::vector<FactKey> wanted;
  if (!event_->people) return wanted;
  const FactKey others{event_->people->others, rules::PersonIndex(0)};
  if (Wanted(others)) wanted.push_back(others);
  for (int p = 1; p < knowledge_->people(); ++p) {
    const FactKey told_by{event_->people->told_by, rules::PersonIndex(static_cast<std::uint16_t>(p))};
    if (Wanted(told_by)) wanted.push_back(told_by);
  }
  return wanted;
}

std::vector<FactKey> Situation::PlanFacts() const {
  std::vector<FactKey> wanted;
  for (const rules::Decision& decision : decisions_) {
    const service::Procedure& procedure = municipality()[decision.of.procedure];
    for (const rules::OutcomeIndex outcome : decision.outcomes) {
      for (const service::Alternative& alternative : procedure.outcomes[outcome.index()].alternatives) {
        for (const service::StepIndex step : alternative.steps) {
          VisitStepFacts(procedure.steps[step.index()], [&](rules::FactId id) {
            const FactKey key = KeyOf(municipality().vocabulary, id, decision.of.subject);
            if (Wanted(key) && std::find(wanted.begin(), wanted.end(), key) == wanted.end()) wanted.push_back(key);
          });
        }
      }
    }
  }
  return wanted;
}

// Cases each of which needs an answer of its own, whatever is asked first: no two of them are open for the same fact. Dates may
// narrow each other, so they count as one.
int Situation::IndependentCases() const {
  std::set<FactKey> claimed;
  bool date_claimed = false;
  int count = 0;
  for (const rules::Decision& decision : decisions_) {
    if (decision.open.empty()) continue;
    const auto is_date = [&](FactKey key) { return fact(key).type == rules::FactType::kDate; };
    const bool dated = std::any_of(decision.open.begin(), decision.open.end(), is_date);
    const bool shared =
        std::any_of(decision.open.begin(), decision.open.end(), [&](FactKey key) { return claimed.contains(key); });
    if (shared || (dated && date_claimed)) continue;
    ++count;
    date_claimed = date_claimed || dated;
    claimed.insert(decision.open.begin(), decision.open.end());
  }
  return count;
}

void Situation::FindNext() {
  next_ = rules::FindNextQuestion(*knowledge_, cases_);
  const std::optional<FactKey> first = AskedFirst();
  // The engine's bounds are exact for its own order only.
  const bool own_order = !first || first == next_.ask;
  if (!own_order) next_ = {first, IndependentCases(), 0};
  std::vector<FactKey> wanted = PeopleFacts();
  if (!wanted.empty()) {
    next_.ask = wanted.front();
    // Ages may be among what cases are open for; how many people there are is not.
    next_.at_least_more =
        asks_how_many() ? next_.at_least_more + 1 : std::max(next_.at_least_more, static_cast<int>(wanted.size()));
  }
  for (const FactKey key : PlanFacts()) {
    if (std::find(wanted.begin(), wanted.end(), key) == wanted.end()) wanted.push_back(key);
  }
  if (wanted.empty() && own_order) return;
  if (!next_.ask) {
    next_.ask = wanted.front();
    next_.at_least_more = 1;
  }
  // Two upper bounds, each of which falls by at least one with every answer; so does the smaller one.
  std::set<FactKey> all(wanted.begin(), wanted.end());
  for (const rules::Decision& decision : decisions_) all.insert(decision.open.begin(), decision.open.end());
  const int distinct = static_cast<int>(all.size());
  const int apart = own_order ? next_.at_most_more + static_cast<int>(wanted.size()) : distinct;
  next_.at_most_more = std::max(next_.at_least_more, std::min(apart, distinct));
}

bool Situation::Concerns(FactKey key) const {
  if (event_ == nullptr) return false;
  const rules::Vocabulary& vocabulary = municipality().vocabulary;
  std::vector<rules::FactId> found;
  if (event_->people) found = {event_->people->others, event_->people->told_by};
  for (const rules::ProcedureIndex index : event_->procedures) {
    const service::Procedure& procedure = municipality()[index];
    if (procedure.rule.for_each) found.push_back(procedure.rule.for_each->fact);
    for (const rules::Node& node : procedure.rule.tree.nodes) {
      if (!node.outcome) found.push_back(node.fact);
    }
    for (const service::Step& step : procedure.steps) {
      VisitStepFacts(step, [&](rules::FactId id) { found.push_back(id); });
    }
  }
  // A fact that decides whether another applies may be asked for its sake.
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] == key.fact) return true;
    const std::optional<rules::AppliesWhen>& parent = vocabulary[found[i]].applies_when;
    if (parent && std::find(found.begin(), found.end(), parent->parent) == found.end()) found.push_back(parent->parent);
  }
  return false;
}

bool Situation::Parked(FactKey key) const {
  if (state_.answers.Find(key) == nullptr) return false;
  return key.person.value() >= knowledge_->people() || knowledge_->possible(key) == rules::kNotApplicable;
}

std::vector<FactKey> Situation::AnswersInForce() const {
  std::vector<FactKey> keys;
  for (const FactKey key : state_.asked) {
    if (state_.answers.Find(key) != nullptr && Concerns(key) && !Parked(key)) keys.push_back(key);
  }
  return keys;
}

std::vector<FactKey> Situation::ParkedAnswers() const {
  std::vector<FactKey> keys;
  for (const FactKey key : state_.asked) {
    if (Concerns(key) && Parked(key)) keys.push_back(key);
  }
  return keys;
}

std::optional<service::People> PeopleAsked(const service::Municipality& municipality, const State& state) {
  if (const service::LifeEvent* event = municipality.FindLifeEvent(state.life_event); event && state.procedure.empty()) {
    return event->people;
  }
  const std::optional<rules::ProcedureIndex> procedure = municipality.FindProcedure(state.procedure);
  if (!procedure) return std::nullopt;
  const rules::ProcedureRule& rule = municipality[*procedure].rule;
  if (!rule.for_each && !rules::LooksAtAllPeople(rule.tree)) return std::nullopt;
  for (const service::LifeEvent& event : municipality.life_events) {
    const bool brings = std::find(event.procedures.begin(), event.procedures.end(), *procedure) != event.procedures.end();
    if (brings && event.people) return event.people;
  }
  return std::nullopt;
}

int CountPeople(const service::Municipality& municipality, const State& state) {
  const std::optional<service::People> asked = PeopleAsked(municipality, state);
  const rules::Answer* others = asked ? state.answers.Find({asked->others, rules::PersonIndex(0)}) : nullptr;
  // An answer to what the question meant before counts for nothing.
  if (others == nullptr || others->revision != municipality.vocabulary[asked->others].revision) return 1;
  return 1 + std::clamp(others->value.value_or(0), 0, rules::kMaxPeople - 1);
}

bool AnswersAgree(const State& state, const Env& env) {
  const base::Result<rules::Program> program =
      rules::Program::Compile(env.municipality.vocabulary, env.municipality.Rules(), env.today);
  if (!program.Ok()) return true;
  return rules::Knowledge(*program, CountPeople(env.municipality, state), state.answers).consistent();
}

std::vector<WayOut> WaysOf(const service::Municipality& municipality, const rules::Decision& decision) {
  return WaysOf(municipality[decision.of.procedure], decision.outcomes, decision.may_not_run);
}

std::vector<WayOut> WaysOf(const service::Procedure& procedure, const std::vector<rules::OutcomeIndex>& outcomes,
                           bool may_not_run) {
  std::set<int> order;
  if (may_not_run || outcomes.empty()) order.insert(service::kChannelCount);
  for (const rules::OutcomeIndex outcome : outcomes) {
    const WayOut way = service::HeadlineOf(procedure, procedure.outcomes[outcome.index()]);
    order.insert(way ? static_cast<int>(*way) : service::kChannelCount);
  }
  std::vector<WayOut> ways;
  for (const int way : order) {
    ways.push_back(way == service::kChannelCount ? WayOut() : WayOut(static_cast<service::Channel>(way)));
  }
  return ways;
}

}  // namespace madoguchi::app
