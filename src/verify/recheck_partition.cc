// PartitionOf: divides all residents by their ways through a tree, over boxes of plain value sets.

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "rules/date_shift.h"
#include "verify/interval_sets.h"
#include "verify/recheck.h"

namespace madoguchi::verify {
namespace {

using rules::FactKey;
using rules::IntervalSet;
using rules::Value;

constexpr int kMostBranches = 1'000'000;

// A box of worlds: by fact the values that are left, or nullopt for n/a. What is not in it may be anything that the rest allows.
using Box = std::map<FactKey, std::optional<IntervalSet>>;

class Divider {
 public:
  Divider(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule, base::Date day, const Household& household)
      : vocabulary_(vocabulary), rule_(rule), day_(day), household_(household) {}

  Partition Divide() {
    const Box everybody;
    if (!rule_.for_each) {
      Follow(rule_.tree.root, everybody);
    } else {
      const FactKey key{rule_.for_each->fact, household_.subject};
      With(everybody, key, Intersection(Domain(key), rules::Bind(rule_.for_each->when, day_)),
           [&](const Box& box) { Follow(rule_.tree.root, box); });
    }
    return std::move(partition_);
  }

 private:
  [[nodiscard]] FactKey KeyOf(rules::FactId fact, rules::PersonIndex person) const {
    const bool own = vocabulary_[fact].owner == rules::FactOwner::kPerson;
    return {fact, own ? person : rules::PersonIndex{0}};
  }

  [[nodiscard]] IntervalSet Domain(FactKey key) const {
    const rules::Fact& fact = vocabulary_[key.fact];
    IntervalSet domain = DomainOf(fact, day_);
    // A range that is over keeps its first value (rules/program.h), so that nobody is lost for it.
    if (domain.empty()) domain = {{rules::Bind(fact.domain, day_).first, rules::Bind(fact.domain, day_).first}};
    if (fact.type == rules::FactType::kDate) {
      domain = Intersection(domain, {{base::kFirstDate.days, base::kLastDate.days}});
    }
    return domain;
  }

  // Calls then(box) for the part of the box in which the fact has one of these values, so that it applies.
  template <class Then>
  void With(Box box, FactKey key, const IntervalSet& values, const Then& then) {
    FactKey at = key;
    IntervalSet wanted = values;
    while (true) {
      const auto known = box.find(at);
      if (known != box.end() && !known->second) return;
      IntervalSet left = Intersection(known == box.end() ? Domain(at) : *known->second, wanted);
      if (left.empty()) return;
      box[at] = std::move(left);
      const std::optional<rules::AppliesWhen>& applies = vocabulary_[at.fact].applies_when;
      if (!applies) break;
      wanted = rules::Bind(applies->when, day_);
      at = KeyOf(applies->parent, at.person);
    }
    then(box);
  }

  // Calls then(box) for the parts of the box in which the fact is n/a: its parent has another value, or is n/a itself.
  template <class Then>
  void Without(Box box, FactKey key, const Then& then) {
    const auto known = box.find(key);
    if (known != box.end()) {
      if (!known->second) then(box);
      return;
    }
    const std::optional<rules::AppliesWhen>& applies = vocabulary_[key.fact].applies_when;
    if (!applies) return;
    box[key] = std::nullopt;
    const FactKey parent = KeyOf(applies->parent, key.person);
    With(box, parent, Difference(Domain(parent), rules::Bind(applies->when, day_)), then);
    Without(box, parent, then);
  }

  [[nodiscard]] bool TooMany() {
    if (++branches_ <= kMostBranches) return false;
    partition_.objection = "there are too many branches to walk";
    return true;
  }

  void Follow(rules::NodeIndex at, const Box& box) {
    if (TooMany()) return;
    const rules::Node& node = rule_.tree.nodes[at.index()];
    if (node.outcome) {
      if (IsSomebody(box)) partition_.paths.insert(walk_);
    } else if (node.quantifier != rules::Quantifier::kNone) {
      CountPeople(at, node, 0, 0, box);
    } else {
      const FactKey key = KeyOf(node.fact, node.role == rules::Role::kSubject ? household_.subject : rules::PersonIndex{0});
      IntervalSet rest = Domain(key);
      bool absent_left = true;
      for (std::size_t b = 0; b < node.branches.size(); ++b) {
        const rules::Branch& branch = node.branches[b];
        const IntervalSet all = branch.otherwise ? rest : Intersection(Domain(key), rules::Bind(branch.when, day_));
        if (!branch.otherwise) {
          With(box, key, Difference(all, rest), [&](const Box& twice) { Object(twice, node, "two branches"); });
        }
        With(box, key, Intersection(all, rest), [&](const Box& taken) { Take(at, b, taken); });
        if (branch.otherwise && absent_left) {
          Without(box, key, [&](const Box& taken) { Take(at, b, taken); });
          absent_left = false;
        }
        rest = Difference(rest, all);
      }
      With(box, key, rest, [&](const Box& left) { Object(left, node, "no branch"); });
      if (absent_left) Without(box, key, [&](const Box& left) { Object(left, node, "no branch"); });
    }
  }

