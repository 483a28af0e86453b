#include "content/bundle_check.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "content/bundle_fields.h"
#include "rules/program.h"

namespace madoguchi::content {
namespace {

// As in date_rule_reader.cc: far from the ends of the calendar, and business days are counted one by one.
constexpr std::int32_t kMaxShift = 100000;

// How many entries there are of what an id may name.
struct Limits {
  std::size_t facts, sources, evidence, tokens, offices, procedures;
  std::size_t steps = 0, outcomes = 0, nodes = 0;  // of the procedure at hand

  [[nodiscard]] bool Fits(rules::FactId id) const { return id.value() < facts; }
  [[nodiscard]] bool Fits(service::SourceId id) const { return id.value() < sources; }
  [[nodiscard]] bool Fits(service::EvidenceId id) const { return id.value() < evidence; }
  [[nodiscard]] bool Fits(service::TokenId id) const { return id.value() < tokens; }
  [[nodiscard]] bool Fits(service::OfficeId id) const { return id.value() < offices; }
  [[nodiscard]] bool Fits(rules::ProcedureIndex id) const { return id.value() < procedures; }
  [[nodiscard]] bool Fits(service::StepIndex id) const { return id.value() < steps; }
  [[nodiscard]] bool Fits(rules::OutcomeIndex id) const { return id.value() < outcomes; }
  [[nodiscard]] bool Fits(rules::NodeIndex id) const { return id.value() < nodes; }
};

// Walks every field of a value, down to ids, dates and shifts.
class Checker {
 public:
  explicit Checker(const Limits& limits) : limits_(limits) {}

  template <class T>
  bool Check(const std::vector<T>& list) const {
    return std::all_of(list.begin(), list.end(), [&](const T& item) { return Check(item); });
  }
  template <class T>
  bool Check(const std::optional<T>& value) const {
    return !value || Check(*value);
  }
  bool Check(const base::Date& date) const { return base::kFirstDate <= date && date <= base::kLastDate; }
  bool Check(const rules::DateShift& shift) const {
    const bool day_fits = shift.unit != rules::DateShift::Unit::kDayOfMonth || (1 <= shift.day && shift.day <= 31);
    return day_fits && -kMaxShift <= shift.amount && shift.amount <= kMaxShift;
  }
  bool Check(const rules::Endpoint& end) const {
    return rules::kLowest <= end.value && end.value <= rules::kHighest && Check(end.shift);
  }
  // An outcome asks nothing: its other fields mean nothing.
  bool Check(const rules::Node& node) const {
    if (node.outcome) return Check(*node.outcome);
    return Check(node.fact) && Check(node.each) && Check(node.branches);
  }
  bool Check(const service::Authority& authority) const {
    return (authority.kind == service::Authority::Kind::kFact) == authority.fact.has_value() && Check(authority.fact);
  }
  // What is not stated is not there.
  template <class T>
  bool Check(const service::Statement<T>& statement) const {
    return Check(statement.provenance) && (statement.stated() ? Check(statement.value) : statement.value == T{});
  }
  bool Check(const service::DateRule& rule) const {
    using Anchor = service::DateRule::Anchor;
    return (rule.anchor == Anchor::kFact) == rule.fact.has_value() &&
           (rule.anchor == Anchor::kToken) == rule.token.has_value() && Check(rule.fact) && Check(rule.token) &&
           Check(rule.shift);
  }
  template <class T>
  bool Check(const T& value) const {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, std::string>) {
      return true;
    } else if constexpr (requires { typename T::rep; }) {
      return limits_.Fits(value);
    } else {
      return std::apply([&](const auto&... field) { return (Check(field) && ...); }, Fields(value));
    }
  }

 private:
  const Limits& limits_;
};

bool ParentsEnd(const std::vector<rules::Fact>& facts) {
  for (const rules::Fact& fact : facts) {
    std::size_t steps = 0;
    for (const rules::Fact* at = &fact; at->applies_when; at = &facts[at->applies_when->parent.index()]) {
      if (++steps > facts.size()) return false;
    }
  }
  return true;
}

bool AnswersExist(const rules::Fact& fact) {
  if (fact.type != rules::FactType::kChoice) return true;
  return !fact.choices.empty() && fact.choices.size() <= static_cast<std::size_t>(rules::kMaxCells);
}

// Takes away, again and again, what leads only to what is gone (Kahn): a cycle is what stays.
bool HasNoCycle(const rules::Tree& tree) {
  std::vector<std::size_t> incoming(tree.nodes.size(), 0);
  for (const rules::Node& node : tree.nodes) {
    for (const rules::Branch& branch : node.branches) ++incoming[branch.then.index()];
  }
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < incoming.size(); ++i) {
    if (incoming[i] == 0) free.push_back(i);
  }
  std::size_t gone = 0;
  while (!free.empty()) {
    const std::size_t at = free.back();
    free.pop_back();
    ++gone;
    for (const rules::Branch& branch : tree.nodes[at].branches) {
      if (--incoming[branch.then.index()] == 0) free.push_back(branch.then.index());
    }
  }
  return gone == tree.nodes.size();
}

