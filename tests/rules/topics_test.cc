#include "rules/topics.h"

#include <gtest/gtest.h>

#include "rules/next_question.h"
#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

Fact InTopic(Fact fact, const char* topic) {
  fact.topic = topic;
  return fact;
}
Fact Often(Fact fact, std::vector<std::uint32_t> weights) {
  fact.weights = std::move(weights);
  return fact;
}

// Facts 0 and 1 are of topic "a", 2 and 3 of topic "b".
Vocabulary TwoTopics() {
  return Facts({InTopic(YesNo(), "a"), InTopic(YesNo(), "a"), InTopic(YesNo(), "b"), InTopic(YesNo(), "b")});
}

TEST(TopicsTest, StaysWithTheTopicThatWasBegunWhileThatCostsLessThanHalfAQuestion) {
  Topics topics(TwoTopics());
  const std::vector<Topics::Candidate> near = {{F(1), kOneQuestion * 14 / 10}, {F(2), kOneQuestion}};
  const std::vector<Topics::Candidate> far = {{F(1), kOneQuestion * 16 / 10}, {F(2), kOneQuestion}};
  EXPECT_EQ(topics.Choose(near), 1U);
  topics.Begin(F(0));
  EXPECT_EQ(topics.Choose(near), 0U);
  EXPECT_EQ(topics.Choose(far), 1U);
  topics.Undo(F(0));
  EXPECT_EQ(topics.Choose(near), 1U);
}

TEST(TopicsTest, OfSeveralBegunTopicsTheFirstOfTheVocabularyIsOpen) {
  Topics topics(TwoTopics());
  const std::vector<Topics::Candidate> candidates = {{F(3), kOneQuestion}, {F(1), kOneQuestion}};
  topics.Begin(F(2));
  EXPECT_EQ(topics.Choose(candidates), 0U);
  topics.Begin(F(0));
  EXPECT_EQ(topics.Choose(candidates), 1U);
}

TEST(TopicsTest, FactsWithoutATopicKeepNobodyCompany) {
  Topics topics(Facts({YesNo(), YesNo(), InTopic(YesNo(), "a")}));
  topics.Begin(F(0));
  EXPECT_EQ(topics.Choose(std::vector<Topics::Candidate>{{F(2), kOneQuestion}, {F(1), kOneQuestion}}), 0U);
}

TEST(TopicsTest, TheFirstCandidateIsTakenOnTies) {
  const Topics topics(TwoTopics());
  EXPECT_EQ(topics.Choose(std::vector<Topics::Candidate>{{F(3), kOneQuestion}, {F(1), kOneQuestion}}), 0U);
}

// Two procedures, each on two facts of either topic: 0 and 2, 1 and 3.
TEST(TopicsTest, QuestionsOfATopicFollowEachOther) {
  const auto both = [](int first, int second) {
    return Rule(
        {Ask(first, {To({kYesValue}, 1), Otherwise(3)}), Ask(second, {To({kYesValue}, 2), Otherwise(3)}), End(0), End(1)});
  };
  const Program program = Compiled(TwoTopics(), {both(0, 2), both(1, 3)});
  const std::vector<Case> cases = {CaseOf(0), CaseOf(1)};
  Answers answers;
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), cases).ask, Key(0));
  answers.Set(Key(0), kYesValue);
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), cases).ask, Key(1));
}

TEST(TopicsTest, AnAnswerThatIsParkedBeginsNoTopic) {
  const Vocabulary vocabulary = Facts({InTopic(YesNo(), "a"), InTopic(When(YesNo(), 0, OneOf({kYesValue})), "b"),
                                       InTopic(YesNo(), "c"), InTopic(YesNo(), "b")});
  const auto yes_or_no = [](int fact) { return Rule({Ask(fact, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)}); };
  const Program program = Compiled(vocabulary, {yes_or_no(2), yes_or_no(3)});
  const std::vector<Case> cases = {CaseOf(0), CaseOf(1)};
  Answers answers;
  answers.Set(Key(1), kYesValue);
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), cases).ask, Key(3));
  answers.Set(Key(0), kNoValue);
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), cases).ask, Key(2));
}

TEST(TopicsTest, AsksFirstWhatMostOftenSparesTheRest) {
  const Vocabulary vocabulary = Facts({Often(YesNo(), {10, 90}), Often(YesNo(), {90, 10})});
  const ProcedureRule both =
      Rule({Ask(0, {To({kYesValue}, 1), Otherwise(3)}), Ask(1, {To({kYesValue}, 2), Otherwise(3)}), End(0), End(1)});
  const Program program = Compiled(vocabulary, {both});
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, {}), std::vector<Case>{CaseOf(0)}), (NextQuestion{Key(1), 1, 2}));
}

TEST(TopicsTest, AFactThatMayNotApplyWaitsForItsParent) {
  Vocabulary vocabulary = Facts({Often(YesNo(), {50, 50}), Often(When(YesNo(), 0, OneOf({kYesValue})), {99, 1})});
  const ProcedureRule pin = Rule({Ask(1, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)});
  const Program program = Compiled(vocabulary, {pin});
  const std::vector<Case> cases = {CaseOf(0)};
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, {}), cases).ask, Key(0));
  Answers answers;
  answers.SetUnknown(Key(0));
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), cases).ask, Key(1));
}

}  // namespace
}  // namespace madoguchi::rules
