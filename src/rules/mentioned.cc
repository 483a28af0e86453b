#include "rules/mentioned.h"

namespace madoguchi::rules {

std::vector<FactKey> MentionedIn(const Program& program, int people, const Case& of) {
  const Program::CompiledProcedure& procedure = program.procedure(of.procedure);
  std::vector<FactKey> mentioned;
  std::vector<bool> visited(procedure.nodes.size());
  const auto visit = [&](NodeIndex at, const auto& self) -> void {
    if (visited[at.index()]) return;
    visited[at.index()] = true;
    const Program::CompiledNode& node = procedure.nodes[at.index()];
    if (node.outcome) return;
    if (node.quantifier == Quantifier::kNone) {
      mentioned.push_back(program.KeyOf(node.fact, node.role == Role::kActor ? of.actor : of.subject));
    } else {
      for (int person = 0; person < people; ++person) {
        mentioned.push_back(program.KeyOf(node.fact, PersonIndex::FromIndex(static_cast<std::size_t>(person))));
      }
    }
    for (const Program::CompiledBranch& branch : node.branches) self(branch.then, self);
  };
  visit(procedure.root, visit);
  return mentioned;
}

}  // namespace madoguchi::rules
