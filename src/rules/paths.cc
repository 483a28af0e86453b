#include "rules/paths.h"

#include <bit>
#include <utility>

namespace madoguchi::rules {
namespace {

OutcomeSet SetOf(OutcomeIndex outcome) { return OutcomeSet{1} << outcome.value(); }

bool IsOpen(CellMask cells) { return std::popcount(cells) > 1; }

PersonIndex Person(int index) { return PersonIndex{static_cast<std::uint16_t>(index)}; }

}  // namespace

Paths::Paths(Worlds worlds, const Case& of)
    : worlds_(std::move(worlds)), of_(of), procedure_(&worlds_.program().procedure(of.procedure)) {}

FactKey Paths::KeyAt(const Program::CompiledNode& node) const {
  switch (node.role) {
    case Role::kActor:
      return worlds_.program().KeyOf(node.fact, of_.actor);
    case Role::kSubject:
      return worlds_.program().KeyOf(node.fact, of_.subject);
    case Role::kHousehold:
      break;
  }
  return worlds_.program().KeyOf(node.fact, PersonIndex{0});
}

bool Paths::Take(const Program::CompiledNode& node, CellMask branch) {
  if (branch == 0) return false;
  if (node.quantifier == Quantifier::kNone) return worlds_.Narrow(KeyAt(node), branch);
  if (branch == (kSaysNo | kSaysYes)) return true;
  const int people = worlds_.people();
  const int threshold = node.Threshold(people);
  if (branch == kSaysYes) return worlds_.RequireAtLeast(node.fact, node.each, threshold);
  // Fewer than `threshold` satisfy: the rest, and at least one more, do not.
  return worlds_.RequireAtLeast(node.fact, ~node.each, people - threshold + 1);
}

template <class Visit>
bool Paths::Walk(NodeIndex at, const OutcomeSet& wanted, const Visit& visit) {
  const Program::CompiledNode& node = NodeAt(at);
  if ((node.reachable & wanted) == 0) return true;
  if (node.outcome) return !worlds_.Satisfiable() || visit(*node.outcome);
  for (const Program::CompiledBranch& branch : node.branches) {
    const Worlds::Mark before = worlds_.Here();
    const bool go_on = !Take(node, branch.cells) || Walk(branch.then, wanted, visit);
    worlds_.Return(before);
    if (!go_on) return false;
  }
  return true;
}

OutcomeSet Paths::Outcomes() {
  OutcomeSet found = 0;
  OutcomeSet missing = ~OutcomeSet{0};  // paths to what was found already are not walked again
  Walk(procedure_->root, missing, [&](OutcomeIndex outcome) {
    found |= SetOf(outcome);
    missing = ~found;
    return true;
  });
  return found;
}

std::vector<CellMask> Paths::WorldThatReaches(OutcomeSet wanted, const std::vector<FactKey>& keys,
                                              const std::vector<CellMask>& like) {
  std::vector<CellMask> world;
  // A world is left, so some cell of each fact can be taken, one fact after the other.
  const auto settle = [&](FactKey key, CellMask cells) {
    for (CellMask left = cells; left != 0; left &= left - 1) {
      const CellMask cell = left & (~left + 1);
      const Worlds::Mark before = worlds_.Here();
      if (worlds_.Narrow(key, cell) && worlds_.Satisfiable()) return cell;
      worlds_.Return(before);
    }
    return CellMask{0};
  };
  Walk(procedure_->root, wanted, [&](OutcomeIndex outcome) {
    if ((SetOf(outcome) & wanted) == 0) return true;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const CellMask possible = worlds_.cells(keys[i]);
      CellMask cell = like.empty() ? 0 : settle(keys[i], possible & like[i]);
      if (cell == 0) cell = settle(keys[i], possible);
      world.push_back(cell);
    }
    return false;
  });
  return world;
}

