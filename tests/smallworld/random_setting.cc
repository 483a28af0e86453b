#include "smallworld/random_setting.h"

#include <algorithm>
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
using rules::OutcomeIndex;
using rules::PersonIndex;
using rules::Quantifier;
using rules::Range;
using rules::Role;
using rules::Roll;
using rules::Value;
using rules::Vocabulary;

namespace {

Endpoint Fixed(Value value) { return {.kind = Endpoint::Kind::kValue, .value = value, .shift = {}}; }

Endpoint FromToday(int days, Value step = 0) {
  return {.kind = Endpoint::Kind::kToday, .value = step, .shift = {.unit = DateShift::Unit::kDays, .amount = days}};
}

Endpoint RandomEnd(Dice& dice, const Fact& fact, base::Date today) {
  if (dice.Percent(20)) return {};
  if (fact.type == FactType::kCount) return Fixed(dice.Roll(4));
  const int days = dice.Roll(5) - 2;
  return dice.Percent(50) ? Fixed(today.days + days) : FromToday(days, dice.Roll(3) - 1);
}

Condition RandomCondition(Dice& dice, const Fact& fact, base::Date today) {
  Condition condition;
  condition.negated = dice.Percent(15);
  const int ranges = 1 + dice.Roll(2);
  for (int i = 0; i < ranges; ++i) {
    switch (fact.type) {
      case FactType::kChoice:
        condition.ranges.push_back(rules::OneOf({dice.Roll(static_cast<int>(fact.choices.size()))}).ranges[0]);
        break;
      case FactType::kYesNo:
        condition.ranges.push_back(rules::OneOf({dice.Roll(2)}).ranges[0]);
        break;
      case FactType::kCount:
      case FactType::kDate:
        condition.ranges.push_back({RandomEnd(dice, fact, today), RandomEnd(dice, fact, today)});
        break;
    }
  }
  return condition;
}

// What settings are rich in. Some contradictions take several facts of one kind to show.
enum class Flavour { kMixed, kHousehold, kDates };

Fact RandomFact(Dice& dice, int index, Flavour flavour) {
  Fact fact;
  fact.id = "fact" + std::to_string(index);
  fact.number = static_cast<std::uint32_t>(index);
  const int owner = dice.Roll(10);
  fact.owner = owner < 6 ? FactOwner::kPerson : owner < 9 ? FactOwner::kHousehold : FactOwner::kAuthority;
  int type = dice.Roll(10);
  if (flavour == Flavour::kHousehold) type = dice.Roll(2);
  if (flavour == Flavour::kDates) type = index < 2 ? 4 : 9;
  if (type < 2) {
    fact.type = FactType::kChoice;
    fact.choices = {"a", "b", "c"};
  } else if (type < 5) {
    fact.type = FactType::kYesNo;
  } else if (type < 6) {
    fact.type = FactType::kCount;
    fact.domain = {Fixed(0), Fixed(2)};
  } else {
    fact.type = FactType::kDate;
    fact.domain = {FromToday(-1 - dice.Roll(2)), FromToday(dice.Roll(3))};
  }
  return fact;
}

// A parent comes earlier in the list, which keeps it a forest. What belongs to no person has no person's parent.
void MaybeGiveParent(Dice& dice, Vocabulary& vocabulary, std::size_t child, Flavour flavour, base::Date today) {
  if (child == 0 || dice.Percent(50)) return;
  const int before = flavour == Flavour::kDates ? std::min<int>(static_cast<int>(child), 2) : static_cast<int>(child);
  const std::size_t parent = static_cast<std::size_t>(dice.Roll(before));
  const bool parent_is_own = vocabulary.facts[parent].owner == FactOwner::kPerson;
  if (parent_is_own && vocabulary.facts[child].owner != FactOwner::kPerson) return;
  vocabulary.facts[child].applies_when = {FactId::FromIndex(parent), RandomCondition(dice, vocabulary.facts[parent], today)};
}

void AddRelations(Dice& dice, Vocabulary& vocabulary, Flavour flavour) {
  std::vector<FactId> dates;
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    if (vocabulary.facts[i].type == FactType::kDate) dates.push_back(FactId::FromIndex(i));
  }
  if (dates.size() < 2) return;
  const int count = flavour == Flavour::kDates ? 3 + dice.Roll(4) : 1 + dice.Roll(3);
  for (int i = 0; i < count; ++i) {
    DateRelation relation;
    relation.later = dates[static_cast<std::size_t>(dice.Roll(static_cast<int>(dates.size())))];
    relation.earlier = dates[static_cast<std::size_t>(dice.Roll(static_cast<int>(dates.size())))];
    if (relation.later == relation.earlier) continue;
    relation.kind = dice.Percent(50) ? DateRelation::Kind::kAtLeast : DateRelation::Kind::kBefore;
    const int unit = dice.Roll(6);
    relation.table.unit = unit < 4   ? DateShift::Unit::kDays
                          : unit < 5 ? DateShift::Unit::kBusinessDays
                                     : DateShift::Unit::kDayOfMonth;
    relation.table.amount = unit == 5 ? 0 : dice.Roll(5) - 2;
    relation.table.day = 1 + dice.Roll(31);
    relation.table.roll = dice.Percent(70) ? Roll::kNone : Roll::kNextOpenDay;
    vocabulary.relations.push_back(relation);
  }
}

