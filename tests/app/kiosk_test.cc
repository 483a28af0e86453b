#include "app/kiosk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::app {
namespace {

using test::Walker;

constexpr std::int64_t kSecond = 1000;

class Kiosk : public ::testing::Test {
 protected:
  Walker Visitor(std::int64_t now_ms = 0) {
    Walker walker(test::EnvOf(town_, now_ms, true), text::Language::kJa);
    walker.Press("touch");
    return walker;
  }
  Walker OnTheFirstQuestion() {
    Walker walker = Visitor();
    walker.Press("event/move").Press("begin").Press("choice/from_elsewhere", "1");
    return walker;
  }
  Walker OnThePlan() {
    rules::Answers answers;
    answers.Set(test::FactsOfTown().kind, 1);
    answers.Set(test::FactsOfTown().wants_copy, 0);
    const Env env = test::EnvOf(town_, 0, true);
    return Walker(env, WithAnswers(env, Start(env, text::Language::kJa), "move", answers));
  }
  const service::Municipality town_ = test::SmallTown();
};

TEST_F(Kiosk, IdleNeverAsksAndNeverWakes) {
  Walker walker(test::EnvOf(town_, 0, true), text::Language::kJa);
  EXPECT_EQ(walker.screen().id, "idle");
  EXPECT_EQ(walker.screen().wake_at_ms, 0);
  walker.At(100000 * kSecond);
  EXPECT_FALSE(walker.Has("still_there"));
}

TEST_F(Kiosk, HelpsToAnswerBeforeTheAnswers) {
  std::vector<std::string> order;
  const auto walk = [&](const Node& node, const auto& self) -> void {
    order.push_back(node.id);
    for (const Node& child : node.children) self(child, self);
  };
  const Walker walker = OnTheFirstQuestion();
  walk(walker.screen().root, walk);
  const auto why = std::find(order.begin(), order.end(), "why");
  const auto choice =
      std::find_if(order.begin(), order.end(), [](const std::string& id) { return id.starts_with("choice/"); });
  ASSERT_NE(choice, order.end());
  EXPECT_LT(why, choice);
}

TEST_F(Kiosk, AsksAfterRestAndWipesAfterNoAnswer) {
  struct Row {
    std::int64_t second;
    bool asked;
    const char* id;
  };
  Walker walker = OnTheFirstQuestion();
  const std::string question = walker.screen().id;
  const Row rows[] = {{0, false, question.c_str()},
                      {89, false, question.c_str()},
                      {90, true, question.c_str()},
                      {119, true, question.c_str()},
                      {120, false, "idle"}};
  for (const Row& row : rows) {
    walker.At(row.second * kSecond);
    EXPECT_EQ(walker.Has("still_there"), row.asked) << row.second;
    EXPECT_EQ(walker.screen().id, row.id) << row.second;
  }
  EXPECT_EQ(walker.effects(), std::vector<Effect>{Effect::kForget});
  EXPECT_TRUE(walker.state().answers.empty());
  EXPECT_TRUE(walker.state().life_event.empty());
  EXPECT_EQ(walker.state().draft, Draft());
}

TEST_F(Kiosk, ATickThatComesLateStillGivesTheFullTimeToAnswer) {
  Walker walker = OnTheFirstQuestion();
  walker.At(500 * kSecond);
  EXPECT_TRUE(walker.Has("still_there"));
  walker.At(529 * kSecond);
  EXPECT_TRUE(walker.Has("still_there"));
  walker.At(530 * kSecond);
  EXPECT_EQ(walker.screen().id, "idle");
}

TEST_F(Kiosk, ThePlanMayBeReadForLonger) {
  Walker walker = OnThePlan();
  ASSERT_EQ(walker.screen().id, "plan");
  walker.At(179 * kSecond);
  EXPECT_FALSE(walker.Has("still_there"));
  walker.At(180 * kSecond);
  EXPECT_TRUE(walker.Has("still_there"));
}

TEST_F(Kiosk, AnyTouchLeadsBackToExactlyTheSameState) {
  for (const char* touched : {"still/continue", "continue", "", "nothing"}) {
    Walker walker = OnTheFirstQuestion();
    const Screen before = walker.screen();
    const State was = walker.state();
    walker.At(95 * kSecond).LookAt(100 * kSecond).Send({walker.screen().revision, touched, ""});
    EXPECT_FALSE(walker.Has("still_there")) << touched;
    EXPECT_EQ(walker.screen().root, before.root) << touched;
    EXPECT_EQ(walker.state().answers, was.answers) << touched;
    EXPECT_EQ(walker.state().draft, was.draft) << touched;
    walker.At((100 + 89) * kSecond);
    EXPECT_FALSE(walker.Has("still_there")) << touched;
    walker.At((100 + 90) * kSecond);
    EXPECT_TRUE(walker.Has("still_there")) << touched;
  }
}

TEST_F(Kiosk, ATouchOfAnOldScreenAlsoCounts) {
  Walker walker = OnTheFirstQuestion();
  const std::uint32_t old = walker.screen().revision;
  walker.At(95 * kSecond).Send({old, "continue", ""});
  EXPECT_FALSE(walker.Has("still_there"));
}

TEST_F(Kiosk, MayBeExtendedWithoutEnd) {
  Walker walker = OnTheFirstQuestion();
  std::int64_t now = 0;
  for (int i = 0; i < 25; ++i) {
    now += 100 * kSecond;
    walker.At(now);
    ASSERT_TRUE(walker.Has("still_there")) << i;
    walker.Press("still/continue");
  }
}

TEST_F(Kiosk, CountsDownWithoutANewRevisionAndSpeaksThreeTimes) {
  Walker walker = OnTheFirstQuestion();
  walker.At(90 * kSecond);
  const std::uint32_t revision = walker.screen().revision;
  const std::uint32_t first = walker.screen().announcement_number;
  EXPECT_FALSE(walker.screen().announcement.empty());
  std::set<std::uint32_t> spoken;
  std::set<std::string> words;
  for (int second = 90; second < 120; ++second) {
    walker.LookAt(second * kSecond);
    EXPECT_EQ(walker.screen().revision, revision);
    EXPECT_EQ(walker.screen().wake_at_ms, (second + 1) * kSecond);
    spoken.insert(walker.screen().announcement_number);
    words.insert(walker.Find("still/countdown")->words);
  }
  EXPECT_EQ(spoken, (std::set<std::uint32_t>{first, first + 1, first + 2}));
  EXPECT_EQ(words.size(), 30U);
  walker.LookAt(95 * kSecond).Press("still/continue");
  walker.At(300 * kSecond);
  EXPECT_GT(walker.screen().announcement_number, first + 2) << "the next countdown must be spoken too";
}

TEST_F(Kiosk, WakesWhenTheRestIsOver) {
  Walker walker = Visitor(7 * kSecond);
  EXPECT_EQ(walker.screen().wake_at_ms, (7 + 90) * kSecond);
}

TEST_F(Kiosk, EndingWipesAtOnce) {
  Walker walker = OnTheFirstQuestion();
  walker.At(90 * kSecond).Press("still/end");
  EXPECT_EQ(walker.screen().id, "idle");
  EXPECT_EQ(walker.effects(), std::vector<Effect>{Effect::kForget});
}

TEST_F(Kiosk, FinishingSaysGoodbyeForAMomentAndThenIsIdle) {
  Walker walker = OnThePlan();
  walker.Press("finish");
  EXPECT_EQ(walker.screen().id, "goodbye");
  EXPECT_TRUE(walker.state().answers.empty());
  EXPECT_EQ(walker.effects(), std::vector<Effect>{Effect::kForget});
  walker.At((kGoodbyeSecs - 1) * kSecond);
  EXPECT_EQ(walker.screen().id, "goodbye");
  walker.At(kGoodbyeSecs * kSecond);
  EXPECT_EQ(walker.screen().id, "idle");
}

TEST_F(Kiosk, TheNextVisitorFindsNothingOfTheOneBefore) {
  Walker walker = OnTheFirstQuestion();
  walker.Press("tool/settings").Press("set/text/200").Press("set/language/en");
  walker.At(90 * kSecond).At(120 * kSecond);
  Walker fresh(test::EnvOf(town_, 0, true), text::Language::kJa);
  EXPECT_EQ(walker.screen().root, fresh.screen().root);
  EXPECT_EQ(walker.state().text_percent, 100);
  EXPECT_EQ(walker.state().language, text::Language::kJa);
  walker.GoTo("plan");
  EXPECT_NE(walker.screen().id, "plan");
}

TEST_F(Kiosk, NeverGivesLessThanTwentySeconds) {
  Env env = test::EnvOf(town_, 0, true);
  env.kiosk.answer_secs = 5;
  Walker walker(env, text::Language::kJa);
  walker.Press("touch").At(90 * kSecond).At(109 * kSecond);
  EXPECT_TRUE(walker.Has("still_there"));
  walker.At(110 * kSecond);
  EXPECT_EQ(walker.screen().id, "idle");
}

TEST(PersonalDevice, HasNoTimeLimit) {
  const service::Municipality town = test::SmallTown();
  Walker walker(test::EnvOf(town), text::Language::kJa);
  walker.Press("event/move").Press("begin");
  EXPECT_EQ(walker.screen().wake_at_ms, 0);
  const std::string id = walker.screen().id;
  walker.At(1000000 * kSecond);
  EXPECT_EQ(walker.screen().id, id);
  EXPECT_FALSE(walker.Has("still_there"));
}

}  // namespace
}  // namespace madoguchi::app
