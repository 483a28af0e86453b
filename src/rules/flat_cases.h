#pragma once
// FlatCases: the trees of some cases, laid out in contiguous arrays such that one sweep over the nodes decides a case exactly.
//
// A path of a tree may look at the same variable twice: at a card, and then at its PIN. What the second look can find depends
// on the path, so such a node is laid out once for each way of coming to it, and its edges hold only the joint cells that this way
// leaves. After that every edge of a path is possible or not by itself: a path is possible exactly when all of its edges are.
// Trees without such repetition (all that the linter lets pass, but for parents) are laid out as they are.
//
// Some cases are not laid out, and have to be walked over Worlds: those with a variable that does not fit, those with a node on all
// people whose variable is looked at twice on a path, those where date relations and parents mix, and those whose
// layout grows beyond kMaxFlatNodes.
//
// Within a case nodes stand parents first. Immutable once built.

#include <cstdint>
#include <span>
#include <vector>

#include "rules/variables.h"

namespace madoguchi::rules {

/// Where an edge leads: a node, or an outcome when the highest bit is set.
using FlatRef = std::uint32_t;
inline constexpr FlatRef kOutcomeBit = FlatRef{1} << 31;
/// A tree, or a branch of it, that takes nobody any further.
inline constexpr FlatRef kDeadEnd = ~FlatRef{0};
[[nodiscard]] constexpr bool IsEnd(FlatRef ref) { return (ref & kOutcomeBit) != 0; }
[[nodiscard]] constexpr OutcomeSet EndOf(FlatRef ref) { return ref == kDeadEnd ? 0 : OutcomeSet{1} << (ref & ~kOutcomeBit); }

inline constexpr std::size_t kMaxFlatNodes = 4096;

struct FlatEdge {
  JointMask mask = 0;           ///< joint cells of the node's variable that go this way
  std::uint32_t predicate = 0;  ///< the pair (variable, mask), numbered
  FlatRef to = kDeadEnd;
};

struct FlatNode {
  JointMask context =
      0;  ///< joint cells of its variable with which one can come here; all, where it was not looked at before
  std::uint32_t context_predicate = 0;
  std::uint32_t first_edge = 0;
  std::uint32_t first_look = 0;  ///< in FlatCases::looks; one for each person whose fact is looked at
  std::uint16_t edge_count = 0;
  std::uint16_t look_count = 1;
  VariableIndex variable = 0;
  bool on_all_people = false;
  bool may_bring_parents = false;  ///< the fact may be n/a here, so that its parents are to be asked first
  bool has_context = false;        ///< its variable was looked at before
  bool repeats = false;            ///< has_context, here or somewhere below
};

/// A fact that a node looks at, as a place in the case's list of facts.
struct FlatLook {
  std::uint32_t slot = 0;
  JointMask satisfies = 0;  ///< nodes on all people: joint cells in which this person satisfies the condition
};

struct FlatCase {
  Case of;
  bool flat = true;       ///< false: root and nodes mean nothing; walk it
  bool has_gaps = false;  ///< some node has cells that no branch takes
  FlatRef root = kDeadEnd;
  std::uint32_t first_node = 0;
  std::uint32_t end_node = 0;
  std::uint32_t first_slot = 0;
  std::uint32_t end_slot = 0;
  std::uint32_t first_variable = 0;
  std::uint32_t end_variable = 0;
};

class FlatCases {
 public:
  FlatCases(const Program& program, int people, std::span<const Case> cases);

  [[nodiscard]] const Variables& variables() const { return variables_; }
  [[nodiscard]] const std::vector<FlatCase>& cases() const { return cases_; }
  [[nodiscard]] const std::vector<FlatNode>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<FlatEdge>& edges() const { return edges_; }
  [[nodiscard]] const std::vector<FlatLook>& looks() const { return looks_; }

  /// One slot for each fact that a case may ask, adjacent for a case, in tree order: the member.
  [[nodiscard]] const std::vector<MemberIndex>& slots() const { return slots_; }
  /// The slot of that member in that case. Linear. Precondition: there is one.
  [[nodiscard]] std::uint32_t SlotOf(const FlatCase& of, MemberIndex member) const;

  /// The variables that a case mentions.
  [[nodiscard]] std::span<const VariableIndex> VariablesOf(const FlatCase& of) const {
    return std::span(case_variables_).subspan(of.first_variable, of.end_variable - of.first_variable);
  }
  /// The cases that mention a variable, ascending.
  [[nodiscard]] std::span<const std::uint32_t> CasesWith(std::size_t variable) const {
    return std::span(with_variable_).subspan(first_with_[variable], first_with_[variable + 1] - first_with_[variable]);
  }

  /// By number. Predicates of a variable are adjacent, from FirstPredicate(variable) to FirstPredicate(variable + 1) - 1.
  [[nodiscard]] const std::vector<JointMask>& predicates() const { return predicates_; }
  [[nodiscard]] std::uint32_t FirstPredicate(std::size_t variable) const { return first_predicate_[variable]; }

 private:
  class Layout;

  void ListVariables();

  Variables variables_;
  std::vector<FlatCase> cases_;
  std::vector<FlatNode> nodes_;
  std::vector<FlatEdge> edges_;
  std::vector<FlatLook> looks_;
  std::vector<MemberIndex> slots_;
  std::vector<VariableIndex> case_variables_;
  std::vector<std::uint32_t> first_with_;
  std::vector<std::uint32_t> with_variable_;
  std::vector<JointMask> predicates_;
  std::vector<std::uint32_t> first_predicate_;
};

}  // namespace madoguchi::rules
