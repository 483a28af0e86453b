#pragma once
// Truth: what follows from a setting by listing its worlds (naive.h), kept as sets of worlds so that thousands of states can
// be looked up. No cells, no propagation, no paths: every set is filled by asking the naive reference about each world.
//
// Settings of at most 64 worlds, before relations are looked at.
//
//   Truth truth(setting, space, cases);
//   const Truth::Said said = truth.Take(state);
//   truth.Ends(case_index, said.worlds)

#include <bit>
#include <cstdint>
#include <vector>

#include "smallworld/state_space.h"

namespace madoguchi::smallworld {

/// Bit i for the i-th world.
using WorldSet = std::uint64_t;

/// Calls visit(i) for each world of the set.
template <class Visit>
void ForEachWorld(WorldSet worlds, const Visit& visit) {
  for (; worlds != 0; worlds &= worlds - 1) visit(static_cast<std::size_t>(std::countr_zero(worlds)));
}

class Truth {
 public:
  Truth(const Setting& setting, const StateSpace& space, const std::vector<rules::Case>& cases);

  /// What the answers of a state say. Answers to what an earlier answer has ruled out are parked: they say nothing.
  struct Said {
    WorldSet worlds = 0;         ///< that agree; empty when answers contradict each other
    std::uint32_t in_force = 0;  ///< bit per key
    /// There is a value for a fact whose parent was left open, while a date that was given before rules the parent out. Whether
    /// it is parked or contradicts that date is not said anywhere; it is kept as if it did.
    bool is_parked_by_dates = false;
  };
  [[nodiscard]] Said Take(StateIndex state) const;

  /// The outcomes that these worlds end in, kDoesNotRun among them; worlds that no branch takes end nowhere.
  [[nodiscard]] rules::OutcomeSet Ends(std::size_t of, WorldSet worlds) const;
  /// Where one world ends: one bit, or none.
  [[nodiscard]] rules::OutcomeSet EndOf(std::size_t of, std::size_t world) const { return ends_[of][world]; }

  /// The worlds that give this fact the value; digit as in StateSpace, kNotAsked stands for n/a.
  [[nodiscard]] WorldSet Having(std::size_t key, std::size_t digit) const { return having_[key][digit]; }
  /// The value of the key in that world: a digit, or kNotAsked for n/a.
  [[nodiscard]] std::size_t DigitIn(std::size_t world, std::size_t key) const { return digits_[world][key]; }
  [[nodiscard]] const World& world(std::size_t index) const { return worlds_[index]; }

 private:
  const StateSpace* space_;
  std::vector<World> worlds_;                         ///< that obey applies_when
  WorldSet real_ = 0;                                 ///< of these, the ones that obey relations too
  std::vector<bool> has_parent_;                      ///< by key
  std::vector<std::vector<WorldSet>> having_;         ///< by key, digit
  std::vector<std::vector<std::size_t>> digits_;      ///< by world, key
  std::vector<std::vector<rules::OutcomeSet>> ends_;  ///< by case, world
};

}  // namespace madoguchi::smallworld
