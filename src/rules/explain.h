#pragma once
// Explain: which answers decided. Part of Decide; other modules read Decision::why.

#include <vector>

#include "rules/case.h"
#include "rules/knowledge.h"

namespace madoguchi::rules {

/// An irreducible set of what was given that, on its own, already leaves only these outcomes; in the order in
/// which the case's tree asks for them, then whatever the tree does not ask. Empty when nothing had to be
/// known. Precondition: `outcomes` is what Paths::Outcomes() says for this knowledge.
/// Cost: one walk of the tree for each answer given.
[[nodiscard]] std::vector<FactKey> ExplainOutcomes(const Knowledge& knowledge, const Case& of, OutcomeSet outcomes);

}  // namespace madoguchi::rules
