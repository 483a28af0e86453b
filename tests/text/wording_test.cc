#include "text/wording.h"

#include <limits>
#include <set>
#include <string>

#include "base/utf8.h"
#include "gtest/gtest.h"
#include "text/catalogue.h"
#include "text/ruby.h"

// The forms of dates, times and money are what this module promises (wording.h gives them), so they are tested as such.
namespace madoguchi::text {
namespace {

constexpr Language kJa = Language::kJa;
constexpr Language kSimple = Language::kJaSimple;
constexpr Language kEn = Language::kEn;
constexpr Language kZhHans = Language::kZhHans;
constexpr Language kKo = Language::kKo;

base::Date D(std::string_view iso) { return base::ParseIso(iso).value(); }

TEST(WordingTest, WritesDates) {
  EXPECT_EQ(LongDate(kJa, D("2026-12-21")), "2026年12月21日（月）");
  EXPECT_EQ(PlainText(LongDate(kSimple, D("2026-12-21"))), "2026年12月21日（月曜日）");
  EXPECT_EQ(ShortDate(kSimple, D("2026-12-20")), "12{月|がつ}{20日|はつか}（{日曜日|にちようび}）");
  EXPECT_EQ(LongDate(kZhHans, D("2026-12-21")), "2026年12月21日（周\u2060一）");
  EXPECT_EQ(LongDate(kKo, D("2026-12-21")), "2026년 12월 21일(월)");
  EXPECT_EQ(LongDate(kEn, D("2026-12-21")), "Monday 21 December 2026");
  EXPECT_EQ(ShortDate(kJa, D("2026-12-21")), "12月21日（月）");
  EXPECT_EQ(ShortDate(kEn, D("2026-12-21")), "Mon 21 Dec");
  EXPECT_EQ(YearMonth(kJa, D("2026-12-21")), "2026年12月");
  EXPECT_EQ(YearMonth(kEn, D("2026-12-21")), "December 2026");
}

TEST(WordingTest, NamesTheYearOnlyWhereItIsNotThisOne) {
  const base::Date today = D("2026-12-21");
  for (const Language language : kLanguages) {
    EXPECT_EQ(DateFrom(language, D("2026-01-01"), today), ShortDate(language, D("2026-01-01")));
    EXPECT_EQ(DateFrom(language, D("2027-01-01"), today), LongDate(language, D("2027-01-01")));
  }
  EXPECT_EQ(DateRange(kJa, D("2026-12-21"), D("2026-12-25"), today), "12月21日（月）から12月25日（金）まで");
  EXPECT_EQ(DateRange(kEn, D("2026-12-21"), D("2026-12-25"), today), "Mon 21 Dec to Fri 25 Dec");
  EXPECT_NE(DateRange(kEn, D("2026-12-21"), D("2027-01-04"), today).find("2027"), std::string::npos);
  EXPECT_EQ(DateRange(kJa, D("2026-12-28"), D("2026-12-28"), today), "12月28日（月）");
}

TEST(WordingTest, WritesTimes) {
  EXPECT_EQ(TimeOfDay(kJa, 8 * 60 + 30), "午前8時30分");
  EXPECT_EQ(TimeOfDay(kJa, 17 * 60), "午後5時");
  EXPECT_EQ(TimeOfDay(kJa, 12 * 60), "正午");
  EXPECT_EQ(TimeOfDay(kJa, 12 * 60 + 15), "午後0時15分");
  EXPECT_EQ(PlainText(TimeOfDay(kSimple, 12 * 60 + 15)), "昼の12時15分");
  EXPECT_EQ(TimeOfDay(kSimple, 8 * 60 + 30), "{午前|ごぜん}8{時|じ}30{分|ぷん}");
  EXPECT_EQ(TimeOfDay(kZhHans, 8 * 60 + 5), "上午8点5分");
  EXPECT_EQ(TimeOfDay(kKo, 17 * 60 + 15), "오후 5시 15분");
  EXPECT_EQ(TimeOfDay(kEn, 8 * 60 + 5), "8:05 am");
  EXPECT_EQ(TimeOfDay(kEn, 17 * 60), "5 pm");
  EXPECT_EQ(TimeOfDay(kEn, 12 * 60 + 30), "12:30 pm");
  EXPECT_EQ(TimeOfDay(kEn, 30), "12:30 am");
  EXPECT_EQ(TimeRange(kJa, 510, 1020), "午前8時30分から午後5時まで");
  EXPECT_EQ(TimeRange(kEn, 510, 1020), "8:30 am to 5 pm");
}

TEST(WordingTest, TellsEveryMinuteOfADayFromEveryOther) {
  for (const Language language : kLanguages) {
    std::set<std::string> seen;
    for (int minute = 0; minute < 24 * 60; ++minute) {
      EXPECT_TRUE(seen.insert(TimeOfDay(language, minute)).second) << TimeOfDay(language, minute);
    }
    EXPECT_EQ(TimeOfDay(language, 24 * 60), TimeOfDay(language, 0));
    EXPECT_EQ(TimeOfDay(language, -5), TimeOfDay(language, 0));
    EXPECT_EQ(TimeOfDay(language, 5000), TimeOfDay(language, 0));
  }
}

TEST(WordingTest, WritesYenWithThousands) {
  EXPECT_EQ(Yen(kJa, 300), "300円");
  EXPECT_EQ(Yen(kJa, 1200), "1,200円");
  EXPECT_EQ(Yen(kEn, 1234567), "¥1,234,567");
  EXPECT_EQ(Yen(kJa, 0), "0円");
  EXPECT_EQ(Yen(kZhHans, 1200), "1,200日元");
  EXPECT_EQ(Yen(kKo, 1200), "1,200엔");
  EXPECT_EQ(Number(999), "999");
  EXPECT_EQ(Number(1000), "1,000");
  EXPECT_EQ(Number(std::numeric_limits<std::int64_t>::min()), "−9,223,372,036,854,775,808");
}

TEST(WordingTest, CountsWithTheRightForm) {
  EXPECT_EQ(Count(kJa, 2, Counter::kCopies), "2通");
  EXPECT_EQ(Count(kEn, 1, Counter::kCopies), "1 copy");
  EXPECT_EQ(Count(kEn, 2, Counter::kCopies), "2 copies");
  EXPECT_EQ(Count(kEn, 0, Counter::kVisits), "0 visits");
}

TEST(WordingTest, SaysHowManyDaysAreLeft) {
  const base::Date today = D("2026-12-07");
  EXPECT_EQ(DaysLeft(kJa, today, D("2026-12-21")), "あと14日");
  EXPECT_EQ(DaysLeft(kEn, today, D("2026-12-21")), "14 days left");
  EXPECT_EQ(DaysLeft(kSimple, today, D("2026-12-21")), "あと{14日|じゅうよっか}");
  for (const Language language : kLanguages) {
    std::set<std::string> forms;
    for (int days = -3; days <= 3; ++days) forms.insert(DaysLeft(language, today, base::AddDays(today, days)));
    EXPECT_EQ(forms.size(), 7u) << Tag(language);
  }
}

// Whatever the language, nothing is left unfilled, and やさしい日本語 has no wave dash, which screen readers skip.
TEST(WordingTest, LeavesNoPlaceholderAndNoWaveDash) {
  for (const Language language : kLanguages) {
    std::string all;
    for (int i = 0; i < 400; ++i) {
      const base::Date date = base::AddDays(D("2026-01-01"), i);
      all += LongDate(language, date) + ShortDate(language, date) + YearMonth(language, date);
      all += DaysLeft(language, D("2026-06-01"), date) + DateRange(language, D("2026-06-01"), date, D("2026-06-01"));
      all += TimeRange(language, i, i * 3);
    }
    for (int i = 0; i <= static_cast<int>(Counter::kYearsOld); ++i) {
      for (const int n : {0, 1, 2, 1000}) all += Count(language, n, static_cast<Counter>(i));
    }
    EXPECT_TRUE(Placeholders(all).empty());
    EXPECT_TRUE(base::IsValidUtf8(all));
    EXPECT_EQ(all.find("～"), std::string::npos);
    EXPECT_EQ(all.find("〜"), std::string::npos);
  }
}

}  // namespace
}  // namespace madoguchi::text
