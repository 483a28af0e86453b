#include "base/check.h"

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

TEST(CheckTest, PassesInSilenceAndEvaluatesOnce) {
  int evaluations = 0;
  MADOGUCHI_CHECK(++evaluations > 0, "never");
  EXPECT_EQ(evaluations, 1);
}

#if GTEST_HAS_DEATH_TEST
TEST(CheckDeathTest, NamesTheConditionAndNoFolder) {
  // A "/" before the file's name would be a folder of the machine that built it.
  EXPECT_DEATH(MADOGUCHI_CHECK(1 > 2, "numbers are upside down"),
               "^check_test.cc:[0-9]+: check failed: 1 > 2: numbers are upside down");
}
#endif

}  // namespace
}  // namespace madoguchi::base
