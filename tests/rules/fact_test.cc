#include "rules/fact.h"

#include <gtest/gtest.h>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

TEST(VocabularyTest, FindsFactsByTheirId) {
  const Vocabulary vocabulary = Facts({YesNo(), Choice(2)});
  EXPECT_EQ(vocabulary.Find("fact1"), F(1));
  EXPECT_EQ(vocabulary.Find("fact2"), std::nullopt);
  EXPECT_EQ(vocabulary.Find(""), std::nullopt);
}

}  // namespace
}  // namespace madoguchi::rules
