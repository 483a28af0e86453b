#include "smallworld/setting_parts.h"

#include <algorithm>
#include <string>
#include <utility>

namespace madoguchi::smallworld {

using rules::Condition;
using rules::DateShift;
using rules::Endpoint;
using rules::Fact;
using rules::FactId;
using rules::FactOwner;
using rules::FactType;
using rules::Node;
using rules::NodeIndex;
using rules::OutcomeClass;
using rules::OutcomeIndex;
using rules::ProcedureRule;
using rules::Quantifier;
using rules::Role;
using rules::Value;
using rules::Vocabulary;

namespace {

Endpoint Fixed(Value value) { return {.kind = Endpoint::Kind::kValue, .value = value, .shift = {}}; }

bool HasParents(const Setting& setting) {
  const std::vector<Fact>& facts = setting.vocabulary.facts;
  return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) { return fact.applies_when.has_value(); });
}

}  // namespace

Endpoint FromToday(int days) {
  return {.kind = Endpoint::Kind::kToday, .value = 0, .shift = {.unit = DateShift::Unit::kDays, .amount = days}};
}

Fact MakeFact(const Vocabulary& vocabulary, FactType type, FactOwner owner) {
  Fact fact;
  fact.id = "fact" + std::to_string(vocabulary.facts.size());
  fact.number = static_cast<std::uint32_t>(vocabulary.facts.size() + 1);
  fact.type = type;
  fact.owner = owner;
  if (type == FactType::kChoice) fact.choices = {"a", "b", "c"};
  if (type == FactType::kCount) fact.domain = {Fixed(0), Fixed(2)};
  if (type == FactType::kDate) fact.domain = {FromToday(-1), FromToday(1)};
  return fact;
}

void PickParent(Choices& choices, Vocabulary& vocabulary, std::size_t child) {
  std::vector<std::size_t> parents;
  for (std::size_t parent = 0; parent < child; ++parent) {
    const bool parent_is_own = vocabulary.facts[parent].owner == FactOwner::kPerson;
    if (!parent_is_own || vocabulary.facts[child].owner == FactOwner::kPerson) parents.push_back(parent);
  }
  const int picked = choices.Pick(1 + 2 * static_cast<int>(parents.size()));
  if (picked == 0) return;
  const std::size_t parent = parents[static_cast<std::size_t>((picked - 1) / 2)];
  vocabulary.facts[child].applies_when = {FactId::FromIndex(parent), rules::OneOf({picked % 2 == 1 ? kYes : kNo})};
}

NodeIndex IndexOf(Target target, std::size_t questions) {
  const bool is_question = target.question >= 0;
  const auto place = static_cast<std::size_t>(is_question ? target.question : target.outcome);
  return NodeIndex::FromIndex(is_question ? place : questions + place);
}

ProcedureRule MakeRule(std::vector<Node> questions, const std::vector<OutcomeClass>& classes) {
  ProcedureRule rule;
  rule.outcome_class = classes;
  rule.tree.root = NodeIndex{0};
  rule.tree.nodes = std::move(questions);
  for (std::size_t i = 0; i < classes.size(); ++i) rule.tree.nodes.emplace_back().outcome = OutcomeIndex::FromIndex(i);
  return rule;
}

Node AskPlainly(const Setting& setting, std::size_t fact) {
  Node node;
  node.fact = FactId::FromIndex(fact);
  node.role = setting.vocabulary.facts[fact].owner == FactOwner::kPerson ? Role::kSubject : Role::kHousehold;
  return node;
}

Node PickQuestion(Choices& choices, const Setting& setting) {
  const auto fact = static_cast<std::size_t>(choices.Pick(static_cast<int>(setting.vocabulary.facts.size())));
  Node node = AskPlainly(setting, fact);
  if (setting.vocabulary.facts[fact].owner != FactOwner::kPerson) return node;
  const int way = choices.Pick(setting.people > 1 ? 4 : 2);
  if (way == 0) return node;
  if (way == 1 && setting.people > 1) {
    node.role = Role::kActor;
    return node;
  }
  node.quantifier = way == 3 ? Quantifier::kAll : Quantifier::kAny;
  node.each = rules::OneOf({kYes});
  return node;
}

void Answer(Node& node, Target yes, Target no, WithoutValue without, std::size_t questions) {
  node.branches.push_back({rules::OneOf({kYes}), false, IndexOf(yes, questions)});
  if (without != WithoutValue::kAsNo) node.branches.push_back({rules::OneOf({kNo}), false, IndexOf(no, questions)});
  if (without != WithoutValue::kNowhere) {
    node.branches.push_back({{}, true, IndexOf(without == WithoutValue::kAsYes ? yes : no, questions)});
  }
}

WithoutValue PickWithoutValue(Choices& choices, const Setting& setting) {
  return HasParents(setting) ? static_cast<WithoutValue>(choices.Pick(3)) : WithoutValue::kAsNo;
}

std::vector<Node> WithShape(Node root, Node second, const Shape& shape, WithoutValue without) {
  Answer(root, shape.root_yes, shape.root_no, without, 2);
  Answer(second, shape.second_yes, shape.second_no, without, 2);
  return {std::move(root), std::move(second)};
}

std::vector<Node> PickTree(Choices& choices, const Setting& setting) {
  Node root = PickQuestion(choices, setting);
  const bool one_question = choices.Pick(2) == 0;
  const bool is_small = one_question || setting.people == 1;
  const WithoutValue without = is_small ? PickWithoutValue(choices, setting) : WithoutValue::kAsNo;
  if (one_question) {
    Answer(root, End(0), End(1), without, 1);
    return {root};
  }
  const Node second = PickQuestion(choices, setting);
  const auto shape = static_cast<std::size_t>(choices.Pick(static_cast<int>(kTwoQuestions.size())));
  return WithShape(std::move(root), second, kTwoQuestions[shape], without);
}

Condition WriteSet(int set, Style style, FactType type, Value first, base::Date today) {
  Condition condition;
  condition.negated = style == Style::kNegated;
  const int written = condition.negated ? 7 & ~set : set;
  for (int from = 0; from < 3; ++from) {
    if ((written >> from & 1) == 0) continue;
    int to = from;
    while (to < 2 && (written >> (to + 1) & 1) != 0) ++to;
    rules::Range range{Fixed(first + from), Fixed(first + to)};
    if (style == Style::kOpenEnded) {
      if (type == FactType::kDate) range = {FromToday(first + from - today.days), FromToday(first + to - today.days)};
      if (from == 0) range.first = {};
      if (to == 2) range.last = {};
    }
    condition.ranges.push_back(range);
    from = to;
  }
  return condition;
}

}  // namespace madoguchi::smallworld
