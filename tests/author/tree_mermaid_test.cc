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
  // What a condition includes is said with the last number that still belongs to it.
  const auto says = [](const std::string& words, const std::string& number) {
    return words.find(number) != std::string::npos;
  };
  EXPECT_TRUE(says(words_of(age, ">= 15", rules::FactType::kCount), "15"));
  EXPECT_TRUE(says(words_of(age, "> 15", rules::FactType::kCount), "16"));
  EXPECT_TRUE(says(words_of(age, "< 15", rules::FactType::kCount), "14"));
  EXPECT_TRUE(says(words_of(date, "< today", rules::FactType::kDate), "1"));
  EXPECT_TRUE(says(words_of(date, "> today - 10 days", rules::FactType::kDate), "9"));
  EXPECT_TRUE(says(words_of(date, "<= 2026-04-01", rules::FactType::kDate), "2026"));
  // And what differs is told apart.
  std::set<std::string> told;
  for (const char* test : {"3", "not(3)", ">= 3", "<= 3", "[3..4]"})
    told.insert(words_of(age, test, rules::FactType::kCount));
  EXPECT_EQ(told.size(), 5u);
  told.clear();
  for (const char* test : {"< today", "<= today", "> today", ">= today", "[today..today + 1 months]"}) {
    told.insert(words_of(date, test, rules::FactType::kDate));
  }
  EXPECT_EQ(told.size(), 5u);
}

}  // namespace
}  // namespace madoguchi::author
