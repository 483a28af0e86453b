#include "smallworld/laws.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "rules/paths.h"
#include "smallworld/every_setting.h"

namespace madoguchi::smallworld {

using rules::Decision;
using rules::FactKey;
using rules::OutcomeSet;
using rules::Status;

namespace {

constexpr std::size_t kNotAsked = StateSpace::kNotAsked;
constexpr std::size_t kUnknown = StateSpace::kUnknown;
constexpr OutcomeSet kOutside = OutcomeSet{1} << rules::kDoesNotRun.value();

OutcomeSet AsSet(const std::vector<rules::OutcomeIndex>& outcomes) {
  OutcomeSet set = 0;
  for (const rules::OutcomeIndex outcome : outcomes) set |= OutcomeSet{1} << outcome.value();
  return set;
}

bool Contains(const std::vector<FactKey>& keys, FactKey key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Calls visit(state, output) for every state whose answers do not contradict each other.
template <class Visit>
void ForEachSoundState(const Table& table, const Visit& visit) {
  for (StateIndex state = 0; state < table.space.size(); ++state) {
    if (table.sound[state]) visit(state, table.outputs[state]);
  }
}

// Calls visit(after) for every state in which one more is known: a value where there was none, or わからない where nothing was
// asked. An answer that parks an earlier one says something else, not more.
template <class Visit>
void ForEachStep(const Table& table, StateIndex state, const Visit& visit) {
  for (std::size_t key = 0; key < table.space.keys().size(); ++key) {
    const std::size_t digit = table.space.Digit(state, key);
    if (digit > kUnknown) continue;
    for (std::size_t next = digit + 1; next < table.space.DigitsOf(key); ++next) {
      const StateIndex after = table.space.With(state, key, next);
      const std::uint32_t lost = table.said[state].in_force & ~table.said[after].in_force;
      if (table.sound[after] && lost == 0) visit(after, key);
    }
  }
}

std::uint32_t ClassOf(const Table& table, std::size_t c, OutcomeSet end) {
  if (end == kOutside) return 1000;
  return table.setting.procedures[table.cases[c].procedure.index()]
      .outcome_class[static_cast<std::size_t>(std::countr_zero(end))];
}

// The cell that a fact lies in: what the engine can tell apart.
rules::CellMask CellIn(const Table& table, std::size_t world, std::size_t key) {
  const std::size_t digit = table.truth.DigitIn(world, key);
  if (digit == kNotAsked) return rules::kNotApplicable;
  return table.program.CellOf(table.space.keys()[key].fact, table.space.values(key)[digit - StateSpace::kFirstValue]);
}

bool HangTogether(const Table& table, FactKey a, FactKey b) {
  const rules::Program::CompiledFact& fact_a = table.program.fact(a.fact);
  if (fact_a.component != table.program.fact(b.fact).component) return false;
  return fact_a.component_spans_people || a.person == b.person;
}

// Whether the cells of these facts tell the class, whatever they are.
bool Settles(const Table& table, WorldSet worlds, std::size_t c, const std::vector<std::size_t>& keys) {
  std::vector<std::pair<std::vector<rules::CellMask>, std::uint32_t>> seen;
  bool settles = true;
  ForEachWorld(worlds, [&](std::size_t world) {
    const OutcomeSet end = table.truth.EndOf(c, world);
    if (end == 0 || !settles) return;
    std::vector<rules::CellMask> cells;
    for (const std::size_t key : keys) cells.push_back(CellIn(table, world, key));
    const std::uint32_t its_class = ClassOf(table, c, end);
    for (const auto& [other_cells, other_class] : seen) {
      if (other_cells == cells && other_class != its_class) settles = false;
    }
    seen.emplace_back(std::move(cells), its_class);
  });
  return settles;
}

std::vector<std::size_t> PlacesOf(const Table& table, const std::vector<FactKey>& keys) {
  std::vector<std::size_t> places;
  for (const FactKey key : keys) places.push_back(table.space.PlaceOf(key));
  return places;
}

// Whether two of the worlds differ in this fact, and in what hangs together with it, alone, and end differently.
bool Matters(const Table& table, WorldSet worlds, std::size_t c, std::size_t key) {
  const std::vector<FactKey>& keys = table.space.keys();
  const auto alike = [&](std::size_t a, std::size_t b) {
    for (std::size_t other = 0; other < keys.size(); ++other) {
      if (table.truth.DigitIn(a, other) == table.truth.DigitIn(b, other)) continue;
      if (!HangTogether(table, keys[other], keys[key])) return false;
    }
    return true;
  };
  bool found = false;
  ForEachWorld(worlds, [&](std::size_t a) {
    if (found) return;
    const OutcomeSet end = table.truth.EndOf(c, a);
    ForEachWorld(end == 0 ? 0 : worlds, [&](std::size_t b) {
      if (found || b <= a) return;
      const OutcomeSet other_end = table.truth.EndOf(c, b);
      if (other_end == 0 || other_end == end || CellIn(table, a, key) == CellIn(table, b, key)) return;
      found = alike(a, b);
    });
  });
  return found;
}

// Only the answers to these facts.
StateIndex Only(const Table& table, StateIndex state, const std::vector<std::size_t>& keys) {
  StateIndex only = 0;
  for (const std::size_t key : keys) only = table.space.With(only, key, table.space.Digit(state, key));
  return only;
}

}  // namespace

Table::Table(const Setting& of_setting)
    : setting(of_setting),
      cases(EveryCase(setting)),
      program(rules::Program::Compile(setting.vocabulary, setting.procedures, setting.today).value()),
      space(setting),
      truth(setting, space, cases) {
  for (StateIndex state = 0; state < space.size(); ++state) {
    outputs.push_back(Ask(space, cases, program, setting.people, state));
    said.push_back(truth.Take(state));
    sound.push_back(said.back().worlds != 0 && !said.back().is_parked_by_dates);
  }
  ForEachWorld(said[0].worlds, [&](std::size_t world) {
    for (std::size_t c = 0; c < cases.size(); ++c) total = total && truth.EndOf(c, world) != 0;
  });
}

std::string Table::Describe(StateIndex state) const {
  std::ostringstream text;
  text << "state " << state << ":";
  for (std::size_t key = 0; key < space.keys().size(); ++key) {
    const std::size_t digit = space.Digit(state, key);
    text << " " << setting.vocabulary[space.keys()[key].fact].id << "/" << space.keys()[key].person.value() << "=";
    if (digit == kNotAsked) text << "-";
    if (digit == kUnknown) text << "?";
    if (digit > kUnknown) text << space.values(key)[digit - StateSpace::kFirstValue];
  }
  return text.str();
}

namespace laws {

void OutcomesAreExact(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& output) {
    EXPECT_TRUE(output.consistent) << table.Describe(state);
    for (std::size_t c = 0; c < table.cases.size(); ++c) {
      const OutcomeSet ends = table.truth.Ends(c, table.said[state].worlds);
      EXPECT_EQ(AsSet(output.decisions[c].outcomes), ends & ~kOutside) << table.Describe(state);
      const Decision& decision = output.decisions[c];
      if (std::popcount(ends) > 1) {
        EXPECT_EQ(decision.status, decision.open.empty() ? Status::kAsk : Status::kConditional) << table.Describe(state);
      } else if (ends != 0) {
        const std::uint32_t its_class = ClassOf(table, c, ends);
        const bool nothing_to_do = ends == kOutside || its_class == rules::kNotNeededClass;
        EXPECT_EQ(decision.status, nothing_to_do ? Status::kNotNeeded : Status::kSettled) << table.Describe(state);
      } else {
        EXPECT_EQ(decision.status, Status::kAsk) << table.Describe(state);
      }
    }
  });
}

void Total(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& output) {
    if (!std::has_single_bit(table.said[state].worlds)) return;
    const auto world = static_cast<std::size_t>(std::countr_zero(table.said[state].worlds));
    for (std::size_t c = 0; c < table.cases.size(); ++c) {
      EXPECT_EQ(AsSet(output.decisions[c].outcomes), table.truth.EndOf(c, world) & ~kOutside) << table.Describe(state);
      EXPECT_TRUE(output.decisions[c].open.empty()) << table.Describe(state);
      EXPECT_TRUE(output.decisions[c].deciding.empty()) << table.Describe(state);
    }
    EXPECT_FALSE(output.next.ask) << table.Describe(state);
  });
}

