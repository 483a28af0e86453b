// A resident's way through the questions: one question at a time, back, changes, and nothing lost on the way.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::app {
namespace {

using test::FactsOfTown;
using test::Walker;

// How this resident answers whatever is asked.
using Habits = std::map<std::string, std::string>;
const Habits kMover = {{"kind", "from_elsewhere"},
                       {"came_from", "otherville"},
                       {"move_date", "2026-12-05"},
                       {"card", "usable"},
                       {"pin", "yes"},
                       {"wants_copy", "yes"},
                       {"age", "22"}};

class Flow : public ::testing::Test {
 protected:
  Walker Begin() {
    Walker walker(test::EnvOf(town_), text::Language::kJa);
    walker.Press("event/move").Press("begin");
    return walker;
  }
  std::string Asked(const Walker& walker) const {
    if (walker.state().page.kind != PageKind::kQuestion) return "";
    return town_.vocabulary[walker.state().page.fact->fact].id;
  }
  Walker& AnswerAll(Walker& walker, const Habits& habits) const {
    for (int i = 0; i < 20 && walker.state().page.kind == PageKind::kQuestion; ++i) walker.Answer(habits.at(Asked(walker)));
    return walker;
  }

  service::Municipality town_ = test::SmallTown();
};

TEST_F(Flow, LeadsFromTheStartOverQuestionsToTheCheckPageAndThePlan) {
  Walker walker = Begin();
  EXPECT_EQ(walker.state().page.kind, PageKind::kQuestion);
  AnswerAll(walker, kMover);
  EXPECT_EQ(walker.screen().id, "check");
  walker.Press("show_plan");
  EXPECT_EQ(walker.screen().id, "plan");
  EXPECT_TRUE(walker.Has("stop/leaving/apply"));
  EXPECT_TRUE(walker.Has("stop/arriving/file"));
}

TEST_F(Flow, AsksForTheDayAlthoughNoTreeLooksAtIt) {
  Walker walker = Begin();
  AnswerAll(walker, kMover);
  EXPECT_NE(walker.state().answers.Find(FactsOfTown().move_date), nullptr);
}

TEST_F(Flow, NeverAsksWhatBelongsToTheAuthorityOrDoesNotApply) {
  Walker walker = Begin();
  Habits habits = kMover;
  habits["card"] = "none";
  AnswerAll(walker, habits);
  EXPECT_EQ(walker.state().answers.Find(FactsOfTown().pin), nullptr);
  EXPECT_EQ(walker.state().answers.Find(FactsOfTown().store_hours), nullptr);
}

TEST_F(Flow, BoundsOnQuestionsHoldAndFallWithEveryAnswer) {
  Walker walker = Begin();
  int at_most_before = 1000;
  std::vector<ProgressLine> lines;
  while (walker.state().page.kind == PageKind::kQuestion) {
    const ProgressLine line = *walker.Find("progress")->progress;
    EXPECT_GE(line.at_least, 1);
    EXPECT_LE(line.at_least, line.at_most);
    EXPECT_LT(line.at_most, at_most_before);
    EXPECT_EQ(line.done, static_cast<int>(lines.size()));
    at_most_before = line.at_most;
    lines.push_back(line);
    walker.Answer(kMover.at(Asked(walker)));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int were_left = static_cast<int>(lines.size() - i);
    EXPECT_LE(lines[i].at_least, were_left);
    EXPECT_GE(lines[i].at_most, were_left);
  }
}

TEST_F(Flow, WhatTheAuthorWantsAskedFirstComesFirstWhileItMakesADifference) {
  const test::TownFacts facts = FactsOfTown();
  ASSERT_EQ(Asked(Begin()), "kind");
  town_.life_events[0].asked_first = {facts.age.fact, facts.card.fact};
  Walker walker = Begin();
  EXPECT_EQ(Asked(walker), "age");
  std::vector<std::string> asked;
  std::vector<ProgressLine> lines;
  while (walker.state().page.kind == PageKind::kQuestion) {
    asked.push_back(Asked(walker));
    lines.push_back(*walker.Find("progress")->progress);
    walker.Answer(kMover.at(asked.back()));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int were_left = static_cast<int>(lines.size() - i);
    EXPECT_LE(lines[i].at_least, were_left);
    EXPECT_GE(lines[i].at_most, were_left);
    if (i > 0) {
      EXPECT_LT(lines[i].at_most, lines[i - 1].at_most);
    }
  }
  ASSERT_GE(asked.size(), 3u);
  EXPECT_EQ(asked[1], "card");
  EXPECT_EQ(asked[2], "kind");

  // Who needs no copy is not asked for the age any more.
  town_.life_events[0].asked_first = {facts.wants_copy.fact, facts.age.fact};
  Walker no_copy = Begin();
  no_copy.Answer("no");
  EXPECT_NE(Asked(no_copy), "age");
}

TEST_F(Flow, NothingIsChosenBeforehandAndChoosingDoesNotMoveOn) {
  Walker walker = Begin();
  const auto chosen = [&] {
    return test::FindAll(walker.screen(), [](const Node& node) { return node.role == Role::kRadio && node.selected; });
  };
  EXPECT_TRUE(chosen().empty());
  const std::string id = walker.screen().id;
  walker.Press("choice/from_elsewhere", "1");
  EXPECT_EQ(walker.screen().id, id);
  ASSERT_EQ(chosen().size(), 1U);
  EXPECT_EQ(chosen().front()->id, "choice/from_elsewhere");
}

TEST_F(Flow, ContinuingWithoutAnAnswerSaysSoAndPointsThere) {
  Walker walker = Begin();
  const std::string id = walker.screen().id;
  walker.Press("continue");
  EXPECT_EQ(walker.screen().id, id);
  ASSERT_TRUE(walker.Has("error_summary"));
  EXPECT_TRUE(walker.Find("choices")->invalid);
  const std::string target = walker.Find("error_link")->value.substr(1);
  EXPECT_TRUE(walker.Has(target));
  EXPECT_NE(walker.screen().title.find(test::NameOf(*walker.Find("legend"))), std::string::npos);
  walker.Answer("from_elsewhere");
  EXPECT_FALSE(walker.Has("error_summary"));
}

TEST_F(Flow, KeepsWhatWasTypedWhenADateDoesNotExist) {
  Walker walker = Begin();
  while (Asked(walker) != "move_date") walker.Answer(kMover.at(Asked(walker)));
  walker.Type("field/year", "2027").Type("field/month", "2").Type("field/day", "30").Press("continue");
  EXPECT_TRUE(walker.Has("error_summary"));
  EXPECT_EQ(walker.Find("field/year")->value, "2027");
  EXPECT_EQ(walker.Find("field/day")->value, "30");
  EXPECT_EQ(walker.Find("error_link")->value, "#field/year");
}

TEST_F(Flow, ADateThatContradictsAnotherIsNotTaken) {
  service::Municipality town = test::SmallTown();
  // One cannot move in before having left: a second date, wanted by a step, with a relation to the first.
  rules::Fact left = town.vocabulary[FactsOfTown().move_date.fact];
  left.id = "left_on";
  left.number = 99;
  town.vocabulary.facts.push_back(left);
  const rules::FactId left_id(static_cast<rules::FactId::rep>(town.vocabulary.facts.size() - 1));
  town.vocabulary.relations.push_back({FactsOfTown().move_date.fact, rules::DateRelation::Kind::kAtLeast, {}, left_id});
  service::DateRule from;
  from.fact = left_id;
  town.procedures[1].steps[0].window = test::Official(service::Window{from, std::nullopt});
  town.words.Add(text::Language::kJa, "fact/left_on.question", "left_on");

  Walker walker(test::EnvOf(town), text::Language::kJa);
  walker.Press("event/move").Press("begin");
  const auto open = [&] { return town.vocabulary[walker.state().page.fact->fact].id; };
  Habits habits = kMover;
  habits["left_on"] = "2026-12-06";
  for (int i = 0; i < 20 && walker.state().page.kind == PageKind::kQuestion && !walker.Has("error_summary"); ++i) {
    walker.Answer(habits.at(open()));
  }
  ASSERT_TRUE(walker.Has("error_summary")) << "moving on the 5th, leaving on the 6th";
  EXPECT_EQ(walker.state().error, InputError::kContradiction);
  EXPECT_EQ(walker.state().answers.Find(*walker.state().page.fact), nullptr);
  walker.Answer(open() == "left_on" ? "2026-12-05" : "2026-12-06");
  EXPECT_FALSE(walker.Has("error_summary"));
}

TEST_F(Flow, BackShowsThePageBeforeWithItsAnswer) {
  Walker walker = Begin();
  const std::string first = walker.screen().id;
  walker.Answer("from_elsewhere");
  EXPECT_NE(walker.screen().id, first);
  walker.Press("back");
  EXPECT_EQ(walker.screen().id, first);
  EXPECT_TRUE(walker.Find("choice/from_elsewhere")->selected);
  walker.Press("continue");
  EXPECT_NE(walker.screen().id, first);
}

TEST_F(Flow, BackFromTheFirstQuestionLeadsToThePageBeforeIt) {
  Walker walker = Begin();
  walker.Press("back");
  EXPECT_EQ(walker.screen().id, "before/move");
  walker.Press("back");
  EXPECT_EQ(walker.screen().id, "start");
  EXPECT_FALSE(walker.Has("back"));
}

TEST_F(Flow, ChangingAnAnswerKeepsTheOthersAndAsksOnlyWhatIsNew) {
  Walker walker = Begin();
  Habits habits = kMover;
  habits["card"] = "none";
  AnswerAll(walker, habits);
  const rules::Answers before = walker.state().answers;
  walker.Press("change/card").Answer("usable");
  std::vector<std::string> newly_asked;
  while (walker.state().page.kind == PageKind::kQuestion) {
    newly_asked.push_back(Asked(walker));
    EXPECT_EQ(before.Find(*walker.state().page.fact), nullptr) << "asked twice: " << Asked(walker);
    walker.Answer(kMover.at(Asked(walker)));
  }
  EXPECT_EQ(walker.screen().id, "check");
  EXPECT_TRUE(std::find(newly_asked.begin(), newly_asked.end(), "pin") != newly_asked.end());
  for (const auto& [key, answer] : before.all()) {
    if (key == FactsOfTown().card) continue;
    ASSERT_NE(walker.state().answers.Find(key), nullptr);
    EXPECT_EQ(*walker.state().answers.Find(key), answer);
  }
}

TEST_F(Flow, AnswersThatNoLongerApplyAreNamedAndComeBack) {
  Walker walker = Begin();
  AnswerAll(walker, kMover);
  EXPECT_TRUE(walker.Has("row/pin"));
  walker.Press("change/card").Answer("none");
  AnswerAll(walker, kMover);
  EXPECT_EQ(walker.screen().id, "check");
  EXPECT_FALSE(walker.Has("row/pin"));
  EXPECT_TRUE(walker.Has("parked/pin"));
  EXPECT_FALSE(walker.Has("change/pin"));
  walker.Press("change/card").Answer("usable");
  EXPECT_EQ(walker.screen().id, "check") << "the PIN is known and must not be asked again";
  EXPECT_TRUE(walker.Has("row/pin"));
}

TEST_F(Flow, TheSameAnswersInAnyOrderGiveTheSamePlan) {
  Walker walker = Begin();
  AnswerAll(walker, kMover).Press("show_plan");
  const Screen straight = walker.screen();
  // The other way: everything was first answered differently, then changed one by one, last question first.
  Habits other = kMover;
  other["kind"] = "from_elsewhere";
  other["came_from"] = "farville";
  other["move_date"] = "2026-11-02";
  other["card"] = "none";
  other["wants_copy"] = "no";
  Walker roundabout = Begin();
  AnswerAll(roundabout, other);
  for (const std::string fact : {"wants_copy", "card", "move_date", "came_from"}) {
    ASSERT_TRUE(roundabout.Has("change/" + fact)) << fact;
    roundabout.Press("change/" + fact).Answer(kMover.at(fact));
    AnswerAll(roundabout, kMover);
  }
  roundabout.Press("show_plan");
  EXPECT_EQ(roundabout.state().answers, walker.state().answers);
  const Node* main = FindNode(straight.root, "column");
  ASSERT_NE(main, nullptr);
  EXPECT_EQ(*FindNode(roundabout.screen().root, "column"), *main);
}

TEST_F(Flow, ADoubleEventDoesNothingTheSecondTime) {
  Walker walker = Begin();
  walker.Press("choice/from_elsewhere", "1");
  const Event press{walker.screen().revision, "continue", ""};
  walker.Send(press);
  const State after_one = walker.state();
  walker.Send(press);
  EXPECT_EQ(walker.state(), after_one);
}

TEST_F(Flow, UnknownNodesAndPassiveOnesDoNothing) {
  Walker walker = Begin();
  const State before = walker.state();
  for (const char* id : {"", "nothing", "legend", "root", "event/move", "show_plan", "still/end", "detail/leaving"}) {
    walker.Send({walker.screen().revision, id, "1"});
    EXPECT_EQ(walker.state(), before) << id;
  }
}

TEST_F(Flow, AnEventWithoutProceduresDoesNotAct) {
  Walker walker(test::EnvOf(town_), text::Language::kJa);
  ASSERT_TRUE(walker.Has("event/birth"));
  EXPECT_FALSE(walker.Find("event/birth")->acts);
}

TEST_F(Flow, ErasingForgetsAtOnceButKeepsHowOneReads) {
  Walker walker = Begin();
  walker.Press("tool/text_size").Answer("from_elsewhere").Press("erase");
  EXPECT_TRUE(walker.state().answers.empty());
  EXPECT_TRUE(walker.state().trail.empty());
  EXPECT_TRUE(walker.state().life_event.empty());
  EXPECT_EQ(walker.state().text_percent, 125);
  EXPECT_EQ(walker.effects(), std::vector<Effect>{Effect::kForget});
  EXPECT_EQ(walker.screen().id, "erase");
  walker.Press("to_start");
  EXPECT_EQ(walker.screen().id, "start");
  EXPECT_FALSE(walker.Has("erase"));
}

TEST_F(Flow, WhyWeAskTellsWhatEachAnswerLeadsTo) {
  Walker walker = Begin();
  while (Asked(walker) != "card") walker.Answer(kMover.at(Asked(walker)));
  EXPECT_FALSE(walker.Has("why_cases"));
  walker.Press("why");
  ASSERT_TRUE(walker.Has("why_cases"));
  EXPECT_TRUE(walker.Find("why")->expanded);
  const auto signs = test::FindAll(
      walker.screen(), [](const Node& node) { return node.part == Part::kSign && node.sign == service::Channel::kMail; });
  EXPECT_FALSE(signs.empty());
  walker.Press("why");
  EXPECT_FALSE(walker.Has("why_cases"));
}

TEST_F(Flow, TheOutlookKeepsEveryWayUntilItIsSettled) {
  Walker walker = Begin();
  const auto ways = [&](std::string_view procedure, Part part) {
    int count = 0;
    const Node* item = walker.Find("outlook/" + std::string(procedure));
    if (item == nullptr) return -1;
    test::VisitNodes(*item, [&](const Node& node) { count += node.part == part ? 1 : 0; });
    return count;
  };
  EXPECT_EQ(ways("leaving", Part::kSignOutline), 2);
  walker.Answer("from_elsewhere");
  EXPECT_EQ(ways("arriving", Part::kSign), 1);
  EXPECT_EQ(ways("leaving", Part::kSign), 0);
}

}  // namespace
}  // namespace madoguchi::app
