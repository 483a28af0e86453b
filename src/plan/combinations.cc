#include "plan/combinations.h"

#include <set>
#include <utility>

namespace madoguchi::plan {
namespace {

using rules::CellMask;
using rules::FactKey;
using rules::Knowledge;
using rules::Program;

// Where a case is undecided: a fact, and the sets of its cells that lead different ways.
struct Fork {
  FactKey key;
  std::vector<CellMask> ways;
};

// What a walk down one tree ends at: an outcome, no case at all, or a fork.
struct Walk {
  std::optional<rules::OutcomeIndex> outcome;
  std::optional<Fork> fork;
};

rules::PersonIndex PersonOf(const Program::CompiledNode& node, const rules::Case& of) {
  switch (node.role) {
    case rules::Role::kActor:
      return of.actor;
    case rules::Role::kSubject:
      return of.subject;
    case rules::Role::kHousehold:
      return rules::PersonIndex(0);
  }
  return rules::PersonIndex(0);
}

// The branches that are still possible, as sets of cells of the node's fact.
Walk ForkAt(const Knowledge& knowledge, const Program::CompiledNode& node, FactKey key) {
  Walk walk{std::nullopt, Fork{key, {}}};
  for (const Program::CompiledBranch& branch : node.branches) {
    const CellMask way = knowledge.possible(key) & branch.cells;
    if (way != 0) walk.fork->ways.push_back(way);
  }
  return walk;
}

// A question about everybody: true, false, or the first person who could still tip it.
struct Tally {
  std::optional<bool> answer;
  std::optional<FactKey> undecided;
};

Tally CountPeople(const Knowledge& knowledge, const Program::CompiledNode& node) {
  int yes = 0;
  int open = 0;
  Tally tally;
  for (int person = 0; person < knowledge.people(); ++person) {
    const FactKey key{node.fact, rules::PersonIndex::FromIndex(static_cast<std::size_t>(person))};
    const CellMask possible = knowledge.possible(key);
    if ((possible & ~node.each) == 0) {
      ++yes;
    } else if ((possible & node.each) != 0) {
      ++open;
      if (!tally.undecided) tally.undecided = key;
    }
  }
  int wanted = node.at_least;
  if (node.quantifier == rules::Quantifier::kAny) wanted = 1;
  if (node.quantifier == rules::Quantifier::kAll) wanted = knowledge.people();
  if (yes >= wanted) tally.answer = true;
  if (yes + open < wanted) tally.answer = false;
  return tally;
}

Walk WalkTree(const Knowledge& knowledge, const rules::Case& of) {
  const Program::CompiledProcedure& procedure = knowledge.program().procedure(of.procedure);
  rules::NodeIndex at = procedure.root;
  while (true) {
    const Program::CompiledNode& node = procedure.nodes[at.index()];
    if (node.outcome) return {node.outcome == rules::kDoesNotRun ? std::nullopt : node.outcome, std::nullopt};
    std::optional<rules::NodeIndex> next;
    if (node.quantifier == rules::Quantifier::kNone) {
      const FactKey key{node.fact, PersonOf(node, of)};
      const CellMask possible = knowledge.possible(key);
      for (const Program::CompiledBranch& branch : node.branches) {
        if ((possible & branch.cells) == 0) continue;
        if ((possible & ~branch.cells) != 0) return ForkAt(knowledge, node, key);
        next = branch.then;
        break;
      }
    } else {
      const Tally tally = CountPeople(knowledge, node);
      if (!tally.answer) {
        const CellMask possible = knowledge.possible(*tally.undecided);
        return {std::nullopt, Fork{*tally.undecided, {possible & node.each, possible & ~node.each}}};
      }
      const CellMask bit = *tally.answer ? 2 : 1;
      for (const Program::CompiledBranch& branch : node.branches) {
        if ((branch.cells & bit) != 0 && !next) next = branch.then;
      }
    }
    if (!next) return {};  // contradictory knowledge
    at = *next;
  }
}

class Finder {
 public:
  explicit Finder(std::span<const rules::Case> cases) : cases_(cases) {}

  void Find(const Knowledge& knowledge) {
    if (--budget_ < 0) return;
    Combination combination;
    for (const rules::Case& of : cases_) {
      const Walk walk = WalkTree(knowledge, of);
      if (walk.fork) {
        Split(knowledge, *walk.fork);
        return;
      }
      combination.push_back(walk.outcome);
    }
    found_.insert(std::move(combination));
  }

  Combinations Result() && { return {{found_.begin(), found_.end()}, budget_ >= 0}; }

 private:
  void Split(const Knowledge& knowledge, const Fork& fork) {
    for (const CellMask way : fork.ways) {
      Knowledge narrowed = knowledge;
      if (narrowed.Narrow(fork.key, way)) Find(narrowed);
    }
  }

  std::span<const rules::Case> cases_;
  int budget_ = kCombinationBudget;
  std::set<Combination> found_;
};

}  // namespace

Combinations FindCombinations(const rules::Knowledge& knowledge, std::span<const rules::Case> cases) {
  Finder finder(cases);
  finder.Find(knowledge);
  return std::move(finder).Result();
}

}  // namespace madoguchi::plan
