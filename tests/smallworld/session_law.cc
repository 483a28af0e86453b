// The law for Session: whatever was said and taken back before, it says what Decide and FindNextQuestion say of the answers now.
#include <gtest/gtest.h>

#include <numeric>

#include "rules/session.h"
#include "smallworld/laws.h"

namespace madoguchi::smallworld {

namespace {

void Say(const Table& table, rules::Session& session, StateIndex state, std::size_t key) {
  const rules::FactHandle handle = session.HandleOf(table.space.keys()[key]);
  const std::size_t digit = table.space.Digit(state, key);
  if (digit == StateSpace::kNotAsked) {
    session.Erase(handle);
  } else if (digit == StateSpace::kUnknown) {
    session.SetUnknown(handle);
  } else {
    EXPECT_TRUE(session.Set(handle, table.space.values(key)[digit - StateSpace::kFirstValue])) << table.Describe(state);
  }
}

void ExpectSame(const Table& table, rules::Session& session, StateIndex state) {
  const Output& output = table.outputs[state];
  EXPECT_EQ(session.conflicts(), output.conflicts) << table.Describe(state);
  EXPECT_EQ(session.Next(), output.next) << table.Describe(state);
  for (std::size_t c = 0; c < table.cases.size(); ++c) {
    rules::OutcomeSet outcomes = 0;
    for (const rules::OutcomeIndex outcome : output.decisions[c].outcomes)
      outcomes |= rules::OutcomeSet{1} << outcome.value();
    const rules::OutcomeSet outside = rules::OutcomeSet{1} << rules::kDoesNotRun.value();
    EXPECT_EQ(session.outcomes(c) & ~outside, outcomes) << table.Describe(state);
    EXPECT_EQ(session.status(c), output.decisions[c].status) << table.Describe(state);
    EXPECT_EQ(session.OpenFacts(c), output.decisions[c].open) << table.Describe(state);
  }
}

}  // namespace

// One session goes through all states, each as far from the last one as it comes, and changes only what is different.
void laws::SessionsSayTheSame(const Table& table) {
  const StateIndex size = table.space.size();
  StateIndex stride = size / 2 + 1;
  while (std::gcd(stride, size) != 1) ++stride;
  rules::Session session(table.program, table.setting.people, table.cases);
  StateIndex before = 0;
  for (StateIndex step = 0, state = 0; step < size; ++step, state = (state + stride) % size) {
    for (std::size_t key = 0; key < table.space.keys().size(); ++key) {
      if (table.space.Digit(state, key) != table.space.Digit(before, key)) Say(table, session, state, key);
    }
    ExpectSame(table, session, state);
    before = state;
  }
}

}  // namespace madoguchi::smallworld
