#include "plan/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "plan/plan_support.h"
#include "plan/town.h"

namespace madoguchi::plan {
namespace {

using service::Channel;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> OfficesOf(const std::vector<service::OfficeId>& ids) {
  std::vector<std::string> names;
  for (const service::OfficeId id : ids) names.push_back(Town()[id].id);
  return names;
}

TEST(MakePlanTest, PlansHomeTripAndErrandOfASettledHousehold) {
  const Plan plan = Household("2026-11-30", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove);
  EXPECT_THAT(plan.home, SizeIs(1));
  EXPECT_THAT(plan.errands, SizeIs(1));
  ASSERT_THAT(plan.trips, SizeIs(1));
  EXPECT_EQ(plan.visits, (Visits{1, 1, true}));
  EXPECT_EQ(plan.first_deadline, Day("2026-12-21"));
  EXPECT_EQ(plan.last_deadline, Day("2026-12-21"));
}

TEST(MakePlanTest, FirstDayWaitsForTheWindowAndAnOpenOffice) {
  const Plan plan = Household("2026-11-30", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove);
  // 5 December 2026 is a Saturday.
  EXPECT_EQ(StepOf(plan, "move_in").from, Day("2026-12-07"));
  EXPECT_EQ(plan.trips[0].first_day, Day("2026-12-07"));
  EXPECT_EQ(plan.trips[0].last_day, Day("2026-12-21"));
}

TEST(MakePlanTest, FirstDayIsNeverBeforeToday) {
  const Plan plan = Household("2026-12-09", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove);
  EXPECT_EQ(StepOf(plan, "move_in").from, Day("2026-12-09"));
  EXPECT_EQ(StepOf(plan, "move_out").from, Day("2026-12-09"));
}

TEST(MakePlanTest, FirstDayOfWhatFollowsAddsTheGap) {
  const Plan plan = Household("2026-11-30", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove);
  // Registered on Monday the 7th at the earliest, one business day later at the store.
  EXPECT_EQ(StepOf(plan, "record_copy").from, Day("2026-12-08"));
}

TEST(MakePlanTest, TakesWhatNoStepProducesAsAlreadyThere) {
  const Plan plan = Household("2026-11-30", {Mover("usable", "true", "2026-12-05")}).PlanFor({"record_copy"});
  EXPECT_EQ(StepOf(plan, "record_copy").from, Day("2026-11-30"));
}

TEST(MakePlanTest, KeepsTheDeadlineThatRolledAndTheDayAsCounted) {
  const PlannedStep step =
      StepOf(Household("2026-11-30", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove), "move_in");
  EXPECT_EQ(step.deadline, Day("2026-12-21"));
  EXPECT_EQ(step.deadline_unrolled, Day("2026-12-19"));
  EXPECT_FALSE(step.deadline_passed);
}

TEST(MakePlanTest, SaysThatADeadlineHasPassedFromTheDayAfterIt) {
  EXPECT_FALSE(
      StepOf(Household("2026-12-21", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove), "move_in").deadline_passed);
  const Plan late = Household("2026-12-22", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove);
  EXPECT_TRUE(StepOf(late, "move_in").deadline_passed);
  EXPECT_EQ(StepOf(late, "move_in").from, Day("2026-12-22"));
  EXPECT_EQ(late.trips[0].last_day, std::nullopt);
}

TEST(MakePlanTest, LeavesDatesOpenWhileTheirFactIs) {
  const Plan plan = Household("2026-11-30", {Mover("usable", "true", "unknown")}).PlanFor(kMove);
  const PlannedStep& step = StepOf(plan, "move_in");
  EXPECT_EQ(step.from, std::nullopt);
  EXPECT_EQ(step.deadline, std::nullopt);
  EXPECT_EQ(StepOf(plan, "record_copy").from, std::nullopt) << "it follows a step whose day is open";
  ASSERT_THAT(plan.trips, SizeIs(1));
  EXPECT_EQ(plan.trips[0].first_day, std::nullopt);
  EXPECT_EQ(plan.trips[0].last_day, std::nullopt);
}

TEST(MakePlanTest, NamesTheAuthorityOnceItsFactIsKnown) {
  EXPECT_EQ(Find(Household("2026-11-30", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove), "move_out").authority,
            "sorano");
  const Plan open = Household("2026-11-30", {{{"move_kind", "from_elsewhere"}}}).PlanFor(kMove);
  EXPECT_EQ(Find(open, "move_out").authority, std::nullopt);
  EXPECT_EQ(Find(open, "move_in").authority, "hoshimi");
}

TEST(MakePlanTest, RecommendsAnotherWayWhenAWindowHasClosed) {
  const Plan in_time = Household("2026-12-15", {Mover("usable", "true", "2026-12-05")}).PlanFor({"move_out"});
  EXPECT_EQ(Find(in_time, "move_out").channel, Channel::kOnline);
  const Plan late = Household("2026-12-16", {Mover("usable", "true", "2026-12-05")}).PlanFor({"move_out"});
  EXPECT_EQ(Find(late, "move_out").channel, Channel::kInPerson);
  EXPECT_EQ(Find(late, "move_out").recommended()->id, "counter");
  EXPECT_TRUE(Find(late, "move_out").alternatives[1].steps[0].window_closed);
}

TEST(MakePlanTest, HasNoHeadlineBetweenChannelsAndKeepsEveryAlternative) {
  const Plan plan = Household("2026-11-30", {{{"move_kind", "from_elsewhere"}}}).PlanFor({"move_out"});
  const PlannedProcedure& move_out = Find(plan, "move_out");
  EXPECT_EQ(move_out.channel, std::nullopt);
  EXPECT_EQ(move_out.recommended(), nullptr);
  EXPECT_THAT(move_out.alternatives, SizeIs(4));
  EXPECT_THAT(plan.home, IsEmpty());
}

TEST(MakePlanTest, AsksNothingOfThoseWhoNeedNothing) {
  const Plan plan =
      Household("2026-11-30", {{{"move_kind", "not_moving"}, {"card", "usable"}}}).PlanFor({"move_out", "move_in"});
  EXPECT_THAT(plan.procedures, SizeIs(2));
  EXPECT_THAT(Find(plan, "move_in").alternatives, IsEmpty());
  EXPECT_EQ(plan.visits, (Visits{0, 0, true}));
}

TEST(MakePlanTest, CountsVisitsAtWorstAndAtBest) {
  EXPECT_EQ(Household("2026-11-30", {{}}).PlanFor({"record_copy"}).visits, (Visits{1, 0, true}));
  EXPECT_EQ(Household("2026-11-30", {{{"card", "none"}}}).PlanFor({"record_copy"}).visits, (Visits{1, 1, true}));
  EXPECT_EQ(Household("2026-11-30", {{}}).PlanFor({"record_copy", "move_in"}).visits, (Visits{1, 0, true}))
      << "both can be done at one office on one day";
}

TEST(MakePlanTest, JoinsAVisitAndWhatFollowsItIntoOneTrip) {
  const Plan plan = Household("2026-11-30", {{{"move_kind", "within"}, {"move_date", "2026-11-28"}, {"card", "none"}}})
                        .PlanFor({"record_copy", "move_in"});
  EXPECT_EQ(plan.visits, (Visits{1, 1, true}));
}

TEST(MakePlanTest, ATripWaitsForWhatIsStillOpen) {
  const Plan plan = Household("2026-11-30", {{{"move_kind", "from_elsewhere"}, {"move_date", "2026-12-05"}}})
                        .PlanFor({"move_out", "move_in"});
  EXPECT_EQ(Find(plan, "move_out").recommended(), nullptr);
  ASSERT_THAT(plan.trips, SizeIs(1));
  EXPECT_EQ(plan.trips[0].first_day, StepOf(plan, "move_in").from);
}

TEST(MakePlanTest, GoesTwiceWhereDifferentAuthoritiesAreSeen) {
  const Plan plan = Household("2026-11-30", {{{"lost_card", "true"}}}).PlanFor({"card_new", "card_lost"});
  ASSERT_THAT(plan.trips, SizeIs(2));
  EXPECT_EQ(plan.trips[0].authority, "police") << "first the report, though it was asked for last";
  EXPECT_THAT(plan.trips[0].offices, IsEmpty());
  EXPECT_EQ(plan.trips[1].campus, "west_hall");
  EXPECT_THAT(OfficesOf(plan.trips[1].offices), ElementsAre("cards"));
}

TEST(MakePlanTest, CountsADeadlineFromTheDayOfAnotherStep) {
  const Plan plan = Household("2026-11-30", {{{"lost_card", "true"}}}).PlanFor({"card_lost", "card_new"});
  const PlannedStep& step = StepOf(plan, "card_new");
  EXPECT_EQ(step.from, Day("2026-12-01")) << "the day after the report, a Tuesday, when the counter is open";
  EXPECT_EQ(step.deadline_unrolled, Day("2026-12-30"));
  EXPECT_EQ(step.deadline, Day("2027-01-04"));
  EXPECT_EQ(step.until, Day("2027-05-30"));
}

TEST(MakePlanTest, LeavesADeadlineOpenWhoseStepIsNotPlanned) {
  const Plan plan = Household("2026-11-30", {{{"lost_card", "true"}}}).PlanFor({"card_new"});
  EXPECT_EQ(StepOf(plan, "card_new").deadline, std::nullopt);
}

TEST(MakePlanTest, PlansForEachMatchingPerson) {
  const Plan plan =
      Household("2026-11-30", {{{"age", "40"}}, {{"age", "6"}, {"card", "usable"}}, {{"age", "6"}, {"card", "none"}}})
          .PlanFor({"school_bag"});
  ASSERT_THAT(plan.procedures, SizeIs(2));
  EXPECT_EQ(plan.procedures[0].channel, Channel::kOnline);
  EXPECT_EQ(plan.procedures[1].channel, Channel::kInPerson);
}

TEST(MakePlanTest, RecommendsNothingForSomebodyForWhomAProcedureMayNotRun) {
  const Plan plan = Household("2026-11-30", {{{"age", "40"}}, {{"card", "none"}}, {{"age", "6"}, {"card", "none"}}})
                        .PlanFor({"school_bag"});
  ASSERT_THAT(plan.procedures, SizeIs(2));
  EXPECT_EQ(plan.procedures[0].channel, std::nullopt);
  EXPECT_EQ(plan.procedures[0].recommended(), nullptr);
  EXPECT_THAT(plan.procedures[0].alternatives, SizeIs(1));
  EXPECT_NE(plan.procedures[1].recommended(), nullptr);
  ASSERT_THAT(plan.trips, SizeIs(1));
  EXPECT_THAT(plan.trips[0].steps, SizeIs(1));
}

std::multiset<std::optional<base::Date>> DaysOf(const std::vector<Trip>& trips) {
  std::multiset<std::optional<base::Date>> days;
  for (const Trip& trip : trips) days.insert(trip.first_day);
  return days;
}

// Town by town: whoever they are and whatever they have said so far.
TEST(MakePlanTest, KeepsEveryDateInItsWindowAndTheWorstCaseAboveTheBest) {
  const std::vector<std::string> procedures = {"move_out", "move_in", "record_copy", "card_lost", "card_new", "school_bag"};
  const std::vector<std::pair<std::string, std::vector<std::string>>> answers = {
      {"move_kind", {"from_elsewhere", "within", "not_moving"}},
      {"move_date", {"2026-11-28", "2026-12-05", "2026-12-29"}},
      {"card", {"usable", "unusable", "none"}},
      {"pin", {"true", "false"}},
      {"lost_card", {"true", "false"}}};
  std::mt19937 random(11);
  int planned = 0;
  for (int round = 0; round < 300; ++round) {
    Said said;
    for (const auto& [fact, values] : answers) {
      const std::size_t pick = random() % (values.size() + 2);
      if (pick < values.size()) said.emplace_back(fact, values[pick]);
      if (pick == values.size()) said.emplace_back(fact, "unknown");
    }
    const char* const days[] = {"2026-11-30", "2026-12-18", "2026-12-28", "2027-01-04"};
    const char* const today = days[random() % 4];
    const Household household(today, {said});
    if (!household.knowledge().consistent()) continue;
    ++planned;
    const Plan plan = household.PlanFor(procedures);
    EXPECT_LE(plan.visits.best_case, plan.visits.certain);
    EXPECT_GE(plan.visits.certain, static_cast<int>(plan.trips.size()));
    for (const PlannedProcedure& procedure : plan.procedures) {
      for (const PlannedAlternative& alternative : procedure.alternatives) {
        for (const PlannedStep& step : alternative.steps) {
          EXPECT_GE(step.from.value_or(plan.today), plan.today);
          const bool inside = !step.from || !step.until || *step.from <= *step.until;
          EXPECT_TRUE(inside || step.window_closed);
        }
      }
    }
    for (const Trip& trip : plan.trips) {
      EXPECT_GE(trip.first_day.value_or(plan.today), plan.today);
      EXPECT_GE(trip.stops, 1);
    }

    std::reverse(said.begin(), said.end());
    EXPECT_EQ(Household(today, {said}).PlanFor(procedures), plan) << "answers in another order";
    std::vector<std::string> backwards(procedures.rbegin(), procedures.rend());
    const Plan other = Household(today, {said}).PlanFor(backwards);
    EXPECT_EQ(other.visits, plan.visits) << "procedures in another order";
    EXPECT_EQ(DaysOf(other.trips), DaysOf(plan.trips));
  }
  EXPECT_GT(planned, 100);
}

TEST(MakePlanTest, ATripHasNoDayWhileWhatItWaitsForHasNone) {
  // Telling the old town waits for the day of the move, which is open; the new one waits only for the old one.
  service::Municipality town = Town();
  service::Window from_move;
  from_move.from.emplace();
  from_move.from->fact = town.vocabulary.Find("move_date");
  for (service::Step& step : town.procedures[town.FindProcedure("move_out")->index()].steps) {
    step.window.emplace();
    step.window->value = from_move;
    step.window->provenance.confidence = service::Confidence::kOfficial;
  }
  for (service::Step& step : town.procedures[town.FindProcedure("move_in")->index()].steps) step.window = std::nullopt;
  for (const bool known : {false, true}) {
    const Household household("2026-11-30", {Mover("usable", "true", known ? "2026-12-05" : "unknown")});
    const std::vector<rules::Case> cases = household.CasesOf({"move_out", "move_in"});
    const Plan plan = MakePlan({town, household.knowledge(), cases, household.today()});
    ASSERT_THAT(plan.trips, SizeIs(1));
    EXPECT_EQ(plan.trips[0].first_day, known ? std::optional(Day("2026-12-07")) : std::nullopt);
  }
}

TEST(MakePlanTest, SaysWhyOneTripIsNotEnough) {
  const Plan plan = Household("2026-11-30", {{{"lost_card", "true"}}}).PlanFor({"card_new", "card_lost"});
  ASSERT_TRUE(plan.why_not_one.has_value());
  EXPECT_EQ(plan.why_not_one->reason, WhyNotOne::Reason::kPlaces);
  EXPECT_THAT(plan.why_not_one->steps, SizeIs(2));
  EXPECT_EQ(Household("2026-11-30", {{{"lost_card", "true"}}}).PlanFor({"card_new"}).why_not_one, std::nullopt);
}

TEST(MakePlanTest, SaysWhyOneTripIsNotEnoughWhereNothingIsSettled) {
  // Something must be done at the police and at the card counter, whichever way the rest goes.
  const Plan plan = Household("2026-11-30", {{{"lost_card", "true"}, {"move_kind", "within"}}})
                        .PlanFor({"card_new", "card_lost", "move_in", "record_copy"});
  EXPECT_EQ(plan.visits.best_case > 1, plan.why_not_one.has_value());
}

TEST(MakePlanTest, SumsFeesByTheWayOfPaying) {
  const Plan store = Household("2026-11-30", {Mover("usable", "true", "2026-12-05")}).PlanFor(kMove);
  EXPECT_EQ(store.fees.cashless.yen, 200);
  EXPECT_EQ(store.fees.cashless.confidence, service::Confidence::kSecondary);
  EXPECT_EQ(store.fees.cash.yen, 0);
  const Plan card = Household("2026-11-30", {{{"lost_card", "true"}}}).PlanFor({"card_new"});
  EXPECT_EQ(card.fees.cash.yen, 1000) << "its counter takes nothing else";
  const Plan counter = Household("2026-11-30", {{{"card", "none"}}}).PlanFor({"record_copy"});
  EXPECT_EQ(counter.fees.cash.yen + counter.fees.cashless.yen + counter.fees.way_unknown.yen +
                static_cast<int>(counter.fees.amount_unknown.size()),
            counter.trips.empty() ? 0 : 1)
      << "nobody knows what it costs there";
}

TEST(MakePlanTest, BringsEachDocumentOnce) {
  const Plan plan = Household("2026-11-30", {{{"move_kind", "within"}, {"move_date", "2026-11-28"}, {"lost_card", "true"}}})
                        .PlanFor({"move_in", "card_new"});
  // A certificate or card, and one photo id for both counters.
  ASSERT_THAT(plan.bring, SizeIs(2));
  EXPECT_THAT(plan.bring[0].procedures, SizeIs(2));
}

TEST(ResolveDateTest, NeedsAValueForItsAnchor) {
  const Household known("2026-11-30", {{{"move_kind", "within"}, {"move_date", "2026-12-05"}}});
  service::DateRule rule;
  rule.fact = Town().vocabulary.Find("move_date");
  rule.shift.amount = 14;
  EXPECT_EQ(ResolveDate(rule, known.knowledge(), rules::PersonIndex{0}, known.today(), std::nullopt), Day("2026-12-19"));
  const Household open("2026-11-30", {{{"move_date", "unknown"}}});
  EXPECT_EQ(ResolveDate(rule, open.knowledge(), rules::PersonIndex{0}, open.today(), std::nullopt), std::nullopt);
  rule.anchor = service::DateRule::Anchor::kToken;
  EXPECT_EQ(ResolveDate(rule, open.knowledge(), rules::PersonIndex{0}, open.today(), std::nullopt), std::nullopt);
  EXPECT_EQ(ResolveDate(rule, open.knowledge(), rules::PersonIndex{0}, open.today(), Day("2026-12-01")), Day("2026-12-15"));
  rule.anchor = service::DateRule::Anchor::kToday;
  EXPECT_EQ(ResolveDate(rule, open.knowledge(), rules::PersonIndex{0}, open.today(), std::nullopt), Day("2026-12-14"));
}

}  // namespace
}  // namespace madoguchi::plan
