#include "rules/why_not.h"

#include "rules/given_part.h"
#include "rules/paths.h"

namespace madoguchi::rules {

std::optional<std::vector<FactKey>> WhyNot(const Knowledge& knowledge, const Case& of, OutcomeSet outcomes) {
  if (!IsRuledOut(knowledge, of, outcomes)) return std::nullopt;
  const std::vector<Given> given = IrreduciblePart(knowledge, GivenInTreeOrder(knowledge, of), of, outcomes);
  std::vector<FactKey> why_not;
  why_not.reserve(given.size());
  for (const Given& g : given) why_not.push_back(g.key);
  return why_not;
}

bool IsRuledOut(const Knowledge& knowledge, const Case& of, OutcomeSet outcomes) {
  return (Paths(knowledge.worlds(), of).Outcomes() & outcomes) == 0;
}

OutcomeSet OutcomesOfClass(const Program& program, ProcedureIndex procedure, OutcomeClass of_class) {
  const std::vector<OutcomeClass>& classes = program.procedure(procedure).outcome_class;
  OutcomeSet outcomes = 0;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (classes[i] == of_class) outcomes |= OutcomeSet{1} << i;
  }
  return outcomes;
}

}  // namespace madoguchi::rules
