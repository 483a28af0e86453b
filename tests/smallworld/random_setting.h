#pragma once
// Random small settings: vocabularies, trees, people and answers, for laws that are tested over many of them.
// The same seed gives the same setting on every machine.

#include <cstdint>
#include <random>
#include <vector>

#include "smallworld/naive.h"

namespace madoguchi::smallworld {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// 0 .. sides - 1. Not quite even, and the same everywhere.
  int Roll(int sides) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(sides)); }
  bool Percent(int chance) { return Roll(100) < chance; }

 private:
  std::mt19937 engine_;
};

/// A setting with at most `most_worlds` worlds and at least one. All types, owners, roles and quantifiers, parents that form
/// a forest, date relations, bounds counted from today; two procedures, of which some run for each matching person.
/// `total`: every tree takes every value, n/a included.
Setting RandomSetting(Dice& dice, double most_worlds, bool total);

/// What a resident living in this world may have said so far: some values, some わからない, most of the rest not asked.
rules::Answers RandomAnswers(Dice& dice, const Setting& setting, const World& world, int percent_answered,
                             int percent_unknown);

/// Every case of every procedure, for every subject and with a random actor.
std::vector<rules::Case> RandomCases(Dice& dice, const Setting& setting);

}  // namespace madoguchi::smallworld
