#pragma once
// The engine's law, written down a second time and as simply as possible: a world gives every fact of every person one
// value or n/a, all worlds are listed one by one, and everything is read off that list.
//
// For tests alone. No cells, no masks, no propagation, no compiled program: conditions are read as authors write them.
// Slow on purpose; keep domains tiny.
//
//   Setting setting = …;
//   for (const World& world : AllWorlds(setting)) Reach(setting, world, of);

#include <optional>
#include <set>
#include <vector>

#include "rules/case.h"
#include "rules/knowledge.h"
#include "rules/tree.h"

namespace madoguchi::smallworld {

struct Setting {
  rules::Vocabulary vocabulary;
  std::vector<rules::ProcedureRule> procedures;
  base::Date today;
  int people = 1;
};

/// By person, then fact; nullopt is n/a. Facts that belong to no person are those of person 0.
using World = std::vector<std::optional<rules::Value>>;

/// Where a value is kept in a World.
std::size_t PlaceOf(const Setting& setting, rules::FactKey key);

/// Every fact of every person, once each.
std::vector<rules::FactKey> AllKeys(const Setting& setting);

/// Every value of the fact's domain on that day, ascending.
std::vector<rules::Value> ValuesOf(const rules::Fact& fact, base::Date today);

/// Whether such a person can be: applies_when and date relations hold. Domains are not looked at.
bool Obeys(const Setting& setting, const World& world);

/// Every world that obeys domains, applies_when and date relations.
std::vector<World> AllWorlds(const Setting& setting);

/// The number of worlds before relations are looked at, at most; to keep settings small.
double SizeOf(const Setting& setting);

bool Holds(const rules::Condition& condition, rules::Value value, base::Date today);

/// True when every answer with a value is the world's own.
bool Agrees(const Setting& setting, const World& world, const rules::Answers& answers);

/// Where the world ends: an outcome; kDoesNotRun; or nullopt where no branch takes it.
std::optional<rules::OutcomeIndex> Reach(const Setting& setting, const World& world, const rules::Case& of);

}  // namespace madoguchi::smallworld
