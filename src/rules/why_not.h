#pragma once
// Why not: which answers rule an outcome out that is not the case's own.
//
// The counterpart of Decision::why, which says why the outcomes that are left are left. Exact: the answers named rule the
// outcomes out on their own, in every world, and no part of them does. Not here: words; what could be changed about it
// (counterfactual.h).
//
//   WhyNot(knowledge, of, OutcomesOfClass(program, of.procedure, online))   // {card}: "you have no card"

#include <optional>
#include <vector>

#include "rules/case.h"
#include "rules/knowledge.h"

namespace madoguchi::rules {

/// An irreducible set of what was given that, on its own, leaves none of these outcomes; in tree order. Empty when nobody reaches
/// them, whatever is answered. Nullopt when one of them is still possible. Cost: one walk of the tree for each answer.
[[nodiscard]] std::optional<std::vector<FactKey>> WhyNot(const Knowledge& knowledge, const Case& of, OutcomeSet outcomes);

/// True when no possible world ends in one of these outcomes. ~outcomes takes in "does not run" (kDoesNotRun). One walk of the tree.
[[nodiscard]] bool IsRuledOut(const Knowledge& knowledge, const Case& of, OutcomeSet outcomes);

/// The outcomes of a procedure that look like this to a resident.
[[nodiscard]] OutcomeSet OutcomesOfClass(const Program& program, ProcedureIndex procedure, OutcomeClass of_class);

}  // namespace madoguchi::rules
