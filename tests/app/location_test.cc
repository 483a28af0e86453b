#include "app/location.h"

#include <gtest/gtest.h>

#include "support/small_town.h"

namespace madoguchi::app {
namespace {

TEST(Location, NamesEveryPageSoThatItIsFoundAgain) {
  const service::Municipality town = test::SmallTown();
  State state;
  state.life_event = "move";
  const std::vector<Page> pages = {
      {PageKind::kIdle, {}, {}},
      {PageKind::kStart, {}, {}},
      {PageKind::kFind, {}, {}},
      {PageKind::kFind, {}, {}, "ka"},
      {PageKind::kBefore, {}, {}},
      {PageKind::kQuestion, test::FactsOfTown().pin, {}},
      {PageKind::kQuestion, rules::FactKey{rules::FactId(3), rules::PersonIndex(2)}, {}},
      {PageKind::kCheck, {}, {}},
      {PageKind::kPlan, {}, {}},
      {PageKind::kDetail, {}, rules::Case{rules::ProcedureIndex(1), rules::PersonIndex(0), rules::PersonIndex(0)}},
      {PageKind::kTakeAway, {}, {}},
      {PageKind::kSettings, {}, {}},
      {PageKind::kErase, {}, {}},
      {PageKind::kProblem, {}, {}},
      {PageKind::kGoodbye, {}, {}},
      {PageKind::kStaff, {}, {}}};
  for (const Page& page : pages) {
    const std::string location = LocationOf(page, state, town);
    const std::optional<Place> place = ParseLocation(location, town);
    ASSERT_TRUE(place) << location;
    EXPECT_EQ(place->page, page) << location;
  }
}

TEST(Location, RefusesWhatNamesNoPage) {
  const service::Municipality town = test::SmallTown();
  for (const char* location : {"nowhere", "question/", "question/nothing", "question/pin@9", "question/pin@0",
                               "question/pin@", "detail/nothing", "before/birth", "before/", "plan/", "start/x"}) {
    EXPECT_FALSE(ParseLocation(location, town)) << location;
  }
}

TEST(Location, AnEmptyOneIsTheStart) { EXPECT_EQ(ParseLocation("", test::SmallTown())->page.kind, PageKind::kStart); }

}  // namespace
}  // namespace madoguchi::app
