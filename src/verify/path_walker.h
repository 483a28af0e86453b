#pragma once
// Walks every path of one procedure on one day, for one household, and keeps what it finds: paths, flaws, the longest path.
//
// Each path is tested over the engine's own worlds (rules/paths.h), so it counts exactly when some resident takes it; facts that
// the tree does not ask are never enumerated. Findings add up over days and households: a path that is known already costs
// nothing but the walk. Not here: which days there are to look at (prove.h), words.
//
//   WalkFindings findings(slice);
//   WalkEveryPath(slice, day, Household{}, findings);

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "verify/procedure_slice.h"
#include "verify/witness.h"

namespace madoguchi::verify {

/// A place in a tree where an answer has no branch, or two; with the shortest walk of a resident who gives it.
struct Flaw {
  enum class Kind : std::uint8_t { kNoBranch, kTwoBranches };
  Kind kind = Kind::kNoBranch;
  rules::NodeIndex node;
  std::uint16_t branch = kNoBranchTaken;  ///< kTwoBranches: the later of the two
  rules::IntervalSet values;              ///< all answers like this, on that day; 0 and 1 for nodes on all people
  bool absent = false;                    ///< and n/a
  Witness witness;                        ///< its last step is at the node, with kNoBranchTaken or the later branch
};

/// Nodes and shared nodes can make more paths than can be walked. Beyond so many steps on one day a procedure counts as unproved.
inline constexpr std::size_t kMostSteps = 200'000;

struct WalkFindings {
  explicit WalkFindings(const ProcedureSlice& slice);

  std::vector<Witness> paths;            ///< one for each path that somebody takes, as first found
  std::vector<Flaw> flaws;               ///< at most one of each kind for each node
  std::vector<std::vector<bool>> taken;  ///< by node and branch: somebody takes it
  std::vector<bool> reached;             ///< by node
  rules::OutcomeSet outcomes = 0;
  std::size_t questions = 0;              ///< most that are asked on the way to an outcome
  std::size_t longest = 0;                ///< that path, in `paths`
  bool gave_up = false;                   ///< more than kMostSteps: nothing else is to be relied on
  std::set<std::vector<WalkStep>> known;  ///< steps of `paths`
};

void WalkEveryPath(const ProcedureSlice& slice, const SliceDay& day, const Household& household, WalkFindings& findings);

}  // namespace madoguchi::verify
