#include "rules/session.h"

#include <gtest/gtest.h>

#include "rules/allocation_count.h"
#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

class SessionTest : public testing::Test {
 protected:
  Program program_ = Compiled(
      Facts({YesNo(), YesNo(), Count(0, 9), YesNo(FactOwner::kHousehold)}),
      {Both(0, 1), Both(1, 3), Rule({Ask(2, {To(Where("< 3", FactType::kCount), 1), Otherwise(2)}), End(0), End(1)})});
  std::vector<Case> cases_ = {CaseOf(0), CaseOf(1), CaseOf(2)};
  Session session_{program_, 2, cases_};
};

TEST_F(SessionTest, TakesAnswersOneByOne) {
  EXPECT_EQ(session_.outcomes(0), 0b11U);
  EXPECT_EQ(session_.status(0), Status::kConditional);
  EXPECT_TRUE(session_.Set(session_.HandleOf(Key(0)), kNoValue));
  EXPECT_EQ(session_.outcomes(0), 0b10U);
  EXPECT_EQ(session_.status(0), Status::kSettled);
  EXPECT_EQ(session_.outcomes(1), 0b11U);
  session_.Erase(session_.HandleOf(Key(0)));
  EXPECT_EQ(session_.outcomes(0), 0b11U);
  EXPECT_EQ(session_.OpenFacts(0), (std::vector<FactKey>{Key(0), Key(1)}));
}

TEST_F(SessionTest, ClosedFactsAreNotAskedAndSettleNothing) {
  session_.SetUnknown(session_.HandleOf(Key(2)));
  EXPECT_EQ(session_.status(2), Status::kAsk);
  EXPECT_TRUE(session_.OpenFacts(2).empty());
}

TEST_F(SessionTest, RefusesWhatIsNoAnswerAndStaysAsItWas) {
  EXPECT_FALSE(session_.Set(session_.HandleOf(Key(2)), 10));
  EXPECT_FALSE(session_.Set(session_.HandleOf(Key(0)), 2));
  // Household facts are kept under person 0 alone.
  const FactHandle of_another = FactHandle::FromIndex(program_.fact_count() + 3);
  EXPECT_EQ(session_.KeyOf(of_another), Key(3, 1));
  EXPECT_FALSE(session_.Set(of_another, kYesValue));
  EXPECT_EQ(session_.HandleOf(Key(3, 1)), session_.HandleOf(Key(3, 0)));
  EXPECT_TRUE(session_.answers().empty());
}

TEST(SessionGapTest, WhereATreeTakesNobodyAnyFurtherThereIsNoDifference) {
  // The first fact tells the two nodes on the second one apart, and these differ for the choice alone that one of them leaves out.
  const Program program = Compiled(Facts({YesNo(), Choice(3)}),
                                   {Rule({Ask(0, {To({kYesValue}, 1), Otherwise(2)}), Ask(1, {To({0}, 3), To({1}, 4)}),
                                          Ask(1, {To({0}, 3), Otherwise(4)}), End(0), End(1)})});
  const std::vector<Case> cases = {CaseOf(0)};
  Session session(program, 1, cases);
  EXPECT_EQ(session.OpenFacts(0), std::vector<FactKey>{Key(1)});
  EXPECT_EQ(session.OpenFacts(0), OpenFacts(Knowledge(program, 1, {}), cases[0]));
}

TEST_F(SessionTest, HandlesAndKeysAreOneToOne) {
  for (std::size_t i = 0; i < session_.handle_count(); ++i) {
    const FactHandle handle = FactHandle::FromIndex(i);
    if (session_.KeyOf(handle).fact != F(3)) {
      EXPECT_EQ(session_.HandleOf(session_.KeyOf(handle)), handle);
    }
  }
}

TEST_F(SessionTest, TakesNothingFromTheHeapPerAnswer) {
  const auto answer_and_look = [&] {
    for (int fact = 0; fact < 4; ++fact) {
      session_.Set(session_.HandleOf(Key(fact)), fact % 2);
      for (std::size_t i = 0; i < session_.case_count(); ++i) static_cast<void>(session_.status(i));
      static_cast<void>(session_.Next());
    }
    session_.SetUnknown(session_.HandleOf(Key(1)));
    static_cast<void>(session_.Next());
    session_.Clear();
    static_cast<void>(session_.Next());
  };
  const std::size_t before = AllocationCount();
  answer_and_look();
  answer_and_look();
  EXPECT_EQ(AllocationCount(), before);
}

}  // namespace
}  // namespace madoguchi::rules