template <class See>
void Paths::ForEachFactAt(const Program::CompiledNode& node, const See& see) {
  const auto see_with_ancestors = [&](FactKey key, const auto& self) -> void {
    const std::optional<FactId> parent = worlds_.program().fact(key.fact).parent;
    if (parent && (worlds_.cells(key) & kNotApplicable) != 0) {
      const FactKey parent_key = worlds_.program().KeyOf(*parent, key.person);
      if (IsOpen(worlds_.cells(parent_key))) self(parent_key, self);
    }
    see(key);
  };
  if (node.quantifier == Quantifier::kNone) {
    if (IsOpen(worlds_.cells(KeyAt(node)))) see_with_ancestors(KeyAt(node), see_with_ancestors);
    return;
  }
  for (int person = 0; person < worlds_.people(); ++person) {
    const FactKey key = worlds_.program().KeyOf(node.fact, Person(person));
    const CellMask cells = worlds_.cells(key);
    const bool undecided = (cells & node.each) != 0 && (cells & ~node.each) != 0;
    if (undecided) see_with_ancestors(key, see_with_ancestors);
  }
}

std::vector<FactKey> Paths::Relevant() {
  seen_.clear();
  mentions_.assign(worlds_.size(), Mention::kNone);
  Explore(procedure_->root);
  std::vector<FactKey> relevant;
  for (const FactKey key : seen_) {
    if (mentions_[worlds_.Index(key)] == Mention::kRelevant) relevant.push_back(key);
  }
  return relevant;
}

// Returns the outcomes below. Facts are noted on the way down, which gives tree order, and confirmed on the
// way up, when it is known what their branches lead to.
OutcomeSet Paths::Explore(NodeIndex at) {
  const Program::CompiledNode& node = NodeAt(at);
  if (node.outcome) return worlds_.Satisfiable() ? SetOf(*node.outcome) : 0;
  ForEachFactAt(node, [&](FactKey key) {
    Mention& mention = mentions_[worlds_.Index(key)];
    if (mention != Mention::kNone) return;
    mention = Mention::kSeen;
    seen_.push_back(key);
  });

  OutcomeSet all = 0;
  OutcomeSet first_set = 0;
  std::size_t first = 0;
  bool makes_difference = false;
  for (std::size_t i = 0; i < node.branches.size(); ++i) {
    const Worlds::Mark before = worlds_.Here();
    const bool possible = Take(node, node.branches[i].cells);
    const OutcomeSet below = possible ? Explore(node.branches[i].then) : 0;
    worlds_.Return(before);
    if (below == 0) continue;
    if (all == 0) {
      first_set = below;
      first = i;
    } else if (below != first_set) {
      makes_difference = true;
    } else if (!makes_difference && IsOpen(below)) {
      // The same outcomes, but for the same people?
      makes_difference = EndDifferently(node, first, i);
    }
    all |= below;
  }
  if (makes_difference) {
    ForEachFactAt(node, [&](FactKey key) { mentions_[worlds_.Index(key)] = Mention::kRelevant; });
  }
  return all;
}

// Looks for two worlds that differ in the node's fact (and what depends on it) alone, the one taking
// `branch`, the other taking `other`, and ending in different outcomes. Facts outside of the component are
// narrowed by both walks; those inside start anew for the second.
bool Paths::EndDifferently(const Program::CompiledNode& node, std::size_t branch, std::size_t other) {
  constexpr OutcomeSet kEvery = ~OutcomeSet{0};
  const Worlds::Mark here = worlds_.Here();
  bool found = false;
  if (Take(node, node.branches[branch].cells)) {
    Walk(node.branches[branch].then, kEvery, [&](OutcomeIndex end) {
      const Worlds::Mark at_end = worlds_.Here();
      worlds_.ForgetComponent(KeyAt(node), here);
      const OutcomeSet another = kEvery & ~SetOf(end);
      if (Take(node, node.branches[other].cells)) {
        Walk(node.branches[other].then, another, [&](OutcomeIndex other_end) {
          found = other_end != end;
          return !found;
        });
      }
      worlds_.Return(at_end);
      return !found;
    });
  }
  worlds_.Return(here);
  return found;
}

}  // namespace madoguchi::rules