void AddBranches(Dice& dice, Node& node, const Fact& fact, int last_target, int first_target, base::Date today, bool total) {
  const auto target = [&] {
    return NodeIndex::FromIndex(static_cast<std::size_t>(first_target + dice.Roll(last_target - first_target + 1)));
  };
  Fact yes_no;
  yes_no.type = FactType::kYesNo;
  const Fact& tested = node.quantifier == Quantifier::kNone ? fact : yes_no;
  const int branches = 1 + dice.Roll(3);
  for (int i = 0; i < branches; ++i) node.branches.push_back({RandomCondition(dice, tested, today), false, target()});
  if (total || dice.Percent(80)) node.branches.push_back({{}, true, target()});
}

rules::ProcedureRule RandomProcedure(Dice& dice, const Setting& setting, Flavour flavour, bool total) {
  rules::ProcedureRule rule;
  const std::vector<Fact>& facts = setting.vocabulary.facts;
  const int outcomes = 2 + dice.Roll(3);
  const int questions = 1 + dice.Roll(flavour == Flavour::kMixed ? 5 : 7);
  for (int i = 0; i < questions; ++i) {
    Node node;
    const auto fact = static_cast<std::size_t>(dice.Roll(static_cast<int>(facts.size())));
    node.fact = FactId::FromIndex(fact);
    const bool own = facts[fact].owner == FactOwner::kPerson;
    node.role = !own ? Role::kHousehold : dice.Percent(60) ? Role::kSubject : Role::kActor;
    if (own && dice.Percent(flavour == Flavour::kHousehold ? 80 : 35)) {
      node.quantifier = static_cast<Quantifier>(1 + dice.Roll(3));
      node.each = RandomCondition(dice, facts[fact], setting.today);
      node.at_least = dice.Roll(4);
    }
    // Nodes lead to later nodes alone, so there are no cycles; outcomes come last.
    AddBranches(dice, node, facts[fact], questions + outcomes - 1, i + 1, setting.today, total);
    rule.tree.nodes.push_back(node);
  }
  for (int i = 0; i < outcomes; ++i) {
    Node node;
    node.outcome = OutcomeIndex::FromIndex(static_cast<std::size_t>(i));
    rule.tree.nodes.push_back(node);
    const int kind = dice.Roll(4);
    rule.outcome_class.push_back(kind == 0 ? rules::kNotNeededClass : static_cast<rules::OutcomeClass>(kind));
  }
  rule.tree.root = NodeIndex{0};
  const auto fact = static_cast<std::size_t>(dice.Roll(static_cast<int>(facts.size())));
  if (facts[fact].owner == FactOwner::kPerson && dice.Percent(30)) {
    rule.for_each = {FactId::FromIndex(fact), RandomCondition(dice, facts[fact], setting.today)};
  }
  return rule;
}

Setting AnySetting(Dice& dice, bool total) {
  Setting setting;
  setting.today = base::Date{20'780 + dice.Roll(60)};  // around a turn of the year, with its closed days
  const Flavour flavour = dice.Percent(60) ? Flavour::kMixed : dice.Percent(50) ? Flavour::kHousehold : Flavour::kDates;
  const bool household = flavour == Flavour::kHousehold;
  const bool dates = flavour == Flavour::kDates;
  setting.people = household ? 2 + dice.Roll(2) : dates ? 1 : 1 + dice.Roll(3);
  const int facts = household ? 1 + dice.Roll(2) : dates ? 4 + dice.Roll(3) : 2 + dice.Roll(5);
  for (int i = 0; i < facts; ++i) {
    setting.vocabulary.facts.push_back(RandomFact(dice, i, flavour));
    MaybeGiveParent(dice, setting.vocabulary, static_cast<std::size_t>(i), flavour, setting.today);
  }
  AddRelations(dice, setting.vocabulary, flavour);
  for (int i = 0; i < 2; ++i) setting.procedures.push_back(RandomProcedure(dice, setting, flavour, total));
  return setting;
}

}  // namespace

Setting RandomSetting(Dice& dice, double most_worlds, bool total) {
  while (true) {
    Setting setting = AnySetting(dice, total);
    // Relations may leave nobody: a vocabulary that no resident fits.
    if (SizeOf(setting) <= most_worlds && !AllWorlds(setting).empty()) return setting;
  }
}

rules::Answers RandomAnswers(Dice& dice, const Setting& setting, const World& world, int percent_answered,
                             int percent_unknown) {
  rules::Answers answers;
  for (const rules::FactKey key : AllKeys(setting)) {
    const std::optional<Value> value = world[PlaceOf(setting, key)];
    if (dice.Percent(percent_unknown)) {
      answers.SetUnknown(key);
    } else if (value && dice.Percent(percent_answered)) {
      answers.Set(key, *value);
    }
  }
  return answers;
}

std::vector<rules::Case> RandomCases(Dice& dice, const Setting& setting) {
  std::vector<rules::Case> cases;
  const auto person = [](int p) { return PersonIndex{static_cast<std::uint16_t>(p)}; };
  for (std::size_t i = 0; i < setting.procedures.size(); ++i) {
    for (int p = 0; p < setting.people; ++p) {
      cases.push_back({rules::ProcedureIndex::FromIndex(i), person(p), person(dice.Roll(setting.people))});
    }
  }
  return cases;
}

}  // namespace madoguchi::smallworld
