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
  std::string_view ja_simple;  // A lone 「月」 could as well be the moon.
  std::string_view en_short;
  std::string_view en;
  std::string_view zh_short;
  std::string_view zh;
  std::string_view ko_short;
  std::string_view ko;
};

// U+2060: what is short in Chinese does not break between its two letters.
constexpr std::array<WeekdayWords, 7> kWeekdays = {{
    {"日", "日曜日", "{日曜日|にちようび}", "Sun", "Sunday", "周\u2060日", "星期日", "일", "일요일"},
    {"月", "月曜日", "{月曜日|げつようび}", "Mon", "Monday", "周\u2060一", "星期一", "월", "월요일"},
    {"火", "火曜日", "{火曜日|かようび}", "Tue", "Tuesday", "周\u2060二", "星期二", "화", "화요일"},
    {"水", "水曜日", "{水曜日|すいようび}", "Wed", "Wednesday", "周\u2060三", "星期三", "수", "수요일"},
    {"木", "木曜日", "{木曜日|もくようび}", "Thu", "Thursday", "周\u2060四", "星期四", "목", "목요일"},
    {"金", "金曜日", "{金曜日|きんようび}", "Fri", "Friday", "周\u2060五", "星期五", "금", "금요일"},
    {"土", "土曜日", "{土曜日|どようび}", "Sat", "Saturday", "周\u2060六", "星期六", "토", "토요일"},
}};

struct CounterWords {
  Counter counter;
  std::string_view ja;
  std::string_view ja_simple;
  std::string_view en_one;
  std::string_view en;
  std::string_view zh;
  std::string_view ko;
};

