#include "wire/session.h"

#include <gtest/gtest.h>

#include <random>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::wire {
namespace {

class Session : public ::testing::Test {
 protected:
  // Somebody in the middle of changing an answer, with every preference set.
  test::Walker Busy() {
    test::Walker walker(env_, text::Language::kJa);
    walker.Press("tool/ruby").Press("tool/text_size").Press("event/move").Press("begin");
    walker.Answer("from_elsewhere");
    return walker;
  }
  const service::Municipality town_ = test::SmallTown();
  const app::Env env_ = test::EnvOf(town_);
};

TEST_F(Session, GivesBackWhatLasts) {
  const app::State state = Busy().state();
  const std::optional<app::State> read = ReadSession(WriteSession(state, town_), env_);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->answers, state.answers);
  EXPECT_EQ(read->asked, state.asked);
  EXPECT_EQ(read->page, state.page);
  EXPECT_EQ(read->trail, state.trail);
  EXPECT_EQ(read->life_event, state.life_event);
  EXPECT_EQ(read->text_percent, 125);
  EXPECT_TRUE(read->ruby);
  EXPECT_EQ(read->language, state.language);
}

TEST_F(Session, ShowsTheSamePageOnEveryStepOfTheWay) {
  test::Walker walker = Busy();
  const auto check = [&] {
    const std::optional<app::State> read = ReadSession(WriteSession(walker.state(), town_), env_);
    ASSERT_TRUE(read);
    EXPECT_EQ(app::BuildScreen(*read, env_).root, walker.screen().root) << walker.screen().id;
  };
  check();
  for (int i = 0; i < 10 && walker.state().page.kind == app::PageKind::kQuestion; ++i) {
    walker.Press("choice/unknown", "1").Press("continue");
    check();
  }
  for (const char* location : {"check", "plan", "detail/arriving", "settings", "take_away"}) {
    walker.GoTo(location);
    check();
  }
}

TEST_F(Session, KeepsAHouseholdAndWhomTheOpenQuestionIsAbout) {
  test::Walker walker(env_, text::Language::kJa);
  walker.Press("event/family").Press("begin").Answer("2").Answer("8").Answer("70").Answer("from_elsewhere").Answer("usable");
  ASSERT_EQ(walker.screen().location, "question/card@1");
  walker.Answer("none");
  const std::optional<app::State> read = ReadSession(WriteSession(walker.state(), town_), env_);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->page, walker.state().page);
  EXPECT_EQ(app::BuildScreen(*read, env_).root, walker.screen().root);
}

TEST_F(Session, IsPlainText) {
  for (const char c : WriteSession(Busy().state(), town_)) {
    EXPECT_TRUE(c > 0x20 && c < 0x7f && c != '"' && c != '\\');
  }
}

TEST_F(Session, RefusesWhatIsNoSession) {
  for (const char* text : {"", ";", "madoguchi", "madoguchi-session-0;page=plan;", "{}"})
    EXPECT_FALSE(ReadSession(text, env_)) << text;
  EXPECT_FALSE(ReadSession(std::string(1000000, 'x'), env_));
}

TEST_F(Session, DamagedOnesNeverLeadToAnImpossiblePage) {
  const std::string whole = WriteSession(Busy().state(), town_);
  std::minstd_rand random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string text = whole;
    for (int n = 0; n < 3; ++n) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0) {
        text[at] = static_cast<char>(random() % 256);
      } else {
        text.erase(at, random() % 20);
      }
      if (text.empty()) text = "x";
    }
    if (const std::optional<app::State> read = ReadSession(text, env_))
      test::ExpectSoundScreen(app::BuildScreen(*read, env_));
  }
}

TEST_F(Session, APageThatMakesNoSenseWithoutItsAnswersIsReplaced) {
  const std::optional<app::State> read = ReadSession("madoguchi-session-1;page=plan;", env_);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->page.kind, app::PageKind::kStart);
}

}  // namespace
}  // namespace madoguchi::wire