void Monotone(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& before) {
    ForEachStep(table, state, [&](StateIndex after, std::size_t) {
      for (std::size_t c = 0; c < table.cases.size(); ++c) {
        const Decision& then = table.outputs[after].decisions[c];
        EXPECT_EQ(AsSet(then.outcomes) & ~AsSet(before.decisions[c].outcomes), 0u)
            << table.Describe(state) << " -> " << table.Describe(after);
        for (const FactKey key : then.open) {
          EXPECT_TRUE(Contains(before.decisions[c].open, key)) << table.Describe(state) << " -> " << table.Describe(after);
        }
      }
    });
  });
}

void UnknownIsHonest(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& before) {
    for (std::size_t key = 0; key < table.space.keys().size(); ++key) {
      if (table.space.Digit(state, key) != kNotAsked) continue;
      const Output& after = table.outputs[table.space.With(state, key, kUnknown)];
      EXPECT_EQ(after.possible, before.possible) << table.Describe(state);
      for (std::size_t c = 0; c < table.cases.size(); ++c) {
        EXPECT_EQ(after.decisions[c].outcomes, before.decisions[c].outcomes) << table.Describe(state);
      }
    }
    for (std::size_t key = 0; key < table.space.keys().size(); ++key) {
      if (table.space.Digit(state, key) != kUnknown) continue;
      EXPECT_NE(before.next.ask, table.space.keys()[key]) << "asked again, " << table.Describe(state);
    }
  });
}

