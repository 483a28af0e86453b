#include "author/tree_mermaid.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "author/node_words.h"
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

TEST(ConditionWordsTest, TellsWhatWasWrittenAsPeopleSayIt) {
  const service::Municipality town = test::SmallTown();
  const auto words_of = [&](rules::FactId fact, std::string_view test, rules::FactType type) {
    return ConditionWords(town, fact, rules::ParseUnaryTest(test, type).value(), text::Language::kJa);
  };
  const rules::FactId age = test::FactsOfTown().age.fact;
  const rules::FactId date = test::FactsOfTown().move_date.fact;
  const std::string unit = words_of(age, "3", rules::FactType::kCount).substr(1);
  EXPECT_EQ(words_of(age, ">= 15", rules::FactType::kCount), "15" + unit + "以上");
  EXPECT_EQ(words_of(age, "< 15", rules::FactType::kCount), "14" + unit + "以下");
  EXPECT_EQ(words_of(age, "not(3)", rules::FactType::kCount), "3" + unit + "以外");
  EXPECT_EQ(words_of(date, "< today", rules::FactType::kDate), "今日の1日前まで");
  EXPECT_EQ(words_of(date, "> today - 10 days", rules::FactType::kDate), "今日の9日前から");
  EXPECT_EQ(words_of(date, "[today..today + 1 months]", rules::FactType::kDate), "今日から今日の1か月後まで");
  EXPECT_EQ(words_of(date, "<= 2026-04-01", rules::FactType::kDate), "2026年4月1日まで");
}

}  // namespace
}  // namespace madoguchi::author
