#include "main/engine/session.h"

#include <set>
#include <utility>

#include "plan/plan.h"
#include "wire/decide_json.h"

namespace madoguchi::engine {
namespace {

rules::OutcomeSet SetOf(const std::vector<rules::OutcomeIndex>& outcomes) {
  rules::OutcomeSet set = 0;
  for (const rules::OutcomeIndex outcome : outcomes) set |= rules::OutcomeSet{1} << outcome.value();
  return set;
}

}  // namespace

Session::Session(const Engine& engine, const std::vector<rules::ProcedureIndex>& procedures, std::vector<std::string> people)
    : engine_(&engine), people_(std::move(people)) {
  const rules::Knowledge nothing = KnowledgeNow();
  for (const rules::ProcedureIndex procedure : procedures) {
    for (const rules::Case& of : rules::CasesOf(nothing, procedure)) results_.push_back({.of = of});
  }
}

base::Result<Session> Session::Open(const Engine& engine, std::vector<rules::ProcedureIndex> procedures,
                                    std::vector<std::string> people) {
  if (people.empty()) return DescribeError("MG0007", "people", {{"key", "people"}});
  if (people.size() > static_cast<std::size_t>(rules::kMaxPeople)) {
    return DescribeError("MG0403", "people", {{"limit", std::to_string(rules::kMaxPeople)}});
  }
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (names.insert(people[i]).second) continue;
    return DescribeError("MG0011", "people[" + std::to_string(i) + "]", {{"id", people[i]}, {"first", "people"}});
  }
  return Session(engine, procedures, std::move(people));
}

std::string Session::Where(rules::FactKey key) const {
  const rules::Fact& fact = engine_->municipality().vocabulary[key.fact];
  const bool own = fact.owner == rules::FactOwner::kPerson && people_.size() > 1;
  return (own ? "people[" + std::to_string(key.person.value()) + "]." : std::string()) + "facts." + fact.id;
}

std::optional<base::Error> Session::Refusal(rules::FactKey key) const {
  const rules::Vocabulary& vocabulary = engine_->municipality().vocabulary;
  if (key.fact.value() >= vocabulary.facts.size()) return UnknownHandle(key.fact);
  if (key.person.value() >= people_.size()) {
    const std::string person = std::to_string(key.person.value());
    return DescribeError("MG0008", "people[" + person + "]",
                         {{"key", "person"}, {"value", person}, {"allowed", "0.." + std::to_string(people_.size() - 1)}});
  }
  const rules::Fact& fact = vocabulary[key.fact];
  const bool misplaced =
      fact.owner == rules::FactOwner::kAuthority || (fact.owner == rules::FactOwner::kHousehold && key.person.value() != 0);
  if (!misplaced) return std::nullopt;
  return DescribeError("MG0114", Where(key),
                       {{"fact", fact.id}, {"owner", std::string(service::FactOwnerName(fact.owner))}});
}

base::Status Session::Set(rules::FactKey key, rules::Value value) {
  if (std::optional<base::Error> refusal = Refusal(key)) return *std::move(refusal);
  const rules::Fact& fact = engine_->municipality().vocabulary[key.fact];
  if (!service::InDomain(fact, value, engine_->today())) {
    return DescribeError("MG0008", Where(key),
                         {{"key", fact.id},
                          {"value", service::FormatValue(fact, value)},
                          {"allowed", service::AllowedAnswers(fact, engine_->today())}});
  }
  rules::Answers changed = answers_;
  changed.Set(key, value, fact.revision);
  return Take(std::move(changed), key);
}

base::Status Session::SetUnknown(rules::FactKey key) {
  if (std::optional<base::Error> refusal = Refusal(key)) return *std::move(refusal);
  rules::Answers changed = answers_;
  changed.SetUnknown(key, engine_->municipality().vocabulary[key.fact].revision);
  return Take(std::move(changed), key);
}

base::Status Session::Erase(rules::FactKey key) {
  if (std::optional<base::Error> refusal = Refusal(key)) return *std::move(refusal);
  rules::Answers changed = answers_;
  changed.Erase(key);
  return Take(std::move(changed), key);
}

base::Status Session::Answer(rules::FactKey key, const service::WrittenAnswer& written) {
  if (std::optional<base::Error> refusal = Refusal(key)) return *std::move(refusal);
  const rules::Fact& fact = engine_->municipality().vocabulary[key.fact];
  const base::Result<rules::Answer> answer = ReadAnswer(fact, written, engine_->today(), Where(key));
  if (!answer.Ok()) return answer.error();
  return answer->value ? Set(key, *answer->value) : SetUnknown(key);
}

base::Status Session::Take(rules::Answers changed, rules::FactKey key) {
  const rules::Knowledge knowledge(engine_->program(), static_cast<int>(people_.size()), changed);
  if (!knowledge.consistent()) {
    std::string facts;
    for (const rules::FactKey conflict : knowledge.conflicts()) facts += (facts.empty() ? "" : ", ") + Where(conflict);
    return base::Error{"MG0404", "These answers contradict each other: " + facts + ".", Where(key)};
  }
  answers_ = std::move(changed);
  results_are_old_ = next_is_old_ = true;
  return {};
}

rules::Knowledge Session::KnowledgeNow() const {
  return rules::Knowledge(engine_->program(), static_cast<int>(people_.size()), answers_);
}

const std::vector<CaseResult>& Session::results() {
  if (!results_are_old_) return results_;
  const rules::Knowledge knowledge = KnowledgeNow();
  for (CaseResult& result : results_) {
    const rules::Decision decision = rules::Decide(knowledge, result.of);
    result.status = decision.status;
    result.outcomes = SetOf(decision.outcomes);
  }
  results_are_old_ = false;
  return results_;
}

const rules::NextQuestion& Session::next() {
  if (!next_is_old_) return next_;
  std::vector<rules::Case> cases;
  for (const CaseResult& result : results_) cases.push_back(result.of);
  next_ = rules::FindNextQuestion(KnowledgeNow(), cases);
  next_is_old_ = false;
  return next_;
}

rules::Decision Session::Explain(const rules::Case& of) const { return rules::Decide(KnowledgeNow(), of); }

std::string Session::PlanJson() {
  std::vector<rules::Case> cases;
  for (const CaseResult& result : results()) {
    const bool runs = result.status != rules::Status::kNotNeeded || result.outcomes != 0;
    if (runs) cases.push_back(result.of);
  }
  return WritePlan(cases);
}

std::string Session::PlanJson(std::size_t place) { return WritePlan({results_[place].of}); }

std::string Session::WritePlan(const std::vector<rules::Case>& cases) const {
  const rules::Knowledge knowledge = KnowledgeNow();
  const plan::Plan plan = plan::MakePlan({engine_->municipality(), knowledge, cases, engine_->today()});
  return wire::PlanToJson({engine_->municipality(), knowledge, people_, plan, rules::FindNextQuestion(knowledge, cases)});
}

}  // namespace madoguchi::engine
