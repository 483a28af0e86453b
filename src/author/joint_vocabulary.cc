#include "author/joint_vocabulary.h"

#include <algorithm>
#include <string>
#include <utility>

namespace madoguchi::author {
namespace {

using rules::Condition;
using rules::Fact;
using rules::FactId;
using rules::FactType;
using rules::IntervalSet;
using rules::NodeIndex;
using rules::Value;

rules::Endpoint Fixed(Value value) { return {.kind = rules::Endpoint::Kind::kValue, .value = value, .shift = {}}; }

Condition FromIntervals(const IntervalSet& intervals) {
  Condition condition;
  for (const rules::Interval& interval : intervals) {
    rules::Range range;
    if (interval.first > rules::kLowest) range.first = Fixed(interval.first);
    if (interval.last < rules::kHighest) range.last = Fixed(interval.last);
    condition.ranges.push_back(range);
  }
  return condition;
}

bool Contains(const IntervalSet& intervals, Value value) {
  return std::any_of(intervals.begin(), intervals.end(), [&](const rules::Interval& i) { return i.contains(value); });
}

std::optional<Value> ChoiceNamed(const Fact& fact, const std::string& choice) {
  const auto found = std::find(fact.choices.begin(), fact.choices.end(), choice);
  if (found == fact.choices.end()) return std::nullopt;
  return static_cast<Value>(found - fact.choices.begin());
}

// Choices that both have, in the old order.
std::vector<std::string> CommonChoices(const Fact& old_fact, const Fact& new_fact) {
  std::vector<std::string> common;
  for (const std::string& choice : old_fact.choices) {
    if (ChoiceNamed(new_fact, choice)) common.push_back(choice);
  }
  return common;
}

rules::Interval CommonDomain(const Fact& old_fact, const Fact& new_fact, base::Date today) {
  const rules::Interval one = rules::Bind(old_fact.domain, today);
  const rules::Interval other = rules::Bind(new_fact.domain, today);
  return {std::max(one.first, other.first), std::min(one.last, other.last)};
}

bool HasRange(const Fact& fact) { return fact.type == FactType::kCount || fact.type == FactType::kDate; }

bool CanBeOne(const Fact& old_fact, const Fact& new_fact, base::Date today) {
  if (old_fact.type != new_fact.type || old_fact.owner != new_fact.owner) return false;
  if (old_fact.type == FactType::kChoice) return !CommonChoices(old_fact, new_fact).empty();
  if (!HasRange(old_fact)) return true;
  const rules::Interval domain = CommonDomain(old_fact, new_fact, today);
  return domain.first <= domain.last;
}

}  // namespace

JointVocabulary::JointVocabulary(const rules::Vocabulary& old_facts, const std::vector<rules::ProcedureRule>& old_rules,
                                 const rules::Vocabulary& new_facts, const std::vector<rules::ProcedureRule>& new_rules,
                                 base::Date today)
    : sides_{&old_facts, &new_facts}, today_(today) {
  std::set<std::string> apart;
  while (true) {
    Build(apart);
    const std::set<std::string> more = NotRewritable(old_rules, new_rules);
    if (more.empty()) return;
    apart.insert(more.begin(), more.end());
  }
}

void JointVocabulary::Build(const std::set<std::string>& apart) {
  joint_ = {};
  for (const Side side : kSides) {
    to_joint_[At(side)].assign(Of(side).facts.size(), FactId());
    from_joint_[At(side)].clear();
  }
  const rules::Vocabulary& old_facts = Of(Side::kOld);
  const rules::Vocabulary& new_facts = Of(Side::kNew);
  for (std::size_t i = 0; i < old_facts.facts.size(); ++i) {
    const FactId old_fact = FactId::FromIndex(i);
    const std::optional<FactId> new_fact = new_facts.Find(old_facts[old_fact].id);
    const bool one =
        new_fact && apart.count(old_facts[old_fact].id) == 0 && CanBeOne(old_facts[old_fact], new_facts[*new_fact], today_);
    if (one) {
      AddMatched(old_fact, *new_fact);
    } else {
      AddAlone(Side::kOld, old_fact);
    }
  }
  for (std::size_t i = 0; i < new_facts.facts.size(); ++i) {
    if (!to_joint_[At(Side::kNew)][i].IsValid()) AddAlone(Side::kNew, FactId::FromIndex(i));
  }
  FindParents();
  AddRelations();
}

void JointVocabulary::AddMatched(FactId old_fact, FactId new_fact) {
  Fact fact = FactAt(Side::kNew, new_fact);
  fact.applies_when.reset();
  if (fact.type == FactType::kChoice) {
    fact.choices = CommonChoices(FactAt(Side::kOld, old_fact), fact);
    fact.weights.clear();
  } else if (HasRange(fact)) {
    fact.domain = FromIntervals({CommonDomain(FactAt(Side::kOld, old_fact), fact, today_)}).ranges.front();
  }
  const FactId joint = FactId::FromIndex(joint_.facts.size());
  joint_.facts.push_back(std::move(fact));
  to_joint_[At(Side::kOld)][old_fact.index()] = joint;
  to_joint_[At(Side::kNew)][new_fact.index()] = joint;
  from_joint_[At(Side::kOld)].push_back(old_fact);
  from_joint_[At(Side::kNew)].push_back(new_fact);
}

void JointVocabulary::AddAlone(Side side, FactId own) {
  Fact fact = FactAt(side, own);
  fact.applies_when.reset();
  if (HasRange(fact)) fact.domain = FromIntervals({rules::Bind(fact.domain, today_)}).ranges.front();
  to_joint_[At(side)][own.index()] = FactId::FromIndex(joint_.facts.size());
  joint_.facts.push_back(std::move(fact));
  for (const Side each : kSides) {
    from_joint_[At(each)].push_back(each == side ? std::optional(own) : std::nullopt);
  }
}

Value JointVocabulary::ValueOf(Side side, FactId joint, Value value) const {
  const Fact& fact = joint_[joint];
  if (fact.type != FactType::kChoice) return value;
  const std::string& choice = fact.choices[static_cast<std::size_t>(value)];
  return ChoiceNamed(FactAt(side, *FactOf(side, joint)), choice).value_or(0);
}

Condition JointVocabulary::Mapped(Side side, FactId own, const Condition& condition) const {
  const IntervalSet values = rules::Bind(condition, today_);
  const FactId joint = JointOf(side, own);
  if (joint_[joint].type != FactType::kChoice) return FromIntervals(values);
  std::vector<Value> mapped;
  for (std::size_t i = 0; i < joint_[joint].choices.size(); ++i) {
    const Value value = static_cast<Value>(i);
    if (Contains(values, ValueOf(side, joint, value))) mapped.push_back(value);
  }
  return rules::OneOf(mapped);
}

std::optional<rules::AppliesWhen> JointVocabulary::MappedParent(Side side, FactId own) const {
  const std::optional<rules::AppliesWhen>& applies = FactAt(side, own).applies_when;
  if (!applies) return std::nullopt;
  return rules::AppliesWhen{JointOf(side, applies->parent), Mapped(side, applies->parent, applies->when)};
}

void JointVocabulary::FindParents() {
  is_native_.assign(joint_.facts.size(), true);
  for (std::size_t i = 0; i < joint_.facts.size(); ++i) {
    std::optional<std::optional<rules::AppliesWhen>> agreed;
    for (const Side side : kSides) {
      const std::optional<FactId> own = from_joint_[At(side)][i];
      if (!own) continue;
      std::optional<rules::AppliesWhen> mapped = MappedParent(side, *own);
      // The same values may be written in several ways.
      const bool same =
          !agreed || (agreed->has_value() == mapped.has_value() &&
                      (!mapped || ((*agreed)->parent == mapped->parent &&
                                   rules::Bind((*agreed)->when, today_) == rules::Bind(mapped->when, today_))));
      if (!same) is_native_[i] = false;
      if (!agreed) agreed = std::move(mapped);
    }
    if (is_native_[i] && agreed) joint_.facts[i].applies_when = *agreed;
  }
  // Below a fact that is rewritten, everything is.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < joint_.facts.size(); ++i) {
      const std::optional<rules::AppliesWhen>& applies = joint_.facts[i].applies_when;
      if (!applies || is_native_[applies->parent.index()]) continue;
      is_native_[i] = false;
      joint_.facts[i].applies_when.reset();
      changed = true;
    }
  }
}

