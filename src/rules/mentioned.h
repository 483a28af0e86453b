#pragma once
// Which facts a case may ask at all, whatever is known.
//
//   for (const FactKey key : MentionedIn(program, 1, of)) …

#include <vector>

#include "rules/case.h"
#include "rules/program.h"

namespace madoguchi::rules {

/// The facts of a case's tree, depth first, that is in the order in which its author asks for them. Those of several nodes stand
/// there several times; parents are not among them unless the tree looks at them. A node on all people stands for everyone's.
[[nodiscard]] std::vector<FactKey> MentionedIn(const Program& program, int people, const Case& of);

}  // namespace madoguchi::rules
