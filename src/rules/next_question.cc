#include "rules/next_question.h"

#include <algorithm>
#include <compare>
#include <set>
#include <vector>

namespace madoguchi::rules {
namespace {

// Facts that may tell something of each other; nobody else's knowledge does (Program::CompiledFact).
struct Component {
  std::uint16_t number = 0;
  PersonIndex person;
  auto operator<=>(const Component&) const = default;
};

Component ComponentOf(const Program& program, FactKey key) {
  const Program::CompiledFact& fact = program.fact(key.fact);
  return {fact.component, fact.component_spans_people ? PersonIndex{0} : key.person};
}

// Every component that can have a say in the case: those of all unsettled facts of its tree.
std::set<Component> ComponentsOf(const Knowledge& knowledge, const Case& of) {
  std::set<Component> components;
  const Program& program = knowledge.program();
  const auto add = [&](FactId fact, PersonIndex person) {
    const FactKey key = program.KeyOf(fact, person);
    if (!knowledge.settled(key)) components.insert(ComponentOf(program, key));
  };
  for (const Program::CompiledNode& node : program.procedure(of.procedure).nodes) {
    if (node.outcome) continue;
    if (node.quantifier == Quantifier::kNone) {
      add(node.fact, node.role == Role::kActor ? of.actor : of.subject);
      continue;
    }
    for (int p = 0; p < knowledge.people(); ++p) {
      add(node.fact, PersonIndex{static_cast<std::uint16_t>(p)});
    }
  }
  return components;
}

bool Overlap(const std::set<Component>& a, const std::set<Component>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Component& c) { return b.contains(c); });
}

}  // namespace

// at_most_more counts the distinct facts that are open in some case.
//   It falls: the fact asked is one of them, and after its answer it has a value, or is closed, so it is open no more.
//   No other fact becomes open: every answer leaves fewer worlds, and with fewer worlds facts only leave
//   Paths::Relevant(); nor does a fact become askable again.
//   So no more questions than that can follow, whatever is answered.
//
// at_least_more counts cases, each with an open fact, no two of which share a component.
//   What is possible for a case, and so whether anything is open in it, depends on the domains of the facts
//   of its tree, and an answer changes domains within its own component alone. So each of these cases needs
//   an answer of its own before nothing is open in it any more.
NextQuestion FindNextQuestion(const Knowledge& knowledge, std::span<const Case> cases) {
  NextQuestion next;
  std::set<FactKey> open;
  std::set<Component> claimed;
  for (const Case& of : cases) {
    const std::vector<FactKey> open_here = OpenFacts(knowledge, of);
    if (open_here.empty()) continue;
    if (!next.ask) next.ask = open_here.front();
    open.insert(open_here.begin(), open_here.end());

    std::set<Component> components = ComponentsOf(knowledge, of);
    if (Overlap(components, claimed)) continue;
    ++next.at_least_more;
    claimed.merge(components);
  }
  next.at_most_more = static_cast<int>(open.size());
  return next;
}

}  // namespace madoguchi::rules