void JointVocabulary::AddRelations() {
  for (const Side side : kSides) {
    for (rules::DateRelation relation : Of(side).relations) {
      relation.later = JointOf(side, relation.later);
      relation.earlier = JointOf(side, relation.earlier);
      const bool known = std::find(joint_.relations.begin(), joint_.relations.end(), relation) != joint_.relations.end();
      if (!known) joint_.relations.push_back(relation);
    }
  }
}

std::set<std::string> JointVocabulary::NotRewritable(const std::vector<rules::ProcedureRule>& old_rules,
                                                     const std::vector<rules::ProcedureRule>& new_rules) const {
  std::set<std::string> ids;
  const auto note = [&](FactId joint) {
    if (is_native_[joint.index()]) return;
    for (const Side side : kSides) AddFamily(side, joint_[joint].id, ids);
  };
  for (const rules::DateRelation& relation : joint_.relations) {
    note(relation.later);
    note(relation.earlier);
  }
  for (const Side side : kSides) {
    for (const rules::ProcedureRule& rule : side == Side::kOld ? old_rules : new_rules) {
      if (rule.for_each) note(JointOf(side, rule.for_each->fact));
      for (const rules::Node& node : rule.tree.nodes) {
        if (!node.outcome && node.quantifier != rules::Quantifier::kNone) note(JointOf(side, node.fact));
      }
    }
  }
  return ids;
}

