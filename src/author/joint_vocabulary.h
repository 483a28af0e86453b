#pragma once
// JointVocabulary: two versions of a vocabulary as one, so that one resident can be led through the trees of both.
//
// Facts are matched by id, choices by id. A fact of the same type and owner on both sides is one fact of the joint vocabulary,
// with the values that residents can have in both versions; a fact that only one side has, or that changed its type or owner,
// stands for itself. Where a fact applies under other conditions than before, trees are rewritten so that they ask for its
// parent first; facts that cannot be rewritten (asked of all people, or tied to other dates) are kept apart, and said to be.
// Bound to one day: bounds that count from today are fixed. Not here: what is different (procedure_diff.h, content_diff.h).
//
//   JointVocabulary joint(old_town.vocabulary, new_town.vocabulary, today);
//   rules::ProcedureRule old_rule = joint.Rewrite(Side::kOld, old_town.procedures[0].rule);

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "rules/tree.h"

namespace madoguchi::author {

enum class Side : std::uint8_t { kOld, kNew };
inline constexpr std::array<Side, 2> kSides = {Side::kOld, Side::kNew};

class JointVocabulary {
 public:
  /// `old_rules`, `new_rules`: of all procedures; they tell which facts are asked of all people.
  JointVocabulary(const rules::Vocabulary& old_facts, const std::vector<rules::ProcedureRule>& old_rules,
                  const rules::Vocabulary& new_facts, const std::vector<rules::ProcedureRule>& new_rules, base::Date today);

  [[nodiscard]] const rules::Vocabulary& vocabulary() const { return joint_; }
  [[nodiscard]] base::Date today() const { return today_; }

  /// The joint fact of a side's fact.
  [[nodiscard]] rules::FactId JointOf(Side side, rules::FactId fact) const { return to_joint_[At(side)][fact.index()]; }
  /// The side's fact of a joint one, where it has one.
  [[nodiscard]] std::optional<rules::FactId> FactOf(Side side, rules::FactId joint) const {
    return from_joint_[At(side)][joint.index()];
  }
  /// A joint fact's value as the side's own; they differ for choices. Precondition: FactOf(side, joint).
  [[nodiscard]] rules::Value ValueOf(Side side, rules::FactId joint, rules::Value value) const;

  /// False where the fact applies under other conditions than before: in the joint vocabulary it then always has a value, and
  /// rewritten trees ask for it only where their side has one.
  [[nodiscard]] bool AppliesAsBefore(rules::FactId joint) const { return is_native_[joint.index()]; }

  /// The rule in terms of the joint vocabulary. Outcomes keep their indices, nodes may be added.
  [[nodiscard]] rules::ProcedureRule Rewrite(Side side, const rules::ProcedureRule& rule) const;

 private:
  static std::size_t At(Side side) { return static_cast<std::size_t>(side); }
  [[nodiscard]] const rules::Vocabulary& Of(Side side) const { return *sides_[At(side)]; }
  [[nodiscard]] const rules::Fact& FactAt(Side side, rules::FactId fact) const { return Of(side)[fact]; }

  void Build(const std::set<std::string>& apart);
  void AddMatched(rules::FactId old_fact, rules::FactId new_fact);
  void AddAlone(Side side, rules::FactId fact);
  [[nodiscard]] std::optional<rules::AppliesWhen> MappedParent(Side side, rules::FactId fact) const;
  void FindParents();
  void AddRelations();
  /// Ids of facts that have to be kept apart, because trees cannot be rewritten for them. Whole families.
  [[nodiscard]] std::set<std::string> NotRewritable(const std::vector<rules::ProcedureRule>& old_rules,
                                                    const std::vector<rules::ProcedureRule>& new_rules) const;
  void AddFamily(Side side, const std::string& id, std::set<std::string>& ids) const;

  /// The condition on the joint fact's line.
  [[nodiscard]] rules::Condition Mapped(Side side, rules::FactId fact, const rules::Condition& condition) const;
  /// Puts questions about parents before the node where they are needed; returns where to begin.
  [[nodiscard]] rules::NodeIndex AskParentsFirst(Side side, const rules::Node& original, rules::NodeIndex at,
                                                 rules::Tree& tree) const;

  std::array<const rules::Vocabulary*, 2> sides_;
  base::Date today_;
  rules::Vocabulary joint_;
  std::array<std::vector<rules::FactId>, 2> to_joint_;
  std::array<std::vector<std::optional<rules::FactId>>, 2> from_joint_;
  std::vector<bool> is_native_;  ///< by joint fact: applies under the same conditions on every side that has it
};

}  // namespace madoguchi::author
