#pragma once
// Random small towns whose procedures have one way each: nothing to ask, only something to plan.
// The same seed gives the same town on every machine.

#include <cstdint>
#include <vector>

#include "rules/case.h"
#include "rules/program.h"
#include "service/municipality.h"

namespace madoguchi::smallworld {

struct RandomTownSize {
  int in_person = 6;  ///< at most so many steps at counters, at least one
  int at_home = 2;    ///< at most so many besides
  int offices = 5;    ///< at most
};

/// A day to plan for, and a town with one case for each procedure. Every step produces a token of its own; offices stand on
/// few campuses; calendars have nth weekdays, exceptions, after-hours desks and closed days, or are not stated.
struct RandomTown {
  service::Municipality municipality;
  base::Date today;
  std::vector<rules::Case> cases;
};
[[nodiscard]] RandomTown MakeRandomTown(std::uint32_t seed, RandomTownSize size);

/// `times` procedures instead of each; the copies wait for what the first ones produce.
[[nodiscard]] RandomTown Multiplied(const RandomTown& town, int times);

/// Towns of the same number of procedures share it: their trees are all the same.
[[nodiscard]] rules::Program ProgramOf(const RandomTown& town);

}  // namespace madoguchi::smallworld
