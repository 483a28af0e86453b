#include "smallworld/naive.h"

#include <algorithm>

#include "rules/date_shift.h"

namespace madoguchi::smallworld {

using rules::Condition;
using rules::DateRelation;
using rules::Endpoint;
using rules::Fact;
using rules::FactId;
using rules::FactKey;
using rules::FactOwner;
using rules::FactType;
using rules::Node;
using rules::PersonIndex;
using rules::Quantifier;
using rules::Role;
using rules::Value;

namespace {

std::optional<Value> EndOf(const Endpoint& end, base::Date today) {
  switch (end.kind) {
    case Endpoint::Kind::kUnbounded:
      return std::nullopt;
    case Endpoint::Kind::kValue:
      return end.value;
    case Endpoint::Kind::kToday:
      return Shift(end.shift, today).days + end.value;
  }
  return std::nullopt;
}

bool IsKept(const Setting& setting, FactKey key) {
  return setting.vocabulary[key.fact].owner == FactOwner::kPerson || key.person.value() == 0;
}

bool ObeysApplies(const Setting& setting, const World& world) {
  for (const FactKey key : AllKeys(setting)) {
    const auto& applies = setting.vocabulary[key.fact].applies_when;
    if (!applies) continue;
    const std::optional<Value> parent = world[PlaceOf(setting, {applies->parent, key.person})];
    const bool should_apply = parent && Holds(applies->when, *parent, setting.today);
    if (should_apply != world[PlaceOf(setting, key)].has_value()) return false;
  }
  return true;
}

bool ObeysRelations(const Setting& setting, const World& world) {
  for (const DateRelation& relation : setting.vocabulary.relations) {
    for (int p = 0; p < setting.people; ++p) {
      const PersonIndex person{static_cast<std::uint16_t>(p)};
      const auto later = world[PlaceOf(setting, {relation.later, person})];
      const auto earlier = world[PlaceOf(setting, {relation.earlier, person})];
      if (!later || !earlier) continue;
      const Value bound = Shift(relation.table, base::Date{*earlier}).days;
      const bool is_at_least = relation.kind == DateRelation::Kind::kAtLeast;
      if (is_at_least ? *later < bound : *later >= bound) return false;
    }
  }
  return true;
}

bool SaysYes(const Setting& setting, const World& world, const Node& node) {
  int satisfied = 0;
  for (int p = 0; p < setting.people; ++p) {
    const auto value = world[PlaceOf(setting, {node.fact, PersonIndex{static_cast<std::uint16_t>(p)}})];
    if (value && Holds(node.each, *value, setting.today)) ++satisfied;
  }
  if (node.quantifier == Quantifier::kAny) return satisfied >= 1;
  if (node.quantifier == Quantifier::kAll) return satisfied == setting.people;
  return satisfied >= node.at_least;
}

}  // namespace

std::vector<Value> ValuesOf(const Fact& fact, base::Date today) {
  std::vector<Value> values;
  Value first = 0;
  Value last = 1;
  if (fact.type == FactType::kChoice) last = static_cast<Value>(fact.choices.size()) - 1;
  if (fact.type == FactType::kCount || fact.type == FactType::kDate) {
    first = *EndOf(fact.domain.first, today);
    last = *EndOf(fact.domain.last, today);
  }
  for (Value value = first; value <= last; ++value) values.push_back(value);
  return values;
}

bool Obeys(const Setting& setting, const World& world) {
  return ObeysApplies(setting, world) && ObeysRelations(setting, world);
}

std::size_t PlaceOf(const Setting& setting, FactKey key) {
  const bool own = setting.vocabulary[key.fact].owner == FactOwner::kPerson;
  const std::size_t person = own ? key.person.index() : 0;
  return person * setting.vocabulary.facts.size() + key.fact.index();
}

std::vector<FactKey> AllKeys(const Setting& setting) {
  std::vector<FactKey> keys;
  for (int p = 0; p < setting.people; ++p) {
    for (std::size_t f = 0; f < setting.vocabulary.facts.size(); ++f) {
      const FactKey key{FactId::FromIndex(f), PersonIndex{static_cast<std::uint16_t>(p)}};
      if (IsKept(setting, key)) keys.push_back(key);
    }
  }
  return keys;
}

double SizeOf(const Setting& setting) {
  double size = 1;
  for (const FactKey key : AllKeys(setting)) {
    const Fact& fact = setting.vocabulary[key.fact];
    const auto values = static_cast<double>(ValuesOf(fact, setting.today).size());
    size *= values + (fact.applies_when ? 1 : 0);
  }
  return size;
}

std::vector<World> AllWorlds(const Setting& setting) {
  std::vector<World> worlds = {World(setting.vocabulary.facts.size() * static_cast<std::size_t>(setting.people))};
  for (const FactKey key : AllKeys(setting)) {
    const Fact& fact = setting.vocabulary[key.fact];
    std::vector<World> more;
    for (const World& world : worlds) {
      World next = world;
      for (const Value value : ValuesOf(fact, setting.today)) {
        next[PlaceOf(setting, key)] = value;
        more.push_back(next);
      }
      next[PlaceOf(setting, key)] = std::nullopt;
      if (fact.applies_when) more.push_back(next);
    }
    worlds = std::move(more);
  }
  std::erase_if(worlds, [&](const World& world) { return !Obeys(setting, world); });
  return worlds;
}

bool Holds(const Condition& condition, Value value, base::Date today) {
  bool inside = false;
  for (const rules::Range& range : condition.ranges) {
    const std::optional<Value> first = EndOf(range.first, today);
    const std::optional<Value> last = EndOf(range.last, today);
    if ((!first || *first <= value) && (!last || value <= *last)) inside = true;
  }
  return inside != condition.negated;
}

bool Agrees(const Setting& setting, const World& world, const rules::Answers& answers) {
  for (const auto& [key, answer] : answers.all()) {
    if (answer.value && world[PlaceOf(setting, key)] != answer.value) return false;
  }
  return true;
}

std::optional<rules::OutcomeIndex> Reach(const Setting& setting, const World& world, const rules::Case& of) {
  const rules::ProcedureRule& rule = setting.procedures[of.procedure.index()];
  if (rule.for_each) {
    const auto value = world[PlaceOf(setting, {rule.for_each->fact, of.subject})];
    if (!value || !Holds(rule.for_each->when, *value, setting.today)) return rules::kDoesNotRun;
  }
  rules::NodeIndex at = rule.tree.root;
  while (true) {
    const Node& node = rule.tree.nodes[at.index()];
    if (node.outcome) return node.outcome;
    std::optional<Value> value;
    if (node.quantifier == Quantifier::kNone) {
      value = world[PlaceOf(setting, {node.fact, node.role == Role::kActor ? of.actor : of.subject})];
    } else {
      value = SaysYes(setting, world, node) ? 1 : 0;
    }
    const auto taken = std::find_if(node.branches.begin(), node.branches.end(), [&](const rules::Branch& branch) {
      return branch.otherwise || (value && Holds(branch.when, *value, setting.today));
    });
    if (taken == node.branches.end()) return std::nullopt;
    at = taken->then;
  }
}

}  // namespace madoguchi::smallworld
