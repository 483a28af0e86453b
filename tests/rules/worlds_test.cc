#include "rules/worlds.h"

#include <gtest/gtest.h>

#include <bit>
#include <utility>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

constexpr DateShift Days(int amount) { return {.unit = DateShift::Unit::kDays, .amount = amount}; }

// A choice with cells 0, 1, 2 of its own.
ProcedureRule CutsEveryChoice(int fact) { return Rule({Ask(fact, {To({0}, 1), To({1}, 1), Otherwise(1)}), End(0)}); }

TEST(WorldsTest, ReturnsToWhatItWas) {
  const Program program = Compiled(Facts({Choice(3)}), {CutsEveryChoice(0)});
  Worlds worlds(program, 2);
  const Worlds::Mark start = worlds.Here();
  ASSERT_TRUE(worlds.Narrow(Key(0, 1), Cells({0, 1})));
  const Worlds::Mark middle = worlds.Here();
  ASSERT_TRUE(worlds.Narrow(Key(0, 1), Cells({1})));
  worlds.Return(middle);
  EXPECT_EQ(worlds.cells(Key(0, 1)), Cells({0, 1}));
  worlds.Return(start);
  EXPECT_TRUE(worlds.SameDomains(Worlds(program, 2)));
}

TEST(WorldsTest, ReturnsFromANarrowingThatLeftNothing) {
  const Program program = Compiled(Facts({Choice(3)}), {CutsEveryChoice(0)});
  Worlds worlds(program, 1);
  const Worlds::Mark start = worlds.Here();
  EXPECT_FALSE(worlds.Narrow(Key(0), Cells({0})) && worlds.Narrow(Key(0), Cells({1})));
  worlds.Return(start);
  EXPECT_TRUE(worlds.SameDomains(Worlds(program, 1)));
}

TEST(WorldsTest, TellsAParentFromItsChildAndAChildFromItsParent) {
  const Program program = Compiled(Facts({Choice(3), When(YesNo(), 0, OneOf({0}))}), {CutsEveryChoice(0)});
  Worlds from_child(program, 1);
  ASSERT_TRUE(from_child.Narrow(Key(1), program.CellOf(F(1), kYesValue)));
  EXPECT_EQ(from_child.cells(Key(0)), Cells({0}));

  Worlds from_missing_child(program, 1);
  ASSERT_TRUE(from_missing_child.Narrow(Key(1), kNotApplicable));
  EXPECT_EQ(from_missing_child.cells(Key(0)), Cells({1, 2}));

  Worlds from_parent(program, 1);
  ASSERT_TRUE(from_parent.Narrow(Key(0), Cells({1, 2})));
  EXPECT_EQ(from_parent.cells(Key(1)), kNotApplicable);

  Worlds from_allowing_parent(program, 1);
  ASSERT_TRUE(from_allowing_parent.Narrow(Key(0), Cells({0})));
  EXPECT_EQ(from_allowing_parent.cells(Key(1)) & kNotApplicable, CellMask{0});
}

TEST(WorldsTest, TellsEveryonesFactsFromAHouseholdParent) {
  const Program program = Compiled(Facts({YesNo(FactOwner::kHousehold), When(YesNo(), 0, OneOf({kYesValue}))}), {});
  Worlds worlds(program, 3);
  ASSERT_TRUE(worlds.Narrow(Key(0), program.CellOf(F(0), kNoValue)));
  for (int person = 0; person < 3; ++person) EXPECT_EQ(worlds.cells(Key(1, person)), kNotApplicable);
}

// Two dates in December 2026, cut into single days.
struct Dates {
  explicit Dates(std::vector<DateRelation> relations, int dates = 2) {
    std::vector<Fact> facts;
    for (int i = 0; i < dates; ++i) facts.push_back(DateFact("2026-12-01", "2026-12-31"));
    vocabulary = Facts(facts);
    vocabulary.relations = std::move(relations);
    std::vector<Value> days;
    for (Value day = Day("2026-12-01").days; day <= Day("2026-12-31").days; ++day) days.push_back(day);
    for (int i = 0; i < dates; ++i) {
      std::vector<Branch> branches;
      for (const Value day : days) branches.push_back(To({day}, 1));
      rules.push_back(Rule({Ask(i, branches), End(0)}));
    }
  }
  // Days of December, first and last that are left.
  static std::pair<int, int> Left(const Worlds& worlds, int fact) {
    const CellMask cells = worlds.cells(Key(fact));
    return {std::countr_zero(cells) + 1, 64 - std::countl_zero(cells)};
  }
  Vocabulary vocabulary;
  std::vector<ProcedureRule> rules;
};

