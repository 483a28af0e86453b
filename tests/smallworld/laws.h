#pragma once
// The laws of the engine (docs/architecture.md), each a function that looks at one setting in all of its states and reports
// what breaks it as a test failure. What the engine says stands in the table; what is true is looked up in Truth.
//
//   const Table table(setting);
//   laws::Total(table);

#include <cstdint>
#include <string>
#include <vector>

#include "smallworld/truth.h"

namespace madoguchi::smallworld {

/// One setting, and what the engine says in each of its states.
struct Table {
  explicit Table(const Setting& of_setting);

  /// The state in words, for failures.
  [[nodiscard]] std::string Describe(StateIndex state) const;

  Setting setting;
  std::vector<rules::Case> cases;
  rules::Program program;
  StateSpace space;
  Truth truth;
  std::vector<Output> outputs;    ///< by state
  std::vector<Truth::Said> said;  ///< by state
  std::vector<bool> sound;        ///< by state: answers that do not contradict each other, as the reference sees it
  bool total = true;              ///< every world ends in an outcome of every case; content/ refuses other trees
};

namespace laws {

void OutcomesAreExact(const Table& table);
void Total(const Table& table);
void Monotone(const Table& table);
void UnknownIsHonest(const Table& table);
void IrrelevantIsNeverAsked(const Table& table);
void IrrelevantChangesNothing(const Table& table);
void OrderFree(const Table& table);
/// A session that was told one answer after the other, and others before, says the same as all answers at once.
void SessionsSayTheSame(const Table& table);
void Bounded(const Table& table);
void PropagationRemovesNoWorld(const Table& table);
void DecidingFactsSettle(const Table& table);
void ReasonsAreEnough(const Table& table);
void ContradictionsAreLeftOut(const Table& table);
/// Every world that the engine names as a witness is a person with concrete days who ends where it says.
void WitnessesReplay(const Table& table);

}  // namespace laws
}  // namespace madoguchi::smallworld
