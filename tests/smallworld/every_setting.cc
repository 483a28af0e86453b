#include "smallworld/every_setting.h"

#include <algorithm>
#include <array>
#include <string>

namespace madoguchi::smallworld {

using rules::Branch;
using rules::Condition;
using rules::DateRelation;
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
using rules::PersonIndex;
using rules::ProcedureRule;
using rules::Quantifier;
using rules::Role;
using rules::Value;
using rules::Vocabulary;

namespace {

constexpr int kYes = 1;
constexpr int kNo = 0;

// A Wednesday among open days, and the first day on which offices are closed at the turn of the year.
base::Date OrdinaryDay() { return base::ParseIso("2026-11-25").value(); }
base::Date FirstClosedDay() { return base::ParseIso("2026-12-29").value(); }

Endpoint Fixed(Value value) { return {.kind = Endpoint::Kind::kValue, .value = value, .shift = {}}; }
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

// No parent, or one of the earlier facts being yes, or being no. What belongs to no person has no person's parent.
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

bool HasParents(const Setting& setting) {
  const std::vector<Fact>& facts = setting.vocabulary.facts;
  return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) { return fact.applies_when.has_value(); });
}

// Where a branch leads: to a question, or to an outcome.
struct Target {
  int question = -1;
  int outcome = -1;
};
constexpr Target To(int question) { return {.question = question, .outcome = -1}; }
constexpr Target End(int outcome) { return {.question = -1, .outcome = outcome}; }

NodeIndex IndexOf(Target target, std::size_t questions) {
  const bool is_question = target.question >= 0;
  const auto place = static_cast<std::size_t>(is_question ? target.question : target.outcome);
  return NodeIndex::FromIndex(is_question ? place : questions + place);
}

// Questions first, then one node for each outcome.
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

// Every fact, and every way to look at it that makes a difference in a household of this size.
Node PickQuestion(Choices& choices, const Setting& setting) {
  const auto fact = static_cast<std::size_t>(choices.Pick(static_cast<int>(setting.vocabulary.facts.size())));
  Node node = AskPlainly(setting, fact);
  if (setting.vocabulary.facts[fact].owner != FactOwner::kPerson) return node;
  const int way = choices.Pick(setting.people > 1 ? 5 : 2);
  if (way == 0) return node;
  node.each = rules::OneOf({kYes});
  if (setting.people > 1 && way == 1) {
    node.role = Role::kActor;
  } else if (way <= 2) {
    node.quantifier = Quantifier::kAny;
  } else if (way == 3) {
    node.quantifier = Quantifier::kAll;
  } else {
    node.quantifier = Quantifier::kCountAtLeast;
    node.at_least = 2;
  }
  return node;
}

// `stuck`: the second branch takes no alone, so that n/a is taken by none.
void Answer(Node& node, Target yes, Target no, bool stuck, std::size_t questions) {
  node.branches.push_back({rules::OneOf({kYes}), false, IndexOf(yes, questions)});
  if (stuck) {
    node.branches.push_back({rules::OneOf({kNo}), false, IndexOf(no, questions)});
  } else {
    node.branches.push_back({{}, true, IndexOf(no, questions)});
  }
}

struct Shape {
  Target root_yes, root_no, second_yes, second_no;
};

// Every tree of two questions and two outcomes, but for outcomes being renamed.
const std::array<Shape, 5> kTwoQuestions = {{
    {To(1), End(0), End(0), End(1)},
    {To(1), End(0), End(1), End(0)},
    {End(0), To(1), End(0), End(1)},
    {End(0), To(1), End(1), End(0)},
    {To(1), To(1), End(0), End(1)},
}};

std::vector<Node> WithShape(Node root, Node second, const Shape& shape, bool stuck) {
  Answer(root, shape.root_yes, shape.root_no, stuck, 2);
  Answer(second, shape.second_yes, shape.second_no, stuck, 2);
  return {std::move(root), std::move(second)};
}

