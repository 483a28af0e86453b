#include "rules/given_part.h"

#include <algorithm>
#include <utility>

#include "rules/mentioned.h"
#include "rules/paths.h"

namespace madoguchi::rules {
namespace {

// `worlds`: all that the vocabulary allows. A copy, because to narrow is to lose them.
bool RuleOutIn(Worlds worlds, const std::vector<Given>& part, const Case& of, OutcomeSet outcomes) {
  for (const Given& g : part) {
    const bool possible = g.value ? worlds.NarrowToValue(g.key, *g.value) : worlds.Narrow(g.key, g.cells);
    if (!possible) return true;
  }
  return (Paths(std::move(worlds), of).Outcomes() & outcomes) == 0;
}

}  // namespace

std::vector<Given> GivenInTreeOrder(const Knowledge& knowledge, const Case& of) {
  std::vector<Given> given = knowledge.given();
  const std::vector<FactKey> order = MentionedIn(knowledge.program(), knowledge.people(), of);
  const auto place = [&](const Given& g) { return std::find(order.begin(), order.end(), g.key); };
  std::stable_sort(given.begin(), given.end(), [&](const Given& a, const Given& b) {
    if (place(a) != place(b)) return place(a) < place(b);
    return a.key < b.key;
  });
  return given;
}

bool RuleOut(const Knowledge& knowledge, const std::vector<Given>& part, const Case& of, OutcomeSet outcomes) {
  return RuleOutIn(Worlds(knowledge.program(), knowledge.people()), part, of, outcomes);
}

std::vector<Given> IrreduciblePart(const Knowledge& knowledge, std::vector<Given> part, const Case& of,
                                   OutcomeSet outcomes) {
  if (part.empty()) return part;
  const Worlds worlds(knowledge.program(), knowledge.people());
  for (std::size_t i = part.size(); i-- > 0;) {
    std::vector<Given> fewer = part;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (RuleOutIn(worlds, fewer, of, outcomes)) part = std::move(fewer);
  }
  return part;
}

}  // namespace madoguchi::rules
