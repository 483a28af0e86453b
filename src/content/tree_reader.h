#pragma once
// Reads a decision tree: a map of named nodes, each a question with branches, or an outcome.
//
// It resolves names and refuses cycles (MG0105), because nothing can walk a tree with one. Whether the branches of a node cover
// every case, whether nodes are reached and facts tested twice is looked at later, by the lints of verify/.

#include <string>
#include <vector>

#include "content/load_context.h"
#include "rules/tree.h"

namespace madoguchi::content {

/// `outcomes` are the ids of the procedure's outcomes in order. Of a tree with problems only what could be read is returned:
/// it is not to be walked.
[[nodiscard]] rules::Tree ReadTree(const JsonValue& json, const std::string& procedure,
                                   const std::vector<std::string>& outcomes, LoadContext& context);

}  // namespace madoguchi::content