constexpr std::array<CounterWords, 17> kCounters = {{
    {Counter::kPeople, "{n}人", "{n}人", "{n} person", "{n} people", "{n}人", "{n}명"},
    {Counter::kCopies, "{n}通", "{n}{通|つう}", "{n} copy", "{n} copies", "{n}份", "{n}통"},
    {Counter::kSheets, "{n}枚", "{n}{枚|まい}", "{n} sheet", "{n} sheets", "{n}张", "{n}장"},
    {Counter::kItems, "{n}件", "{n}{件|けん}", "{n} item", "{n} items", "{n}项", "{n}건"},
    {Counter::kThings, "{n}点", "{n}{個|こ}", "{n} thing", "{n} things", "{n}件", "{n}개"},
    {Counter::kTimes, "{n}回", "{n}{回|かい}", "{n} time", "{n} times", "{n}次", "{n}번"},
    {Counter::kVisits, "{n}回", "{n}{回|かい}", "{n} visit", "{n} visits", "{n}次", "{n}회"},
    {Counter::kPlaces, "{n}か所", "{n}か{所|しょ}", "{n} place", "{n} places", "{n}处", "{n}곳"},
    {Counter::kQuestions, "{n}問", "{n}{問|もん}", "{n} question", "{n} questions", "{n}题", "{n}문항"},
    {Counter::kMinutes, "{n}分", "{n}{分|ふん}", "{n} minute", "{n} minutes", "{n}分钟", "{n}분"},
    {Counter::kHours, "{n}時間", "{n}{時間|じかん}", "{n} hour", "{n} hours", "{n}小时", "{n}시간"},
    {Counter::kDays, "{n}日", "{n}", "{n} day", "{n} days", "{n}天", "{n}일"},
    {Counter::kOpenDays, "{n}開庁日", "{役所|やくしょ}が{開|あ}いている{日|ひ}で{n}", "{n} working day", "{n} working days",
     "{n}个工作日", "업무일로 {n}일"},
    {Counter::kWeeks, "{n}週間", "{n}{週間|しゅうかん}", "{n} week", "{n} weeks", "{n}周", "{n}주"},
    {Counter::kMonths, "{n}か月", "{n}か{月|げつ}", "{n} month", "{n} months", "{n}个月", "{n}개월"},
    {Counter::kYears, "{n}年", "{n}{年|ねん}", "{n} year", "{n} years", "{n}年", "{n}년"},
    {Counter::kYearsOld, "{n}歳", "{n}{歳|さい}", "{n} year old", "{n} years old", "{n}岁", "{n}세"},
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

// With furigana. {day} and the {n} of days come with their unit and its reading (SimpleDay).
constexpr Patterns kJaSimplePatterns = {
    .long_date = "{year}{年|ねん}{month}{月|がつ}{day}（{weekday}）",
    .short_date = "{month}{月|がつ}{day}（{weekday}）",
    .year_month = "{year}{年|ねん}{month}{月|がつ}",
    .date_range = "{from}から{to}まで",
    .time_range = "{from}から{to}まで",
    .midnight = "{夜|よる}の12{時|じ}",
    .noon = "{昼|ひる}の12{時|じ}",
    .morning = "{午前|ごぜん}{hour}{時|じ}{minutes}",
    .hour_of_noon = "{昼|ひる}の12{時|じ}{minutes}",  // 午後0時30分 is hard for those who learn Japanese.
    .afternoon = "{午後|ごご}{hour}{時|じ}{minutes}",
    .minutes = "{n}{分|ふん}",  // or ぷん: SimpleMinutes
    .yen = "{n}{円|えん}",
    .yen_negative = "−{n}{円|えん}",
    .days_left = "あと{n}",
    .until_tomorrow = "{明日|あした}まで",
    .until_today = "{今日|きょう}まで",
    .overdue_one = "{昨日|きのう}{終|お}わりました",
    .overdue = "{n}{前|まえ}に{終|お}わりました",
};

// How days are counted and named aloud, 1 to 31; 1 is the first of the month.
constexpr std::array<std::string_view, 31> kDayReadings = {"ついたち",
                                                           "ふつか",
                                                           "みっか",
                                                           "よっか",
                                                           "いつか",
                                                           "むいか",
                                                           "なのか",
                                                           "ようか",
                                                           "ここのか",
                                                           "とおか",
                                                           "じゅういちにち",
                                                           "じゅうににち",
                                                           "じゅうさんにち",
                                                           "じゅうよっか",
                                                           "じゅうごにち",
                                                           "じゅうろくにち",
                                                           "じゅうしちにち",
                                                           "じゅうはちにち",
                                                           "じゅうくにち",
                                                           "はつか",
                                                           "にじゅういちにち",
                                                           "にじゅうににち",
                                                           "にじゅうさんにち",
                                                           "にじゅうよっか",
                                                           "にじゅうごにち",
                                                           "にじゅうろくにち",
                                                           "にじゅうしちにち",
                                                           "にじゅうはちにち",
                                                           "にじゅうくにち",
                                                           "さんじゅうにち",
                                                           "さんじゅういちにち"};

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

constexpr Patterns kZhHansPatterns = {
    .long_date = "{year}年{month}月{day}日（{weekday}）",
    .short_date = "{month}月{day}日（{weekday}）",
    .year_month = "{year}年{month}月",
    .date_range = "{from}至{to}",
    .time_range = "{from}至{to}",
    .midnight = "午夜12点",
    .noon = "中午12点",
    .morning = "上午{hour}点{minutes}",
    .hour_of_noon = "中午12点{minutes}",
    .afternoon = "下午{hour}点{minutes}",
    .minutes = "{n}分",
    .yen = "{n}日元",
    .yen_negative = "−{n}日元",
    .days_left = "还有{n}天",
    .until_tomorrow = "明天截止",
    .until_today = "今天截止",
    .overdue_one = "已过期{n}天",
    .overdue = "已过期{n}天",
};

constexpr Patterns kKoPatterns = {
    .long_date = "{year}년 {month}월 {day}일({weekday})",
    .short_date = "{month}월 {day}일({weekday})",
    .year_month = "{year}년 {month}월",
    .date_range = "{from}부터 {to}까지",
    .time_range = "{from}부터 {to}까지",
    .midnight = "밤 12시",
    .noon = "낮 12시",
    .morning = "오전 {hour}시{minutes}",
    .hour_of_noon = "낮 12시{minutes}",
    .afternoon = "오후 {hour}시{minutes}",
    .minutes = " {n}분",
    .yen = "{n}엔",
    .yen_negative = "−{n}엔",
    .days_left = "{n}일 남음",
    .until_tomorrow = "내일까지",
    .until_today = "오늘까지",
    .overdue_one = "{n}일 지남",
    .overdue = "{n}일 지남",
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

std::string SimpleDayOfMonth(int day) {
  MADOGUCHI_CHECK(day >= 1 && day <= 31, "no such day");
  return "{" + std::to_string(day) + "日|" + std::string(kDayReadings[static_cast<std::size_t>(day - 1)]) + "}";
}

std::string SimpleDays(std::int64_t days, std::string_view digits) {
  if (days == 1) return "{1日|いちにち}";
  if (days >= 2 && days <= 31) return SimpleDayOfMonth(static_cast<int>(days));
  return std::string(digits) + "{日|にち}";
}

std::string SimpleMinutes(int minutes) {
  const int last = minutes % 10;
  const bool soft = last == 2 || last == 5 || last == 7 || last == 9;
  return std::to_string(minutes) + (soft ? "{分|ふん}" : "{分|ぷん}");
}

std::string_view MonthName(int month) { return kMonths[MonthIndex(month)]; }
std::string_view MonthNameShort(int month) { return kMonthsShort[MonthIndex(month)]; }

std::string_view WeekdayName(Language language, base::Weekday weekday) {
  const WeekdayWords& words = WordsOf(weekday);
  switch (language) {
    case Language::kJa:
      return words.ja;
    case Language::kJaSimple:
      return words.ja_simple;
    case Language::kEn:
      return words.en;
    case Language::kZhHans:
      return words.zh;
    case Language::kKo:
      return words.ko;
  }
  return words.ja;
}

std::string_view WeekdayNameShort(Language language, base::Weekday weekday) {
  const WeekdayWords& words = WordsOf(weekday);
  switch (language) {
    case Language::kJa:
      return words.ja_short;
    case Language::kJaSimple:
      return words.ja_simple;
    case Language::kEn:
      return words.en_short;
    case Language::kZhHans:
      return words.zh_short;
    case Language::kKo:
      return words.ko_short;
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
    case Language::kZhHans:
      return words.zh;
    case Language::kKo:
      return words.ko;
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
    case Language::kZhHans:
      return kZhHansPatterns;
    case Language::kKo:
      return kKoPatterns;
  }
  return kJaPatterns;
}

}  // namespace madoguchi::text
