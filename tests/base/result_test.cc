#include "base/result.h"

#include <memory>
#include <string>

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

Result<int> Half(int value) {
  if (value % 2 != 0) return Error{"half.odd", "not even", std::to_string(value)};
  return value / 2;
}

TEST(ResultTest, HoldsTheValueOfASuccess) {
  const Result<int> half = Half(8);
  ASSERT_TRUE(half.Ok());
  EXPECT_EQ(*half, 4);
  EXPECT_EQ(half.value(), 4);
}

TEST(ResultTest, HoldsTheErrorOfAFailure) {
  const Result<int> half = Half(7);
  ASSERT_FALSE(half.Ok());
  EXPECT_EQ(half.error(), (Error{"half.odd", "not even", "7"}));
}

TEST(ResultTest, GivesItsValueAway) {
  Result<std::unique_ptr<int>> made = std::make_unique<int>(3);
  const std::unique_ptr<int> taken = *std::move(made);
  EXPECT_EQ(*taken, 3);
}

TEST(ResultTest, ReachesMembersAndAllowsChange) {
  Result<std::string> text = std::string("ab");
  EXPECT_EQ(text->size(), 2u);
  text->push_back('c');
  EXPECT_EQ(*text, "abc");
}

TEST(ResultTest, StatusTellsSuccessFromFailure) {
  const Status good;
  EXPECT_TRUE(good.Ok());
  good.value();
  const Status bad = Error{"x", "y", "z"};
  ASSERT_FALSE(bad.Ok());
  EXPECT_EQ(bad.error().code, "x");
}

TEST(ResultTest, PassesAnErrorOnAsAnotherType) {
  const auto describe = [](int value) -> Result<std::string> {
    const Result<int> half = Half(value);
    if (!half.Ok()) return half.error();
    return std::to_string(*half);
  };
  EXPECT_EQ(describe(3).error().code, "half.odd");
  EXPECT_EQ(*describe(6), "3");
}

#if GTEST_HAS_DEATH_TEST
TEST(ResultDeathTest, StopsWhenAskedForWhatItDoesNotHold) {
  EXPECT_DEATH(static_cast<void>(Half(7).value()), "check failed");
  EXPECT_DEATH(static_cast<void>(Half(8).error()), "check failed");
  EXPECT_DEATH(Status(Error{"x", "y", "z"}).value(), "check failed");
}
#endif

}  // namespace
}  // namespace madoguchi::base
