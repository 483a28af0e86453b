// Every Screen that can be reached keeps its promises to the surfaces, in every language, on a device and on a kiosk.

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::app {
namespace {

using test::Walker;

struct Setting {
  text::Language language;
  bool kiosk;
};

class EveryScreen : public ::testing::TestWithParam<Setting> {
 protected:
  Walker Arrive() {
    Walker walker(test::EnvOf(town_, 0, GetParam().kiosk), GetParam().language);
    walker.OnScreen([this](const Screen& screen) {
      test::ExpectSoundScreen(screen);
      seen_.insert(screen.id);
    });
    if (GetParam().kiosk) walker.Press("idle/" + std::string(text::Tag(GetParam().language)));
    return walker;
  }

  const service::Municipality town_ = test::SmallTown();
  std::set<std::string> seen_;
};

TEST_P(EveryScreen, IsSoundOnTheWayOfEachKindOfResident) {
  for (const char* kind : {"from_elsewhere", "within", "unknown"}) {
    for (const char* card : {"usable", "none", "unknown"}) {
      for (const char* copy : {"yes", "no", "unknown"}) {
        Walker walker = Arrive();
        walker.Press("event/move").Press("begin");
        for (int i = 0; i < 20 && walker.state().page.kind == PageKind::kQuestion; ++i) {
          const std::string fact = town_.vocabulary[walker.state().page.fact->fact].id;
          if (walker.Has("why")) walker.Press("why");
          if (walker.Has("answers")) walker.Press("answers");
          walker.Press("continue");  // The error is a Screen too.
          if (fact == "kind")
            walker.Answer(kind);
          else if (fact == "card")
            walker.Answer(card);
          else if (fact == "wants_copy")
            walker.Answer(copy);
          else if (fact == "age")
            walker.Answer("14");
          else if (fact == "move_date")
            walker.Answer("2026-11-02");
          else if (fact == "pin")
            walker.Answer("no");
          else
            walker.Answer("otherville");
        }
        walker.Press("show_plan");
        for (const char* id : {"not_needed", "trip/0/offices"}) {
          if (walker.Has(id)) walker.Press(id);
        }
        for (const char* procedure : {"leaving", "arriving", "copy"}) {
          walker.GoTo("detail/" + std::string(procedure));
          if (walker.Has("law")) walker.Press("law");
          walker.Press("print").GoTo("plan");
        }
        if (walker.Has("take_away")) walker.Press("take_away");
        walker.Press("tool/settings").Press("set/text/200").Press("set/contrast").Press("settings_done");
        walker.GoTo("check");
      }
    }
  }
  for (const char* id : {"before/move", "check", "plan", "detail/copy", "settings"}) EXPECT_TRUE(seen_.contains(id)) << id;
}

// Pressing anything anywhere, for long: whatever acts may be pressed, and every Screen on the way is sound.
TEST_P(EveryScreen, IsSoundWhereverOneHappensToPress) {
  std::minstd_rand random(20261122);
  Walker walker = Arrive();
  const char* const texts[] = {"1", "0", "2026", "12", "５", "-3", "abc", "99999999999"};
  for (int i = 0; i < 1500; ++i) {
    // Mostly what the page itself offers, now and then something of the frame, which leads out of it.
    auto acting = test::FindAll(walker.screen(), [](const Node& node) { return node.acts; });
    std::vector<const Node*> in_main;
    test::VisitNodes(*walker.Find("main"), [&](const Node& node) {
      if (node.acts && node.id != "restart") in_main.push_back(&node);
    });
    if (!in_main.empty() && random() % 32 != 0) acting = in_main;
    ASSERT_FALSE(acting.empty()) << walker.screen().id;
    const std::string id = acting[random() % acting.size()]->id;
    walker.Press(id, texts[random() % std::size(texts)]);
    if (::testing::Test::HasFailure()) break;
  }
  EXPECT_GT(seen_.size(), 8U);
}

INSTANTIATE_TEST_SUITE_P(LanguagesAndDevices, EveryScreen,
                         ::testing::Values(Setting{text::Language::kJa, false}, Setting{text::Language::kEn, false},
                                           Setting{text::Language::kJa, true}, Setting{text::Language::kEn, true}));

TEST(Screens, WordsThatFallBackSayInWhichLanguageTheyAre) {
  const service::Municipality town = test::SmallTown();
  State state = Start(test::EnvOf(town), text::Language::kEn);
  rules::Answers answers;
  answers.Set(test::FactsOfTown().kind, 0);
  state = WithAnswers(test::EnvOf(town), state, "move", answers);
  state.page =
      Page{PageKind::kDetail, {}, rules::Case{rules::ProcedureIndex(2), rules::PersonIndex(0), rules::PersonIndex(0)}};
  const Screen screen = BuildScreen(state, test::EnvOf(town));
  const auto marked = test::FindAll(screen, [](const Node& node) { return node.words.ends_with("summary copy"); });
  ASSERT_EQ(marked.size(), 1U);
  EXPECT_EQ(marked.front()->language, text::Language::kJa);
  EXPECT_EQ(marked.front()->words,
            std::string(town.words.Find(text::Language::kEn, "ui/fallback.mark").text) + "summary copy");
  EXPECT_NE(marked.front()->words, "summary copy");  // For all to see.
}

TEST(Screens, EveryStateHasAScreen) {
  const service::Municipality town = test::SmallTown();
  for (int kind = 0; kind <= static_cast<int>(PageKind::kStaff); ++kind) {
    State state;
    state.page.kind = static_cast<PageKind>(kind);
    test::ExpectSoundScreen(BuildScreen(state, test::EnvOf(town)));
    state.life_event = "move";
    test::ExpectSoundScreen(BuildScreen(state, test::EnvOf(town)));
    state.life_event = "birth";
    test::ExpectSoundScreen(BuildScreen(state, test::EnvOf(town)));
  }
}

}  // namespace
}  // namespace madoguchi::app
