#include "smallworld/every_setting.h"

#include <algorithm>
#include <array>
#include <utility>

#include "smallworld/setting_parts.h"

namespace madoguchi::smallworld {

using rules::Condition;
using rules::DateRelation;
using rules::DateShift;
using rules::Fact;
using rules::FactId;
using rules::FactOwner;
using rules::FactType;
using rules::Node;
using rules::NodeIndex;
using rules::PersonIndex;
using rules::ProcedureRule;
using rules::Quantifier;
using rules::Value;
using rules::Vocabulary;

namespace {

// A Wednesday among open days, and the first day on which offices are closed at the turn of the year.
base::Date OrdinaryDay() { return base::ParseIso("2026-11-25").value(); }
base::Date FirstClosedDay() { return base::ParseIso("2026-12-29").value(); }

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
    Answer(tree[0], End(0), End(1), PickWithoutValue(choices, setting), 1);
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
  const WithoutValue without = extent == Extent::kLong ? PickWithoutValue(choices, setting) : WithoutValue::kAsNo;
  std::vector<Node> nodes;
  for (const std::size_t fact : order) nodes.push_back(AskPlainly(setting, fact));
  Answer(nodes[0], yes, no, without, 3);
  Answer(nodes[1], second_yes, second_no, without, 3);
  Answer(nodes[2], End(0), End(1), without, 3);
  setting.procedures.push_back(MakeRule(std::move(nodes), {1, 2}));
  return setting;
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
  Answer(nodes[1], End(0), End(1), WithoutValue::kAsNo, 2);
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

// Three questions about the same people, each of which may be answered alone: whether one household can answer them all takes a
// search. Two people with three values, or three people with two.
std::optional<Setting> Crowds(Choices& choices, Extent extent) {
  Setting setting;
  setting.today = OrdinaryDay();
  const bool three_people = choices.Pick(2) == 1;
  setting.people = three_people ? 3 : 2;
  const FactType type = three_people ? FactType::kYesNo : FactType::kChoice;
  setting.vocabulary.facts.push_back(MakeFact(setting.vocabulary, type, FactOwner::kPerson));
  std::vector<Node> nodes;
  for (int i = 0; i < 3; ++i) {
    Node node;
    node.fact = FactId{0};
    // "Any" and "all" of some values are "not all" and "not any" of the others; of three people there may be two as well.
    const int ways = three_people ? 2 : 1;
    const bool two = choices.Pick(ways) == 1;
    node.quantifier = two ? Quantifier::kCountAtLeast : choices.Pick(2) == 1 ? Quantifier::kAll : Quantifier::kAny;
    node.at_least = 2;
    node.each = WriteSet(1 + choices.Pick(three_people ? 2 : 6), Style::kListed, type, 0, setting.today);
    const Target more = i < 2 ? To(i + 1) : End(1);
    const bool goes_on_with_no = extent == Extent::kLong && choices.Pick(2) == 1;
    Answer(node, goes_on_with_no ? End(0) : more, goes_on_with_no ? more : End(0), WithoutValue::kAsNo, 3);
    nodes.push_back(std::move(node));
  }
  setting.procedures.push_back(MakeRule(std::move(nodes), {1, 2}));
  return setting;
}

// Two dates that apply on yes, two others that apply on no, and one path on which neither pair may be left.
std::optional<Setting> OptionalDates(Choices& choices, Extent extent) {
  Setting setting;
  setting.today = OrdinaryDay();
  Vocabulary& vocabulary = setting.vocabulary;
  vocabulary.facts.push_back(MakeFact(vocabulary, FactType::kYesNo, FactOwner::kPerson));
  std::vector<Node> nodes;
  for (std::size_t i = 1; i <= 4; ++i) {
    Fact date = MakeFact(vocabulary, FactType::kDate, FactOwner::kPerson);
    date.domain = {FromToday(0), FromToday(1)};
    date.applies_when = {FactId{0}, rules::OneOf({i <= 2 ? kYes : kNo})};
    vocabulary.facts.push_back(date);
    // On the way go those with the early or the late day, and with them, or not, those who have no day.
    const bool early = choices.Pick(2) == 0;
    const bool takes_others = i > 2 || choices.Pick(2) == 1;
    const Condition today{{{{}, FromToday(0)}}, false};
    const Condition tomorrow{{{FromToday(1), {}}}, false};
    const NodeIndex more = IndexOf(i < 4 ? To(static_cast<int>(i)) : End(1), 4);
    const NodeIndex out = IndexOf(End(0), 4);
    Node node = AskPlainly(setting, i);
    node.branches.push_back({early == takes_others ? tomorrow : today, false, takes_others ? out : more});
    node.branches.push_back({{}, true, takes_others ? more : out});
    nodes.push_back(std::move(node));
  }
  for (const std::uint16_t later : {std::uint16_t{1}, std::uint16_t{3}}) {
    const bool varied = later == 1 || extent == Extent::kLong;
    const int days = varied ? choices.Pick(2) : 0;
    vocabulary.relations.push_back({FactId{later},
                                    DateRelation::Kind::kAtLeast,
                                    {.unit = DateShift::Unit::kDays, .amount = days},
                                    FactId{static_cast<std::uint16_t>(later + 1)}});
  }
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
    setting.procedures.push_back(MakeRule(
        WithShape(AskPlainly(setting, root), AskPlainly(setting, second), kTwoQuestions[shape], WithoutValue::kAsNo),
        {1, 2}));
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
      {"crowds", "2 people with 3 values or 3 people with 2, every 3 questions about all of them", Crowds},
      {"optional_dates", "4 dates of 2 days that apply or not, related in pairs, every path through all of them",
       OptionalDates},
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
