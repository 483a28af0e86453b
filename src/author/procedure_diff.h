#pragma once
// ProcedureDiff: whose result a new version of a procedure changes, how, and the shortest way to say who they are.
//
// Exact for the given day, for every household of up to eight people whom both versions can describe: a kind of change is listed
// exactly when somebody meets with it. Each comes with a witness: answers that on their own make the change certain, whatever
// else is so, with as few answers as possible; all their questions are asked in one of the trees. Not here: words
// (diff_text.h), what is not about residents' results (content_diff.h).
//
//   ProcedureDiff diff = CompareProcedures(joint, {&old_town, &new_town}, {&old_procedure, &new_procedure});
//   diff.kinds[0].witness.answers   // {age: 14}

#include <optional>
#include <string>
#include <vector>

#include "author/pair_changes.h"

namespace madoguchi::author {

/// A resident, told by few answers. Facts and values are those of the joint vocabulary.
struct Witness {
  int people = 1;  ///< in the household; person 0 asks
  rules::PersonIndex subject{0};
  std::vector<std::pair<rules::FactKey, rules::Value>> answers;
  bool smallest = true;  ///< false: fewer answers might do, but too many would have had to be tried
};

/// From one day on which it counts, for readers to check.
struct DatedExample {
  rules::FactKey anchor;
  base::Date day;
  base::Date before;
  base::Date after;
};

struct KindOfChange {
  std::vector<Change> changes;
  int visits_before = 0;
  int visits_after = 0;
  std::size_t paths = 0;              ///< pairs of paths, one in each tree, on which somebody meets with it
  std::array<std::size_t, 2> ends{};  ///< of one of them; as procedures' outcomes, behind them "does not run" and "nowhere"
  Witness witness;
  std::optional<DatedExample> deadline;  ///< where the deadline changes; its anchor is that of the witness, if it names one
  [[nodiscard]] bool more_visits() const { return visits_after > visits_before; }
  /// Nothing but the outcome's name.
  [[nodiscard]] bool harmless() const { return changes.size() == 1 && changes.front().aspect == Aspect::kOutcome; }
};

struct ProcedureDiff {
  std::string id;
  std::vector<KindOfChange> kinds;  ///< more visits first, then in the order of the trees
  bool complete = true;             ///< false: the trees were too large to be walked to the end
};

/// Fails as rules::Program::Compile does. Both municipalities' vocabularies are those that `joint` was made of.
[[nodiscard]] base::Result<ProcedureDiff> CompareProcedures(const JointVocabulary& joint,
                                                            std::array<const service::Municipality*, 2> towns,
                                                            std::array<const service::Procedure*, 2> procedures);

}  // namespace madoguchi::author
