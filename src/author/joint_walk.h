#pragma once
// JointWalk: leads every possible resident down two trees at once, and tells where they end differently.
//
// The trees are procedures 0 (old) and 1 (new) of one program, so that both look at the same cells. At each place the question is
// taken that is settled already, or that both trees ask, or that the one tree asks before the other's; every branch that
// some world can take is followed. Places from which both trees are the same are not walked any further. Exact: a pair of ends is
// visited exactly when some possible household reaches both.
//
//   JointWalk walk(program, {old_ends, new_ends}, {false, false});
//   walk.Run(paths, subject, [](const JointPath* differs) { … return true; });

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "author/joint_vocabulary.h"
#include "rules/paths.h"

namespace madoguchi::author {

/// One way through both trees, with the worlds narrowed to those that take it.
struct JointPath {
  std::array<std::size_t, 2> ends;           ///< by side; indices into the ends handed in
  std::array<std::string, 2> taken;          ///< by side: the branches, as a name for the path
  const std::vector<rules::FactKey>* asked;  ///< what either tree looked at, each once, in that order
};

/// What the ends of one side offer, by outcome; behind them "does not run" and "nowhere".
using EndKeys = std::vector<std::string>;

class JointWalk {
 public:
  /// `is_once`: the procedure of that side runs once, for person 0 alone. The program must outlive this object.
  JointWalk(const rules::Program& program, std::array<EndKeys, 2> ends, std::array<bool, 2> is_once);

  /// Called with a path whose ends differ, or with nullptr where some world ends in the same. Returns whether to go on.
  using Visit = std::function<bool(const JointPath*)>;

  /// False when a visit said so, or when the walk grew beyond kMaxSteps. `paths`: of a case with this subject, over the worlds
  /// to be walked; left as they were.
  bool Run(rules::Paths& paths, rules::PersonIndex subject, const Visit& visit);
  static constexpr std::size_t kMaxSteps = 4'000'000;
  [[nodiscard]] bool gave_up() const { return gave_up_; }

  /// Everything that either tree may ask in a household of that many people, in tree order, and before each what it depends on.
  [[nodiscard]] std::vector<rules::FactKey> Questions(const rules::Paths& paths, int people) const;

  /// The key and what it applies with, ancestors first.
  [[nodiscard]] std::vector<rules::FactKey> WithAncestors(rules::FactKey key) const;

  /// So many people show every pair of paths that any household shows: all whom a path can name, by the trees' own numbers.
  [[nodiscard]] int EnoughPeople() const;

 private:
  struct Place {
    bool is_end = false;
    std::size_t index = 0;  ///< node or end
  };
  using Places = std::array<Place, 2>;

  [[nodiscard]] const rules::Program::CompiledProcedure& ProcedureOf(std::size_t side) const;
  [[nodiscard]] Place PlaceOf(std::size_t side, rules::NodeIndex node) const;
  [[nodiscard]] Place Nowhere(std::size_t side) const { return {true, ends_[side].size() - 1}; }
  [[nodiscard]] int ClassOf(std::size_t side, Place place) const;
  int Classify(std::size_t side, std::size_t node);
  int ClassNamed(std::string name);

  [[nodiscard]] bool IsSettled(rules::Paths& paths, const rules::Program::CompiledNode& node) const;
  [[nodiscard]] std::size_t SideToAsk(rules::Paths& paths, const Places& at) const;
  bool Walk(rules::Paths& paths, const Places& at, const Visit& visit);
  bool Follow(rules::Paths& paths, const Places& at, std::size_t side, rules::CellMask branch, Place to, char name,
              const Visit& visit);
  [[nodiscard]] std::vector<rules::FactKey> Looks(const rules::Paths& paths, const rules::Program::CompiledNode& node,
                                                  int people) const;

  const rules::Program& program_;
  std::array<EndKeys, 2> ends_;
  std::array<bool, 2> is_once_;
  std::map<std::string, int> class_numbers_;
  std::array<std::vector<int>, 2> classes_;          ///< by node; two places are the same where these are
  std::array<std::vector<std::set<int>>, 2> below_;  ///< by node: classes of nodes further down
  std::size_t steps_ = 0;
  bool gave_up_ = false;
  std::array<std::string, 2> taken_;
  std::vector<rules::FactKey> asked_;
};

}  // namespace madoguchi::author