  // Everybody either satisfies the condition or does not; who comes last may be left open when the answer is certain already.
  void CountPeople(rules::NodeIndex at, const rules::Node& node, int person, int count, const Box& box) {
    if (TooMany()) return;
    const int needed = node.quantifier == rules::Quantifier::kAll            ? household_.people
                       : node.quantifier == rules::Quantifier::kCountAtLeast ? node.at_least
                                                                             : 1;
    if (count < needed && count + household_.people - person >= needed) {
      const FactKey key{node.fact, rules::PersonIndex{static_cast<std::uint16_t>(person)}};
      const IntervalSet each = rules::Bind(node.each, day_);
      const auto yes = [&](const Box& part) { CountPeople(at, node, person + 1, count + 1, part); };
      const auto no = [&](const Box& part) { CountPeople(at, node, person + 1, count, part); };
      With(box, key, Intersection(Domain(key), each), yes);
      With(box, key, Difference(Domain(key), each), no);
      Without(box, key, no);
      return;
    }
    const Value says = count >= needed ? 1 : 0;
    std::optional<std::size_t> branch;
    for (std::size_t b = 0; b < node.branches.size(); ++b) {
      const IntervalSet when = rules::Bind(node.branches[b].when, day_);
      const bool holds = !node.branches[b].otherwise && !Intersection(when, {{says, says}}).empty();
      if (holds && branch && !node.branches[*branch].otherwise) Object(box, node, "two branches");
      if ((holds || node.branches[b].otherwise) && !branch) branch = b;
    }
    if (!branch) return Object(box, node, "no branch");
    Take(at, *branch, box);
  }

  void Take(rules::NodeIndex at, std::size_t branch, const Box& box) {
    walk_.push_back({at, static_cast<std::uint16_t>(branch)});
    Follow(rule_.tree.nodes[at.index()].branches[branch].then, box);
    walk_.pop_back();
  }

  void Object(const Box& box, const rules::Node& node, const char* what) {
    if (partition_.objection.empty() && IsSomebody(box)) {
      partition_.objection = "somebody has " + std::string(what) + " at '" + node.id + "' on " + base::ToIso(day_);
    }
  }

  // Without date relations a box that is not empty holds somebody. With them, whatever is tied to something else and may be n/a
  // is tried both ways; then the ends of the date ranges are trimmed until they fit each other.
  bool IsSomebody(const Box& box) {
    if (vocabulary_.relations.empty()) return true;
    for (const rules::DateRelation& relation : vocabulary_.relations) {
      for (int person = 0; person < household_.people; ++person) {
        for (const rules::FactId fact : {relation.later, relation.earlier}) {
          const FactKey key = KeyOf(fact, rules::PersonIndex{static_cast<std::uint16_t>(person)});
          if (box.count(key) != 0) continue;
          bool found = false;
          const auto look = [&](const Box& part) { found = found || IsSomebody(part); };
          With(box, key, Domain(key), look);
          if (!found) Without(box, key, look);
          return found;
        }
      }
    }
    return DatesFit(box);
  }

  [[nodiscard]] bool DatesFit(Box box) const {
    for (bool trimmed = true; trimmed;) {
      trimmed = false;
      for (const rules::DateRelation& relation : vocabulary_.relations) {
        for (int person = 0; person < household_.people; ++person) {
          const rules::PersonIndex who{static_cast<std::uint16_t>(person)};
          std::optional<IntervalSet>& later = box[KeyOf(relation.later, who)];
          std::optional<IntervalSet>& earlier = box[KeyOf(relation.earlier, who)];
          if (!later || !earlier) continue;
          if (!Trim(relation, *later, *earlier, trimmed)) return false;
        }
      }
    }
    return true;
  }

  // False when nothing is left. Day by day: slow, and as simple as can be.
  static bool Trim(const rules::DateRelation& relation, IntervalSet& later, IntervalSet& earlier, bool& trimmed) {
    const auto fits = [&](Value a, Value b) {
      const Value shifted = rules::Shift(relation.table, base::Date{b}).days;
      return relation.kind == rules::DateRelation::Kind::kAtLeast ? a >= shifted : a < shifted;
    };
    const bool at_least = relation.kind == rules::DateRelation::Kind::kAtLeast;
    // At least: the first of the one and the last of the other are in danger; before: the other way round.
    while (!later.empty() && !earlier.empty()) {
      const Value best_earlier = at_least ? earlier.front().first : earlier.back().last;
      const Value best_later = at_least ? later.back().last : later.front().first;
      if (!fits(at_least ? later.front().first : later.back().last, best_earlier)) {
        Drop(later, at_least);
      } else if (!fits(best_later, at_least ? earlier.back().last : earlier.front().first)) {
        Drop(earlier, !at_least);
      } else {
        return true;
      }
      trimmed = true;
    }
    return false;
  }

  static void Drop(IntervalSet& values, bool first) {
    rules::Interval& end = first ? values.front() : values.back();
    first ? ++end.first : --end.last;
    if (end.first > end.last) values.erase(first ? values.begin() : values.end() - 1);
  }

  const rules::Vocabulary& vocabulary_;
  const rules::ProcedureRule& rule_;
  base::Date day_;
  Household household_;
  Partition partition_;
  std::vector<WalkStep> walk_;
  int branches_ = 0;
};

}  // namespace

Partition PartitionOf(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule, base::Date day,
                      const Household& household) {
  return Divider(vocabulary, rule, day, household).Divide();
}

}  // namespace madoguchi::verify
