#include "rules/deciding.h"

#include <bit>
#include <optional>

namespace madoguchi::rules {
namespace {

// A set of candidates, bit i for the i-th in tree order.
using Set = std::uint64_t;
constexpr std::size_t kMaxCandidates = 64;

// Combinations that one check may try; a bound on time for sets that were grown greedily.
constexpr int kMaxCombinations = 20'000;

int IndexOf(OutcomeSet outcomes) { return std::countr_zero(outcomes); }

// The outcomes of the set that are of the same class as its first one.
OutcomeSet ClassOfFirst(OutcomeSet outcomes, std::span<const OutcomeClass> classes) {
  const int first = IndexOf(outcomes);
  if (first == kDoesNotRun.value()) return outcomes;
  OutcomeSet same = 0;
  for (OutcomeSet left = outcomes; left != 0; left &= left - 1) {
    const auto i = static_cast<std::size_t>(IndexOf(left));
    if (i == kDoesNotRun.value()) continue;
    if (classes[i] == classes[static_cast<std::size_t>(first)]) same |= OutcomeSet{1} << i;
  }
  return same;
}

class DecidingSearch {
 public:
  DecidingSearch(Paths& paths, std::span<const OutcomeClass> classes, const std::vector<FactKey>& candidates)
      : paths_(paths), classes_(classes), candidates_(candidates) {}

  std::optional<Set> SmallestOfSize(int size) { return Extend(0, 0, size); }

  // Adds, to a set that fails, the first fact that tells the two worlds apart that made it fail. Nothing when that
  // takes too long.
  std::optional<Set> Greedy() {
    Set set = 0;
    while (true) {
      combinations_left_ = kMaxCombinations;
      if (Settles(set)) return set;
      if (combinations_left_ <= 0) return std::nullopt;
      const Set missing = told_apart_.back() & ~set;
      if (missing == 0) return std::nullopt;
      set |= missing & (~missing + 1);
    }
  }

 private:
  // Lexicographic: sets with earlier facts come first.
  std::optional<Set> Extend(Set set, std::size_t from, int more) {
    if (more == 0) {
      for (const Set differences : told_apart_) {
        if ((differences & set) == 0) return std::nullopt;
      }
      combinations_left_ = kMaxCombinations;
      if (Settles(set)) return set;
      return std::nullopt;
    }
    for (std::size_t i = from; i < candidates_.size(); ++i) {
      const std::optional<Set> found = Extend(set | Set{1} << i, i + 1, more - 1);
      if (found) return found;
    }
    return std::nullopt;
  }

  // Tries every combination of cells of the facts in `left`, the others of the set being fixed already.
  bool Settles(Set left) {
    if (--combinations_left_ <= 0) return false;
    const OutcomeSet outcomes = paths_.Outcomes();
    if (AreOfOneClass(outcomes, classes_)) return true;
    if (left == 0) {
      Learn(outcomes);
      return false;
    }
    Worlds& worlds = paths_.worlds();
    const FactKey key = candidates_[static_cast<std::size_t>(std::countr_zero(left))];
    for (CellMask cells = worlds.cells(key); cells != 0; cells &= cells - 1) {
      const CellMask cell = cells & (~cells + 1);
      const Worlds::Mark before = worlds.Here();
      const bool settled = !worlds.Narrow(key, cell) || Settles(left & (left - 1));
      worlds.Return(before);
      if (!settled) return false;
    }
    return true;
  }

  // Two worlds that agree on the whole set and end in different classes: what they differ in tells them apart.
  void Learn(OutcomeSet outcomes) {
    const OutcomeSet one_class = ClassOfFirst(outcomes, classes_);
    const std::vector<CellMask> one = paths_.WorldThatReaches(one_class, candidates_, {});
    const std::vector<CellMask> other = paths_.WorldThatReaches(outcomes & ~one_class, candidates_, one);
    Set differences = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (one[i] != other[i]) differences |= Set{1} << i;
    }
    told_apart_.push_back(differences);
  }

  Paths& paths_;
  std::span<const OutcomeClass> classes_;
  const std::vector<FactKey>& candidates_;
  std::vector<Set> told_apart_;
  int combinations_left_ = 0;
};

}  // namespace

bool AreOfOneClass(OutcomeSet outcomes, std::span<const OutcomeClass> classes) {
  return outcomes == 0 || ClassOfFirst(outcomes, classes) == outcomes;
}

DecidingFacts FindDecidingFacts(Paths& paths, std::span<const OutcomeClass> classes,
                                const std::vector<FactKey>& candidates) {
  if (AreOfOneClass(paths.Outcomes(), classes)) return {};
  // All of them together decide every node of every possible path, so they always settle.
  if (candidates.size() > kMaxCandidates) return {candidates, false};
  DecidingSearch search(paths, classes, candidates);
  std::optional<Set> found;
  bool is_smallest = true;
  for (int size = 1; !found && size <= kMaxExactDeciding; ++size) found = search.SmallestOfSize(size);
  if (!found) {
    is_smallest = false;
    found = search.Greedy();
  }
  if (!found) return {candidates, false};
  DecidingFacts deciding{{}, is_smallest};
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if ((*found >> i & 1) != 0) deciding.facts.push_back(candidates[i]);
  }
  return deciding;
}

}  // namespace madoguchi::rules
