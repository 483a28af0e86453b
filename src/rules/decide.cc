#include "rules/decide.h"

#include <bit>
#include <utility>

#include "rules/deciding.h"
#include "rules/explain.h"
#include "rules/paths.h"

namespace madoguchi::rules {
namespace {

constexpr OutcomeSet kOutside = OutcomeSet{1} << kDoesNotRun.value();

std::vector<OutcomeIndex> InAuthorsOrder(OutcomeSet outcomes) {
  std::vector<OutcomeIndex> list;
  for (OutcomeSet left = outcomes & ~kOutside; left != 0; left &= left - 1) {
    list.push_back(OutcomeIndex::FromIndex(static_cast<std::size_t>(std::countr_zero(left))));
  }
  return list;
}

std::vector<FactKey> Askable(const Knowledge& knowledge, const std::vector<FactKey>& facts) {
  std::vector<FactKey> askable;
  for (const FactKey key : facts) {
    if (knowledge.askable(key)) askable.push_back(key);
  }
  return askable;
}

// All of a decision but its reasons, and what these are made from.
struct Possible {
  Decision decision;
  OutcomeSet outcomes = 0;
  std::vector<FactKey> relevant;
};

Possible WhatIsPossible(const Knowledge& knowledge, const Case& of, Paths& paths) {
  Possible possible;
  possible.decision.of = of;
  possible.outcomes = paths.Outcomes();
  possible.decision.outcomes = InAuthorsOrder(possible.outcomes);
  possible.decision.may_not_run = (possible.outcomes & kOutside) != 0 && !possible.decision.outcomes.empty();
  if (std::popcount(possible.outcomes) > 1) {
    possible.relevant = paths.Relevant();
    possible.decision.open = Askable(knowledge, possible.relevant);
  }
  possible.decision.status = StatusOf(possible.outcomes, !possible.decision.open.empty(),
                                      knowledge.program().procedure(of.procedure).outcome_class);
  return possible;
}

}  // namespace

Status StatusOf(OutcomeSet outcomes, bool can_ask, std::span<const OutcomeClass> classes) {
  if ((outcomes & (outcomes - 1)) != 0) return can_ask ? Status::kConditional : Status::kAsk;
  // No world at all, or none that the tree has a branch for: a mistake of the content, and no reason to send anyone home.
  if (outcomes == 0) return Status::kAsk;
  const auto only = static_cast<std::size_t>(std::countr_zero(outcomes));
  const bool nothing_to_do = only >= classes.size() || classes[only] == kNotNeededClass;
  return nothing_to_do ? Status::kNotNeeded : Status::kSettled;
}

std::vector<Case> CasesOf(const Knowledge& knowledge, ProcedureIndex procedure) {
  constexpr PersonIndex kAsker{0};
  const Program::CompiledProcedure& compiled = knowledge.program().procedure(procedure);
  if (!compiled.for_each_fact) return {{procedure, kAsker, kAsker}};
  std::vector<Case> cases;
  for (int p = 0; p < knowledge.people(); ++p) {
    const PersonIndex person{static_cast<std::uint16_t>(p)};
    const CellMask possible = knowledge.possible({*compiled.for_each_fact, person});
    if ((possible & compiled.for_each_cells) != 0) cases.push_back({procedure, person, kAsker});
  }
  return cases;
}

Decision Decide(const Knowledge& knowledge, const Case& of) {
  Paths paths(knowledge.worlds(), of);
  Possible possible = WhatIsPossible(knowledge, of, paths);
  Decision& decision = possible.decision;
  if (std::popcount(possible.outcomes) > 1) {
    const std::vector<OutcomeClass>& classes = knowledge.program().procedure(of.procedure).outcome_class;
    DecidingFacts deciding = FindDecidingFacts(paths, classes, possible.relevant);
    decision.deciding = std::move(deciding.facts);
    decision.deciding_is_smallest = deciding.is_smallest;
  }
  decision.why = ExplainOutcomes(knowledge, of, possible.outcomes);
  return std::move(possible.decision);
}

Decision DecideOutcomes(const Knowledge& knowledge, const Case& of) {
  Paths paths(knowledge.worlds(), of);
  return WhatIsPossible(knowledge, of, paths).decision;
}

std::vector<OutcomeIndex> PossibleOutcomes(const Knowledge& knowledge, const Case& of) {
  return InAuthorsOrder(Paths(knowledge.worlds(), of).Outcomes());
}

bool MayNotRun(const Knowledge& knowledge, const Case& of) {
  const Program::CompiledProcedure& compiled = knowledge.program().procedure(of.procedure);
  if (!compiled.for_each_fact) return false;
  return (knowledge.possible({*compiled.for_each_fact, of.subject}) & ~compiled.for_each_cells) != 0;
}

std::vector<FactKey> OpenFacts(const Knowledge& knowledge, const Case& of) {
  return Askable(knowledge, Paths(knowledge.worlds(), of).Relevant());
}

}  // namespace madoguchi::rules
