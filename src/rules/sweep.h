#pragma once
// Sweep: decides a flat case in two passes over its nodes, for what is possible and closed at the moment.
//
// Forward, from the root: which nodes can be reached, and what share of residents would get there if they were asked along
// the tree. Backward: which outcomes lie below each node, and whether its fact makes a difference (paths.h says when).
// Two branches with the same outcomes may still take different people there. A number is computed for each node
// that is the same wherever the function from worlds to outcomes is the same (a polynomial in random weights, modulo 2^64). Different
// numbers prove a difference; where numbers are equal, a search over pairs of paths has the last word. So the result is
// exact, and the search is nearly always spared.
//
// Allocates only when constructed.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/flat_cases.h"
#include "rules/tracks.h"

namespace madoguchi::rules {

class Sweep {
 public:
  /// Everything is possible and nothing is closed. The cases must outlive this object.
  explicit Sweep(const FlatCases& cases);

  [[nodiscard]] JointMask domain(std::size_t variable) const { return domains_[variable]; }
  void SetDomain(std::size_t variable, JointMask mask);

  /// Whether nobody can be asked for it: わからない, or the authority's.
  [[nodiscard]] bool closed(MemberIndex member) const { return closed_[member] != 0; }
  void SetClosed(MemberIndex member, bool closed) { closed_[member] = closed ? 1 : 0; }

  struct Found {
    OutcomeSet outcomes = 0;
    bool settled = false;  ///< one path is left, nothing makes a difference any more, and `needs` was not written
  };
  /// Decides a case. needs[i] becomes, for slot `first_slot + i` of the case, 0 where the fact makes no difference any more, else
  /// the share of residents who would be asked for it along the tree, never 0. What cannot be asked is treated as open for all: all
  /// of its branches are followed by everyone. Precondition: the case is flat; `needs` has a place for each slot.
  Found Run(std::size_t index, std::span<Share> needs) { return RunFrom(tracks_.root(index), index, needs); }
  /// The same, for a walk from the root that has come that far already.
  Found RunFrom(Tracks::Stop at, std::size_t index, std::span<Share> needs);
  /// How far walks from the roots of these cases come while only one joint cell is possible at each node.
  void DownEach(std::span<const std::uint32_t> indices, std::span<Tracks::Stop> stops) const {
    tracks_.DownEach(indices, columns_, stops);
  }
  [[nodiscard]] FlatRef RefAt(Tracks::Stop at) const { return tracks_.RefAt(at); }

  /// Members that make a difference, as needs > 0 after Run, in the order in which the walk along possible paths, depth first, meets
  /// them. Allocates.
  [[nodiscard]] std::vector<MemberIndex> InTreeOrder(const FlatCase& of, std::span<const Share> needs) const;

 private:
  [[nodiscard]] FlatRef Descend(Tracks::Stop at) const;
  void Forward(std::uint32_t root, std::uint32_t end);
  void Backward(const FlatCase& of, std::uint32_t root, std::span<Share> needs);
  [[nodiscard]] Share ShareOf(const FlatNode& node, const FlatEdge& edge) const;
  [[nodiscard]] OutcomeSet Below(FlatRef ref) const { return IsEnd(ref) ? EndOf(ref) : reach_[ref]; }
  [[nodiscard]] std::uint64_t PrintOf(FlatRef ref) const;

  [[nodiscard]] bool EndDifferently(const FlatNode& node, const FlatEdge& one, const FlatEdge& other);
  [[nodiscard]] bool WalkFirst(FlatRef at, const FlatNode& node, const FlatEdge& other, JointMask own);
  [[nodiscard]] bool WalkSecond(FlatRef at, OutcomeSet end);

  /// Calls see(slot) for each fact that the node looks at, with the parents that tell whether it applies.
  template <class See>
  void ForEachSlot(const FlatCase& of, const FlatNode& node, const See& see) const;
  [[nodiscard]] bool IsOpen(MemberIndex member, JointMask joint) const;

  const FlatCases& cases_;
  Tracks tracks_;
  std::vector<JointMask> domains_;
  std::vector<Tracks::Column> columns_;  ///< by variable: of the only joint cell of its domain, or kStay
  std::vector<std::uint8_t> closed_;
  std::vector<JointMask> weighed_;            ///< by variable: the domain for which its predicates' shares and weights are
  std::array<std::uint64_t, 64> end_prints_;  ///< by outcome
  // By predicate, in force while its variable has several joint cells left: its share of what is left, and its weight in prints.
  std::vector<Share> shares_;
  std::vector<std::uint64_t> weights_;
  // By node, in force for what the last Run reached.
  std::vector<Share> arrivals_;
  std::vector<OutcomeSet> reach_;
  std::vector<std::uint64_t> prints_;
};

}  // namespace madoguchi::rules
