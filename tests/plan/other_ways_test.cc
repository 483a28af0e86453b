#include "plan/other_ways.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/town.h"

namespace madoguchi::plan {
namespace {

using service::Channel;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

OtherWays WaysOf(const char* today, const Said& said, const std::string& procedure) {
  const Household household(today, {said});
  rules::Answers answers;
  for (const rules::Given& given : household.knowledge().given()) answers.Set(given.key, *given.value);
  const std::vector<rules::Case> cases = household.CasesOf(kMove);
  const Plan plan = household.PlanFor(kMove);
  return FindOtherWays({Town(), household.knowledge(), cases, household.today()}, answers, Find(plan, procedure));
}

std::vector<Channel> ChannelsOf(const std::vector<ClosedWay>& ways) {
  std::vector<Channel> channels;
  for (const ClosedWay& way : ways) channels.push_back(way.channel);
  return channels;
}

TEST(OtherWaysTest, TellsWhyAChannelIsRuledOutAndWhatWouldSpareTheVisit) {
  const OtherWays ways = WaysOf("2026-11-30", Mover("none", "true", "2026-12-05"), "record_copy");
  ASSERT_THAT(ChannelsOf(ways.why_not), ElementsAre(Channel::kConvenienceStore));
  const rules::FactId card = *Town().vocabulary.Find("card");
  ASSERT_THAT(ways.why_not[0].because, SizeIs(1));
  EXPECT_EQ(ways.why_not[0].because[0].fact, card);
  ASSERT_TRUE(ways.better.has_value());
  EXPECT_TRUE(ways.better->spares_visit);
  EXPECT_THAT(ways.better->channels, ElementsAre(Channel::kConvenienceStore));
  ASSERT_THAT(ways.better->changes.smallest, SizeIs(1));
  EXPECT_EQ(ways.better->changes.smallest[0].changes[0].to, 0);
}

TEST(OtherWaysTest, HomeIsNeverLeftForSomethingBetterThanTheBest) {
  const OtherWays ways = WaysOf("2026-11-30", Mover("usable", "true", "2026-12-05"), "move_out");
  EXPECT_EQ(ways, OtherWays{});
}

TEST(OtherWaysTest, FromMailTheNearerWayIsTold) {
  const OtherWays ways = WaysOf("2026-11-30", Mover("unusable", "true", "2026-12-05"), "move_out");
  ASSERT_TRUE(ways.better.has_value());
  EXPECT_FALSE(ways.better->spares_visit);
  EXPECT_THAT(ways.better->channels, ElementsAre(Channel::kOnline));
}

TEST(OtherWaysTest, SaysNothingOfABetterWayThatIsStillPossible) {
  Said open = Mover("usable", "true", "2026-12-05");
  open.pop_back();
  EXPECT_EQ(WaysOf("2026-11-30", open, "move_out"), OtherWays{});
}

TEST(OtherWaysTest, AWindowThatIsOverIsTheReason) {
  const OtherWays ways = WaysOf("2026-12-20", Mover("usable", "true", "2026-12-05"), "move_out");
  ASSERT_FALSE(ways.why_not.empty());
  EXPECT_EQ(ways.why_not[0].channel, Channel::kOnline);
  EXPECT_EQ(ways.why_not[0].window_closed, base::ParseIso("2026-12-15"));
  EXPECT_THAT(ways.why_not[0].because, IsEmpty());
  // No answer is to blame.
  EXPECT_FALSE(ways.better.has_value());
}

TEST(OtherWaysTest, NoChangeLeadsThroughAWindowThatIsOver) {
  const OtherWays ways = WaysOf("2026-12-20", Mover("none", "true", "2026-12-05"), "move_out");
  EXPECT_FALSE(ways.better.has_value());
}

TEST(OtherWaysTest, SaysNothingOfWhatIsNotNeeded) {
  Said staying = Mover("none", "true", "2026-12-05");
  staying[0] = {"move_kind", "not_moving"};
  staying.erase(staying.begin() + 2);
  EXPECT_EQ(WaysOf("2026-11-30", staying, "move_out"), OtherWays{});
}

// One procedure: from the tenth day after an event on, online; before, at a counter.
struct Waiting {
  service::Municipality town;
  rules::Answers answers;
  base::Date today;
  std::optional<rules::Program> program;
  std::optional<rules::Knowledge> knowledge;
  const rules::Case of{rules::ProcedureIndex(0), rules::PersonIndex(0), rules::PersonIndex(0)};

