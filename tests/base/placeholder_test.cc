#include "base/placeholder.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

TEST(PlaceholderTest, FillsEveryOccurrence) {
  EXPECT_EQ(FillPlaceholders("{a}と{b}と{a}", {{"a", "1"}, {"b", "2"}}), "1と2と1");
}

TEST(PlaceholderTest, LeavesUnknownOnesVisible) {
  EXPECT_EQ(FillPlaceholders("{known} {unknown}", {{"known", "x"}}), "x {unknown}");
}

TEST(PlaceholderTest, LeavesFuriganaAlone) {
  EXPECT_EQ(FillPlaceholders("{漢字|かんじ}{n}", {{"n", "1"}, {"漢字|かんじ", "no"}}), "{漢字|かんじ}1");
  EXPECT_TRUE(PlaceholderNames("{漢字|かんじ} {a|b}").empty());
}

TEST(PlaceholderTest, LooksIntoFuriganaForThem) { EXPECT_EQ(FillPlaceholders("{{n}|x}", {{"n", "1"}}), "{1|x}"); }

TEST(PlaceholderTest, DoesNotLookAgainAtWhatItFilledIn) {
  EXPECT_EQ(FillPlaceholders("{a}", {{"a", "{b}"}, {"b", "no"}}), "{b}");
}

TEST(PlaceholderTest, TakesBracesThatAreNoPlaceholderAsText) {
  for (const std::string text : {"{", "}", "{}", "{ a}", "{a ", "{A}", "{1}", "{a", "a}{", "{a-b}"}) {
    EXPECT_EQ(FillPlaceholders(text, {{"a", "no"}, {"", "no"}, {"1", "no"}, {"A", "no"}}), text);
    EXPECT_TRUE(PlaceholderNames(text).empty()) << text;
  }
}

TEST(PlaceholderTest, ListsNamesInOrderOnce) {
  EXPECT_EQ(PlaceholderNames("{b} {a} {b} {c_1}"), (std::vector<std::string>{"a", "b", "c_1"}));
}

}  // namespace
}  // namespace madoguchi::base
