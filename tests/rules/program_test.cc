#include "rules/program.h"

#include <gtest/gtest.h>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

TEST(ProgramTest, CutsALineWhereConditionsMentionIt) {
  const Program program = Compiled(
      Facts({Count(0, 120)}),
      {Rule({Ask(0, {To(Where("< 15", FactType::kCount), 1), To(Where("[15..18)", FactType::kCount), 2), Otherwise(3)}),
             End(0), End(1), End(2)})});
  EXPECT_EQ(program.fact(F(0)).cells, (std::vector<Interval>{{0, 14}, {15, 17}, {18, 120}}));
  EXPECT_EQ(program.CellOf(F(0), 14), Cells({0}));
  EXPECT_EQ(program.CellOf(F(0), 15), Cells({1}));
  EXPECT_EQ(program.CellOf(F(0), 120), Cells({2}));
}

TEST(ProgramTest, KnowsNoCellOutsideOfTheDomain) {
  const Program program = Compiled(Facts({Count(0, 120), Choice(3)}), {});
  EXPECT_EQ(program.CellOf(F(0), -1), CellMask{0});
  EXPECT_EQ(program.CellOf(F(0), 121), CellMask{0});
  EXPECT_EQ(program.CellOf(F(1), 3), CellMask{0});
}

TEST(ProgramTest, KeepsValuesThatNobodyTellsApartInOneCell) {
  const Program program = Compiled(Facts({Choice(5)}), {Rule({Ask(0, {To({1}, 1), Otherwise(2)}), End(0), End(1)})});
  EXPECT_EQ(program.fact(F(0)).cells, (std::vector<Interval>{{0, 0}, {1, 1}, {2, 4}}));
}

TEST(ProgramTest, GivesEachValueToTheFirstBranchThatTakesIt) {
  const Program program =
      Compiled(Facts({Choice(3)}), {Rule({Ask(0, {To({0, 1}, 1), To({1, 2}, 2), Otherwise(1)}), End(0), End(1)})});
  const auto& branches = program.procedure(ProcedureIndex{0}).nodes[0].branches;
  EXPECT_EQ(branches[0].cells | branches[1].cells, program.fact(F(0)).all);
  EXPECT_EQ(branches[0].cells & branches[1].cells, CellMask{0});
  EXPECT_EQ(branches[0].cells & program.CellOf(F(0), 1), program.CellOf(F(0), 1));
  EXPECT_EQ(branches[2].cells, CellMask{0});
}

TEST(ProgramTest, LeavesNotApplicableToOtherwise) {
  const Program program = Compiled(Facts({YesNo(), When(YesNo(), 0, OneOf({kYesValue}))}),
                                   {Rule({Ask(1, {To({kNoValue, kYesValue}, 1), Otherwise(2)}), End(0), End(1)})});
  const auto& branches = program.procedure(ProcedureIndex{0}).nodes[0].branches;
  EXPECT_EQ(branches[0].cells & kNotApplicable, CellMask{0});
  EXPECT_EQ(branches[1].cells, kNotApplicable);
}

TEST(ProgramTest, MovesBoundsWithToday) {
  const Vocabulary vocabulary = Facts({DateFact("2026-01-01", "2027-12-31")});
  const auto tree = Rule({Ask(0, {To(Where("<= today", FactType::kDate), 1), Otherwise(2)}), End(0), End(1)});
  const Program before = Compiled(vocabulary, {tree}, "2026-12-01");
  const Program after = Compiled(vocabulary, {tree}, "2026-12-02");
  const Value day = Day("2026-12-02").days;
  EXPECT_EQ(before.CellOf(F(0), day), Cells({1}));
  EXPECT_EQ(after.CellOf(F(0), day), Cells({0}));
}

TEST(ProgramTest, KeepsOneValueOfADomainThatIsEmptyToday) {
  Fact fact = DateFact("2027-01-01", "2027-01-01");
  fact.domain.last = {.kind = Endpoint::Kind::kToday, .value = 0, .shift = {}};
  const Program program = Compiled(Facts({fact}), {}, "2026-12-01");
  EXPECT_EQ(program.fact(F(0)).cells, (std::vector<Interval>{{Day("2027-01-01").days, Day("2027-01-01").days}}));
}

TEST(ProgramTest, RefusesMoreCellsThanAMaskHolds) {
  std::vector<Value> every_other;
  for (Value value = 1; value <= kMaxCells; value += 2) every_other.push_back(value);
  const Vocabulary vocabulary = Facts({Count(0, kMaxCells)});
  const std::vector<ProcedureRule> rules = {Rule({Ask(0, {To(every_other, 1), Otherwise(1)}), End(0)})};
  const base::Result<Program> result = Program::Compile(vocabulary, rules, Day("2026-12-01"));
  ASSERT_FALSE(result.Ok());
  EXPECT_EQ(result.error().code, "MG0112");
  EXPECT_EQ(result.error().context, "fact0");
}

TEST(ProgramTest, TakesAsManyCellsAsAMaskHolds) {
  std::vector<Value> every_other;
  for (Value value = 1; value < kMaxCells; value += 2) every_other.push_back(value);
  const Vocabulary vocabulary = Facts({Count(0, kMaxCells - 1)});
  const std::vector<ProcedureRule> rules = {Rule({Ask(0, {To(every_other, 1), Otherwise(1)}), End(0)})};
  const base::Result<Program> result = Program::Compile(vocabulary, rules, Day("2026-12-01"));
  ASSERT_TRUE(result.Ok());
  EXPECT_EQ(result->CellOf(F(0), kMaxCells - 1), CellMask{1} << (kMaxCells - 1));
}

TEST(ProgramTest, RefusesMoreOutcomesThanASetHolds) {
  ProcedureRule rule = Rule({End(0)});
  rule.outcome_class.resize(kMaxOutcomes + 1);
  const std::vector<ProcedureRule> rules = {rule};
  EXPECT_FALSE(Program::Compile(Facts({}), rules, Day("2026-12-01")).Ok());
}

TEST(ProgramTest, PutsParentsBeforeChildren) {
  const Program program = Compiled(Facts({When(YesNo(), 1, OneOf({1})), When(YesNo(), 2, OneOf({1})), YesNo()}), {});
  EXPECT_EQ(program.parents_first(), (std::vector<FactId>{F(2), F(1), F(0)}));
}

TEST(ProgramTest, JoinsFactsThatTellOfEachOtherIntoOneComponent) {
  Vocabulary vocabulary = Facts({YesNo(), When(DateFact("2026-01-01", "2026-12-31"), 0, OneOf({1})),
                                 DateFact("2026-01-01", "2026-12-31"), YesNo(), YesNo(FactOwner::kHousehold)});
  vocabulary.relations.push_back({F(2), DateRelation::Kind::kAtLeast, {}, F(1)});
  const Program program = Compiled(vocabulary, {});
  EXPECT_EQ(program.fact(F(0)).component, program.fact(F(2)).component);
  EXPECT_NE(program.fact(F(0)).component, program.fact(F(3)).component);
  EXPECT_FALSE(program.fact(F(3)).component_spans_people);
  EXPECT_TRUE(program.fact(F(4)).component_spans_people);
}

}  // namespace
}  // namespace madoguchi::rules
