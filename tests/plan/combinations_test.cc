#include "plan/combinations.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "plan/town.h"

namespace madoguchi::plan {
namespace {

TEST(FindCombinationsTest, HasOneWhereEverythingIsSettled) {
  const Household household("2026-11-30", {{{"move_kind", "within"}, {"card", "usable"}}});
  const Combinations all = FindCombinations(household.knowledge(), household.CasesOf({"move_in", "record_copy"}));
  EXPECT_TRUE(all.complete);
  EXPECT_EQ(all.outcomes.size(), 1u);
}

TEST(FindCombinationsTest, LeavesOutWhatCannotComeTrueTogether) {
  const Household household("2026-11-30", {{{"move_kind", "from_elsewhere"}}});
  const std::vector<rules::Case> cases = household.CasesOf({"move_out", "record_copy"});
  for (const Combination& combination : FindCombinations(household.knowledge(), cases).outcomes) {
    const std::string& out = Town()[cases[0].procedure].outcomes[combination[0]->index()].id;
    const std::string& copy = Town()[cases[1].procedure].outcomes[combination[1]->index()].id;
    EXPECT_FALSE(out == "online" && copy != "store") << "the card that files online also prints at the store";
  }
}

TEST(FindCombinationsTest, KnowsThatACaseMayNotArise) {
  const Household household("2026-11-30", {{{"card", "none"}}, {{"card", "usable"}}});
  const std::vector<rules::Case> cases = household.CasesOf({"school_bag"});
  std::set<bool> arises;
  for (const Combination& combination : FindCombinations(household.knowledge(), cases).outcomes)
    arises.insert(combination[0].has_value());
  EXPECT_EQ(arises, (std::set<bool>{false, true}));
}

// Every complete household that agrees with what is known, decided one by one, gives the same combinations.
TEST(FindCombinationsTest, AgreesWithAskingEverybody) {
  const std::vector<std::string> procedures = {"move_out", "move_in", "record_copy", "card_lost"};
  const std::vector<std::pair<std::string, std::vector<std::string>>> answers = {
      {"move_kind", {"from_elsewhere", "within", "not_moving"}},
      {"card", {"usable", "unusable", "none"}},
      {"pin", {"true", "false"}},
      {"lost_card", {"true", "false"}}};
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    Said said;
    for (const auto& [fact, values] : answers) {
      const std::size_t pick = random() % (values.size() + 2);
      if (pick < values.size()) said.emplace_back(fact, values[pick]);
      if (pick == values.size()) said.emplace_back(fact, "unknown");
    }
    const Household household("2026-11-30", {said});
    const std::vector<rules::Case> cases = household.CasesOf(procedures);
    const Combinations found = FindCombinations(household.knowledge(), cases);
    ASSERT_TRUE(found.complete);

    std::set<Combination> expected;
    std::vector<rules::Knowledge> worlds = {household.knowledge()};
    const rules::Program& program = household.knowledge().program();
    for (std::size_t fact = 0; fact < program.fact_count(); ++fact) {
      const rules::FactKey key{rules::FactId::FromIndex(fact), rules::PersonIndex{0}};
      std::vector<rules::Knowledge> next;
      for (const rules::Knowledge& world : worlds) {
        for (int cell = 0; cell < 64; ++cell) {
          const rules::CellMask bit = rules::CellMask{1} << cell;
          if ((world.possible(key) & bit) == 0) continue;
          rules::Knowledge narrowed = world;
          if (narrowed.Narrow(key, bit)) next.push_back(narrowed);
        }
      }
      worlds = std::move(next);
    }
    for (const rules::Knowledge& world : worlds) {
      Combination combination;
      for (const rules::Case& of : cases) {
        const std::vector<rules::OutcomeIndex> outcomes = rules::PossibleOutcomes(world, of);
        ASSERT_EQ(outcomes.size(), 1u);
        combination.emplace_back(outcomes.front());
      }
      expected.insert(combination);
    }
    EXPECT_EQ(std::set<Combination>(found.outcomes.begin(), found.outcomes.end()), expected);
  }
}

}  // namespace
}  // namespace madoguchi::plan
