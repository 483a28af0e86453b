// What the plan's page says beyond the steps: why one trip is not enough, what cannot be kept, how fees are paid.

#include <gtest/gtest.h>

#include "app/wordings.h"
#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::app {
namespace {

using test::FactsOfTown;
using test::Walker;

class PlanReasons : public ::testing::Test {
 protected:
  // Somebody without a card, who wants a copy.
  Walker Arrive() const {
    const test::TownFacts facts = FactsOfTown();
    rules::Answers answers;
    answers.Set(facts.kind, 0);
    answers.Set(facts.came_from, 0);
    answers.Set(facts.move_date, base::MakeDate(2026, 12, 5)->days);
    answers.Set(facts.wants_copy, 1);
    answers.Set(facts.age, 22);
    answers.Set(facts.card, 1);
    const Env env = test::EnvOf(town_, 0, false);
    return Walker(env, WithAnswers(env, Start(env, text::Language::kJa), "move", answers));
  }

  // The paper form can be handed in at the other town's counter only.
  void LeaveAtACounter() {
    std::vector<service::Alternative>& ways = town_.procedures[0].outcomes[1].alternatives;
    ways.erase(ways.begin());
    ways.front().recommended = true;
  }

  // It can be done only from that many days after today on.
  void LeaveFrom(int days) {
    service::Window window;
    window.from.emplace();
    window.from->anchor = service::DateRule::Anchor::kToday;
    window.from->shift.amount = days;
    for (service::Step& step : town_.procedures[0].steps) step.window = test::Official(window);
  }

  service::Municipality town_ = test::SmallTown();
};

TEST_F(PlanReasons, OneTripNeedsNoReason) {
  const Walker walker = Arrive();
  ASSERT_TRUE(walker.Has("trip/0"));
  EXPECT_FALSE(walker.Has("why_trips"));
  EXPECT_FALSE(walker.Has("missed"));
}

TEST_F(PlanReasons, TwoTripsNameTheProceduresThatKeepThemApart) {
  LeaveAtACounter();
  const Walker walker = Arrive();
  ASSERT_TRUE(walker.Has("trip/1"));
  const Node* why = walker.Find("why_trips");
  ASSERT_NE(why, nullptr);
  int named = 0;
  test::VisitNodes(*why, [&](const Node& node) {
    named += node.words.find("title leaving") != std::string::npos && node.words.find("title arriving") != std::string::npos;
  });
  EXPECT_EQ(named, 1);
}

TEST_F(PlanReasons, AnUnknownCounterOfTheSameTownIsNotSaidToBeElsewhere) {
  const auto first_words = [](const Walker& walker) { return walker.Find("why_trips")->children.front().words; };
  const auto words_of = [&](const char* key) { return town_.words.EntriesOf(text::Language::kJa).find(key)->second; };
  town_.procedures[2].steps[1].offices = test::Nobody<std::vector<service::OfficeId>>();
  const Walker perhaps = Arrive();
  ASSERT_TRUE(perhaps.Has("trip/1"));
  EXPECT_EQ(first_words(perhaps), words_of("ui/trips.why_perhaps"));
  LeaveAtACounter();
  EXPECT_EQ(first_words(Arrive()), words_of("ui/trips.why"));
}

TEST_F(PlanReasons, WhatCannotBeKeptIsSaidBeforeTheRoad) {
  LeaveFrom(40);
  const Walker walker = Arrive();
  EXPECT_TRUE(walker.Has("missed"));
}

TEST_F(PlanReasons, FeesAreToldByTheWayOfPaying) {
  service::Step& desk = town_.procedures[2].steps[1];
  desk.payments = test::Official(std::vector<service::Payment>{service::Payment::kCash});
  const auto says = [](const Node& root, const std::string& words) {
    bool found = false;
    test::VisitNodes(root, [&](const Node& node) { found = found || node.words.find(words) != std::string::npos; });
    return found;
  };
  const auto& words = town_.words.EntriesOf(text::Language::kJa);
  const auto before_amount = [&](const char* key) {
    const std::string text = words.find(key)->second;
    return text.substr(0, text.find('{'));
  };
  EXPECT_TRUE(says(*Arrive().Find("facts"), before_amount("ui/fee.by_cash")));
  desk.payments = test::Nobody<std::vector<service::Payment>>();
  EXPECT_FALSE(says(*Arrive().Find("facts"), before_amount("ui/fee.by_cash")));
}

}  // namespace
}  // namespace madoguchi::app
