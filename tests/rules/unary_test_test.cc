#include <gtest/gtest.h>

#include <string>

#include "rules/rules_support.h"

namespace madoguchi::rules {
namespace {

IntervalSet CountsOf(const char* text) { return Bind(Where(text, FactType::kCount), base::Date{}); }
IntervalSet DaysOf(const char* text, const char* today = "2026-12-01") {
  return Bind(Where(text, FactType::kDate), Day(today));
}
IntervalSet Only(const char* first, const char* last) { return {{Day(first).days, Day(last).days}}; }

TEST(UnaryTestTest, ReadsComparisons) {
  EXPECT_EQ(CountsOf("< 15"), (IntervalSet{{kLowest, 14}}));
  EXPECT_EQ(CountsOf("<=15"), (IntervalSet{{kLowest, 15}}));
  EXPECT_EQ(CountsOf("> 15"), (IntervalSet{{16, kHighest}}));
  EXPECT_EQ(CountsOf(">=15"), (IntervalSet{{15, kHighest}}));
}

TEST(UnaryTestTest, ReadsIntervalsWithOpenAndClosedEnds) {
  EXPECT_EQ(CountsOf("[15..18]"), (IntervalSet{{15, 18}}));
  EXPECT_EQ(CountsOf("[15..18)"), (IntervalSet{{15, 17}}));
  EXPECT_EQ(CountsOf("[15..18["), (IntervalSet{{15, 17}}));
  EXPECT_EQ(CountsOf("(15..18]"), (IntervalSet{{16, 18}}));
  EXPECT_EQ(CountsOf("]0..3]"), (IntervalSet{{1, 3}}));
}

TEST(UnaryTestTest, ReadsValuesListsAndNegation) {
  EXPECT_EQ(CountsOf("3"), (IntervalSet{{3, 3}}));
  EXPECT_EQ(CountsOf("-3"), (IntervalSet{{-3, -3}}));
  EXPECT_EQ(CountsOf(" 1,2 , 5 "), (IntervalSet{{1, 2}, {5, 5}}));
  EXPECT_EQ(CountsOf("not(< 15, 20)"), (IntervalSet{{15, 19}, {21, kHighest}}));
}

TEST(UnaryTestTest, ReadsDatesInEverySpelling) {
  EXPECT_EQ(DaysOf("2026-04-01"), Only("2026-04-01", "2026-04-01"));
  EXPECT_EQ(DaysOf("@\"2026-04-01\""), Only("2026-04-01", "2026-04-01"));
  EXPECT_EQ(DaysOf("date(\"2026-04-01\")"), Only("2026-04-01", "2026-04-01"));
  EXPECT_EQ(DaysOf("[2026-04-01..2027-03-31]"), Only("2026-04-01", "2027-03-31"));
}

TEST(UnaryTestTest, ReadsDaysCountedFromToday) {
  EXPECT_EQ(DaysOf("today"), Only("2026-12-01", "2026-12-01"));
  EXPECT_EQ(DaysOf("[today - 10 days..today + 30 days]"), Only("2026-11-21", "2026-12-31"));
  EXPECT_EQ(DaysOf("[today..today + 1 month)"), Only("2026-12-01", "2026-12-31"));
  EXPECT_EQ(DaysOf("[today - 18 years..today]"), Only("2008-12-01", "2026-12-01"));
  EXPECT_EQ(DaysOf("[today..today + 3 business days]", "2026-12-25"), Only("2026-12-25", "2027-01-05"));
}

TEST(UnaryTestTest, MovesAnOpenEndAfterCountingFromToday) {
  EXPECT_EQ(DaysOf("> today + 1 months", "2027-01-31").front().first, Day("2027-03-01").days);
  EXPECT_EQ(DaysOf("< today - 10 days").front().last, Day("2026-11-20").days);
}

struct BadCase {
  const char* text;
  FactType type;
  int position;  // byte, from 0
};

constexpr BadCase kBadCases[] = {
    {"", FactType::kCount, 0},
    {"  ", FactType::kCount, 2},
    {"<", FactType::kCount, 1},
    {"< x", FactType::kCount, 2},
    {"< 15 16", FactType::kCount, 5},
    {"=< 15", FactType::kCount, 0},
    {"1,", FactType::kCount, 2},
    {"[1..", FactType::kCount, 4},
    {"[1.5]", FactType::kCount, 2},
    {"[1..2", FactType::kCount, 5},
    {"[18..15)", FactType::kCount, 5},
    {"(3..4)", FactType::kCount, 4},
    {"not 3", FactType::kCount, 4},
    {"not(3", FactType::kCount, 5},
    {"1234567890", FactType::kCount, 0},
    {"today", FactType::kCount, 0},
    {">= 2026-02-30", FactType::kDate, 3},
    {">= 2026-2-3", FactType::kDate, 3},
    {"15", FactType::kDate, 0},
    {"@2026-02-03", FactType::kDate, 1},
    {"@\"2026-02-03 \"", FactType::kDate, 12},
    {"date(\"2026-02-03\"", FactType::kDate, 17},
    {"todays", FactType::kDate, 0},
    {"today + 3", FactType::kDate, 9},
    {"today + 3 weeks", FactType::kDate, 10},
    {"today + 3 business", FactType::kDate, 18},
    {"today + 100000 days", FactType::kDate, 8},
    {"today + three days", FactType::kDate, 8},
    {"true", FactType::kYesNo, 0},
    {"3", FactType::kChoice, 0},
};

TEST(UnaryTestTest, SaysWhereTextCannotBeRead) {
  for (const BadCase& bad : kBadCases) {
    SCOPED_TRACE(bad.text);
    const base::Result<Condition> result = ParseUnaryTest(bad.text, bad.type);
    ASSERT_FALSE(result.Ok());
    EXPECT_EQ(result.error().code, "MG0103");
    EXPECT_EQ(result.error().context, std::to_string(bad.position));
  }
}

TEST(UnaryTestTest, SurvivesEveryShortTextMadeOfItsOwnSymbols) {
  const std::vector<std::string> symbols = {"<",          "<=",    ">",   "[",    "]",    "(",        ")",   "..",
                                            ",",          "-",     "+",   "@",    "\"",   " ",        "9",   "999999999",
                                            "2026-12-01", "today", "not", "date", "days", "business", "\xE3"};
  for (const FactType type : {FactType::kCount, FactType::kDate}) {
    for (const std::string& a : symbols) {
      for (const std::string& b : symbols) {
        for (const std::string& c : symbols) {
          for (const std::string& d : symbols) {
            const std::string text = a + b + c + d;
            const base::Result<Condition> result = ParseUnaryTest(text, type);
            if (!result.Ok()) {
              EXPECT_LE(std::stoul(result.error().context), text.size()) << text;
            }
          }
        }
      }
    }
  }
}

TEST(UnaryTestTest, SurvivesAnyByte) {
  for (int byte = 0; byte < 256; ++byte) {
    for (const char* around : {"", "<", "[1", "today", "@\"2026"}) {
      const std::string text = around + std::string(1, static_cast<char>(byte));
      static_cast<void>(ParseUnaryTest(text, FactType::kCount).Ok());
      static_cast<void>(ParseUnaryTest(text, FactType::kDate).Ok());
    }
  }
}

}  // namespace
}  // namespace madoguchi::rules
