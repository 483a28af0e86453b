#include "author/tree_mermaid.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "support/small_town.h"

namespace madoguchi::author {
namespace {

std::size_t Count(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

TEST(TreeAsMermaidTest, DrawsEveryNodeOnceAndEveryBranchAsAnArrow) {
  const service::Municipality town = test::SmallTown();
  for (std::size_t p = 0; p < town.procedures.size(); ++p) {
    const rules::ProcedureIndex index(static_cast<rules::ProcedureIndex::rep>(p));
    const std::string chart = TreeAsMermaid(town, index, text::Language::kJa);
    std::size_t branches = 0, outcomes = 0, questions = 0;
    for (const rules::Node& node : town[index].rule.tree.nodes) {
      branches += node.outcome ? 0 : node.branches.size();
      ++(node.outcome ? outcomes : questions);
    }
    EXPECT_EQ(Count(chart, " -->|"), branches);
    EXPECT_EQ(Count(chart, "(["), outcomes);
    EXPECT_EQ(Count(chart, "\n"), 1 + questions + outcomes + branches);
  }
}

TEST(TreeAsMermaidTest, ArrowsLeadToNodesThatAreDrawn) {
  const service::Municipality town = test::SmallTown();
  const std::string chart = TreeAsMermaid(town, rules::ProcedureIndex(0), text::Language::kJa);
  for (std::size_t n = 0; n < town.procedures[0].rule.tree.nodes.size(); ++n) {
    for (const rules::Branch& branch : town.procedures[0].rule.tree.nodes[n].branches) {
      const std::string target = "n" + std::to_string(branch.then.value());
      EXPECT_NE(chart.find("\n  " + target), std::string::npos);
      EXPECT_NE(chart.find("| " + target + "\n"), std::string::npos);
    }
  }
}

TEST(ConditionTextTest, SaysRangesAsAuthorsWriteThem) {
  const service::Municipality town = test::SmallTown();
  const auto text_of = [&](rules::FactId fact, std::string_view test, rules::FactType type) {
    return ConditionText(town, fact, rules::ParseUnaryTest(test, type).value(), text::Language::kJa);
  };
  const rules::FactId age = test::FactsOfTown().age.fact;
  const rules::FactId date = test::FactsOfTown().move_date.fact;
  for (const std::string written : {">= 15", "<= 14", "[15..18]", "not(3)"}) {
    EXPECT_EQ(text_of(age, written, rules::FactType::kCount), written);
  }
  for (const std::string written : {">= today - 10 days", "[today - 10 days..today + 1 months]", "<= 2026-04-01"}) {
    EXPECT_EQ(text_of(date, written, rules::FactType::kDate), written);
  }
}

}  // namespace
}  // namespace madoguchi::author
