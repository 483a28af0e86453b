#pragma once
// Decide: which outcomes of a procedure are still possible for a subject, and why.
//
// Laws (architecture.md section 3), each a property test: total, monotone, unknown is honest, irrelevant, order-free.
//
//   Decision d = Decide(known, {procedure, subject, actor});
//   d.status == Status::kSettled && d.outcomes.size() == 1

#include <vector>

#include "rules/knowledge.h"

namespace madoguchi::rules {

/// A procedure for a subject, done by an actor.
struct Case {
  ProcedureIndex procedure;
  PersonIndex subject;
  PersonIndex actor;
  auto operator<=>(const Case&) const = default;
};

enum class Status : std::uint8_t {
  kSettled,      ///< one outcome is left
  kConditional,  ///< several are left, and facts that can be asked or found out would settle it
  kAsk,          ///< several are left, and all that would settle them is closed (わからない) or the authority's to know
  kNotNeeded,    ///< one outcome is left, and it says that nothing has to be done
};

struct Decision {
  Case of;
  Status status = Status::kConditional;
  std::vector<OutcomeIndex> outcomes;   ///< still possible, in the author's order; never empty for consistent knowledge
  std::vector<FactKey> open;            ///< askable facts on still possible paths, in the author's order (tree, depth first)
  /// Conditional or ask: the smallest set of facts (closed and authority-owned ones included) whose values would settle the
  /// outcome class, whatever they turn out to be; the first such set in tree order. Empty when settled, or when the class is already certain.
  std::vector<FactKey> deciding;
  /// An irreducible set of answered facts that on their own already leave only these outcomes, in tree order.
  std::vector<FactKey> why;
  bool operator==(const Decision&) const = default;
};

/// The cases of one procedure: one for `once`, else one for each person who may match. Actor is person 0.
[[nodiscard]] std::vector<Case> CasesOf(const Knowledge& knowledge, ProcedureIndex procedure);

[[nodiscard]] Decision Decide(const Knowledge& knowledge, const Case& of);

/// Only the outcomes; what the others are built on. In the author's order.
[[nodiscard]] std::vector<OutcomeIndex> PossibleOutcomes(const Knowledge& knowledge, const Case& of);

}  // namespace madoguchi::rules
