// A plan is a function of the answers that matter: neither a parked answer nor one that stands in no tree, date or address of
// the procedures at hand changes anything of it.
#include <gtest/gtest.h>

#include "plan/town.h"

namespace madoguchi::plan {
namespace {

// Every kind of mover.
template <class Visit>
void ForEachMover(const Visit& visit) {
  for (const char* kind : {"from_elsewhere", "within", "not_moving", "unknown"}) {
    for (const char* card : {"usable", "unusable", "none", "unknown"}) {
      for (const char* date : {"2026-11-01", "2026-12-05", "unknown"}) {
        SCOPED_TRACE(testing::Message() << kind << " " << card << " " << date);
        visit(Said{{"move_kind", kind}, {"card", card}, {"move_date", date}});
      }
    }
  }
}

Plan PlanOf(const Said& said) { return Household("2026-11-30", {said}).PlanFor(kMove); }

TEST(PurityTest, AParkedAnswerChangesNothingOfThePlan) {
  ForEachMover([](const Said& said) {
    const bool has_no_pin = said[1].second == "unusable" || said[1].second == "none";
    const bool comes_from_nowhere = said[0].second == "within" || said[0].second == "not_moving";
    Said with = said;
    if (has_no_pin) with.emplace_back("pin", "true");
    if (comes_from_nowhere) with.emplace_back("previous_town", "sorano");
    EXPECT_EQ(PlanOf(with), PlanOf(said));
  });
}

TEST(PurityTest, AnAnswerThatNoProcedureAtHandAsksForChangesNothingOfThePlan) {
  ForEachMover([](const Said& said) {
    Said with = said;
    with.emplace_back("lost_card", "true");
    with.emplace_back("age", "42");
    EXPECT_EQ(PlanOf(with), PlanOf(said));
  });
}

TEST(PurityTest, AnAnswerThatIsWithdrawnLeavesNoTrace) {
  const Plan before = PlanOf({{"move_kind", "from_elsewhere"}, {"card", "usable"}});
  EXPECT_NE(PlanOf({{"move_kind", "from_elsewhere"}, {"card", "usable"}, {"pin", "true"}}), before);
  EXPECT_EQ(PlanOf({{"card", "usable"}, {"move_kind", "from_elsewhere"}}), before);
}

}  // namespace
}  // namespace madoguchi::plan
