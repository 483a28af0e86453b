#include "verify/interval_sets.h"

#include <gtest/gtest.h>

#include <vector>

namespace madoguchi::verify {
namespace {

using rules::IntervalSet;

// The set of the bits of a number from 0 to 255, on the values 0 to 7.
IntervalSet FromBits(unsigned bits) {
  IntervalSet set;
  for (int value = 0; value < 8; ++value) {
    if ((bits >> value & 1u) != 0) set = Union(set, {{value, value}});
  }
  return set;
}

unsigned ToBits(const IntervalSet& set) {
  unsigned bits = 0;
  for (const rules::Interval& interval : set) {
    for (rules::Value value = interval.first; value <= interval.last; ++value) bits |= 1u << value;
  }
  return bits;
}

bool IsNormal(const IntervalSet& set) {
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (set[i].last < set[i].first || (i > 0 && set[i].first <= set[i - 1].last + 1)) return false;
  }
  return true;
}

TEST(IntervalSetsTest, AgreeWithBitSetsForAllSetsOfEightValues) {
  std::vector<IntervalSet> sets;
  for (unsigned bits = 0; bits < 256; ++bits) sets.push_back(FromBits(bits));
  for (unsigned a = 0; a < 256; ++a) {
    ASSERT_TRUE(IsNormal(sets[a]));
    for (unsigned b = 0; b < 256; ++b) {
      ASSERT_EQ(ToBits(Union(sets[a], sets[b])), a | b);
      ASSERT_EQ(ToBits(Intersection(sets[a], sets[b])), a & b);
      ASSERT_EQ(ToBits(Difference(sets[a], sets[b])), a & ~b);
      ASSERT_TRUE(IsNormal(Union(sets[a], sets[b])) && IsNormal(Difference(sets[a], sets[b])));
    }
  }
}

TEST(IntervalSetsTest, NamesCasesAsAuthorsWriteThem) {
  rules::Fact card;
  card.type = rules::FactType::kChoice;
  card.choices = {"usable", "unusable", "none"};
  EXPECT_EQ(CasesText(card, {{0, 0}, {2, 2}}), "usable, none");
  rules::Fact age;
  age.type = rules::FactType::kCount;
  EXPECT_EQ(CasesText(age, {{rules::kLowest, 3}, {15, 15}, {65, rules::kHighest}}), "..3, 15, 65..");
}

}  // namespace
}  // namespace madoguchi::verify
