// Words for dates, times, money and numbers in every language of residents.
//
// Only forms, no sentences: those are in the catalogue and have these filled in. No locale, no clock: "today" is an
// argument. The words themselves (months, weekdays, counters) are in one table, wording_words.cc.
//
//   LongDate(Language::kJa, d)        「2026年12月21日（月）」     kEn  "Monday 21 December 2026"
//   ShortDate(Language::kJa, d)       「12月21日（月）」           kEn  "Mon 21 Dec"
//   Yen(Language::kJa, 1200)          「1,200円」                  kEn  "¥1,200"
//
// Examples below are ja, ja-simple where it differs, and en; zh-Hans and ko have the order of ja and words of their own.
#pragma once

#include <cstdint>
#include <string>

#include "base/date.h"
#include "text/language.h"

namespace madoguchi::text {

// What is counted; decides the counter word, in English the noun.
enum class Counter : std::uint8_t {
  kPeople,     // 2人, 2 people
  kCopies,     // 2通, 2 copies (certificates)
  kSheets,     // 2枚, 2 sheets
  kItems,      // 2件, 2 items
  kThings,     // 2点, 2 things (to bring)
  kTimes,      // 2回, 2 times
  kVisits,     // 2回, 2 visits
  kPlaces,     // 2か所, 2 places
  kQuestions,  // 2問, 2 questions
  kMinutes,    // 2分, 2 minutes
  kHours,      // 2時間, 2 hours
  kDays,       // 2日, 2 days (a span)
  kOpenDays,   // 2開庁日, 2 working days
  kWeeks,      // 2週間, 2 weeks
  kMonths,     // 2か月, 2 months
  kYears,      // 2年, 2 years
  kYearsOld,   // 2歳, 2 years old
};

// ja-simple has furigana, {base|reading} (ruby.h); the examples leave it out.
//
// ja 「2026年12月21日（月）」, ja-simple 「2026年12月21日（月曜日）」, en "Monday 21 December 2026".
std::string LongDate(Language language, base::Date date);
// Without the year: ja 「12月21日（月）」, ja-simple 「12月21日（月曜日）」, en "Mon 21 Dec".
std::string ShortDate(Language language, base::Date date);
// Short unless the year differs from today's.
std::string DateFrom(Language language, base::Date date, base::Date today);
// ja 「2026年12月」, en "December 2026".
std::string YearMonth(Language language, base::Date date);
// ja 「12月21日（月）から12月25日（金）まで」, en "Mon 21 Dec to Fri 25 Dec"; with years unless both lie in today's. One day alone is said once.
std::string DateRange(Language language, base::Date from, base::Date to, base::Date today);

// ja 「月」「月曜日」, ja-simple 「月曜日」 for both, en "Mon" "Monday".
std::string WeekdayShort(Language language, base::Weekday weekday);
std::string WeekdayLong(Language language, base::Weekday weekday);

// Minutes since midnight, 0 to 1440; others are cut to that. 510 is 「午前8時30分」, "8:30 am"; 720 is 「正午」, "noon"
// (ja-simple 「昼の12時」); 0 and 1440 are 「午前0時」, "midnight" (「夜の12時」).
std::string TimeOfDay(Language language, int minute_of_day);
// 「午前8時30分から午後5時まで」, "8:30 am to 5 pm".
std::string TimeRange(Language language, int from_minute, int to_minute);

// 「300円」, "¥300", with thousands commas. Zero is 「0円」: whether something is free is for the caller to say.
std::string Yen(Language language, std::int64_t amount);
// Digits with thousands commas, the same in every language.
std::string Number(std::int64_t value);
// 「2通」, "2 copies", "1 copy".
std::string Count(Language language, std::int64_t value, Counter counter);

// How far off the last day is: 「あと3日」, "3 days left"; the day before 「明日まで」, "until tomorrow"; the day itself
// 「今日まで」, "until today"; after it 「3日過ぎました」, "3 days overdue".
std::string DaysLeft(Language language, base::Date today, base::Date last_day);

}  // namespace madoguchi::text
