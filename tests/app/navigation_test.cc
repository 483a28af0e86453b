// The browser's own back and forward, reading settings, and states that came from somewhere else.

#include <gtest/gtest.h>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::app {
namespace {

using test::FactsOfTown;
using test::Walker;

class Navigation : public ::testing::Test {
 protected:
  Walker Begin() {
    Walker walker(test::EnvOf(town_), text::Language::kJa);
    return walker;
  }
  const service::Municipality town_ = test::SmallTown();
};

TEST_F(Navigation, GoingBackInTheBrowserIsGoingBackInTheApp) {
  Walker walker = Begin();
  walker.Press("event/move").Press("begin");
  const std::string first = walker.screen().location;
  walker.Answer("from_elsewhere");
  const std::string second = walker.screen().location;
  walker.GoTo(first);
  EXPECT_EQ(walker.screen().location, first);
  EXPECT_TRUE(walker.Find("choice/from_elsewhere")->selected);
  EXPECT_EQ(walker.Find("back")->value, "#before/move");
  walker.GoTo(second);
  EXPECT_EQ(walker.screen().location, second);
  EXPECT_EQ(walker.Find("back")->value, "#" + first);
}

TEST_F(Navigation, ImpossibleLocationsLeadToThePageThatMakesSense) {
  struct Row {
    const char* location;
    const char* arrives;
  };
  for (const Row& row :
       {Row{"plan", "start"}, Row{"check", "start"}, Row{"question/card", "start"}, Row{"detail/copy", "start"},
        Row{"before/birth", "start"}, Row{"nowhere", "start"}, Row{"staff", "start"}, Row{"idle", "start"},
        Row{"goodbye", "start"}, Row{"before/move", "before/move"}, Row{"settings", "settings"}}) {
    Walker walker = Begin();
    walker.GoTo(row.location);
    EXPECT_EQ(walker.screen().location, row.arrives) << row.location;
  }
}

TEST_F(Navigation, AQuestionThatIsNotYetToBeAskedLeadsToTheOpenOne) {
  Walker walker = Begin();
  walker.Press("event/move").Press("begin");
  const std::string open = walker.screen().location;
  for (const char* location : {"question/age", "question/store_hours", "question/pin@3"}) {
    walker.GoTo(location);
    EXPECT_EQ(walker.screen().location, open) << location;
  }
}

TEST_F(Navigation, NeverPutsAnAnswerIntoALocation) {
  Walker walker = Begin();
  walker.OnScreen([](const Screen& screen) {
    for (const char* answer : {"usable", "2026", "from_elsewhere"})
      EXPECT_EQ(screen.location.find(answer), std::string::npos) << screen.location;
  });
  walker.Press("event/move").Press("begin").Answer("from_elsewhere");
}

TEST_F(Navigation, SettingsChangeHowItReadsAndLeadBack) {
  Walker walker = Begin();
  walker.Press("event/move").Press("tool/settings").Press("set/language/en");
  EXPECT_EQ(walker.screen().language, text::Language::kEn);
  EXPECT_EQ(walker.screen().id, "settings");
  EXPECT_FALSE(walker.Has("set/ruby")) << "English has no readings";
  walker.Press("set/text/150").Press("settings_done");
  EXPECT_EQ(walker.screen().id, "before/move");
  EXPECT_EQ(walker.screen().text_percent, 150);
}

TEST_F(Navigation, TheTextSizeToolGoesRound) {
  Walker walker = Begin();
  std::vector<int> sizes;
  for (int i = 0; i < 4; ++i) sizes.push_back(walker.Press("tool/text_size").screen().text_percent);
  EXPECT_EQ(sizes, (std::vector<int>{125, 150, 200, 100}));
}

TEST_F(Navigation, TextOnlyIsTheFirstThingThatCanBePressed) {
  Walker walker = Begin();
  const auto acting = test::FindAll(walker.screen(), [](const Node& node) { return node.acts || node.role == Role::kLink; });
  ASSERT_FALSE(acting.empty());
  EXPECT_EQ(acting.front()->id, "skip");
  walker.Press("skip");
  EXPECT_TRUE(walker.screen().text_only);
  EXPECT_TRUE(walker.Find("tool/text_only")->selected);
}

TEST_F(Navigation, AnnouncementsAreCountedSoThatEachIsSpokenOnce) {
  Walker walker = Begin();
  const std::uint32_t before = walker.screen().announcement_number;
  walker.Press("tool/text_size");
  const std::uint32_t after = walker.screen().announcement_number;
  EXPECT_GT(after, before);
  EXPECT_FALSE(walker.screen().announcement.empty());
  walker.Press("event/move");
  EXPECT_EQ(walker.screen().announcement_number, after);
}

TEST_F(Navigation, AnswersBroughtAlongAreListedAndChangeable) {
  const Env env = test::EnvOf(town_);
  rules::Answers answers;
  answers.Set(FactsOfTown().kind, 1);
  answers.Set(FactsOfTown().wants_copy, 0);
  Walker walker(env, WithAnswers(env, Start(env, text::Language::kJa), "move", answers));
  EXPECT_EQ(walker.screen().id, "plan");
  walker.Press("back");
  EXPECT_EQ(walker.screen().id, "check");
  EXPECT_TRUE(walker.Has("change/kind"));
  EXPECT_TRUE(walker.Has("change/wants_copy"));
}

TEST_F(Navigation, HalfTheAnswersLeadToTheNextQuestionAndAnUnknownEventToTheStart) {
  const Env env = test::EnvOf(town_);
  rules::Answers answers;
  answers.Set(FactsOfTown().kind, 0);
  EXPECT_EQ(WithAnswers(env, Start(env, text::Language::kJa), "move", answers).page.kind, PageKind::kQuestion);
  const State lost = WithAnswers(env, Start(env, text::Language::kJa), "nothing", answers);
  EXPECT_EQ(lost.page.kind, PageKind::kStart);
  EXPECT_EQ(lost.answers, answers);
}

TEST_F(Navigation, ALanguageThatIsNotOfferedIsReplacedByTheFirst) {
  EXPECT_EQ(Start(test::EnvOf(town_), text::Language::kJaSimple).language, text::Language::kJa);
}

}  // namespace
}  // namespace madoguchi::app
