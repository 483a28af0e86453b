// The detail page's sections on what would spare the visit, and on why the other ways cannot be chosen.

#include <gtest/gtest.h>

#include <string>

#include "app/wordings.h"
#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::app {
namespace {

using test::FactsOfTown;
using test::Walker;

class OtherWaysScreen : public ::testing::Test {
 protected:
  OtherWaysScreen() {
    // A card can be got.
    town_.vocabulary.facts[FactsOfTown().card.fact.index()].changeable = true;
  }

  rules::Answers AnswersOf(rules::Value card, rules::Value age) const {
    const test::TownFacts facts = FactsOfTown();
    rules::Answers answers;
    answers.Set(facts.kind, 0);
    answers.Set(facts.came_from, 0);
    answers.Set(facts.move_date, base::MakeDate(2026, 12, 5)->days);
    answers.Set(facts.wants_copy, 1);
    answers.Set(facts.pin, 1);
    answers.Set(facts.card, card);
    answers.Set(facts.age, age);
    return answers;
  }

  Walker Detail(const char* procedure, rules::Value card, rules::Value age) const {
    const Env env = test::EnvOf(town_);
    Walker walker(env, WithAnswers(env, Start(env, text::Language::kJa), "move", AnswersOf(card, age)));
    walker.GoTo(std::string("detail/") + procedure);
    return walker;
  }

  static bool Says(const Node& root, std::string_view words) {
    bool found = false;
    test::VisitNodes(root, [&](const Node& node) { found = found || node.words.find(words) != std::string::npos; });
    return found;
  }
  static bool Signs(const Node& root, service::Channel channel) {
    bool found = false;
    test::VisitNodes(root, [&](const Node& node) { found = found || node.sign == channel; });
    return found;
  }

  service::Municipality town_ = test::SmallTown();
};

constexpr rules::Value kUsable = 0, kNone = 1;

TEST_F(OtherWaysScreen, NamesTheAnswerThatWouldSpareTheVisitAndTheWayThere) {
  const Walker walker = Detail("copy", kNone, 22);
  ASSERT_TRUE(walker.Has("spare"));
  const Node& spare = *walker.Find("spare");
  EXPECT_TRUE(Says(spare, "card"));
  EXPECT_TRUE(Says(spare, "usable"));
  EXPECT_TRUE(Signs(spare, service::Channel::kConvenienceStore));
}

TEST_F(OtherWaysScreen, GivesTheAnswersThatRuleTheOtherWayOut) {
  const Walker walker = Detail("copy", kNone, 22);
  ASSERT_TRUE(walker.Has("why_not"));
  const Node& why_not = *walker.Find("why_not");
  EXPECT_TRUE(Signs(why_not, service::Channel::kConvenienceStore));
  EXPECT_FALSE(Signs(why_not, service::Channel::kCashlessCounter));
  EXPECT_TRUE(Says(why_not, "card"));
}

TEST_F(OtherWaysScreen, NamesWhatCannotBeChangedWhereNoChangeHelps) {
  const Walker walker = Detail("copy", kNone, 9);
  ASSERT_TRUE(walker.Has("spare"));
  EXPECT_TRUE(Says(*walker.Find("spare"), "age"));
  EXPECT_FALSE(Signs(*walker.Find("spare"), service::Channel::kConvenienceStore));
}

TEST_F(OtherWaysScreen, SaysNothingWhereTheBestWayIsTakenOrThereIsNoOther) {
  EXPECT_FALSE(Detail("copy", kUsable, 22).Has("spare"));
  EXPECT_FALSE(Detail("leaving", kUsable, 22).Has("spare"));
  EXPECT_FALSE(Detail("arriving", kNone, 22).Has("spare"));
  EXPECT_FALSE(Detail("arriving", kNone, 22).Has("why_not"));
}

TEST_F(OtherWaysScreen, StandsAboveWhomToAsk) {
  const Walker walker = Detail("copy", kNone, 22);
  std::vector<std::string> order;
  test::VisitNodes(*walker.Find("column"), [&](const Node& node) {
    if (node.id == "spare" || node.id == "why_not" || node.id == "ask") order.push_back(node.id);
  });
  EXPECT_EQ(order, (std::vector<std::string>{"spare", "why_not", "ask"}));
}

}  // namespace
}  // namespace madoguchi::app
