#include "wire/decide_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "wire/town.h"

namespace madoguchi::wire {
namespace {

using nlohmann::json;

const base::Date kToday = *base::ParseIso("2026-11-30");

DecidedLine Decided(std::string_view line) {
  const base::Result<Decider> decider = Decider::Make(Town(), kToday);
  EXPECT_TRUE(decider.Ok());
  return decider->Decide(line);
}

json PlanOf(std::string_view line) {
  const DecidedLine decided = Decided(line);
  EXPECT_TRUE(decided.ok) << decided.json;
  return json::parse(decided.json, nullptr, false);
}

// Pairs of code and path, in order.
std::vector<std::pair<std::string, std::string>> ProblemsOf(std::string_view line) {
  std::vector<std::pair<std::string, std::string>> problems;
  for (const LineProblem& problem : ReadResidentLine(Town(), line, kToday).problems)
    problems.emplace_back(problem.code, problem.path);
  return problems;
}

using Problems = std::vector<std::pair<std::string, std::string>>;

TEST(DecideTest, HasEveryKeyOfTheContract) {
  const json plan = PlanOf(R"({"life_event": "moving_in", "facts": {"move_kind": "from_elsewhere"}})");
  for (const char* key : {"today", "procedures", "visits", "next_question"}) EXPECT_TRUE(plan.contains(key)) << key;
  for (const char* key : {"certain", "best_case"}) EXPECT_TRUE(plan["visits"].contains(key)) << key;
  for (const char* key : {"fact", "person", "at_least_more", "at_most_more"})
    EXPECT_TRUE(plan["next_question"].contains(key)) << key;
  for (const json& procedure : plan["procedures"]) {
    for (const char* key :
         {"id", "subject", "authority", "status", "channel", "deciding_facts", "alternatives", "why", "sources"}) {
      EXPECT_TRUE(procedure.contains(key)) << key;
    }
    for (const json& alternative : procedure["alternatives"]) {
      for (const char* key : {"channel", "recommended", "steps"}) EXPECT_TRUE(alternative.contains(key)) << key;
      for (const json& step : alternative["steps"]) {
        for (const char* key : {"channel", "authority", "offices", "from", "until", "deadline", "deadline_rule", "fee_yen",
                                "fee_confidence", "payments", "evidence", "takes", "requires", "produces"}) {
          EXPECT_TRUE(step.contains(key)) << key;
        }
      }
    }
  }
}

TEST(DecideTest, ShowsTheRuleWhereItHasNoDay) {
  const json plan = PlanOf(R"({"procedures": ["move_in"], "facts": {"move_kind": "within"}})");
  const json step = plan["procedures"][0]["alternatives"][0]["steps"][0];
  EXPECT_TRUE(step["deadline"].is_null());
  EXPECT_TRUE(step["from"].is_null());
  EXPECT_EQ(step["deadline_rule"]["anchor"], "move_date");
  EXPECT_EQ(step["deadline_rule"]["amount"], 14);
  EXPECT_EQ(step["deadline_rule"]["unit"], "days");
  EXPECT_EQ(step["deadline_rule"]["counted_from"], "next_day");
  EXPECT_EQ(step["deadline_rule"]["rolled"], "next_open_day");
}

TEST(DecideTest, SaysNoValueThatNobodyConfirmed) {
  const json plan = PlanOf(R"({"procedures": ["card_lost"], "facts": {"lost_card": true}})");
  const json step = plan["procedures"][0]["alternatives"][0]["steps"][0];
  for (const char* key : {"offices", "fee_yen", "payments", "evidence"}) EXPECT_TRUE(step[key].is_null()) << key;
  EXPECT_EQ(step["fee_confidence"], "unconfirmed");
}

TEST(DecideTest, GivesReasonsInTheFormOfTheAnswer) {
  const json plan = PlanOf(R"({"procedures": ["school_bag"], "facts": {"age": 6, "card": "usable"}})");
  const json why = plan["procedures"][0]["why"];
  ASSERT_EQ(why.size(), 2u);
  EXPECT_EQ(why[0], (json{{"fact", "age"}, {"person", "me"}, {"answer", 6}}));
  EXPECT_EQ(why[1], (json{{"fact", "card"}, {"person", "me"}, {"answer", "usable"}}));
  EXPECT_TRUE(PlanOf(R"({"procedures": ["card_lost"], "facts": {"lost_card": true}})")["procedures"][0]["why"][0]["answer"]
                  .is_boolean());
}

TEST(DecideTest, ListsEachSourceOnce) {
  const json plan = PlanOf(R"({"life_event": "moving_in", "facts": {}})");
  for (const json& procedure : plan["procedures"]) {
    std::set<std::string> seen;
    for (const json& source : procedure["sources"]) EXPECT_TRUE(seen.insert(source["id"].get<std::string>()).second);
  }
}

TEST(DecideTest, AsksNothingMoreWhenAllIsSettled) {
  const json plan = PlanOf(R"({"procedures": ["card_lost"], "facts": {"lost_card": false}})");
  EXPECT_TRUE(plan["next_question"].is_null());
  EXPECT_EQ(plan["procedures"][0]["status"], "not_needed");
  EXPECT_TRUE(plan["procedures"][0]["channel"].is_null());
}

TEST(DecideTest, NeverAsksWhatWasAnsweredUnknown) {
  const json open = PlanOf(R"({"procedures": ["card_lost"], "facts": {}})");
  EXPECT_EQ(open["procedures"][0]["status"], "conditional");
  EXPECT_EQ(open["next_question"]["fact"], "lost_card");
  const json closed = PlanOf(R"({"procedures": ["card_lost"], "facts": {"lost_card": "unknown"}})");
  EXPECT_EQ(closed["procedures"][0]["status"], "ask");
  EXPECT_TRUE(closed["next_question"].is_null());
}

TEST(DecideTest, TakesAnswersInAnyOrder) {
  EXPECT_EQ(
      Decided(R"({"life_event": "moving_in", "facts": {"card": "usable", "pin": true, "move_kind": "from_elsewhere"}})")
          .json,
      Decided(R"({"facts": {"move_kind": "from_elsewhere", "pin": true, "card": "usable"}, "life_event": "moving_in"})")
          .json);
}

TEST(ResidentLineTest, UnderstandsOnePersonWithAndWithoutPeople) {
  const ResidentLine flat =
      ReadResidentLine(Town(), R"({"procedures": ["move_in"], "facts": {"age": 6, "move_kind": "within"}})", kToday);
  const ResidentLine named = ReadResidentLine(
      Town(),
      R"({"procedures": ["move_in"], "facts": {"move_kind": "within"}, "people": [{"id": "aki", "facts": {"age": 6}}]})",
      kToday);
  EXPECT_TRUE(flat.problems.empty());
  EXPECT_TRUE(named.problems.empty());
  EXPECT_EQ(flat.answers, named.answers);
  EXPECT_EQ(flat.people, std::vector<std::string>{"me"});
  EXPECT_EQ(named.people, std::vector<std::string>{"aki"});
}

TEST(ResidentLineTest, SaysWhereEveryProblemIs) {
  EXPECT_EQ(ProblemsOf(R"({"life_event": "moving_in", "facts": {"card": "gold", "nothing": 1}, "more": 1})"),
            (Problems{{"MG0005", "more"}, {"MG0102", "facts.card"}, {"MG0101", "facts.nothing"}}));
  EXPECT_EQ(ProblemsOf(R"({"procedures": ["move_in", 1, "move_in"], "facts": {}})"),
            (Problems{{"MG0006", "procedures[1]"}, {"MG0011", "procedures[2]"}}));
  EXPECT_EQ(ProblemsOf(R"({"life_event": "moving_in", "people": [{"facts": {"age": 200}}, 3]})"),
            (Problems{{"MG0007", "people[0]"}, {"MG0006", "people[1]"}, {"MG0008", "people[0].facts.age"}}));
}

TEST(ResidentLineTest, FindsAKeyThatStandsTwiceWithItsPath) {
  EXPECT_EQ(
      ProblemsOf(
          R"({"life_event": "lost", "people": [{"id": "a", "facts": {}}, {"id": "b", "facts": {"age": 1, "age": 2}}]})"),
      (Problems{{"MG0004", "people[1].facts.age"}}));
}

TEST(ResidentLineTest, RefusesAPersonsFactForAHouseholdOfSeveral) {
  EXPECT_EQ(ProblemsOf(R"({"life_event": "lost", "facts": {"age": 3}, "people": [{"id": "a"}, {"id": "b"}]})"),
            (Problems{{"MG0114", "facts.age"}}));
}

TEST(ResidentLineTest, RefusesToBeToldWhatOnlyTheAuthorityKnows) {
  EXPECT_EQ(ProblemsOf(R"({"life_event": "lost", "facts": {"west_takes_cashless": true}})"),
            (Problems{{"MG0114", "facts.west_takes_cashless"}}));
}

TEST(ResidentLineTest, WantsExactlyOneThingToDecide) {
  EXPECT_EQ(ProblemsOf("{}"), (Problems{{"MG0007", ""}}));
  EXPECT_EQ(ProblemsOf(R"({"life_event": "lost", "procedures": []})"), (Problems{{"MG0005", "procedures"}}));
}

TEST(ResidentLineTest, RefusesNestingWithoutEnd) {
  EXPECT_EQ(ProblemsOf(std::string(100000, '[')), (Problems{{"MG0012", ""}}));
}

TEST(ResidentLineTest, IsTotalOnAnyBytes) {
  const std::string good = R"({"life_event":"moving_in","facts":{"card":"usable"},"people":[{"id":"a","facts":{"age":6}}]})";
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string line = good;
    for (unsigned change = 0; change <= random() % 4; ++change) {
      const std::size_t at = random() % line.size();
      if (random() % 2 == 0) {
        line[at] = static_cast<char>(random());
      } else {
        line.erase(at, 1 + random() % 5);
      }
      if (line.empty()) line = " ";
    }
    const DecidedLine decided = Decided(line);
    ASSERT_TRUE(json::accept(decided.json)) << line;
    ASSERT_EQ(json::parse(decided.json, nullptr, false).contains("error"), !decided.ok);
  }
}

}  // namespace
}  // namespace madoguchi::wire
