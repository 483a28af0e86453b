#pragma once
// CertainWalk: how far a resident's way through a tree is certain, from what is known of them.
//
//   CertainWalk walk = WalkAsFarAsCertain(knowledge, of);
//   walk.end   // an outcome, or the first question at which several ways are open

#include <vector>

#include "rules/case.h"
#include "rules/knowledge.h"
#include "verify/witness.h"

namespace madoguchi::verify {

struct CertainWalk {
  std::vector<WalkStep> steps;  ///< author's nodes alone
  rules::NodeIndex end;         ///< in the program's procedure, which has nodes of its own behind the author's (Program)
};

/// A branch is certain when every world that agrees with what is known takes it.
[[nodiscard]] CertainWalk WalkAsFarAsCertain(const rules::Knowledge& knowledge, const rules::Case& of);

}  // namespace madoguchi::verify
