#include "rules/decide.h"

#include <gtest/gtest.h>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

Answers Said(std::vector<std::pair<FactKey, Value>> answers) {
  Answers all;
  for (const auto& [key, value] : answers) all.Set(key, value);
  return all;
}
std::vector<OutcomeIndex> Outcomes(std::vector<int> indices) {
  std::vector<OutcomeIndex> outcomes;
  for (const int index : indices) outcomes.push_back(O(index));
  return outcomes;
}
using Keys = std::vector<FactKey>;

// 0 yes → outcome 0; 0 no → 1 yes → outcome 1, 1 no → outcome 2.
ProcedureRule TwoQuestions() {
  return Rule(
      {Ask(0, {To({kYesValue}, 2), Otherwise(1)}), Ask(1, {To({kYesValue}, 3), Otherwise(4)}), End(0), End(1), End(2)});
}

TEST(DecideTest, SettlesWhenOneOutcomeIsLeft) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {TwoQuestions()});
  const Decision decision = Decide(Knowledge(program, 1, Said({{Key(0), kNoValue}, {Key(1), kYesValue}})), CaseOf(0));
  EXPECT_EQ(decision.status, Status::kSettled);
  EXPECT_EQ(decision.outcomes, Outcomes({1}));
  EXPECT_EQ(decision.why, (Keys{Key(0), Key(1)}));
  EXPECT_TRUE(decision.open.empty());
  EXPECT_TRUE(decision.deciding.empty());
}

TEST(DecideTest, GivesTheReasonInTheOrderOfTheTree) {
  const Program program = Compiled(
      Facts({YesNo(), YesNo()}),
      {Rule({Ask(1, {To({kYesValue}, 1), Otherwise(3)}), Ask(0, {To({kYesValue}, 2), Otherwise(3)}), End(0), End(1)})});
  const Knowledge knowledge(program, 1, Said({{Key(0), kYesValue}, {Key(1), kYesValue}}));
  EXPECT_EQ(Decide(knowledge, CaseOf(0)).why, (Keys{Key(1), Key(0)}));
}

TEST(DecideTest, LeavesOutOfTheReasonWhatDidNotMatter) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {TwoQuestions()});
  const Decision decision = Decide(Knowledge(program, 1, Said({{Key(0), kYesValue}, {Key(1), kYesValue}})), CaseOf(0));
  EXPECT_EQ(decision.outcomes, Outcomes({0}));
  EXPECT_EQ(decision.why, Keys{Key(0)});
}

TEST(DecideTest, NeedsNoReasonWhereNothingIsAsked) {
  const Program program = Compiled(Facts({YesNo()}), {Rule({End(0)})});
  const Decision decision = Decide(Knowledge(program, 1, Said({{Key(0), kYesValue}})), CaseOf(0));
  EXPECT_EQ(decision.status, Status::kSettled);
  EXPECT_TRUE(decision.why.empty());
}

TEST(DecideTest, NamesWhatIsOpenInTreeOrderWhileItCanBeAsked) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {TwoQuestions()});
  const Decision decision = Decide(Knowledge(program, 1, {}), CaseOf(0));
  EXPECT_EQ(decision.status, Status::kConditional);
  EXPECT_EQ(decision.outcomes, Outcomes({0, 1, 2}));
  EXPECT_EQ(decision.open, (Keys{Key(0), Key(1)}));
}

TEST(DecideTest, KeepsEveryBranchOfWhatTheResidentDoesNotKnow) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {TwoQuestions()});
  Answers answers = Said({{Key(1), kYesValue}});
  answers.SetUnknown(Key(0));
  const Decision decision = Decide(Knowledge(program, 1, answers), CaseOf(0));
  EXPECT_EQ(decision.status, Status::kAsk);
  EXPECT_EQ(decision.outcomes, Outcomes({0, 1}));
  EXPECT_TRUE(decision.open.empty());
  EXPECT_EQ(decision.deciding, Keys{Key(0)});
}

TEST(DecideTest, NamesAnAuthoritysFactAsDecidingButNeverAsOpen) {
  const Program program = Compiled(Facts({YesNo(FactOwner::kAuthority), YesNo()}), {TwoQuestions()});
  const Decision decision = Decide(Knowledge(program, 1, Said({{Key(1), kYesValue}})), CaseOf(0));
  EXPECT_EQ(decision.status, Status::kAsk);
  EXPECT_EQ(decision.deciding, Keys{Key(0)});
}

TEST(DecideTest, SaysThatNothingHasToBeDone) {
  ProcedureRule rule = TwoQuestions();
  rule.outcome_class[0] = kNotNeededClass;
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {rule});
  EXPECT_EQ(Decide(Knowledge(program, 1, Said({{Key(0), kYesValue}})), CaseOf(0)).status, Status::kNotNeeded);
}

TEST(DecideTest, NeedsNothingDecidedWhereEveryOutcomeLooksTheSame) {
  ProcedureRule rule = TwoQuestions();
  rule.outcome_class = {7, 7, 7};
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {rule});
  const Decision decision = Decide(Knowledge(program, 1, {}), CaseOf(0));
  EXPECT_EQ(decision.status, Status::kConditional);
  EXPECT_TRUE(decision.deciding.empty());
  EXPECT_FALSE(decision.open.empty());
}

