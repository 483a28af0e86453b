#include "verify/certain_walk.h"

#include <cstddef>

#include "rules/paths.h"

namespace madoguchi::verify {

CertainWalk WalkAsFarAsCertain(const rules::Knowledge& knowledge, const rules::Case& of) {
  const rules::Program::CompiledProcedure& procedure = knowledge.program().procedure(of.procedure);
  const std::size_t authors = procedure.nodes.size() - (procedure.for_each_fact ? 2 : 0);
  rules::Paths paths(knowledge.worlds(), of);
  CertainWalk walk{{}, procedure.root};
  while (!procedure.nodes[walk.end.index()].outcome) {
    const rules::Program::CompiledNode& node = procedure.nodes[walk.end.index()];
    std::vector<std::size_t> possible;
    for (std::size_t b = 0; b < node.branches.size(); ++b) {
      const rules::Worlds::Mark before = paths.worlds().Here();
      if (paths.Take(node, node.branches[b].cells) && paths.worlds().Satisfiable()) possible.push_back(b);
      paths.worlds().Return(before);
    }
    if (possible.size() != 1) break;
    (void)paths.Take(node, node.branches[possible.front()].cells);  // Just seen to leave a world.
    if (walk.end.index() < authors) walk.steps.push_back({walk.end, static_cast<std::uint16_t>(possible.front())});
    walk.end = node.branches[possible.front()].then;
  }
  return walk;
}

}  // namespace madoguchi::verify
