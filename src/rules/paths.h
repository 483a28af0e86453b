#pragma once
// Paths: the paths that one case can still take through its tree, walked over a set of worlds.
//
// What Decide and FindNextQuestion are built on; other modules use those. Each path is tested with
// everything that is known propagated along it, so a path counts only when a whole world takes it.
// Nothing is read off domains that were narrowed elsewhere.
//
// Walking takes time in proportion to the number of paths and changes nothing that a caller can see.
//
//   Paths paths(knowledge.worlds(), {procedure, subject, actor});
//   paths.Outcomes()   // bit set

#include <cstdint>
#include <vector>

#include "rules/case.h"
#include "rules/worlds.h"

namespace madoguchi::rules {

class Paths {
 public:
  /// Works on a copy of the worlds. Their program must outlive this object.
  Paths(Worlds worlds, const Case& of);

  /// Exactly the outcomes that some possible world reaches, kDoesNotRun among them.
  [[nodiscard]] OutcomeSet Outcomes();

  /// Every unsettled fact that can still make a difference, in tree order, depth first, closed and
  /// authority-owned ones included. A fact makes a difference at a node of a possible path when two
  /// worlds that take this path to the node, and there two different branches because of this fact, and
  /// agree on everything outside of its component, end in different outcomes. Where it may be n/a,
  /// its unsettled ancestors stand before it: they make a difference through it.
  ///
  /// With more knowledge, facts only ever leave this list; the proof is this definition, as more
  /// knowledge means fewer worlds.
  [[nodiscard]] std::vector<FactKey> Relevant();

  /// A possible world that ends in an outcome of the set: its cell for each of the keys, where it can be
  /// the cell that `like` has in that place. Empty when there is none. `like` may be empty.
  [[nodiscard]] std::vector<CellMask> WorldThatReaches(OutcomeSet wanted, const std::vector<FactKey>& keys,
                                                       const std::vector<CellMask>& like);

  /// Whose fact a node asks.
  [[nodiscard]] FactKey KeyAt(const Program::CompiledNode& node) const;

  /// For callers who walk by themselves, try narrowings of their own, and undo them.
  [[nodiscard]] Worlds& worlds() { return worlds_; }
  /// Keeps the worlds that take one of these branches. False when none is left; then only worlds().Return() makes sense.
  [[nodiscard]] bool Take(const Program::CompiledNode& node, CellMask branch);

 private:
  enum class Mention : std::uint8_t { kNone, kSeen, kRelevant };

  [[nodiscard]] const Program::CompiledNode& NodeAt(NodeIndex index) const { return procedure_->nodes[index.value()]; }
  /// Calls visit(outcome) at the end of each possible path that may end in `wanted`, with worlds() as they
  /// are on that path. Stops when it returns false; returns whether it went through.
  template <class Visit>
  bool Walk(NodeIndex at, const OutcomeSet& wanted, const Visit& visit);

  OutcomeSet Explore(NodeIndex at);
  [[nodiscard]] bool EndDifferently(const Program::CompiledNode& node, std::size_t branch, std::size_t other);
  /// Calls see(index) for each unsettled fact that this node may depend on, as worlds() are now.
  template <class See>
  void ForEachFactAt(const Program::CompiledNode& node, const See& see);

  Worlds worlds_;
  Case of_;
  const Program::CompiledProcedure* procedure_;
  std::vector<FactKey> seen_;      ///< in tree order
  std::vector<Mention> mentions_;  ///< by Worlds::Index
};

}  // namespace madoguchi::rules
