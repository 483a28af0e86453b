#include "text/wording_words.h"

#include <cstddef>

#include "base/check.h"

namespace madoguchi::text {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 12> kMonthsShort = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct WeekdayWords {
  std::string_view ja_short;
  std::string_view ja;
  std::string_view en_short;
  std::string_view en;
};

constexpr std::array<WeekdayWords, 7> kWeekdays = {{
    {"日", "日曜日", "Sun", "Sunday"},
    {"月", "月曜日", "Mon", "Monday"},
    {"火", "火曜日", "Tue", "Tuesday"},
    {"水", "水曜日", "Wed", "Wednesday"},
    {"木", "木曜日", "Thu", "Thursday"},
    {"金", "金曜日", "Fri", "Friday"},
    {"土", "土曜日", "Sat", "Saturday"},
}};

struct CounterWords {
  Counter counter;
  std::string_view ja;
  std::string_view ja_simple;
  std::string_view en_one;
  std::string_view en;
};

constexpr std::array<CounterWords, 17> kCounters = {{
    {Counter::kPeople, "{n}人", "{n}人", "{n} person", "{n} people"},
    {Counter::kCopies, "{n}通", "{n}通", "{n} copy", "{n} copies"},
    {Counter::kSheets, "{n}枚", "{n}枚", "{n} sheet", "{n} sheets"},
    {Counter::kItems, "{n}件", "{n}件", "{n} item", "{n} items"},
    {Counter::kThings, "{n}点", "{n}個", "{n} thing", "{n} things"},
    {Counter::kTimes, "{n}回", "{n}回", "{n} time", "{n} times"},
    {Counter::kVisits, "{n}回", "{n}回", "{n} visit", "{n} visits"},
    {Counter::kPlaces, "{n}か所", "{n}か所", "{n} place", "{n} places"},
    {Counter::kQuestions, "{n}問", "{n}問", "{n} question", "{n} questions"},
    {Counter::kMinutes, "{n}分", "{n}分", "{n} minute", "{n} minutes"},
    {Counter::kHours, "{n}時間", "{n}時間", "{n} hour", "{n} hours"},
    {Counter::kDays, "{n}日", "{n}日", "{n} day", "{n} days"},
    {Counter::kOpenDays, "{n}開庁日", "役所が開いている日で{n}日", "{n} working day", "{n} working days"},
    {Counter::kWeeks, "{n}週間", "{n}週間", "{n} week", "{n} weeks"},
    {Counter::kMonths, "{n}か月", "{n}か月", "{n} month", "{n} months"},
    {Counter::kYears, "{n}年", "{n}年", "{n} year", "{n} years"},
    {Counter::kYearsOld, "{n}歳", "{n}歳", "{n} year old", "{n} years old"},
}};

constexpr Patterns kJaPatterns = {
    .long_date = "{year}年{month}月{day}日（{weekday}）",
    .short_date = "{month}月{day}日（{weekday}）",
    .year_month = "{year}年{month}月",
    .date_range = "{from}から{to}まで",
    .time_range = "{from}から{to}まで",
    .midnight = "午前0時",
    .noon = "正午",
    .morning = "午前{hour}時{minutes}",
    .hour_of_noon = "午後0時{minutes}",
    .afternoon = "午後{hour}時{minutes}",
    .minutes = "{n}分",
    .yen = "{n}円",
    .yen_negative = "−{n}円",
    .days_left = "あと{n}日",
    .until_tomorrow = "明日まで",
    .until_today = "今日まで",
    .overdue_one = "{n}日過ぎました",
    .overdue = "{n}日過ぎました",
};

constexpr Patterns SimplePatterns() {
  Patterns patterns = kJaPatterns;
  patterns.noon = "昼の12時";
  patterns.hour_of_noon = "昼の12時{minutes}";  // 午後0時30分 is hard for those who learn Japanese.
  patterns.midnight = "夜の12時";
  patterns.overdue_one = "昨日終わりました";
  patterns.overdue = "{n}日前に終わりました";
  return patterns;
}
constexpr Patterns kJaSimplePatterns = SimplePatterns();

constexpr Patterns kEnPatterns = {
    .long_date = "{weekday} {day} {month} {year}",
    .short_date = "{weekday} {day} {month}",
    .year_month = "{month} {year}",
    .date_range = "{from} to {to}",
    .time_range = "{from} to {to}",
    .midnight = "midnight",
    .noon = "noon",
    .morning = "{hour}{minutes} am",
    .hour_of_noon = "12{minutes} pm",
    .afternoon = "{hour}{minutes} pm",
    .minutes = ":{n}",
    .yen = "¥{n}",
    .yen_negative = "−¥{n}",
    .days_left = "{n} days left",
    .until_tomorrow = "until tomorrow",
    .until_today = "until today",
    .overdue_one = "{n} day overdue",
    .overdue = "{n} days overdue",
};

const WeekdayWords& WordsOf(base::Weekday weekday) {
  const std::size_t index = static_cast<std::size_t>(weekday);
  MADOGUCHI_CHECK(index < kWeekdays.size(), "no such weekday");
  return kWeekdays[index];
}

std::size_t MonthIndex(int month) {
  MADOGUCHI_CHECK(month >= 1 && month <= 12, "no such month");
  return static_cast<std::size_t>(month - 1);
}

}  // namespace

std::string_view MonthName(int month) { return kMonths[MonthIndex(month)]; }
std::string_view MonthNameShort(int month) { return kMonthsShort[MonthIndex(month)]; }

std::string_view WeekdayName(Language language, base::Weekday weekday) {
  const WeekdayWords& words = WordsOf(weekday);
  return language == Language::kEn ? words.en : words.ja;
}

std::string_view WeekdayNameShort(Language language, base::Weekday weekday) {
  const WeekdayWords& words = WordsOf(weekday);
  switch (language) {
    case Language::kJa:
      return words.ja_short;
    case Language::kJaSimple:
      return words.ja;  // A lone 「月」 could as well be the moon.
    case Language::kEn:
      return words.en_short;
  }
  return words.ja;
}

std::string_view CounterPattern(Language language, Counter counter, bool is_one) {
  const std::size_t index = static_cast<std::size_t>(counter);
  MADOGUCHI_CHECK(index < kCounters.size() && kCounters[index].counter == counter, "counter without a row");
  const CounterWords& words = kCounters[index];
  switch (language) {
    case Language::kJa:
      return words.ja;
    case Language::kJaSimple:
      return words.ja_simple;
    case Language::kEn:
      return is_one ? words.en_one : words.en;
  }
  return words.ja;
}

const Patterns& PatternsOf(Language language) {
  switch (language) {
    case Language::kJa:
      return kJaPatterns;
    case Language::kJaSimple:
      return kJaSimplePatterns;
    case Language::kEn:
      return kEnPatterns;
  }
  return kJaPatterns;
}

}  // namespace madoguchi::text