// A fact, its ancestors, and all that hang on them.
void JointVocabulary::AddFamily(Side side, const std::string& id, std::set<std::string>& ids) const {
  const rules::Vocabulary& facts = Of(side);
  const auto root_of = [&](FactId fact) {
    while (facts[fact].applies_when) fact = facts[fact].applies_when->parent;
    return fact;
  };
  const std::optional<FactId> fact = facts.Find(id);
  if (!fact) return;
  const FactId root = root_of(*fact);
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    if (root_of(FactId::FromIndex(i)) == root) ids.insert(facts.facts[i].id);
  }
}

rules::ProcedureRule JointVocabulary::Rewrite(Side side, const rules::ProcedureRule& rule) const {
  rules::ProcedureRule joint = rule;
  if (joint.for_each) {
    joint.for_each->when = Mapped(side, rule.for_each->fact, rule.for_each->when);
    joint.for_each->fact = JointOf(side, rule.for_each->fact);
  }
  for (rules::Node& node : joint.tree.nodes) {
    if (node.outcome) continue;
    const FactId own = node.fact;
    const bool plain = node.quantifier == rules::Quantifier::kNone;
    if (!plain) node.each = Mapped(side, own, node.each);
    for (rules::Branch& branch : node.branches) {
      if (plain && !branch.otherwise) branch.when = Mapped(side, own, branch.when);
    }
    node.fact = JointOf(side, own);
  }
  // What stands before a node is found first; then everything that led to the node leads there.
  const std::size_t count = rule.tree.nodes.size();
  std::vector<NodeIndex> begin(count);
  for (std::size_t i = 0; i < count; ++i) {
    begin[i] = AskParentsFirst(side, rule.tree.nodes[i], NodeIndex::FromIndex(i), joint.tree);
  }
  for (std::size_t i = 0; i < joint.tree.nodes.size(); ++i) {
    std::vector<rules::Branch>& branches = joint.tree.nodes[i].branches;
    // The first branch of an added node leads to the question that it was put before.
    for (std::size_t b = i < count ? 0 : 1; b < branches.size(); ++b) branches[b].then = begin[branches[b].then.index()];
  }
  joint.tree.root = begin[rule.tree.root.index()];
  return joint;
}

NodeIndex JointVocabulary::AskParentsFirst(Side side, const rules::Node& original, NodeIndex at, rules::Tree& tree) const {
  if (original.outcome || is_native_[JointOf(side, original.fact).index()]) return at;
  // Who the fact does not apply to, goes the way of everybody else; where there is none, nowhere.
  std::optional<NodeIndex> rest;
  for (const rules::Branch& branch : original.branches) {
    if (branch.otherwise) rest = branch.then;
  }
  for (FactId fact = original.fact; !is_native_[JointOf(side, fact).index()] && FactAt(side, fact).applies_when;) {
    const rules::AppliesWhen& applies = *FactAt(side, fact).applies_when;
    rules::Node ask;
    ask.id = original.id;
    ask.fact = JointOf(side, applies.parent);
    ask.role = original.role;
    ask.branches.push_back({Mapped(side, applies.parent, applies.when), false, at});
    if (rest) ask.branches.push_back({Condition{}, true, *rest});
    at = NodeIndex::FromIndex(tree.nodes.size());
    tree.nodes.push_back(std::move(ask));
    fact = applies.parent;
  }
  return at;
}

}  // namespace madoguchi::author
