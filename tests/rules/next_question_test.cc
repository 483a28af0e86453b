#include "rules/next_question.h"

#include <gtest/gtest.h>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

ProcedureRule YesOrNo(int fact) { return Rule({Ask(fact, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)}); }
TEST(NextQuestionTest, AsksNothingWhereNothingIsOpen) {
  const Program program = Compiled(Facts({YesNo()}), {Rule({End(0)})});
  const std::vector<Case> cases = {CaseOf(0)};
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, {}), cases), NextQuestion{});
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, {}), {}), NextQuestion{});
}

TEST(NextQuestionTest, FollowsTheOrderOfCasesAndThenOfTheTree) {
  const Program program = Compiled(Facts({YesNo(), YesNo(), YesNo()}), {YesOrNo(2), Both(1, 0)});
  const Knowledge knowledge(program, 1, {});
  EXPECT_EQ(FindNextQuestion(knowledge, std::vector<Case>{CaseOf(0), CaseOf(1)}).ask, Key(2));
  EXPECT_EQ(FindNextQuestion(knowledge, std::vector<Case>{CaseOf(1), CaseOf(0)}).ask, Key(1));
}

TEST(NextQuestionTest, CountsASharedFactOnceAndIndependentCasesEach) {
  const Program program = Compiled(Facts({YesNo(), YesNo(), YesNo()}), {Both(0, 1), YesOrNo(1), YesOrNo(2)});
  const NextQuestion next = FindNextQuestion(Knowledge(program, 1, {}), std::vector<Case>{CaseOf(0), CaseOf(1), CaseOf(2)});
  EXPECT_EQ(next.at_most_more, 3);
  EXPECT_EQ(next.at_least_more, 2);
}

TEST(NextQuestionTest, CountsOnePersonsFactsApartFromAnothers) {
  const Program program = Compiled(Facts({YesNo()}), {YesOrNo(0)});
  const NextQuestion next = FindNextQuestion(Knowledge(program, 2, {}), std::vector<Case>{CaseOf(0, 0), CaseOf(0, 1)});
  EXPECT_EQ(next.at_least_more, 2);
  EXPECT_EQ(next.at_most_more, 2);
}

TEST(NextQuestionTest, GoesOnBehindAnUnknownAnswer) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {Both(0, 1)});
  Answers answers;
  answers.SetUnknown(Key(0));
  const std::vector<Case> cases = {CaseOf(0)};
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), cases), (NextQuestion{Key(1), 1, 1}));
  answers.Set(Key(1), kNoValue);
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), cases), NextQuestion{});
}

TEST(NextQuestionTest, StopsWhenTheAnswerSettlesTheRest) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {Both(0, 1)});
  Answers answers;
  answers.Set(Key(0), kNoValue);
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), std::vector<Case>{CaseOf(0)}), NextQuestion{});
}

TEST(NextQuestionTest, AsksAgainForAnswersThatContradictEachOther) {
  Vocabulary vocabulary = Facts({DateFact("2026-01-01", "2026-12-31"), DateFact("2026-01-01", "2026-12-31")});
  vocabulary.relations = {{F(1), DateRelation::Kind::kAtLeast, {}, F(0)}};
  const Program program =
      Compiled(vocabulary, {Rule({Ask(0, {To(Where("< 2026-06-01", FactType::kDate), 1), Otherwise(2)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(0), Day("2026-07-02").days);
  answers.Set(Key(1), Day("2026-07-01").days);
  EXPECT_EQ(FindNextQuestion(Knowledge(program, 1, answers), std::vector<Case>{CaseOf(0)}).ask, Key(0));
}

}  // namespace
}  // namespace madoguchi::rules
