// Life events about several people: how many, whom a question is about, and a procedure for each who needs it.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "app/situation.h"
#include "support/small_town.h"
#include "support/walker.h"
#include "text/ruby.h"

namespace madoguchi::app {
namespace {

using test::Walker;

class People : public ::testing::Test {
 protected:
  Walker Begin(std::string_view event = "event/family") {
    Walker walker(test::EnvOf(town_), text::Language::kJa);
    walker.OnScreen(test::ExpectSoundScreen);
    walker.Press(event).Press("begin");
    return walker;
  }
  // Three people, 40, 8 and 70 years old; the first and the last have a card.
  Walker Family() {
    Walker walker = Begin();
    walker.Answer("2").Answer("8").Answer("70");
    const std::map<std::string, std::string> answers = {{"question/kind", "from_elsewhere"},
                                                        {"question/move_date", "2026-12-05"},
                                                        {"question/card", "usable"},
                                                        {"question/card@1", "none"},
                                                        {"question/card@2", "usable"}};
    while (walker.state().page.kind == PageKind::kQuestion) walker.Answer(answers.at(walker.screen().location));
    return walker;
  }
  static std::string Asked(const Walker& walker) { return walker.Find("legend")->words; }

  const service::Municipality town_ = test::SmallTown();
};

TEST_F(People, AreCountedAndToldApartBeforeAnythingElse) {
  Walker walker = Begin();
  EXPECT_EQ(walker.screen().location, "question/others");
  walker.Answer("2");
  EXPECT_EQ(walker.screen().location, "question/age@1");
  walker.Answer("8");
  EXPECT_EQ(walker.screen().location, "question/age@2");
  walker.Answer("70");
  EXPECT_EQ(walker.screen().location.find("question/age"), std::string::npos);
}

TEST_F(People, AreNotCountedWhereALifeEventIsAboutOne) { EXPECT_EQ(Begin("event/move").screen().location, "question/kind"); }

TEST_F(People, HowManyQuestionsFollowIsOpenUntilTheyAreCounted) {
  Walker walker = Begin();
  const Node* before = walker.Find("progress");
  ASSERT_NE(before, nullptr);
  const int promised = before->progress->at_least;
  EXPECT_EQ(before->progress->at_most, promised);
  walker.Answer("7");
  EXPECT_GE(walker.Find("progress")->progress->at_least, promised - 1);
  EXPECT_GT(walker.Find("progress")->progress->at_most, promised);
}

TEST_F(People, WhatIsPromisedToOneAloneIsKept) {
  Walker walker = Begin();
  const int promised = walker.Find("progress")->progress->at_least;
  int asked = 0;
  for (walker.Answer("0"); walker.state().page.kind == PageKind::kQuestion; walker.Answer("unknown")) ++asked;
  EXPECT_GE(1 + asked, promised);
  EXPECT_GE(promised, 2);
}

TEST_F(People, EveryAnswerBringsTheEndNearer) {
  Walker walker = Begin();
  walker.Answer("3");
  int left = walker.Find("progress")->progress->at_most;
  while (walker.state().page.kind == PageKind::kQuestion) {
    walker.Answer("unknown");
    if (const Node* progress = walker.Find("progress")) {
      EXPECT_LT(progress->progress->at_most, left);
      left = progress->progress->at_most;
    }
  }
}

TEST_F(People, EachQuestionSaysWhomItIsAbout) {
  Walker walker = Begin();
  walker.Answer("2").Answer("8").Answer("70").Answer("from_elsewhere");
  std::set<std::string> asked;
  for (const char* location : {"question/card", "question/card@1", "question/card@2"}) {
    ASSERT_EQ(walker.screen().location, location);
    asked.insert(Asked(walker));
    EXPECT_NE(walker.screen().title.find(text::PlainText(Asked(walker))), std::string::npos);
    walker.Answer("usable");
  }
  EXPECT_EQ(asked.size(), 3U);
}

TEST_F(People, OneAloneIsNotTold) {
  Walker alone = Begin();
  alone.Answer("0").Answer("from_elsewhere");
  ASSERT_EQ(alone.screen().location, "question/card");
  Walker two = Begin();
  two.Answer("1").Answer("8").Answer("from_elsewhere");
  ASSERT_EQ(two.screen().location, "question/card");
  EXPECT_NE(Asked(alone), Asked(two));
  Walker unknown = Begin();
  unknown.Answer("unknown").Answer("from_elsewhere");
  EXPECT_EQ(Asked(unknown), Asked(alone));
}

TEST_F(People, WhatIsTheSameForSeveralIsOneStopThatLeadsToEach) {
  Walker walker = Family();
  walker.Press("show_plan");
  const Node* stop = walker.Find("stop/card_update/update");
  ASSERT_NE(stop, nullptr);
  EXPECT_FALSE(walker.Has("stop/card_update@2/update"));
  std::set<std::string> links;
  std::set<std::string> names;
  test::VisitNodes(*stop, [&](const Node& node) {
    if (node.role != Role::kLink) return;
    links.insert(node.id);
    names.insert(test::NameOf(node));
  });
  EXPECT_EQ(links, (std::set<std::string>{"detail/card_update", "detail/card_update@2"}));
  EXPECT_EQ(names.size(), 2U);
}

TEST_F(People, EachWhoNeedsItHasAProcedure) {
  Walker walker = Family();
  std::set<std::string> names;
  for (const char* location : {"detail/card_update", "detail/card_update@2"}) {
    walker.GoTo(location);
    ASSERT_EQ(walker.screen().location, location);
    names.insert(walker.Find("h1")->words);
  }
  EXPECT_EQ(names.size(), 2U);
  walker.GoTo("detail/card_update@1");
  EXPECT_EQ(walker.screen().location, "plan");
}

TEST_F(People, WhoseProcedureIsOpenIsNotSettled) {
  Walker walker = Begin();
  walker.Answer("1").Answer("8").Answer("from_elsewhere").Answer("usable").Answer("unknown").Answer("2026-12-05");
  const Situation now(walker.state(), walker.env());
  ASSERT_EQ(now.decisions().size(), 3U);
  EXPECT_EQ(WaysOf(town_, now.decisions()[1]).size(), 1U);
  EXPECT_EQ(WaysOf(town_, now.decisions()[2]), (std::vector<WayOut>{service::Channel::kInPerson, std::nullopt}));
  walker.Press("show_plan");
  EXPECT_TRUE(walker.Has("stop/card_update/update"));
  EXPECT_FALSE(walker.Has("stop/card_update@1/update"));
  EXPECT_TRUE(walker.Has("open/card_update@1"));
}

TEST_F(People, WhoAreNoLongerCountedKeepTheirAnswersAside) {
  Walker walker = Family();
  ASSERT_EQ(walker.screen().location, "check");
  EXPECT_TRUE(walker.Has("row/card@2"));
  walker.Press("change/others").Answer("1");
  ASSERT_EQ(walker.screen().location, "check");
  EXPECT_FALSE(walker.Has("row/card@2"));
  EXPECT_TRUE(walker.Has("parked/card@2"));
  EXPECT_TRUE(walker.Has("row/card@1"));
  walker.Press("change/others").Answer("2");
  EXPECT_EQ(walker.screen().location, "check");
  EXPECT_TRUE(walker.Has("row/card@2"));
}

TEST_F(People, TheAnswersOfEachStandTogether) {
  Walker walker = Family();
  for (const char* person : {"person/1", "person/2"}) ASSERT_TRUE(walker.Has(person));
  EXPECT_NE(FindNode(*walker.Find("person/1"), "row/card@1"), nullptr);
  EXPECT_EQ(FindNode(*walker.Find("person/1"), "row/card@2"), nullptr);
  EXPECT_NE(FindNode(*walker.Find("topic/about_you"), "row/card"), nullptr);
  // Out of its group, the button still says whom it is about.
  EXPECT_NE(walker.Find("change/card@1")->label, walker.Find("change/card@2")->label);
}

TEST_F(People, AreCountedForAProcedureThatWasLookedUpAndConcernsEach) {
  Walker each(test::EnvOf(town_), text::Language::kJa);
  each.GoTo("procedure/card_update").Press("begin");
  EXPECT_EQ(each.screen().location, "question/others");
  Walker once(test::EnvOf(town_), text::Language::kJa);
  once.GoTo("procedure/arriving").Press("begin");
  EXPECT_EQ(once.screen().location, "question/kind");
}

TEST_F(People, WhoAreNotThereCannotBeAskedAbout) {
  Walker walker = Begin();
  walker.Answer("1");
  const std::string open = walker.screen().location;
  walker.GoTo("question/card@2");
  EXPECT_EQ(walker.screen().location, open);
}

}  // namespace
}  // namespace madoguchi::app
