#include "main/engine/session.h"

#include <set>
#include <utility>

#include "plan/plan.h"
#include "wire/decide_json.h"

namespace madoguchi::engine {
namespace {

std::vector<rules::Case> CasesOf(const Engine& engine, const std::vector<rules::ProcedureIndex>& procedures,
                                 std::size_t people) {
  const rules::Knowledge nothing(engine.program(), static_cast<int>(people), {});
  std::vector<rules::Case> cases;
  for (const rules::ProcedureIndex procedure : procedures) {
    const std::vector<rules::Case> of_procedure = rules::CasesOf(nothing, procedure);
    cases.insert(cases.end(), of_procedure.begin(), of_procedure.end());
  }
  return cases;
}

bool RunsFor(const CaseResult& result) { return result.outcomes != rules::OutcomeSet{1} << rules::kDoesNotRun.value(); }

}  // namespace

Session::Session(const Engine& engine, std::vector<rules::Case> cases, std::vector<std::string> people)
    : engine_(&engine),
      people_(std::move(people)),
      state_(engine.program(), static_cast<int>(people_.size()), cases),
      replies_(state_.handle_count()) {
  for (const rules::Case& of : cases) results_.push_back({.of = of});
}

base::Result<Session> Session::Open(const Engine& engine, const std::vector<rules::ProcedureIndex>& procedures,
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
  std::vector<rules::Case> cases = CasesOf(engine, procedures, people.size());
  return Session(engine, std::move(cases), std::move(people));
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
  return Take(key, {Said::kValue, value});
}

base::Status Session::SetUnknown(rules::FactKey key) {
  if (std::optional<base::Error> refusal = Refusal(key)) return *std::move(refusal);
  return Take(key, {Said::kUnknown, 0});
}

base::Status Session::Erase(rules::FactKey key) {
  if (std::optional<base::Error> refusal = Refusal(key)) return *std::move(refusal);
  return Take(key, {Said::kNothing, 0});
}

base::Status Session::Answer(rules::FactKey key, const service::WrittenAnswer& written) {
  if (std::optional<base::Error> refusal = Refusal(key)) return *std::move(refusal);
  const rules::Fact& fact = engine_->municipality().vocabulary[key.fact];
  const base::Result<rules::Answer> answer = ReadAnswer(fact, written, engine_->today(), Where(key));
  if (!answer.Ok()) return answer.error();
  return answer->value ? Set(key, *answer->value) : SetUnknown(key);
}

bool Session::Tell(rules::FactHandle handle, Reply reply) {
  if (reply.said == Said::kValue) return state_.Set(handle, reply.value);
  if (reply.said == Said::kUnknown) {
    state_.SetUnknown(handle);
  } else {
    state_.Erase(handle);
  }
  return true;
}

base::Status Session::Take(rules::FactKey key, Reply reply) {
  const rules::FactHandle handle = state_.HandleOf(key);
  const rules::Fact& fact = engine_->municipality().vocabulary[key.fact];
  const bool is_no_day = fact.type == rules::FactType::kDate && reply.said == Said::kValue &&
                         (reply.value < base::kFirstDate.days || base::kLastDate.days < reply.value);
  if (is_no_day || !Tell(handle, reply)) {
    return DescribeError("MG0008", Where(key),
                         {{"key", fact.id},
                          {"value", service::FormatValue(fact, reply.value)},
                          {"allowed", service::AllowedAnswers(fact, engine_->today())}});
  }
  if (!state_.conflicts().empty()) {
    std::string facts;
    for (const rules::FactKey conflict : state_.conflicts()) facts += (facts.empty() ? "" : ", ") + Where(conflict);
    // What was there before was within its domain.
    static_cast<void>(Tell(handle, replies_[handle.index()]));
    return base::Error{"MG0404", "These answers contradict each other: " + facts + ".", Where(key)};
  }
  replies_[handle.index()] = reply;
  return {};
}

rules::Knowledge Session::KnowledgeNow() const {
  return rules::Knowledge(engine_->program(), static_cast<int>(people_.size()), state_.answers());
}

const std::vector<CaseResult>& Session::results() {
  for (const std::uint32_t i : state_.TakeNews()) {
    results_[i].outcomes = state_.outcomes(i);
    results_[i].status = state_.status(i);
  }
  return results_;
}

rules::Decision Session::Explain(const rules::Case& of) const { return rules::Decide(KnowledgeNow(), of); }

std::string Session::PlanJson() {
  std::vector<rules::Case> cases;
  for (const CaseResult& result : results()) {
    if (RunsFor(result)) cases.push_back(result.of);
  }
  return WritePlan(cases);
}

std::string Session::PlanJson(std::size_t place) { return WritePlan({results_[place].of}); }

std::string Session::WritePlan(const std::vector<rules::Case>& cases) const {
  const rules::Answers answers = state_.answers();
  const rules::Knowledge knowledge(engine_->program(), static_cast<int>(people_.size()), answers);
  const plan::Plan plan = plan::MakePlan({engine_->municipality(), knowledge, cases, engine_->today()});
  const rules::NextQuestion next = rules::FindNextQuestion(knowledge, cases);
  return wire::PlanToJson({engine_->municipality(), knowledge, people_, plan, next, &answers});
}

}  // namespace madoguchi::engine