TEST(WorldsTest, BoundsALaterDateByAnEarlierOneAndTheOtherWayRound) {
  const Dates dates({{F(1), DateRelation::Kind::kAtLeast, Days(10), F(0)}});
  const Program program = Compiled(dates.vocabulary, dates.rules);
  Worlds worlds(program, 1);
  EXPECT_EQ(Dates::Left(worlds, 0), (std::pair{1, 21}));
  EXPECT_EQ(Dates::Left(worlds, 1), (std::pair{11, 31}));
  ASSERT_TRUE(worlds.NarrowToValue(Key(0), Day("2026-12-15").days));
  EXPECT_EQ(Dates::Left(worlds, 1), (std::pair{25, 31}));
}

TEST(WorldsTest, KeepsADateBeforeAnother) {
  const Dates dates({{F(1), DateRelation::Kind::kBefore, Days(0), F(0)}});
  const Program program = Compiled(dates.vocabulary, dates.rules);
  Worlds worlds(program, 1);
  EXPECT_EQ(Dates::Left(worlds, 0), (std::pair{2, 31}));
  EXPECT_EQ(Dates::Left(worlds, 1), (std::pair{1, 30}));
  ASSERT_TRUE(worlds.NarrowToValue(Key(1), Day("2026-12-15").days));
  EXPECT_EQ(Dates::Left(worlds, 0), (std::pair{16, 31}));
}

TEST(WorldsTest, FollowsAChainOfDatesToTheDay) {
  // Cells are coarse here: bounds inside of a cell must not get lost on the way.
  Dates dates({{F(1), DateRelation::Kind::kAtLeast, Days(10), F(0)}, {F(2), DateRelation::Kind::kAtLeast, Days(10), F(1)}},
              3);
  dates.rules.clear();
  const Program program = Compiled(dates.vocabulary, dates.rules);
  Worlds worlds(program, 1);
  EXPECT_TRUE(worlds.possible_at_all());
  EXPECT_FALSE(worlds.NarrowToValue(Key(0), Day("2026-12-12").days));
}

TEST(WorldsTest, LetsARelationRestWhileOneOfItsDatesMayNotApply) {
  Vocabulary vocabulary = Facts(
      {YesNo(), When(DateFact("2026-12-01", "2026-12-31"), 0, OneOf({kYesValue})), DateFact("2026-12-01", "2026-12-31")});
  vocabulary.relations = {{F(1), DateRelation::Kind::kAtLeast, Days(100), F(2)}};  // never both
  const Program program = Compiled(vocabulary, {});
  const Worlds worlds(program, 1);
  EXPECT_TRUE(worlds.possible_at_all());
  EXPECT_EQ(worlds.cells(Key(1)), kNotApplicable);
  EXPECT_EQ(worlds.cells(Key(0)), program.CellOf(F(0), kNoValue));
}

TEST(WorldsTest, SeesThatDatesWhichMayOrMayNotApplyCannotAllAvoidEachOther) {
  // Of two facts two dates each, one of which always applies; no two of them go together. Each pair alone is fine.
  Vocabulary vocabulary = Facts({Choice(3), Choice(3)});
  for (const int parent : {0, 1}) {
    for (const Value value : {0, 1}) {
      vocabulary.facts.push_back(When(DateFact("2026-12-01", "2026-12-31"), parent, OneOf({value})));
    }
  }
  for (const int later : {2, 3}) {
    for (const int earlier : {4, 5}) {
      vocabulary.relations.push_back({F(later), DateRelation::Kind::kAtLeast, Days(100), F(earlier)});
    }
  }
  const Program program = Compiled(vocabulary, {});
  Worlds worlds(program, 1);
  ASSERT_TRUE(worlds.Narrow(Key(0), Cells({0, 1})));
  EXPECT_TRUE(worlds.Satisfiable());
  ASSERT_TRUE(worlds.Narrow(Key(1), Cells({0, 1})));
  EXPECT_FALSE(worlds.Satisfiable());
}