bool RecommendsOne(const service::Outcome& outcome) {
  const auto count = std::count_if(outcome.alternatives.begin(), outcome.alternatives.end(),
                                   [](const service::Alternative& alternative) { return alternative.recommended; });
  return outcome.not_needed() ? count == 0 : count == 1;
}

base::Error Senseless(std::string what) { return {"MG0501", std::move(what), "senseless"}; }

bool CountsPeople(const service::LifeEvent& event, const std::vector<rules::Fact>& facts) {
  if (!event.people) return true;
  const auto counts = [&](rules::FactId id, rules::FactOwner owner) {
    return facts[id.index()].type == rules::FactType::kCount && facts[id.index()].owner == owner;
  };
  return counts(event.people->others, rules::FactOwner::kHousehold) &&
         counts(event.people->told_by, rules::FactOwner::kPerson);
}

// Households are counted by their people's facts.
bool AsksPeople(const rules::ProcedureRule& rule, const std::vector<rules::Fact>& facts) {
  const auto personal = [&](rules::FactId id) { return facts[id.index()].owner == rules::FactOwner::kPerson; };
  const bool for_each_fits = !rule.for_each || personal(rule.for_each->fact);
  return for_each_fits && std::all_of(rule.tree.nodes.begin(), rule.tree.nodes.end(), [&](const rules::Node& node) {
           if (node.outcome) return true;
           if (node.quantifier != rules::Quantifier::kNone) return personal(node.fact);
           return personal(node.fact) == (node.role != rules::Role::kHousehold);
         });
}

base::Status CheckProcedure(const service::Procedure& procedure, const std::vector<rules::Fact>& facts, Limits limits) {
  limits.steps = procedure.steps.size();
  limits.outcomes = procedure.outcomes.size();
  limits.nodes = procedure.rule.tree.nodes.size();
  const Checker checker(limits);
  // Outcomes may end a tree without branches, but must be the procedure's own.
  const bool branches_fit = std::all_of(procedure.rule.tree.nodes.begin(), procedure.rule.tree.nodes.end(),
                                        [&](const rules::Node& node) { return !node.outcome || node.branches.empty(); });
  if (!checker.Check(procedure) || !branches_fit) return Senseless("an id leads nowhere: " + procedure.id);
  if (procedure.rule.outcome_class.size() != procedure.outcomes.size())
    return Senseless("outcomes and classes differ: " + procedure.id);
  if (!AsksPeople(procedure.rule, facts)) return Senseless("people are asked what is not theirs: " + procedure.id);
  if (!HasNoCycle(procedure.rule.tree)) return Senseless("a tree has a cycle: " + procedure.id);
  if (!std::all_of(procedure.outcomes.begin(), procedure.outcomes.end(), RecommendsOne)) {
    return Senseless("an outcome does not recommend one alternative: " + procedure.id);
  }
  return {};
}

}  // namespace

base::Status CheckBundle(const service::Municipality& municipality) {
  const Limits limits{municipality.vocabulary.facts.size(), municipality.sources.size(), municipality.evidence.size(),
                      municipality.tokens.size(),           municipality.offices.size(), municipality.procedures.size()};
  const Checker checker(limits);
  const auto check_all = [&](const auto&... field) { return (checker.Check(field) && ...); };
  const bool ids_fit = std::apply(check_all, MunicipalityFields(municipality)) &&
                       std::apply(check_all, FactsFields(municipality)) &&
                       std::apply(check_all, ThingsFields(municipality)) && checker.Check(municipality.life_events) &&
                       std::apply(check_all, CertificateFields(municipality));
  if (!ids_fit) return Senseless("an id leads nowhere");
  if (municipality.languages.empty()) return Senseless("there is no language");
  const std::vector<rules::Fact>& facts = municipality.vocabulary.facts;
  if (!ParentsEnd(facts)) return Senseless("facts depend on each other in a circle");
  if (!std::all_of(facts.begin(), facts.end(), AnswersExist)) return Senseless("a choice without answers");
  for (const service::LifeEvent& event : municipality.life_events) {
    if (!CountsPeople(event, facts)) return Senseless("people are counted by what is no count: " + event.id);
  }
  for (const service::Procedure& procedure : municipality.procedures) {
    if (const base::Status sound = CheckProcedure(procedure, facts, limits); !sound.Ok()) return sound;
  }
  return {};
}

}  // namespace madoguchi::content
