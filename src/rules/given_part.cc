#include "rules/given_part.h"

#include <algorithm>
#include <utility>

#include "rules/paths.h"

namespace madoguchi::rules {
namespace {

// The facts of the tree, first mention first, whatever is known.
std::vector<FactKey> TreeOrder(const Knowledge& knowledge, const Case& of) {
  const Program::CompiledProcedure& procedure = knowledge.program().procedure(of.procedure);
  const Paths paths(Worlds(knowledge.program(), knowledge.people()), of);
  std::vector<FactKey> order;
  std::vector<bool> visited(procedure.nodes.size());
  const auto visit = [&](NodeIndex at, const auto& self) -> void {
    if (visited[at.index()]) return;
    visited[at.index()] = true;
    const Program::CompiledNode& node = procedure.nodes[at.index()];
    if (node.outcome) return;
    if (node.quantifier == Quantifier::kNone) {
      order.push_back(paths.KeyAt(node));
    } else {
      for (int person = 0; person < knowledge.people(); ++person) {
        order.push_back({node.fact, PersonIndex::FromIndex(static_cast<std::size_t>(person))});
      }
    }
    for (const Program::CompiledBranch& branch : node.branches) self(branch.then, self);
  };
  visit(procedure.root, visit);
  return order;
}

}  // namespace

std::vector<Given> GivenInTreeOrder(const Knowledge& knowledge, const Case& of) {
  std::vector<Given> given = knowledge.given();
  const std::vector<FactKey> order = TreeOrder(knowledge, of);
  const auto place = [&](const Given& g) { return std::find(order.begin(), order.end(), g.key); };
  std::stable_sort(given.begin(), given.end(), [&](const Given& a, const Given& b) {
    if (place(a) != place(b)) return place(a) < place(b);
    return a.key < b.key;
  });
  return given;
}

bool RuleOut(const Knowledge& knowledge, const std::vector<Given>& part, const Case& of, OutcomeSet outcomes) {
  Worlds worlds(knowledge.program(), knowledge.people());
  for (const Given& g : part) {
    const bool possible = g.value ? worlds.NarrowToValue(g.key, *g.value) : worlds.Narrow(g.key, g.cells);
    if (!possible) return true;
  }
  return (Paths(std::move(worlds), of).Outcomes() & outcomes) == 0;
}

std::vector<Given> IrreduciblePart(const Knowledge& knowledge, std::vector<Given> part, const Case& of,
                                   OutcomeSet outcomes) {
  for (std::size_t i = part.size(); i-- > 0;) {
    std::vector<Given> fewer = part;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (RuleOut(knowledge, fewer, of, outcomes)) part = std::move(fewer);
  }
  return part;
}

}  // namespace madoguchi::rules
