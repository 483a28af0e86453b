#pragma once
// Short ways to write vocabularies and trees down, for tests of rules/.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/decide.h"
#include "rules/knowledge.h"
#include "rules/program.h"

namespace madoguchi::rules {

inline constexpr Value kNoValue = 0;
inline constexpr Value kYesValue = 1;

inline FactId F(int index) { return FactId::FromIndex(static_cast<std::size_t>(index)); }
inline PersonIndex P(int index) { return PersonIndex::FromIndex(static_cast<std::size_t>(index)); }
inline Case CaseOf(int procedure, int subject = 0, int actor = 0) {
  return {ProcedureIndex::FromIndex(static_cast<std::size_t>(procedure)), P(subject), P(actor)};
}
inline OutcomeIndex O(int index) { return OutcomeIndex::FromIndex(static_cast<std::size_t>(index)); }
inline FactKey Key(int fact, int person = 0) { return {F(fact), P(person)}; }
inline CellMask Cells(std::vector<int> cells) {
  CellMask mask = 0;
  for (const int cell : cells) mask |= CellMask{1} << cell;
  return mask;
}
inline base::Date Day(const char* iso) { return base::ParseIso(iso).value(); }

inline Condition Where(const char* text, FactType type) { return ParseUnaryTest(text, type).value(); }

inline Fact YesNo(FactOwner owner = FactOwner::kPerson) {
  Fact fact;
  fact.type = FactType::kYesNo;
  fact.owner = owner;
  return fact;
}
inline Fact Choice(int choices, FactOwner owner = FactOwner::kPerson) {
  Fact fact = YesNo(owner);
  fact.type = FactType::kChoice;
  for (int i = 0; i < choices; ++i) fact.choices.push_back("choice" + std::to_string(i));
  return fact;
}
inline Fact Count(Value first, Value last) {
  Fact fact = YesNo();
  fact.type = FactType::kCount;
  fact.domain.first = {.kind = Endpoint::Kind::kValue, .value = first, .shift = {}};
  fact.domain.last = {.kind = Endpoint::Kind::kValue, .value = last, .shift = {}};
  return fact;
}
inline Fact DateFact(const char* first, const char* last) {
  Fact fact = Count(Day(first).days, Day(last).days);
  fact.type = FactType::kDate;
  return fact;
}
inline Fact When(Fact fact, int parent, Condition when) {
  fact.applies_when = {F(parent), std::move(when)};
  return fact;
}

inline Branch To(Condition when, int node) {
  return {std::move(when), false, NodeIndex::FromIndex(static_cast<std::size_t>(node))};
}
inline Branch To(std::vector<Value> values, int node) { return To(OneOf(values), node); }
inline Branch Otherwise(int node) { return {{}, true, NodeIndex::FromIndex(static_cast<std::size_t>(node))}; }

inline Node Ask(int fact, std::vector<Branch> branches, Role role = Role::kSubject) {
  Node node;
  node.fact = F(fact);
  node.role = role;
  node.branches = std::move(branches);
  return node;
}
inline Node AskAll(Quantifier quantifier, int fact, Condition each, int yes, int no, int at_least = 1) {
  Node node = Ask(fact, {To(std::vector<Value>{kYesValue}, yes), To(std::vector<Value>{kNoValue}, no)});
  node.quantifier = quantifier;
  node.each = std::move(each);
  node.at_least = at_least;
  return node;
}
inline Node End(int outcome) {
  Node node;
  node.outcome = O(outcome);
  return node;
}

/// The first node is the root; each outcome is of its own class.
inline ProcedureRule Rule(std::vector<Node> nodes) {
  ProcedureRule rule;
  for (const Node& node : nodes) {
    if (node.outcome) rule.outcome_class.push_back(static_cast<OutcomeClass>(rule.outcome_class.size()));
  }
  rule.tree.nodes = std::move(nodes);
  rule.tree.root = NodeIndex{0};
  return rule;
}

inline Program Compiled(Vocabulary vocabulary, std::vector<ProcedureRule> procedures, const char* today = "2026-12-01") {
  return Program::Compile(vocabulary, procedures, Day(today)).value();
}

inline Vocabulary Facts(std::vector<Fact> facts) {
  for (std::size_t i = 0; i < facts.size(); ++i) facts[i].id = "fact" + std::to_string(i);
  return {std::move(facts), {}};
}

/// The first outcome where both facts are true.
inline ProcedureRule Both(int first, int second) {
  return Rule(
      {Ask(first, {To({kYesValue}, 1), Otherwise(3)}), Ask(second, {To({kYesValue}, 2), Otherwise(3)}), End(0), End(1)});
}

}  // namespace madoguchi::rules