TEST(DecideTest, DecidesByFewFactsWhereTheTreeAsksMany) {
  // The class hangs on fact 0 alone; facts 1 and 2 choose between outcomes of one class.
  ProcedureRule rule = Rule({Ask(1, {To({kYesValue}, 1), Otherwise(2)}), Ask(0, {To({kYesValue}, 3), Otherwise(4)}),
                             Ask(0, {To({kYesValue}, 5), Otherwise(6)}), End(0), End(1), End(2), End(3)});
  rule.outcome_class = {1, 2, 1, 2};
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {rule});
  EXPECT_EQ(Decide(Knowledge(program, 1, {}), CaseOf(0)).deciding, Keys{Key(0)});
}

TEST(DecideTest, SaysWhenTheDecidingFactsMayNotBeTheFewest) {
  // Six facts, all of which have to be yes: no five of them decide.
  std::vector<Fact> facts;
  std::vector<Node> nodes;
  for (int i = 0; i < 6; ++i) {
    facts.push_back(YesNo());
    nodes.push_back(Ask(i, {To({kYesValue}, i + 1), Otherwise(7)}));
  }
  nodes.push_back(End(0));
  nodes.push_back(End(1));
  const Program program = Compiled(Facts(facts), {Rule(nodes)});
  const Decision decision = Decide(Knowledge(program, 1, {}), CaseOf(0));
  EXPECT_EQ(decision.deciding.size(), 6U);
  EXPECT_FALSE(decision.deciding_is_smallest);
}

TEST(DecideTest, AsksNothingThatLeadsToTheSameEnd) {
  const Program program = Compiled(
      Facts({YesNo(), YesNo()}),
      {Rule({Ask(0, {To({kYesValue}, 1), Otherwise(1)}), Ask(1, {To({kYesValue}, 2), Otherwise(3)}), End(0), End(1)})});
  EXPECT_EQ(Decide(Knowledge(program, 1, {}), CaseOf(0)).open, Keys{Key(1)});
}

TEST(DecideTest, AsksWhatMattersOnlyTogetherWithAnotherFact) {
  // Exclusive or: neither fact alone rules anything out.
  const Program program =
      Compiled(Facts({YesNo(), YesNo()}),
               {Rule({Ask(0, {To({kYesValue}, 1), Otherwise(2)}), Ask(1, {To({kYesValue}, 3), Otherwise(4)}),
                      Ask(1, {To({kYesValue}, 4), Otherwise(3)}), End(0), End(1)})});
  EXPECT_EQ(Decide(Knowledge(program, 1, {}), CaseOf(0)).open, (Keys{Key(0), Key(1)}));
}

TEST(DecideTest, AsksTheParentBeforeAFactThatMayNotApply) {
  const Program program = Compiled(Facts({Choice(2), When(YesNo(), 0, OneOf({0})), When(YesNo(), 1, OneOf({kYesValue}))}),
                                   {Rule({Ask(2, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)})});
  EXPECT_EQ(Decide(Knowledge(program, 1, {}), CaseOf(0)).open, (Keys{Key(0), Key(1), Key(2)}));
  Answers no_idea;
  no_idea.SetUnknown(Key(0));
  EXPECT_EQ(Decide(Knowledge(program, 1, no_idea), CaseOf(0)).open, (Keys{Key(1), Key(2)}));
  EXPECT_EQ(Decide(Knowledge(program, 1, Said({{Key(0), 1}})), CaseOf(0)).outcomes, Outcomes({1}));
}

TEST(DecideTest, KeepsTheActorsFactsFromTheSubjects) {
  const Program program =
      Compiled(Facts({YesNo()}), {Rule({Ask(0, {To({kYesValue}, 1), Otherwise(2)}, Role::kActor), End(0), End(1)}),
                                  Rule({Ask(0, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)})});
  const Knowledge knowledge(program, 2, Said({{Key(0, 0), kYesValue}}));
  EXPECT_EQ(Decide(knowledge, CaseOf(0, 1, 0)).status, Status::kSettled);
  EXPECT_EQ(Decide(knowledge, CaseOf(1, 1, 0)).status, Status::kConditional);
  EXPECT_EQ(Decide(knowledge, CaseOf(1, 1, 0)).open, Keys{Key(0, 1)});
}

TEST(DecideTest, LooksAtAllPeople) {
  const Condition yes = OneOf({kYesValue});
  const Program program =
      Compiled(Facts({YesNo()}), {Rule({AskAll(Quantifier::kAny, 0, yes, 1, 2), End(0), End(1)}),
                                  Rule({AskAll(Quantifier::kAll, 0, yes, 1, 2), End(0), End(1)}),
                                  Rule({AskAll(Quantifier::kCountAtLeast, 0, yes, 1, 2, 2), End(0), End(1)})});
  const Knowledge one_yes(program, 3, Said({{Key(0, 1), kYesValue}}));
  EXPECT_EQ(PossibleOutcomes(one_yes, CaseOf(0)), Outcomes({0}));
  EXPECT_EQ(PossibleOutcomes(one_yes, CaseOf(1)), Outcomes({0, 1}));
  EXPECT_EQ(PossibleOutcomes(one_yes, CaseOf(2)), Outcomes({0, 1}));
  EXPECT_EQ(OpenFacts(one_yes, CaseOf(2)), (Keys{Key(0, 0), Key(0, 2)}));
  const Knowledge one_no(program, 3, Said({{Key(0, 1), kNoValue}}));
  EXPECT_EQ(PossibleOutcomes(one_no, CaseOf(0)), Outcomes({0, 1}));
  EXPECT_EQ(PossibleOutcomes(one_no, CaseOf(1)), Outcomes({1}));
}

