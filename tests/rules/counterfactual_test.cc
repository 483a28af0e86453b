#include "rules/counterfactual.h"

#include "rules/rules_support.h"
#include "rules/why_not.h"

namespace madoguchi::rules {
namespace {

constexpr int kCard = 0, kPin = 1, kAge = 2, kMove = 3;
constexpr Value kUsable = 0, kNone = 2;
constexpr OutcomeSet kOnline = 0b001, kPaper = 0b010, kLate = 0b100;
const Case kCase{ProcedureIndex{0}, P(0), P(0)};

Fact Changeable(Fact fact) {
  fact.changeable = true;
  return fact;
}

// A card, its password while it is usable, an age, and a day that is chosen: online with all of them, up to ten days after it.
Vocabulary People() {
  return Facts({Changeable(Choice(3)), Changeable(When(YesNo(), kCard, OneOf({kUsable}))), Count(0, 120),
                Changeable(DateFact("2026-01-01", "2027-12-31"))});
}

Program Portal() {
  return Compiled(People(),
                  {Rule({Ask(kMove, {To(Where(">= today - 10 days", FactType::kDate), 1), Otherwise(6)}),
                         Ask(kCard, {To({kUsable}, 2), Otherwise(5)}), Ask(kPin, {To({kYesValue}, 3), Otherwise(5)}),
                         Ask(kAge, {To(Where(">= 15", FactType::kCount), 4), Otherwise(5)}), End(0), End(1), End(2)})});
}

Answers Everything() {
  Answers answers;
  answers.Set(Key(kCard), kUsable);
  answers.Set(Key(kPin), kYesValue);
  answers.Set(Key(kAge), 30);
  answers.Set(Key(kMove), Day("2026-12-10").days);
  return answers;
}

Counterfactuals ToOnline(const Answers& answers) {
  static const Program program = Portal();
  return FindCounterfactuals(program, 1, answers, kCase, kOnline);
}

TEST(CounterfactualTest, NamesTheOneAnswerThatWouldDo) {
  Answers answers = Everything();
  answers.Set(Key(kPin), kNoValue);
  const Counterfactuals found = ToOnline(answers);
  ASSERT_EQ(found.smallest.size(), 1u);
  const Counterfactual& one = found.smallest.front();
  EXPECT_EQ(one.changes, (std::vector<Change>{{Key(kPin), kNoValue, kYesValue, {kYesValue, kYesValue}}}));
  EXPECT_EQ(one.outcomes, std::vector<OutcomeIndex>{O(0)});
  EXPECT_TRUE(one.depends_on.empty());
}

TEST(CounterfactualTest, BringsBackWhatWasParkedAndChangesItTooWhereItMust) {
  Answers answers = Everything();
  answers.Set(Key(kCard), kNone);
  ASSERT_EQ(ToOnline(answers).smallest.size(), 1u);
  EXPECT_EQ(ToOnline(answers).smallest.front().changes.size(), 1u);
  answers.Set(Key(kPin), kNoValue);
  ASSERT_EQ(ToOnline(answers).smallest.size(), 1u);
  EXPECT_EQ(ToOnline(answers).smallest.front().changes.size(), 2u);
}

TEST(CounterfactualTest, SaysWhatElseItDependsOnWhereThatWasNeverAsked) {
  Answers answers = Everything();
  answers.Set(Key(kCard), kNone);
  answers.Erase(Key(kPin));
  answers.Erase(Key(kAge));
  const Counterfactuals found = ToOnline(answers);
  ASSERT_EQ(found.smallest.size(), 1u);
  EXPECT_EQ(found.smallest.front().changes.front().to, kUsable);
  EXPECT_EQ(found.smallest.front().depends_on, (std::vector<FactKey>{Key(kPin), Key(kAge)}));
}

TEST(CounterfactualTest, WhatIsNotKnownMayBeMadeSure) {
  Answers answers = Everything();
  answers.SetUnknown(Key(kPin));
  const Counterfactuals found = ToOnline(answers);
  ASSERT_EQ(found.smallest.size(), 1u);
  EXPECT_EQ(found.smallest.front().changes.front().from, std::nullopt);
  EXPECT_EQ(found.smallest.front().changes.front().to, kYesValue);
}

TEST(CounterfactualTest, NamesWhatCannotBeChanged) {
  Answers answers = Everything();
  answers.Set(Key(kCard), kNone);
  answers.Set(Key(kAge), 10);
  const Counterfactuals found = ToOnline(answers);
  EXPECT_TRUE(found.smallest.empty());
  EXPECT_EQ(found.in_the_way, (std::vector<Obstacle>{{Key(kAge), Obstacle::Reason::kFixed}}));
  EXPECT_FALSE(found.never);
  EXPECT_TRUE(found.exhaustive);
}

TEST(CounterfactualTest, ADayThatIsOverIsNotChosenAnew) {
  Answers answers = Everything();
  answers.Set(Key(kMove), Day("2026-11-01").days);
  const Counterfactuals found = ToOnline(answers);
  EXPECT_TRUE(found.smallest.empty());
  EXPECT_EQ(found.in_the_way, (std::vector<Obstacle>{{Key(kMove), Obstacle::Reason::kPast}}));
}

TEST(CounterfactualTest, ADayToComeMovesNoFartherThanItMust) {
  const Program program = Compiled(
      People(), {Rule({Ask(kMove, {To(Where(">= 2026-12-20", FactType::kDate), 1), Otherwise(2)}), End(0), End(1)})});
  const auto to = [&](OutcomeSet wanted, const char* from) {
    Answers answers;
    answers.Set(Key(kMove), Day(from).days);
    return FindCounterfactuals(program, 1, answers, kCase, wanted).smallest;
  };
  ASSERT_EQ(to(0b01, "2026-12-10").size(), 1u);
  const Change later = to(0b01, "2026-12-10").front().changes.front();
  EXPECT_EQ(later.to, Day("2026-12-20").days);
  EXPECT_EQ(later.within, (Interval{Day("2026-12-20").days, Day("2027-12-31").days}));
  const Change earlier = to(0b10, "2026-12-25").front().changes.front();
  EXPECT_EQ(earlier.to, Day("2026-12-19").days);
  EXPECT_EQ(earlier.within, (Interval{Day("2026-12-01").days, Day("2026-12-19").days}));
}

TEST(CounterfactualTest, CellsOfOtherProceduresAreSaidAsOneRange) {
  const Program program = Compiled(
      People(), {Rule({Ask(kMove, {To(Where(">= 2026-12-20", FactType::kDate), 1), Otherwise(2)}), End(0), End(1)}),
                 Rule({Ask(kMove, {To(Where(">= 2027-02-01", FactType::kDate), 1), Otherwise(2)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(kMove), Day("2026-12-10").days);
  const Counterfactuals found = FindCounterfactuals(program, 1, answers, kCase, 0b01);
  ASSERT_EQ(found.smallest.size(), 1u);
  EXPECT_EQ(found.smallest.front().changes.front().within.last, Day("2027-12-31").days);
}

TEST(CounterfactualTest, AChangeAgreesWithDatesThatAreTiedToIt) {
  Vocabulary people = People();
  people.facts.push_back(DateFact("2026-01-01", "2027-12-31"));
  people.facts.back().id = "lease_begins";
  people.relations.push_back({F(kMove), DateRelation::Kind::kAtLeast, {}, F(4)});
  const Program program =
      Compiled(people, {Rule({Ask(kMove, {To(Where("< 2026-12-20", FactType::kDate), 1), Otherwise(2)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(kMove), Day("2027-01-10").days);
  answers.Set(Key(4), Day("2026-12-15").days);
  const Counterfactuals found = FindCounterfactuals(program, 1, answers, kCase, 0b01);
  ASSERT_EQ(found.smallest.size(), 1u);
  EXPECT_EQ(found.smallest.front().changes.front().to, Day("2026-12-19").days);
  answers.Set(Key(4), Day("2026-12-25").days);
  const Counterfactuals none = FindCounterfactuals(program, 1, answers, kCase, 0b01);
  EXPECT_TRUE(none.smallest.empty());
}

TEST(CounterfactualTest, ChangesOnePersonsCardForThatPersonAlone) {
  const Program program =
      Compiled(People(), {Rule({Ask(kCard, {To({kUsable}, 1), Otherwise(2)}, Role::kActor), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(kCard, 0), kUsable);
  answers.Set(Key(kCard, 1), kNone);
  const Case for_the_other{ProcedureIndex{0}, P(0), P(1)};
  const Counterfactuals found = FindCounterfactuals(program, 2, answers, for_the_other, 0b01);
  ASSERT_EQ(found.smallest.size(), 1u);
  EXPECT_EQ(found.smallest.front().changes.front().key, Key(kCard, 1));
  EXPECT_TRUE(FindCounterfactuals(program, 2, answers, {ProcedureIndex{0}, P(1), P(0)}, 0b01).smallest.empty());
}

TEST(CounterfactualTest, ListsSeveralSmallestOnesInTheAuthorsOrder) {
  const Program program =
      Compiled(Facts({Changeable(YesNo()), Changeable(Choice(3))}),
               {Rule({Ask(1, {To({1, 2}, 2), Otherwise(1)}), Ask(0, {To({kYesValue}, 2), Otherwise(3)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(0), kNoValue);
  answers.Set(Key(1), 0);
  const Counterfactuals found = FindCounterfactuals(program, 1, answers, kCase, 0b01);
  ASSERT_EQ(found.smallest.size(), 2u);
  EXPECT_EQ(found.smallest[0].changes.front().key, Key(0));
  EXPECT_EQ(found.smallest[1].changes.front().key, Key(1));
  EXPECT_EQ(found.smallest[1].changes.front().within, (Interval{1, 2}));
}

TEST(CounterfactualTest, SaysThatNobodyGetsThere) {
  Answers answers = Everything();
  answers.Set(Key(kCard), kNone);
  const Program program = Portal();
  const Counterfactuals found = FindCounterfactuals(program, 1, answers, kCase, 0b1000);
  EXPECT_TRUE(found.smallest.empty());
  EXPECT_TRUE(found.never);
  EXPECT_TRUE(found.in_the_way.empty());
}

TEST(CounterfactualTest, DoesNotBlameAnAnswerThatAChangeWouldPark) {
  // Four answers would have to change, one of them to park a fifth that nobody can change.
  const Program program = Compiled(
      Facts({Changeable(YesNo()), When(YesNo(), 0, OneOf({kYesValue})), Changeable(YesNo()), Changeable(YesNo()),
             Changeable(YesNo())}),
      {Rule({Ask(1, {To({kNoValue}, 5), Otherwise(1)}), Ask(2, {To({kYesValue}, 2), Otherwise(5)}),
             Ask(3, {To({kYesValue}, 3), Otherwise(5)}), Ask(4, {To({kYesValue}, 4), Otherwise(5)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(0), kYesValue);
  for (int fact = 1; fact <= 4; ++fact) answers.Set(Key(fact), kNoValue);
  const Counterfactuals found = FindCounterfactuals(program, 1, answers, kCase, 0b01);
  EXPECT_TRUE(found.smallest.empty());
  EXPECT_TRUE(found.in_the_way.empty());
  EXPECT_FALSE(found.never);
  EXPECT_FALSE(found.exhaustive);
}

TEST(CounterfactualTest, HasNothingToSayWhereItIsSoAlreadyOrAnswersContradict) {
  EXPECT_EQ(ToOnline(Everything()), Counterfactuals{});
  Vocabulary people = People();
  people.relations.push_back({F(kMove), DateRelation::Kind::kAtLeast, {}, F(4)});
  people.facts.push_back(DateFact("2026-01-01", "2027-12-31"));
  const Program program = Compiled(people, {Rule({Ask(kCard, {To({kUsable}, 1), Otherwise(2)}), End(0), End(1)})});
  Answers answers;
  answers.Set(Key(kCard), kNone);
  answers.Set(Key(kMove), Day("2026-12-10").days);
  answers.Set(Key(4), Day("2026-12-20").days);
  EXPECT_EQ(FindCounterfactuals(program, 1, answers, kCase, 0b01), Counterfactuals{});
}

TEST(WhyNotTest, NamesTheAnswersThatRuleItOut) {
  const Program program = Portal();
  Answers answers = Everything();
  answers.Set(Key(kCard), kNone);
  const Knowledge knowledge(program, 1, answers);
  EXPECT_EQ(WhyNot(knowledge, kCase, kOnline), std::vector<FactKey>{Key(kCard)});
  EXPECT_EQ(WhyNot(knowledge, kCase, kLate), std::vector<FactKey>{Key(kMove)});
  EXPECT_EQ(WhyNot(knowledge, kCase, kPaper), std::nullopt);
  EXPECT_TRUE(IsRuledOut(knowledge, kCase, kOnline | kLate));
  EXPECT_FALSE(IsRuledOut(knowledge, kCase, ~kOnline));
}

TEST(WhyNotTest, FindsTheOutcomesThatLookTheSame) {
  ProcedureRule rule = Rule({Ask(kCard, {To({kUsable}, 1), To({1}, 2), Otherwise(3)}), End(0), End(1), End(2)});
  rule.outcome_class = {4, 7, 4};
  const Program program = Compiled(People(), {rule});
  EXPECT_EQ(OutcomesOfClass(program, ProcedureIndex{0}, 4), 0b101u);
  EXPECT_EQ(OutcomesOfClass(program, ProcedureIndex{0}, 5), 0u);
}

}  // namespace
}  // namespace madoguchi::rules
