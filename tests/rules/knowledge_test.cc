#include "rules/knowledge.h"

#include <gtest/gtest.h>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

// 0: has a card (three choices, the first two usable); 1: its PIN, only with a usable card; 2: how it was reset, only with a PIN lost.
Program CardAndPin() {
  return Compiled(Facts({Choice(3), When(YesNo(), 0, OneOf({0, 1})), When(YesNo(), 1, OneOf({kNoValue}))}),
                  {Rule({Ask(0, {To({0}, 1), To({1}, 1), Otherwise(1)}), Ask(1, {To({kYesValue}, 2), Otherwise(2)}),
                         Ask(2, {To({kYesValue}, 3), Otherwise(4)}), End(0), End(1)})});
}

TEST(KnowledgeTest, StartsWithEverythingPossible) {
  const Program program = CardAndPin();
  const Knowledge knowledge(program, 2, {});
  EXPECT_EQ(knowledge.possible(Key(0, 1)), program.fact(F(0)).all);
  EXPECT_EQ(knowledge.possible(Key(1)), program.fact(F(1)).all);
  EXPECT_TRUE(knowledge.askable(Key(0)));
  EXPECT_FALSE(knowledge.settled(Key(0)));
}

TEST(KnowledgeTest, TakesAnAnswerAsOneCellAndItsExactValue) {
  const Program program = Compiled(Facts({Count(0, 120)}),
                                   {Rule({Ask(0, {To(Where("< 15", FactType::kCount), 1), Otherwise(2)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(0), 7);
  const Knowledge knowledge(program, 1, answers);
  EXPECT_EQ(knowledge.possible(Key(0)), program.CellOf(F(0), 3));
  EXPECT_EQ(knowledge.value(Key(0)), 7);
  EXPECT_TRUE(knowledge.settled(Key(0)));
  EXPECT_FALSE(knowledge.askable(Key(0)));
}

TEST(KnowledgeTest, KeepsOnePersonsAnswerFromAnother) {
  const Program program = CardAndPin();
  Answers answers;
  answers.Set(Key(0, 1), 2);
  const Knowledge knowledge(program, 2, answers);
  EXPECT_EQ(knowledge.possible(Key(0, 0)), program.fact(F(0)).all);
  EXPECT_EQ(knowledge.possible(Key(0, 1)), program.CellOf(F(0), 2));
}

TEST(KnowledgeTest, ClosesWhatIsUnknownAndRulesNothingOut) {
  const Program program = CardAndPin();
  Answers answers;
  answers.SetUnknown(Key(0));
  const Knowledge knowledge(program, 1, answers);
  EXPECT_TRUE(knowledge.closed(Key(0)));
  EXPECT_FALSE(knowledge.askable(Key(0)));
  EXPECT_EQ(knowledge.possible(Key(0)), program.fact(F(0)).all);
  EXPECT_EQ(knowledge.possible(Key(1)), program.fact(F(1)).all);
}

TEST(KnowledgeTest, ParksAnAnswerWhileItsParentRulesItOut) {
  const Program program = CardAndPin();
  Answers answers;
  answers.Set(Key(0), 0);
  answers.Set(Key(1), kNoValue);
  answers.Set(Key(2), kYesValue);
  EXPECT_EQ(Knowledge(program, 1, answers).value(Key(2)), kYesValue);

  answers.Set(Key(0), 2);  // no card after all
  const Knowledge parked(program, 1, answers);
  EXPECT_TRUE(parked.consistent());
  for (const int fact : {1, 2}) {
    EXPECT_EQ(parked.possible(Key(fact)), kNotApplicable);
    EXPECT_EQ(parked.value(Key(fact)), std::nullopt);
    EXPECT_FALSE(parked.askable(Key(fact)));
  }

  answers.Set(Key(0), 0);
  EXPECT_EQ(Knowledge(program, 1, answers).value(Key(2)), kYesValue);
}

TEST(KnowledgeTest, LearnsOfAParentFromItsChild) {
  const Program program = CardAndPin();
  Answers answers;
  answers.SetUnknown(Key(0));
  answers.Set(Key(1), kYesValue);
  const Knowledge knowledge(program, 1, answers);
  EXPECT_EQ(knowledge.possible(Key(0)), Cells({0, 1}));
  EXPECT_EQ(knowledge.possible(Key(2)), kNotApplicable);
}

TEST(KnowledgeTest, CountsAnswersThatDoNotFitAsNotAsked) {
  const Program program = CardAndPin();
  Answers answers;
  answers.Set(Key(0), 7);        // no such choice
  answers.Set(Key(0, 1), 0, 2);  // the question meant something else then
  answers.Set(Key(0, 5), 0);     // nobody there
  const Knowledge knowledge(program, 2, answers);
  EXPECT_TRUE(knowledge.consistent());
  EXPECT_TRUE(knowledge.SameAs(Knowledge(program, 2, {})));
}

TEST(KnowledgeTest, KeepsAHouseholdsFactOnce) {
  const Program program =
      Compiled(Facts({YesNo(FactOwner::kHousehold)}), {Rule({Ask(0, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(0, 1), kYesValue);  // not where such facts are kept
  EXPECT_FALSE(Knowledge(program, 2, answers).settled(Key(0)));
  answers.Set(Key(0, 0), kYesValue);
  const Knowledge knowledge(program, 2, answers);
  EXPECT_EQ(knowledge.possible(Key(0, 1)), program.CellOf(F(0), kYesValue));
  EXPECT_EQ(knowledge.value(Key(0, 1)), kYesValue);
}

TEST(KnowledgeTest, NeverAsksForWhatOnlyAnAuthorityKnows) {
  const Program program =
      Compiled(Facts({YesNo(FactOwner::kAuthority)}), {Rule({Ask(0, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)})});
  EXPECT_FALSE(Knowledge(program, 1, {}).askable(Key(0)));
}

Program MoveThenNotice() {
  Vocabulary vocabulary = Facts({YesNo(), DateFact("2026-01-01", "2026-12-31"), DateFact("2026-01-01", "2026-12-31")});
  vocabulary.relations = {{F(2), DateRelation::Kind::kAtLeast, {}, F(1)}};
  return Compiled(vocabulary, {Rule({Ask(0, {To({kYesValue}, 1), Otherwise(1)}), End(0)})});
}

TEST(KnowledgeTest, LeavesOutAllAnswersThatContradictEachOtherAndNoOther) {
  const Program program = MoveThenNotice();
  Answers answers;
  answers.Set(Key(1), Day("2026-06-02").days);
  answers.Set(Key(2), Day("2026-06-01").days);
  answers.Set(Key(0), kYesValue);
  const Knowledge knowledge(program, 1, answers);
  EXPECT_FALSE(knowledge.consistent());
  EXPECT_EQ(knowledge.conflicts(), (std::vector<FactKey>{Key(1), Key(2)}));
  EXPECT_EQ(knowledge.value(Key(1)), std::nullopt);
  EXPECT_EQ(knowledge.value(Key(2)), std::nullopt);
  EXPECT_EQ(knowledge.value(Key(0)), kYesValue);
}

TEST(KnowledgeTest, AcceptsDatesOnTheBoundOfARelation) {
  const Program program = MoveThenNotice();
  Answers answers;
  answers.Set(Key(1), Day("2026-06-01").days);
  answers.Set(Key(2), Day("2026-06-01").days);
  EXPECT_TRUE(Knowledge(program, 1, answers).consistent());
}

TEST(KnowledgeTest, NarrowsToSeveralCells) {
  const Program program = CardAndPin();
  Knowledge knowledge(program, 1, {});
  EXPECT_TRUE(knowledge.Narrow(Key(0), Cells({0, 2})));
  EXPECT_TRUE(knowledge.askable(Key(0)));
  EXPECT_TRUE(knowledge.Narrow(Key(0), Cells({1, 2})));
  EXPECT_EQ(knowledge.possible(Key(0)), Cells({2}));
  ASSERT_EQ(knowledge.given().size(), 1U);
  EXPECT_EQ(knowledge.given().front().cells, Cells({2}));
  EXPECT_FALSE(knowledge.Narrow(Key(0), Cells({0})));
}

TEST(KnowledgeTest, TellsDifferentKnowledgeApart) {
  const Program program = CardAndPin();
  Answers unknown;
  unknown.SetUnknown(Key(0));
  Answers answered;
  answered.Set(Key(0), 0);
  const Knowledge nothing(program, 1, {});
  EXPECT_FALSE(nothing.SameAs(Knowledge(program, 1, unknown)));
  EXPECT_FALSE(nothing.SameAs(Knowledge(program, 1, answered)));
  EXPECT_FALSE(nothing.SameAs(Knowledge(program, 2, {})));
  EXPECT_TRUE(nothing.SameAs(Knowledge(program, 1, {})));
}

}  // namespace
}  // namespace madoguchi::rules
