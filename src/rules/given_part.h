#pragma once
// Parts of what was given: which outcomes a part of the answers leaves, and which part alone rules outcomes out.
//
// What explain.h, why_not.h and counterfactual.h are built on; other modules use those. Ruling out is monotone: what a part of the
// answers rules out, more answers rule out too. That is why leaving out one after the other gives an irreducible part.
//
//   std::vector<Given> part = GivenInTreeOrder(knowledge, of);
//   if (RuleOut(knowledge, part, of, online)) part = IrreduciblePart(knowledge, std::move(part), of, online);

#include <vector>

#include "rules/case.h"
#include "rules/knowledge.h"

namespace madoguchi::rules {

/// All that was given, in the order in which the case's tree asks for it, depth first; what the tree does not ask comes last, in
/// the author's order.
[[nodiscard]] std::vector<Given> GivenInTreeOrder(const Knowledge& knowledge, const Case& of);

/// True when no world that agrees with this part alone ends in one of the outcomes. Only program and people are read from
/// `knowledge`. One walk of the tree.
[[nodiscard]] bool RuleOut(const Knowledge& knowledge, const std::vector<Given>& part, const Case& of, OutcomeSet outcomes);

/// What is left of the part when all that is not needed to rule the outcomes out has been dropped, from the back: what
/// the tree asks first explains best, and stays where it can. Precondition: RuleOut of the same.
[[nodiscard]] std::vector<Given> IrreduciblePart(const Knowledge& knowledge, std::vector<Given> part, const Case& of,
                                                 OutcomeSet outcomes);

}  // namespace madoguchi::rules