TEST(WorldsTest, GivesTheLastCandidatesWhatACountStillNeeds) {
  const Program program = Compiled(Facts({YesNo()}), {CutsEveryChoice(0)});
  const CellMask yes = program.CellOf(F(0), kYesValue);
  Worlds worlds(program, 3);
  ASSERT_TRUE(worlds.RequireAtLeast(F(0), yes, 2));
  ASSERT_TRUE(worlds.Narrow(Key(0, 1), ~yes));
  EXPECT_EQ(worlds.cells(Key(0, 0)), yes);
  EXPECT_EQ(worlds.cells(Key(0, 2)), yes);
  EXPECT_FALSE(worlds.Narrow(Key(0, 2), ~yes));
}

TEST(WorldsTest, SeesThatTwoPeopleCannotHaveThreeThings) {
  const Program program = Compiled(Facts({Choice(3)}), {CutsEveryChoice(0)});
  Worlds worlds(program, 2);
  ASSERT_TRUE(worlds.RequireAtLeast(F(0), Cells({0}), 1));
  ASSERT_TRUE(worlds.RequireAtLeast(F(0), Cells({1}), 1));
  EXPECT_TRUE(worlds.Satisfiable());
  const Worlds::Mark two_things = worlds.Here();
  EXPECT_FALSE(worlds.RequireAtLeast(F(0), Cells({2}), 1) && worlds.Satisfiable());
  worlds.Return(two_things);
  EXPECT_TRUE(worlds.Satisfiable());
}

TEST(WorldsTest, ForgetsOneComponentAndKeepsTheOthers) {
  const Program program = Compiled(Facts({Choice(3), Choice(3)}), {CutsEveryChoice(0), CutsEveryChoice(1)});
  Worlds worlds(program, 2);
  ASSERT_TRUE(worlds.Narrow(Key(0), Cells({0, 1})));
  const Worlds::Mark then = worlds.Here();
  ASSERT_TRUE(worlds.Narrow(Key(0), Cells({0})));
  ASSERT_TRUE(worlds.Narrow(Key(1), Cells({2})));
  ASSERT_TRUE(worlds.Narrow(Key(0, 1), Cells({2})));
  const Worlds::Mark before = worlds.Here();
  worlds.ForgetComponent(Key(0), then);
  EXPECT_EQ(worlds.cells(Key(0)), Cells({0, 1}));
  EXPECT_EQ(worlds.cells(Key(1)), Cells({2}));
  EXPECT_EQ(worlds.cells(Key(0, 1)), Cells({2}));
  worlds.Return(before);
  EXPECT_EQ(worlds.cells(Key(0)), Cells({0}));
}

TEST(WorldsTest, ForgetsCountsOfAComponentUntilItReturns) {
  const auto any = AskAll(Quantifier::kAny, 0, OneOf({0}), 1, 1);
  const Program program = Compiled(Facts({Choice(3)}), {CutsEveryChoice(0), Rule({any, End(0)})});
  Worlds worlds(program, 2);
  const Worlds::Mark then = worlds.Here();
  ASSERT_TRUE(worlds.RequireAtLeast(F(0), Cells({0}), 1));
  const Worlds::Mark before = worlds.Here();
  worlds.ForgetComponent(Key(0), then);
  EXPECT_TRUE(worlds.Narrow(Key(0, 0), Cells({1})) && worlds.Narrow(Key(0, 1), Cells({1})));
  worlds.Return(before);
  EXPECT_FALSE(worlds.Narrow(Key(0, 0), Cells({1})) && worlds.Narrow(Key(0, 1), Cells({1})));
}

}  // namespace
}  // namespace madoguchi::rules
