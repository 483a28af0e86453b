#include "rules/tree.h"

#include <algorithm>

namespace madoguchi::rules {

bool LooksAtAllPeople(const Tree& tree) {
  return std::any_of(tree.nodes.begin(), tree.nodes.end(),
                     [](const Node& node) { return !node.outcome && node.quantifier != Quantifier::kNone; });
}

}  // namespace madoguchi::rules
