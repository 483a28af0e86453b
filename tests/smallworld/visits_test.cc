// The planner against the naive one: equal on every small town, and never wrong on larger ones.
#include "smallworld/visits_naive.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>

namespace madoguchi::smallworld {
namespace {

constexpr int kSmallTowns = 104000;
constexpr int kParts = 4;
constexpr int kDays = 14;

class RandomTowns : public ::testing::Test {
 protected:
  plan::Plan PlanFor(const RandomTown& town) {
    auto program = programs_.find(town.cases.size());
    if (program == programs_.end()) program = programs_.emplace(town.cases.size(), ProgramOf(town)).first;
    const rules::Knowledge knowledge(program->second, 1, rules::Answers());
    return plan::MakePlan({town.municipality, knowledge, town.cases, town.today});
  }

  static bool HasUnknownOffices(const RandomTown& town) {
    return std::any_of(town.municipality.procedures.begin(), town.municipality.procedures.end(), [](const auto& procedure) {
      return std::any_of(procedure.steps.begin(), procedure.steps.end(),
                         [](const service::Step& step) { return service::IsVisit(step.channel) && !step.offices.stated(); });
    });
  }

  // Missed, trips, stops: what no better day makes up for.
  static std::array<int, 3> EffortOf(const PlanCost& cost) { return {cost[0], cost[1], cost[2]}; }

  static std::string Shown(const PlanCost& cost) {
    std::string shown;
    for (const int part : cost) shown += std::to_string(part) + " ";
    return shown;
  }

 private:
  std::map<std::size_t, rules::Program> programs_;
};

// In parts, so that they can run side by side.
class SmallTowns : public RandomTowns, public ::testing::WithParamInterface<int> {};

TEST_P(SmallTowns, ArePlannedAsWellAsByTryingEverything) {
  int compared = 0;
  int late = 0;
  for (auto seed = static_cast<std::uint32_t>(GetParam()); compared < kSmallTowns / kParts; seed += kParts) {
    ASSERT_LT(seed, 2u * kSmallTowns);
    const RandomTown town = MakeRandomTown(seed, {});
    const std::optional<PlanCost> whatever_day = BruteForce(town, kDays);
    if (!whatever_day) continue;  // something does not open, or not in time
    ++compared;
    const plan::Plan plan = PlanFor(town);
    const CheckedPlan checked = CheckPlan(town, plan);
    ASSERT_EQ(checked.wrong, "") << "seed " << seed;
    ASSERT_EQ(checked.cost[0], static_cast<int>(plan.missed.size())) << "seed " << seed;
    ASSERT_TRUE(plan.visits.exact) << "seed " << seed;
    ASSERT_GE(plan.visits.certain, plan.visits.best_case) << "seed " << seed;
    // At best an office that nobody stated stands where the others are.
    ASSERT_TRUE(HasUnknownOffices(town) || plan.visits.certain == plan.visits.best_case) << "seed " << seed;
    ASSERT_EQ(plan.visits.certain, checked.cost[1]) << "seed " << seed;
    const bool keeps_law = CheckPlan(town, plan, Closed::kOnWeekendsAndHolidays).wrong.empty();
    // What is best on whatever days, and keeps the law, is best by law too.
    if (keeps_law && checked.cost == *whatever_day) continue;
    const std::optional<PlanCost> by_law = BruteForce(town, kDays, Closed::kOnWeekendsAndHolidays);
    const bool costs_nothing = by_law && EffortOf(*by_law) == EffortOf(*whatever_day);
    const PlanCost& best = costs_nothing ? *by_law : *whatever_day;
    const bool by_law_later = keeps_law && !costs_nothing && EffortOf(checked.cost) == EffortOf(best);
    if (checked.cost < *whatever_day || by_law_later) {
      // It holds, and is better than all that can be done in so few days.
      ++late;
      continue;
    }
    ASSERT_EQ(Shown(checked.cost), Shown(best)) << "seed " << seed;
  }
  EXPECT_LT(late, compared / 50);
  std::cout << compared << " towns planned as well as by trying everything, " << late << " of them better, on later days\n";
}
INSTANTIATE_TEST_SUITE_P(All, SmallTowns, ::testing::Range(0, kParts));

// Doing everything twice takes no trip more: so the best for 12 is known from 6.
TEST_F(RandomTowns, OfTwelveStepsTakeAsManyTripsAsOfSix) {
  int compared = 0;
  for (std::uint32_t seed = 500000; seed < 501000; ++seed) {
    const RandomTown town = MakeRandomTown(seed, {.in_person = 6, .at_home = 0, .offices = 5});
    const plan::Plan once = PlanFor(town);
    if (!once.missed.empty()) continue;  // twice as much would be missed, and may be given up in another way
    ++compared;
    const RandomTown doubled = Multiplied(town, 2);
    const plan::Plan twice = PlanFor(doubled);
    const CheckedPlan checked = CheckPlan(doubled, twice);
    ASSERT_EQ(checked.wrong, "") << "seed " << seed;
    ASSERT_EQ(Shown(checked.cost), Shown(CheckPlan(town, once).cost)) << "seed " << seed;
    ASSERT_TRUE(twice.visits.exact) << "seed " << seed;
  }
  EXPECT_GT(compared, 500);
}

TEST_F(RandomTowns, OfManyStepsHaveAPlanThatHoldsAndABoundThatIsTrue) {
  int proven = 0;
  int planned = 0;
  for (std::uint32_t seed = 600000; seed < 600400; ++seed) {
    const RandomTown town = Multiplied(MakeRandomTown(seed, {.in_person = 7, .at_home = 2, .offices = 5}), 3);
    const plan::Plan few = PlanFor(MakeRandomTown(seed, {.in_person = 7, .at_home = 2, .offices = 5}));
    const plan::Plan many = PlanFor(town);
    ASSERT_EQ(CheckPlan(town, many).wrong, "") << "seed " << seed;
    ASSERT_LE(many.visits.best_case, static_cast<int>(many.trips.size())) << "seed " << seed;
    ASSERT_EQ(many.visits.certain, static_cast<int>(many.trips.size())) << "seed " << seed;
    ASSERT_GE(static_cast<int>(many.trips.size()), FewestPlaces(town)) << "seed " << seed;
    if (!few.missed.empty()) continue;
    ++planned;
    proven += many.visits.exact;
    ASSERT_LE(many.visits.best_case, static_cast<int>(few.trips.size())) << "seed " << seed;
    ASSERT_GE(many.trips.size(), few.trips.size()) << "seed " << seed;
    if (many.visits.exact) {
      ASSERT_EQ(many.trips.size(), few.trips.size()) << "seed " << seed;
    }
  }
  EXPECT_GT(planned, 200);
  EXPECT_GT(proven, planned / 2);
}

}  // namespace
}  // namespace madoguchi::smallworld
