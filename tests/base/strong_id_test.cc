#include "base/strong_id.h"

#include <type_traits>

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

using FactId = StrongId<struct FactTag>;
using NodeId = StrongId<struct NodeTag>;
using WideId = StrongId<struct WideTag, std::uint32_t>;

static_assert(!std::is_convertible_v<int, FactId>);
static_assert(!std::is_convertible_v<FactId, int>);
static_assert(!std::is_convertible_v<FactId, NodeId>);
static_assert(!std::is_constructible_v<FactId, NodeId>);
static_assert(sizeof(FactId) == 2 && sizeof(WideId) == 4);

TEST(StrongIdTest, IsInvalidUntilGivenAValue) {
  EXPECT_FALSE(FactId().IsValid());
  EXPECT_EQ(FactId(), FactId::Invalid());
  EXPECT_TRUE(FactId(0).IsValid());
}

TEST(StrongIdTest, KeepsItsIndex) {
  EXPECT_EQ(FactId::FromIndex(3).index(), 3u);
  EXPECT_EQ(WideId::FromIndex(70000).value(), 70000u);
}

TEST(StrongIdTest, OrdersByValueWithInvalidLast) {
  EXPECT_LT(FactId(1), FactId(2));
  EXPECT_LT(FactId(65534), FactId::Invalid());
}

#if GTEST_HAS_DEATH_TEST
TEST(StrongIdDeathTest, StopsOnMisuse) {
  EXPECT_DEATH(static_cast<void>(FactId().index()), "check failed");
  EXPECT_DEATH(static_cast<void>(FactId::FromIndex(65535)), "check failed");
}
#endif

}  // namespace
}  // namespace madoguchi::base