// One question, or two.
std::vector<Node> PickTree(Choices& choices, const Setting& setting) {
  const bool stuck = HasParents(setting) && choices.Pick(2) == 1;
  Node root = PickQuestion(choices, setting);
  if (choices.Pick(2) == 0) {
    Answer(root, End(0), End(1), stuck, 1);
    return {root};
  }
  const Node second = PickQuestion(choices, setting);
  const auto shape = static_cast<std::size_t>(choices.Pick(static_cast<int>(kTwoQuestions.size())));
  return WithShape(std::move(root), second, kTwoQuestions[shape], stuck);
}

std::optional<Setting> People(Choices& choices, Extent) {
  Setting setting;
  setting.today = OrdinaryDay();
  setting.people = 1 + choices.Pick(2);
  for (std::size_t i = 0; i < 2; ++i) {
    const std::vector<FactOwner> owners = {FactOwner::kPerson, FactOwner::kHousehold, FactOwner::kAuthority};
    setting.vocabulary.facts.push_back(MakeFact(setting.vocabulary, FactType::kYesNo, choices.PickFrom(owners)));
    PickParent(choices, setting.vocabulary, i);
  }
  setting.procedures.push_back(MakeRule(PickTree(choices, setting), {1, rules::kNotNeededClass}));
  return setting;
}

std::optional<Setting> ForEachPerson(Choices& choices, Extent extent) {
  Setting setting;
  setting.today = OrdinaryDay();
  setting.people = 2;
  setting.vocabulary.facts.push_back(MakeFact(setting.vocabulary, FactType::kYesNo, FactOwner::kPerson));
  const FactOwner owner = choices.Pick(2) == 0 ? FactOwner::kPerson : FactOwner::kHousehold;
  setting.vocabulary.facts.push_back(MakeFact(setting.vocabulary, FactType::kYesNo, owner));
  PickParent(choices, setting.vocabulary, 1);
  const std::size_t matching = owner == FactOwner::kPerson ? static_cast<std::size_t>(choices.Pick(2)) : 0;
  std::vector<Node> tree;
  if (extent == Extent::kLong) {
    tree = PickTree(choices, setting);
  } else {
    tree.push_back(PickQuestion(choices, setting));
    Answer(tree[0], End(0), End(1), HasParents(setting) && choices.Pick(2) == 1, 1);
  }
  ProcedureRule rule = MakeRule(std::move(tree), {1, 2});
  rule.for_each = {FactId::FromIndex(matching), rules::OneOf({kYes})};
  setting.procedures.push_back(std::move(rule));
  return setting;
}

// Three questions about three facts in every order, in every form in which all of them can be reached.
std::optional<Setting> Forests(Choices& choices, Extent extent) {
  Setting setting;
  setting.today = OrdinaryDay();
  for (std::size_t i = 0; i < 3; ++i) {
    setting.vocabulary.facts.push_back(MakeFact(setting.vocabulary, FactType::kYesNo, FactOwner::kPerson));
    PickParent(choices, setting.vocabulary, i);
  }
  std::array<std::size_t, 3> order = {0, 1, 2};
  for (int permutation = choices.Pick(6); permutation > 0; --permutation) {
    std::next_permutation(order.begin(), order.end());
  }
  const std::vector<Target> from_first = {To(1), To(2), End(0), End(1)};
  const std::vector<Target> from_second = {To(2), End(0), End(1)};
  const Target yes = choices.PickFrom(from_first);
  const Target no = choices.PickFrom(from_first);
  const Target second_yes = choices.PickFrom(from_second);
  const Target second_no = choices.PickFrom(from_second);
  const bool to_second = yes.question == 1 || no.question == 1;
  const bool to_third = yes.question == 2 || no.question == 2 || second_yes.question == 2 || second_no.question == 2;
  if (!to_second || !to_third) return std::nullopt;
  const bool stuck = extent == Extent::kLong && HasParents(setting) && choices.Pick(2) == 1;
  std::vector<Node> nodes;
  for (const std::size_t fact : order) nodes.push_back(AskPlainly(setting, fact));
  Answer(nodes[0], yes, no, stuck, 3);
  Answer(nodes[1], second_yes, second_no, stuck, 3);
  Answer(nodes[2], End(0), End(1), stuck, 3);
  setting.procedures.push_back(MakeRule(std::move(nodes), {1, 2}));
  return setting;
}

// How a set of values can be written down.
enum class Style { kListed, kNegated, kOpenEnded };