void IrrelevantIsNeverAsked(const Table& table) {
  if (!table.total) return;
  ForEachSoundState(table, [&](StateIndex state, const Output& output) {
    bool anything_open = false;
    bool asks_what_is_open = false;
    for (std::size_t c = 0; c < table.cases.size(); ++c) {
      for (const FactKey open : output.decisions[c].open) {
        anything_open = true;
        if (output.next.ask == open) asks_what_is_open = true;
        EXPECT_TRUE(Matters(table, table.said[state].worlds, c, table.space.PlaceOf(open)))
            << table.setting.vocabulary[open.fact].id << " of " << open.person.value() << ", " << table.Describe(state);
      }
    }
    EXPECT_EQ(output.next.ask.has_value(), anything_open) << table.Describe(state);
    EXPECT_EQ(asks_what_is_open, anything_open) << table.Describe(state);
  });
}

void IrrelevantChangesNothing(const Table& table) {
  if (!table.total) return;
  ForEachSoundState(table, [&](StateIndex state, const Output& before) {
    ForEachStep(table, state, [&](StateIndex after, std::size_t key) {
      for (std::size_t c = 0; c < table.cases.size(); ++c) {
        const std::vector<FactKey>& relevant = before.relevant[c];
        const FactKey answered = table.space.keys()[key];
        const bool touches = std::any_of(relevant.begin(), relevant.end(),
                                         [&](FactKey other) { return HangTogether(table, answered, other); });
        if (touches) continue;
        EXPECT_EQ(table.outputs[after].decisions[c].outcomes, before.decisions[c].outcomes)
            << table.Describe(state) << " -> " << table.Describe(after);
      }
    });
  });
}

void OrderFree(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output&) {
    if (std::popcount(table.said[state].in_force) < 2) return;
    const auto learn = [&](rules::Knowledge& knowledge, std::size_t key) {
      if ((table.said[state].in_force >> key & 1) == 0) return;
      const std::size_t digit = table.space.Digit(state, key);
      const FactKey fact = table.space.keys()[key];
      if (digit == kUnknown) {
        knowledge.Close(fact);
        return;
      }
      const rules::Value value = table.space.values(key)[digit - StateSpace::kFirstValue];
      EXPECT_TRUE(knowledge.Narrow(fact, table.program.CellOf(fact.fact, value))) << table.Describe(state);
    };
    const std::size_t keys = table.space.keys().size();
    rules::Knowledge forwards(table.program, table.setting.people, {});
    for (std::size_t key = 0; key < keys; ++key) learn(forwards, key);
    rules::Knowledge backwards(table.program, table.setting.people, {});
    for (std::size_t key = keys; key-- > 0;) learn(backwards, key);
    EXPECT_TRUE(forwards.SameAs(backwards)) << table.Describe(state);
  });
}

// Answers are added one by one, so every state that can follow comes later, and going backwards meets it first.
void Bounded(const Table& table) {
  std::vector<int> longest(table.space.size());
  std::vector<int> shortest(table.space.size());
  for (StateIndex state = table.space.size(); state-- > 0;) {
    const rules::NextQuestion& next = table.outputs[state].next;
    if (!table.sound[state]) continue;
    if (!next.ask) {
      EXPECT_EQ(next, rules::NextQuestion{}) << table.Describe(state);
      continue;
    }
    const std::size_t key = table.space.PlaceOf(*next.ask);
    ASSERT_EQ(table.space.Digit(state, key), kNotAsked) << "asked twice, " << table.Describe(state);
    shortest[state] = static_cast<int>(table.space.keys().size()) + 1;
    for (std::size_t digit = kUnknown; digit < table.space.DigitsOf(key); ++digit) {
      const StateIndex after = table.space.With(state, key, digit);
      if (!table.sound[after]) continue;
      EXPECT_LT(table.outputs[after].next.at_most_more, next.at_most_more)
          << table.Describe(state) << " -> " << table.Describe(after);
      longest[state] = std::max(longest[state], longest[after] + 1);
      shortest[state] = std::min(shortest[state], shortest[after] + 1);
    }
    EXPECT_GE(next.at_least_more, 1) << table.Describe(state);
    EXPECT_LE(next.at_least_more, shortest[state]) << table.Describe(state);
    EXPECT_GE(next.at_most_more, longest[state]) << table.Describe(state);
  }
}

