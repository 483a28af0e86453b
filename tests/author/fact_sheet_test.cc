#include "author/fact_sheet.h"

#include <gtest/gtest.h>

#include "author/html_text.h"
#include "base/markup.h"
#include "support/small_town.h"

namespace madoguchi::author {
namespace {

std::size_t Count(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

rules::ProcedureIndex Procedure(std::size_t index) { return rules::ProcedureIndex::FromIndex(index); }

TEST(FactSheetTest, HasARowForEveryQuestionAndACardForEveryOutcome) {
  const service::Municipality town = test::SmallTown();
  for (std::size_t p = 0; p < town.procedures.size(); ++p) {
    const std::string sheet = FactSheet(town, Procedure(p), test::kToday);
    std::size_t questions = 0;
    for (const rules::Node& node : town.procedures[p].rule.tree.nodes) questions += node.outcome ? 0 : 1;
    EXPECT_EQ(Count(sheet, "<th class=\"no\">"), 1 + questions);  // and the head of the table
    EXPECT_EQ(Count(sheet, "class=\"card outcome\""), town.procedures[p].outcomes.size());
    EXPECT_GE(Count(sheet, "class=\"values\""), town.procedures[p].steps.size());
  }
}

TEST(FactSheetTest, NamesWhoAnswersAndWhenItIsLookedAtAgain) {
  const service::Municipality town = test::SmallTown();
  content::Upkeep upkeep;
  upkeep.owner = "市民課 <記録>";
  upkeep.review_by = test::kToday;
  const std::string due = FactSheet(town, Procedure(0), test::kToday, upkeep);
  const std::string late = FactSheet(town, Procedure(0), base::Date{test::kToday.days + 1}, upkeep);
  EXPECT_EQ(Count(due, "市民課 &lt;記録&gt;"), 1u);
  EXPECT_EQ(Count(late, "class=\"mark\"") - Count(due, "class=\"mark\""), 1u);
  EXPECT_EQ(Count(FactSheet(town, Procedure(0), test::kToday), "市民課"), 0u);
  upkeep.procedure = town.procedures[1].id;
  EXPECT_EQ(Count(FactSheetIndex(town, {Procedure(0), Procedure(1)}, test::kToday, {upkeep}), "市民課"), 1u);
}

TEST(FactSheetTest, WhatNobodyConfirmedStandsOutAndShowsNoValue) {
  service::Municipality town = test::SmallTown();
  service::Step& step = town.procedures[0].steps[0];
  const std::size_t before = Count(FactSheet(town, Procedure(0), test::kToday), "<tr class=\"open\">");
  step.evidence = {{{}}, {}};
  step.fee_yen = {};
  step.fee_yen.value = 98765;
  const std::string sheet = FactSheet(town, Procedure(0), test::kToday);
  EXPECT_GT(Count(sheet, "<tr class=\"open\">"), before);
  EXPECT_EQ(Count(sheet, "98,765"), 0u);
}

TEST(FactSheetTest, WhatWasLookedAtMoreThanAYearAgoIsMarked) {
  service::Municipality town = test::SmallTown();
  const std::string now = FactSheet(town, Procedure(1), base::Date{20700 + 365});
  const std::string later = FactSheet(town, Procedure(1), base::Date{20700 + 366});
  EXPECT_GT(Count(later, "class=\"mark\""), Count(now, "class=\"mark\""));
}

TEST(FactSheetTest, WordsOfTheContentCannotBecomeElements) {
  service::Municipality town = test::SmallTown();
  town.sources[0].title = "<script>alert(\"&\")</script>";
  const std::string sheet = FactSheet(town, Procedure(1), test::kToday);
  EXPECT_EQ(Count(sheet, "<script"), 0u);
  EXPECT_EQ(Count(sheet, base::EscapeMarkup(town.sources[0].title)), 1u);
}

TEST(FactSheetTest, TheIndexLinksEverySheet) {
  const service::Municipality town = test::SmallTown();
  const std::string index = FactSheetIndex(town, {Procedure(0), Procedure(2)}, test::kToday);
  EXPECT_EQ(Count(index, FactSheetFile(town.procedures[0])), 1u);
  EXPECT_EQ(Count(index, FactSheetFile(town.procedures[1])), 0u);
  EXPECT_EQ(Count(index, FactSheetFile(town.procedures[2])), 1u);
  EXPECT_EQ(Count(index, "offices.html"), 1u);
}

TEST(OfficeSheetTest, HasATableForEveryOfficeAndForTheContact) {
  const service::Municipality town = test::SmallTown();
  EXPECT_EQ(Count(OfficeSheet(town, test::kToday), "class=\"values\""), town.offices.size() + 1);
}

}  // namespace
}  // namespace madoguchi::author