// Values are first, first + 1, first + 2; bit i of the set stands for first + i.
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

// One fact with three values, cut in every way; a second one that may depend on it.
std::optional<Setting> Values(Choices& choices, Extent) {
  Setting setting;
  setting.today = OrdinaryDay();
  const FactType type = choices.PickFrom(std::vector{FactType::kChoice, FactType::kCount, FactType::kDate});
  const Value first = type == FactType::kDate ? setting.today.days - 1 : 0;
  std::vector<Style> styles = {Style::kListed, Style::kNegated};
  if (type != FactType::kChoice) styles.push_back(Style::kOpenEnded);
  const Style style = choices.PickFrom(styles);
  const auto written = [&](int set) { return WriteSet(set, style, type, first, setting.today); };

  setting.vocabulary.facts.push_back(MakeFact(setting.vocabulary, type, FactOwner::kPerson));
  setting.vocabulary.facts.push_back(MakeFact(setting.vocabulary, FactType::kYesNo, FactOwner::kPerson));
  const int applies = choices.Pick(7);
  if (applies > 0) setting.vocabulary.facts[1].applies_when = {FactId{0}, written(applies)};

  // Three branches, of which the second or the last may be missing; one of them leads to the second question.
  const int first_set = 1 + choices.Pick(6);
  const int second_set = choices.Pick(7);
  const bool has_otherwise = choices.Pick(2) == 1;
  const int asks_more = choices.Pick(3);
  if ((asks_more == 1 && second_set == 0) || (asks_more == 2 && !has_otherwise)) return std::nullopt;
  const auto target = [&](int branch) { return IndexOf(branch == asks_more ? To(1) : End(branch), 2); };
  std::vector<Node> nodes = {AskPlainly(setting, 0), AskPlainly(setting, 1)};
  nodes[0].branches.push_back({written(first_set), false, target(0)});
  if (second_set != 0) nodes[0].branches.push_back({written(second_set), false, target(1)});
  if (has_otherwise) nodes[0].branches.push_back({{}, true, target(2)});
  Answer(nodes[1], End(0), End(1), false, 2);
  setting.procedures.push_back(MakeRule(std::move(nodes), {1, 2, 1}));
  return setting;
}

std::vector<DateRelation> EveryRelation(FactId a, FactId b, Extent extent) {
  std::vector<DateShift> tables;
  for (int days = -1; days <= 1; ++days) tables.push_back({.unit = DateShift::Unit::kDays, .amount = days});
  tables.push_back({.unit = DateShift::Unit::kBusinessDays, .amount = 1});
  if (extent == Extent::kLong) {
    tables.push_back({.unit = DateShift::Unit::kDayOfMonth, .amount = 0, .day = 30, .roll = rules::Roll::kNextOpenDay});
  }
  std::vector<DateRelation> relations;
  for (const bool turned : {false, true}) {
    for (const auto kind : {DateRelation::Kind::kAtLeast, DateRelation::Kind::kBefore}) {
      for (const DateShift& table : tables) relations.push_back({turned ? b : a, kind, table, turned ? a : b});
    }
  }
  return relations;
}