void PropagationRemovesNoWorld(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& output) {
    for (std::size_t key = 0; key < table.space.keys().size(); ++key) {
      rules::CellMask cells = 0;
      ForEachWorld(table.said[state].worlds, [&](std::size_t world) { cells |= CellIn(table, world, key); });
      if (table.setting.vocabulary.relations.empty()) {
        EXPECT_EQ(output.possible[key], cells) << table.Describe(state);
      } else {
        EXPECT_EQ(cells & ~output.possible[key], rules::CellMask{0}) << table.Describe(state);
      }
    }
  });
}

void DecidingFactsSettle(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& output) {
    const WorldSet worlds = table.said[state].worlds;
    for (std::size_t c = 0; c < table.cases.size(); ++c) {
      const Decision& decision = output.decisions[c];
      EXPECT_TRUE(decision.deciding_is_smallest) << table.Describe(state);
      EXPECT_TRUE(Settles(table, worlds, c, PlacesOf(table, decision.deciding))) << table.Describe(state);
      if (decision.deciding.empty()) continue;
      const std::vector<std::size_t> candidates = PlacesOf(table, output.relevant[c]);
      for (std::uint32_t set = 0; set < std::uint32_t{1} << candidates.size(); ++set) {
        if (static_cast<std::size_t>(std::popcount(set)) >= decision.deciding.size()) continue;
        std::vector<std::size_t> smaller;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
          if ((set >> i & 1) != 0) smaller.push_back(candidates[i]);
        }
        EXPECT_FALSE(Settles(table, worlds, c, smaller)) << table.Describe(state);
      }
    }
  });
}

void ReasonsAreEnough(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& output) {
    for (std::size_t c = 0; c < table.cases.size(); ++c) {
      const OutcomeSet ends = table.truth.Ends(c, table.said[state].worlds);
      const std::vector<std::size_t> why = PlacesOf(table, output.decisions[c].why);
      const StateIndex enough = Only(table, state, why);
      EXPECT_EQ(table.truth.Ends(c, table.said[enough].worlds), ends) << table.Describe(state);
      for (const std::size_t key : why) {
        EXPECT_GT(table.space.Digit(state, key), kUnknown) << table.Describe(state);
        const StateIndex fewer = table.space.With(enough, key, kNotAsked);
        EXPECT_NE(table.truth.Ends(c, table.said[fewer].worlds), ends) << table.Describe(state);
      }
    }
  });
}

void ContradictionsAreLeftOut(const Table& table) {
  for (StateIndex state = 0; state < table.space.size(); ++state) {
    if (table.said[state].is_parked_by_dates) continue;
    const Output& output = table.outputs[state];
    EXPECT_EQ(output.consistent, table.sound[state]) << table.Describe(state);
    EXPECT_EQ(output.consistent, output.conflicts.empty()) << table.Describe(state);
    if (output.consistent) continue;
    StateIndex rest = state;
    StateIndex contradicting = 0;
    for (const FactKey key : output.conflicts) {
      const std::size_t place = table.space.PlaceOf(key);
      EXPECT_GT(table.space.Digit(state, place), kUnknown) << table.Describe(state);
      contradicting = table.space.With(contradicting, place, table.space.Digit(state, place));
      rest = table.space.With(rest, place, kNotAsked);
    }
    EXPECT_FALSE(table.sound[contradicting]) << table.Describe(state);
    EXPECT_TRUE(table.sound[rest]) << table.Describe(state);
    EXPECT_EQ(output.decisions, table.outputs[rest].decisions) << table.Describe(state);
  }
}

void WitnessesReplay(const Table& table) {
  ForEachSoundState(table, [&](StateIndex state, const Output& output) {
    const rules::Knowledge knowledge(table.program, table.setting.people, table.space.AnswersOf(state));
    for (std::size_t c = 0; c < table.cases.size(); ++c) {
      rules::Paths paths(knowledge.worlds(), table.cases[c]);
      for (const rules::OutcomeIndex outcome : output.decisions[c].outcomes) {
        const OutcomeSet wanted = OutcomeSet{1} << outcome.value();
        const std::vector<rules::CellMask> cells = paths.WorldThatReaches(wanted, table.space.keys(), {});
        ASSERT_EQ(cells.size(), table.space.keys().size()) << table.Describe(state);
        // Somebody with these cells, on days of their own, who agrees with every answer and ends there.
        bool found = false;
        ForEachWorld(table.said[state].worlds, [&](std::size_t world) {
          if (found || table.truth.EndOf(c, world) != wanted) return;
          found = true;
          for (std::size_t key = 0; key < cells.size(); ++key) found = found && CellIn(table, world, key) == cells[key];
        });
        EXPECT_TRUE(found) << "outcome " << outcome.value() << ", " << table.Describe(state);
      }
    }
  });
}

}  // namespace laws
}  // namespace madoguchi::smallworld