  Waiting(const char* condition, const char* event, const char* now) : today(*base::ParseIso(now)) {
    rules::Fact fact;
    fact.id = "event";
    fact.type = rules::FactType::kDate;
    fact.domain.first = {rules::Endpoint::Kind::kValue, base::ParseIso("2026-01-01")->days, {}};
    fact.domain.last = {rules::Endpoint::Kind::kValue, base::ParseIso("2028-12-31")->days, {}};
    town.vocabulary.facts = {fact};
    service::Procedure procedure;
    rules::Node ask, near, far;
    ask.fact = rules::FactId(0);
    ask.branches = {{rules::ParseUnaryTest(condition, fact.type).value(), false, rules::NodeIndex(1)},
                    {{}, true, rules::NodeIndex(2)}};
    near.outcome = rules::OutcomeIndex(0);
    far.outcome = rules::OutcomeIndex(1);
    procedure.rule.tree = {{ask, near, far}, rules::NodeIndex(0)};
    procedure.rule.outcome_class = {static_cast<rules::OutcomeClass>(Channel::kOnline),
                                    static_cast<rules::OutcomeClass>(Channel::kInPerson)};
    town.procedures = {procedure};
    answers.Set({rules::FactId(0), rules::PersonIndex(0)}, base::ParseIso(event)->days);
    program.emplace(rules::Program::Compile(town.vocabulary, town.Rules(), today).value());
    knowledge.emplace(*program, 1, answers);
  }
  std::optional<base::Date> Until(rules::OutcomeSet wanted) const {
    return WaitUntil({town, *knowledge, {}, today}, answers, of, wanted);
  }
};

TEST(WaitUntilTest, FindsTheFirstDayOnWhichAWindowOpens) {
  EXPECT_EQ(Waiting("<= today - 10 days", "2026-12-05", "2026-12-01").Until(0b01), base::ParseIso("2026-12-15"));
  EXPECT_EQ(Waiting("< today", "2026-12-05", "2026-12-01").Until(0b01), base::ParseIso("2026-12-06"));
  EXPECT_EQ(Waiting("[today - 3 days..today]", "2026-12-05", "2026-12-01").Until(0b01), base::ParseIso("2026-12-05"));
}

TEST(WaitUntilTest, FindsTheFirstDayAfterAWindowHasClosed) {
  EXPECT_EQ(Waiting("[today - 3 days..today]", "2026-12-05", "2026-12-06").Until(0b10), base::ParseIso("2026-12-09"));
}

TEST(WaitUntilTest, NeverFindsADayThatIsOverOrTooFar) {
  EXPECT_EQ(Waiting(">= today - 10 days", "2026-12-05", "2026-12-20").Until(0b01), std::nullopt);
  EXPECT_EQ(Waiting("<= today", "2028-06-01", "2026-12-20").Until(0b01), std::nullopt);
  EXPECT_EQ(Waiting("<= today", "2027-12-21", "2026-12-20").Until(0b01), base::ParseIso("2027-12-21"));
  EXPECT_EQ(Waiting("<= today", "2027-12-22", "2026-12-20").Until(0b01), std::nullopt);
}

TEST(WaitUntilTest, WaitsForNothingThatIsSoToday) {
  EXPECT_EQ(Waiting("not([today - 3 days..today])", "2026-12-05", "2026-12-01").Until(0b01), std::nullopt);
}

TEST(WaitUntilTest, AgreesWithLookingAtEveryDay) {
  for (const char* condition : {"<= today - 1 months", "> today + 5 business days", "[today - 20 days..today - 7 days]"}) {
    for (const char* event : {"2026-12-05", "2027-01-31", "2026-11-10"}) {
      const Waiting waiting(condition, event, "2026-12-01");
      for (const rules::OutcomeSet wanted : {rules::OutcomeSet{0b01}, rules::OutcomeSet{0b10}}) {
        const auto now = rules::PossibleOutcomes(*waiting.knowledge, waiting.of);
        if ((wanted >> now.front().value() & 1) != 0) continue;
        std::optional<base::Date> first;
        for (int days = 1; days <= kMostDaysToWait && !first; ++days) {
          const base::Date day{waiting.today.days + days};
          const Waiting then(condition, event, base::ToIso(day).c_str());
          const auto outcomes = rules::PossibleOutcomes(*then.knowledge, then.of);
          if (outcomes.size() == 1 && (wanted >> outcomes.front().value() & 1) != 0) first = day;
        }
        EXPECT_EQ(waiting.Until(wanted), first) << condition << " " << event << " " << wanted;
      }
    }
  }
}

}  // namespace
}  // namespace madoguchi::plan
