#include "rules/explain.h"

#include "rules/given_part.h"

namespace madoguchi::rules {

// A part of what was given leaves all these outcomes, and perhaps more: it leaves only these when it rules all others out.
std::vector<FactKey> ExplainOutcomes(const Knowledge& knowledge, const Case& of, OutcomeSet outcomes) {
  std::vector<FactKey> why;
  for (const Given& given : IrreduciblePart(knowledge, GivenInTreeOrder(knowledge, of), of, ~outcomes)) {
    why.push_back(given.key);
  }
  return why;
}

}  // namespace madoguchi::rules
