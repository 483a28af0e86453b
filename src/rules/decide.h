#pragma once
// Decide: which outcomes of a procedure are still possible for a subject, and why.
//
// Laws (architecture.md section 3), each a property test: total, monotone, unknown is honest, irrelevant, order-free.
// Outcomes are exact: one is listed exactly when some world that agrees with all that is known reaches it, where worlds
// obey applies_when and date relations to the day, and any / all / at-least-n nodes are narrowed along the path.
//
// A procedure that runs for each matching person runs for this one, or it does not; while that is open, it is one more
// thing to find out, `open` begins with the fact that tells, and nothing is settled.
//
//   Decision d = Decide(known, {procedure, subject, actor});
//   d.status == Status::kSettled && d.outcomes.size() == 1

#include <span>
#include <vector>

#include "rules/case.h"
#include "rules/knowledge.h"

namespace madoguchi::rules {

enum class Status : std::uint8_t {
  kSettled,      ///< one outcome is left
  kConditional,  ///< several are left, and some fact can still be asked
  kAsk,          ///< several are left, and all that would settle them is closed (わからない) or the authority's to know
  kNotNeeded,    ///< nothing has to be done: the one outcome left says so, or the procedure does not run for this person
};

struct Decision {
  Case of;
  Status status = Status::kConditional;
  /// Still possible, in the author's order. Empty where the procedure does not run for this person (kNotNeeded). A node may be
  /// reached with a fact that none of its branches takes (no `otherwise`): that adds no outcome, content/ refuses such trees,
  /// and where nothing else is left the status is kAsk.
  std::vector<OutcomeIndex> outcomes;
  /// Whether the procedure runs for this person at all is still open: nothing is settled, however few the outcomes.
  bool may_not_run = false;
  /// Askable facts that can still make a difference on still possible paths, in the author's order (tree, depth first). A fact that
  /// may be n/a comes after its open parents, which the tree need not mention.
  std::vector<FactKey> open;
  /// Conditional or ask: the smallest set of facts (closed and authority-owned ones included) whose cells would settle the
  /// outcome class, whatever they turn out to be; the first such set in tree order. Empty when settled, or when the class is already
  /// certain. Exact up to four facts; beyond that facts are added greedily, and deciding_is_smallest is false.
  std::vector<FactKey> deciding;
  bool deciding_is_smallest = true;
  /// An irreducible set of answered facts that on their own already leave only these outcomes, in tree order.
  std::vector<FactKey> why;
  bool operator==(const Decision&) const = default;
};

/// The cases of one procedure: one for `once`, else one for each person who may match. Actor is person 0.
[[nodiscard]] std::vector<Case> CasesOf(const Knowledge& knowledge, ProcedureIndex procedure);

[[nodiscard]] Decision Decide(const Knowledge& knowledge, const Case& of);

/// As Decide, but for `deciding` and `why`, which stay empty: half of the time that Decide takes goes into its reasons.
[[nodiscard]] Decision DecideOutcomes(const Knowledge& knowledge, const Case& of);

/// The status that these outcomes make; `can_ask`: some askable fact can still make a difference. `classes`: of the case's
/// procedure. What Decide says, for callers who have the rest.
[[nodiscard]] Status StatusOf(OutcomeSet outcomes, bool can_ask, std::span<const OutcomeClass> classes);

/// Only the outcomes; what the others are built on. In the author's order.
[[nodiscard]] std::vector<OutcomeIndex> PossibleOutcomes(const Knowledge& knowledge, const Case& of);

/// True when some possible world has the procedure not run for the subject. False for procedures that run once.
[[nodiscard]] bool MayNotRun(const Knowledge& knowledge, const Case& of);

/// Only the open facts, as in Decision::open. Cheaper than Decide.
[[nodiscard]] std::vector<FactKey> OpenFacts(const Knowledge& knowledge, const Case& of);

}  // namespace madoguchi::rules
