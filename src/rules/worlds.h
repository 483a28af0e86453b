#pragma once
// Worlds: the set of worlds (complete knowledge of every fact of every person) that is still possible, as
// one domain per fact and person, with constraints between them and an undo trail.
//
// The workhorse behind Knowledge and behind every walk along a tree; other modules use Knowledge.
//
// A domain is a set of cells and, for dates, the first and last day that are left. Constraints are the
// vocabulary's applies_when and date relations, and "at least n people …" taken on along a path. After
// each narrowing they are propagated to a fixpoint:
//   applies_when   a fact is n/a exactly where its parent's cell does not allow it; both ways
//   relations      bounds of the one date bound the other, to the day, as soon as both facts apply for certain
//   at least n     when only n candidates are left, all of them satisfy
// Propagation removes no world. It alone proves nothing possible; Satisfiable() does, exactly: with
// every date's applicability and every "at least n" decided by trial, applies_when is a tree and relations
// are max-closed, and for both arc consistency decides.
//
//   Worlds worlds(program, people);
//   const Worlds::Mark before = worlds.Here();
//   if (worlds.Narrow(key, mask) && worlds.Satisfiable()) …
//   worlds.Return(before);

#include <cstdint>
#include <vector>

#include "rules/program.h"

namespace madoguchi::rules {

class Worlds {
 public:
  struct Mark {
    std::size_t changes = 0;
    std::size_t counts = 0;
  };

  /// Everything is possible that the vocabulary allows. The program must outlive this object.
  Worlds(const Program& program, int people);

  [[nodiscard]] const Program& program() const { return *program_; }
  [[nodiscard]] int people() const { return people_; }
  /// False when the vocabulary contradicts itself, whatever the answers.
  [[nodiscard]] bool possible_at_all() const { return possible_at_all_; }

  /// Cells still possible. Facts of a household or an authority are those of person 0, whoever is named.
  [[nodiscard]] CellMask cells(FactKey key) const { return domains_[Index(key)].cells; }
  /// First and last value still possible, n/a aside. Precondition: the fact has relations; of others no bounds are kept.
  [[nodiscard]] Interval bounds(FactKey key) const { return {domains_[Index(key)].first, domains_[Index(key)].last}; }

  /// Keeps the worlds in which the fact lies in one of these cells. False when propagation shows that none
  /// is left; domains are then in between, and only Return() makes sense.
  [[nodiscard]] bool Narrow(FactKey key, CellMask mask);
  /// The same for one exact value, which bounds related dates to the day.
  [[nodiscard]] bool NarrowToValue(FactKey key, Value value);
  /// Keeps the worlds in which the fact of at least `count` people lies in one of these cells, until
  /// Return(). The fact is person-owned.
  [[nodiscard]] bool RequireAtLeast(FactId fact, CellMask mask, int count);

  /// True exactly when a world is left. Leaves everything as it was. O(1) unless a count or the
  /// applicability of a related date is open; then a search, in practice without a wrong turn.
  /// Precondition: the last narrowing returned true.
  [[nodiscard]] bool Satisfiable();

  [[nodiscard]] Mark Here() const { return {trail_.size(), counts_.size()}; }
  /// Undoes everything since the mark was taken.
  void Return(Mark mark);

  /// Makes the facts that depend on `key` (Program::CompiledFact::component) what they were at `then`,
  /// and keeps what has been learnt of all others since. A change like any other: Return() undoes it.
  void ForgetComponent(FactKey key, Mark then);

  /// Number of keys, and the place of a key among them; for callers who keep something per key.
  [[nodiscard]] std::size_t size() const { return domains_.size(); }
  [[nodiscard]] std::size_t Index(FactKey key) const;

  /// Same possible cells and days everywhere.
  [[nodiscard]] bool SameDomains(const Worlds& other) const { return domains_ == other.domains_; }

 private:
  struct Domain {
    CellMask cells = 0;
    Value first = kLowest;  ///< bounds of the values, n/a aside; kept for facts that have relations
    Value last = kHighest;
    bool operator==(const Domain&) const = default;
  };
  struct Change {
    std::uint32_t index;
    Domain before;
  };
  struct Count {
    FactId fact;
    CellMask mask;
    int at_least;
  };
  struct Tally {
    int candidates = 0;  ///< people who may satisfy it
    int certain = 0;     ///< people who do
  };

  [[nodiscard]] FactId FactAt(std::size_t index) const;
  [[nodiscard]] PersonIndex PersonAt(std::size_t index) const;
  [[nodiscard]] bool InComponent(std::size_t index, FactKey key) const;
  /// The people for whom the fact is kept: everyone, or person 0 alone.
  [[nodiscard]] int OwnersOf(FactId fact) const;

  // Each returns false when a domain has become empty.
  bool Assign(std::size_t index, Domain next);
  bool Propagate();
  bool Revise(std::size_t index);
  bool ReviseApplies(FactKey child);
  bool ReviseRelation(const DateRelation& relation, PersonIndex person);
  bool ReviseCount(const Count& count);

  [[nodiscard]] Tally TallyOf(const Count& count) const;
  /// Cuts cells outside of the bounds and bounds outside of the cells.
  [[nodiscard]] Domain Tight(FactId fact, Domain domain) const;
  /// Tries the two halves of a domain one after the other.
  [[nodiscard]] bool TryBoth(FactKey key, CellMask mask);

  const Program* program_;
  int people_;
  bool possible_at_all_ = true;
  bool has_optional_related_facts_ = false;
  std::vector<Domain> domains_;  ///< by Index()
  std::vector<Change> trail_;    ///< index >= size(): a count was switched off
  std::vector<Count> counts_;
  std::vector<std::uint32_t> changed_;  ///< still to be propagated
  std::vector<bool> is_changed_;
};

}  // namespace madoguchi::rules