// Two dates of three days each, with every set of up to two relations; the second may depend on a yes-or-no fact.
std::optional<Setting> Dates(Choices& choices, Extent extent) {
  Setting setting;
  setting.today = choices.Pick(2) == 0 ? OrdinaryDay() : FirstClosedDay();
  Vocabulary& vocabulary = setting.vocabulary;
  const bool has_flag = choices.Pick(2) == 1;
  if (has_flag) vocabulary.facts.push_back(MakeFact(vocabulary, FactType::kYesNo, FactOwner::kPerson));
  const std::size_t a = vocabulary.facts.size();
  vocabulary.facts.push_back(MakeFact(vocabulary, FactType::kDate, FactOwner::kPerson));
  vocabulary.facts.push_back(MakeFact(vocabulary, FactType::kDate, FactOwner::kPerson));
  const std::size_t b = a + 1;
  if (has_flag) vocabulary.facts[b].applies_when = {FactId{0}, rules::OneOf({kYes})};

  const std::vector<DateRelation> all = EveryRelation(FactId::FromIndex(a), FactId::FromIndex(b), extent);
  int after = -1;
  for (int left = choices.Pick(3); left > 0; --left) {
    const int next = choices.Pick(static_cast<int>(all.size()));
    if (next <= after) return std::nullopt;
    after = next;
    vocabulary.relations.push_back(all[static_cast<std::size_t>(next)]);
  }

  const bool b_first = choices.Pick(2) == 1;
  const int cut = choices.Pick(2);
  const auto& shape = kTwoQuestions[static_cast<std::size_t>(choices.Pick(2))];
  std::vector<Node> nodes = {AskPlainly(setting, b_first ? b : a), AskPlainly(setting, b_first ? a : b)};
  const Condition early{{{{}, FromToday(-cut)}}, false};
  const Condition by_today{{{{}, FromToday(0)}}, false};
  nodes[0].branches = {{early, false, IndexOf(shape.root_yes, 2)}, {{}, true, IndexOf(shape.root_no, 2)}};
  nodes[1].branches = {{by_today, false, IndexOf(shape.second_yes, 2)}, {{}, true, IndexOf(shape.second_no, 2)}};
  setting.procedures.push_back(MakeRule(std::move(nodes), {1, 2}));
  return setting;
}

// Two procedures that share questions, with topics and weights: what to ask first is a matter of policy, and laws hold under any.
std::optional<Setting> TwoProcedures(Choices& choices, Extent extent) {
  Setting setting;
  setting.today = OrdinaryDay();
  const bool uneven = extent == Extent::kLong && choices.Pick(2) == 1;
  const bool own_topic = choices.Pick(2) == 1;
  for (std::size_t i = 0; i < 3; ++i) {
    Fact fact = MakeFact(setting.vocabulary, FactType::kYesNo, FactOwner::kHousehold);
    fact.topic = own_topic && i == 2 ? "second" : "first";
    if (uneven) fact.weights = {1 + static_cast<std::uint32_t>(i), 3};
    setting.vocabulary.facts.push_back(fact);
  }
  if (choices.Pick(2) == 1) setting.vocabulary.facts[1].applies_when = {FactId{0}, rules::OneOf({kYes})};
  for (int i = 0; i < 2; ++i) {
    const auto root = static_cast<std::size_t>(choices.Pick(3));
    const std::size_t second = (root + 1 + static_cast<std::size_t>(choices.Pick(2))) % 3;
    const auto shape = static_cast<std::size_t>(choices.Pick(4));
    setting.procedures.push_back(
        MakeRule(WithShape(AskPlainly(setting, root), AskPlainly(setting, second), kTwoQuestions[shape], false), {1, 2}));
  }
  return setting;
}

}  // namespace

std::vector<Family> EveryFamily() {
  return {
      {"people", "1 or 2 people, 2 yes-or-no facts of every owner, every parent, every tree of up to 2 questions", People},
      {"for_each", "2 people, a procedure for each one who matches, every question", ForEachPerson},
      {"forests", "3 facts, every forest, every tree of 3 questions in every order", Forests},
      {"values", "3 values of every type, every way to cut them, a second fact that depends on them or not", Values},
      {"dates", "2 dates of 3 days, every set of up to 2 relations, ordinary and closed days", Dates},
      {"two_procedures", "2 procedures of 2 questions each, over 3 facts in 1 or 2 topics", TwoProcedures},
  };
}

void ForEverySetting(const Family& family, Extent extent, const std::function<void(const Setting&)>& visit) {
  Choices choices;
  do {
    const std::optional<Setting> setting = family.make(choices, extent);
    if (setting && !AllWorlds(*setting).empty()) visit(*setting);
  } while (choices.Next());
}

std::vector<rules::Case> EveryCase(const Setting& setting) {
  std::vector<rules::Case> cases;
  for (std::size_t i = 0; i < setting.procedures.size(); ++i) {
    for (int p = 0; p < setting.people; ++p) {
      cases.push_back({rules::ProcedureIndex::FromIndex(i), PersonIndex{static_cast<std::uint16_t>(p)}, PersonIndex{0}});
    }
  }
  return cases;
}

}  // namespace madoguchi::smallworld