TEST(DecideTest, RemembersAlongAPathWhatAllPeopleWereAsked) {
  // Nobody has a card on the "no" path, so the subject has none either: outcome 0 there is impossible.
  const Condition yes = OneOf({kYesValue});
  const Program program = Compiled(
      Facts({YesNo()}),
      {Rule({AskAll(Quantifier::kAny, 0, yes, 2, 1), Ask(0, {To({kYesValue}, 3), Otherwise(4)}), End(0), End(1), End(2)})});
  EXPECT_EQ(PossibleOutcomes(Knowledge(program, 2, {}), CaseOf(0)), Outcomes({0, 2}));
}

TEST(DecideTest, SeesThatTwoPeopleCannotSatisfyThreeQuestions) {
  std::vector<Node> nodes;
  for (Value value = 0; value < 3; ++value) {
    nodes.push_back(AskAll(Quantifier::kAny, 0, OneOf({value}), value + 1, 4));
  }
  nodes.push_back(End(0));
  nodes.push_back(End(1));
  const Program program = Compiled(Facts({Choice(3)}), {Rule(nodes)});
  EXPECT_EQ(PossibleOutcomes(Knowledge(program, 2, {}), CaseOf(0)), Outcomes({1}));
  EXPECT_EQ(PossibleOutcomes(Knowledge(program, 3, {}), CaseOf(0)), Outcomes({0, 1}));
}

TEST(DecideTest, RulesOutPathsByRelationsBetweenDates) {
  Vocabulary vocabulary = Facts({DateFact("2026-01-01", "2026-12-31"), DateFact("2026-01-01", "2026-12-31")});
  vocabulary.relations = {{F(1), DateRelation::Kind::kAtLeast, {}, F(0)}};
  const Condition spring = Where("< 2026-06-01", FactType::kDate);
  const Program program = Compiled(
      vocabulary,
      {Rule({Ask(0, {To(spring, 2), Otherwise(1)}), Ask(1, {To(spring, 3), Otherwise(4)}), End(0), End(1), End(2)})});
  EXPECT_EQ(PossibleOutcomes(Knowledge(program, 1, {}), CaseOf(0)), Outcomes({0, 2}));
}

ProcedureRule ForEachAdult() {
  ProcedureRule rule = Rule({Ask(1, {To({kYesValue}, 1), Otherwise(2)}), End(0), End(1)});
  rule.for_each = {F(0), OneOf({kYesValue})};
  return rule;
}

TEST(CasesOfTest, RunsForEachPersonWhoMayMatch) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {ForEachAdult(), TwoQuestions()});
  const Knowledge knowledge(program, 3, Said({{Key(0, 1), kNoValue}, {Key(0, 2), kYesValue}}));
  EXPECT_EQ(CasesOf(knowledge, ProcedureIndex{0}), (std::vector<Case>{CaseOf(0, 0), CaseOf(0, 2)}));
  EXPECT_EQ(CasesOf(knowledge, ProcedureIndex{1}), (std::vector<Case>{CaseOf(1)}));
}

TEST(DecideTest, AsksFirstWhetherAProcedureRunsForThatPerson) {
  const Program program = Compiled(Facts({YesNo(), YesNo()}), {ForEachAdult()});
  const Decision open = Decide(Knowledge(program, 1, Said({{Key(1), kYesValue}})), CaseOf(0));
  EXPECT_EQ(open.outcomes, Outcomes({0}));
  EXPECT_EQ(open.status, Status::kConditional);
  EXPECT_EQ(open.open, Keys{Key(0)});
  EXPECT_EQ(open.deciding, Keys{Key(0)});
  const Decision outside = Decide(Knowledge(program, 1, Said({{Key(0), kNoValue}})), CaseOf(0));
  EXPECT_TRUE(outside.outcomes.empty());
  EXPECT_EQ(outside.status, Status::kNotNeeded);
  EXPECT_EQ(outside.why, Keys{Key(0)});
}

TEST(DecideTest, SendsNobodyHomeForATreeWithoutABranchForThem) {
  const Program program = Compiled(Facts({Choice(2)}), {Rule({Ask(0, {To({0}, 1)}), End(0)})});
  const Decision decision = Decide(Knowledge(program, 1, Said({{Key(0), 1}})), CaseOf(0));
  EXPECT_TRUE(decision.outcomes.empty());
  EXPECT_EQ(decision.status, Status::kAsk);
}

}  // namespace
}  // namespace madoguchi::rules
