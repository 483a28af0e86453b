#include "text/wording.h"

#include <algorithm>
#include <string_view>

#include "text/catalogue.h"
#include "text/wording_words.h"

namespace madoguchi::text {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kNoon = 12 * 60;

// The others write months as numbers and minutes without a zero in front.
bool IsEnglish(Language language) { return language == Language::kEn; }

std::string MonthWord(Language language, int month, bool is_short) {
  if (!IsEnglish(language)) return std::to_string(month);
  return std::string(is_short ? MonthNameShort(month) : MonthName(month));
}

std::string GroupThousands(std::string digits) {
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

// The digits of |value|, also of the least value, whose negation does not exist.
std::string AbsoluteDigits(std::int64_t value) {
  const std::uint64_t magnitude = value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
  return GroupThousands(std::to_string(magnitude));
}

std::string DayOf(Language language, int day) {
  return language == Language::kJaSimple ? SimpleDayOfMonth(day) : std::to_string(day);
}

std::string DaysOf(Language language, std::int64_t days) {
  return language == Language::kJaSimple ? SimpleDays(days, Number(days)) : Number(days);
}

// ":05" in English, 「5分」 in the others, nothing on the hour.
std::string MinutesPart(Language language, int minutes) {
  if (minutes == 0) return "";
  std::string digits = std::to_string(minutes);
  if (IsEnglish(language) && digits.size() < 2) digits.insert(0, "0");
  if (language == Language::kJaSimple) return SimpleMinutes(minutes);
  return Fill(PatternsOf(language).minutes, {{"n", digits}});
}

}  // namespace

std::string LongDate(Language language, base::Date date) {
  const base::CivilDate civil = base::CivilOf(date);
  const base::Weekday weekday = base::WeekdayOf(date);
  return Fill(PatternsOf(language).long_date,
              {{"year", std::to_string(civil.year)},
               {"month", MonthWord(language, civil.month, false)},
               {"day", DayOf(language, civil.day)},
               {"weekday", IsEnglish(language) ? WeekdayLong(language, weekday) : WeekdayShort(language, weekday)}});
}

std::string ShortDate(Language language, base::Date date) {
  const base::CivilDate civil = base::CivilOf(date);
  return Fill(PatternsOf(language).short_date, {{"month", MonthWord(language, civil.month, true)},
                                                {"day", DayOf(language, civil.day)},
                                                {"weekday", WeekdayShort(language, base::WeekdayOf(date))}});
}

std::string DateFrom(Language language, base::Date date, base::Date today) {
  const bool is_this_year = base::CivilOf(date).year == base::CivilOf(today).year;
  return is_this_year ? ShortDate(language, date) : LongDate(language, date);
}

std::string YearMonth(Language language, base::Date date) {
  const base::CivilDate civil = base::CivilOf(date);
  return Fill(PatternsOf(language).year_month,
              {{"year", std::to_string(civil.year)}, {"month", MonthWord(language, civil.month, false)}});
}

std::string DateRange(Language language, base::Date from, base::Date to, base::Date today) {
  const int this_year = base::CivilOf(today).year;
  const bool is_short = base::CivilOf(from).year == this_year && base::CivilOf(to).year == this_year;
  const auto word = [language, is_short](base::Date date) {
    return is_short ? ShortDate(language, date) : LongDate(language, date);
  };
  if (from == to) return word(from);
  return Fill(PatternsOf(language).date_range, {{"from", word(from)}, {"to", word(to)}});
}

std::string WeekdayShort(Language language, base::Weekday weekday) {
  return std::string(WeekdayNameShort(language, weekday));
}

std::string WeekdayLong(Language language, base::Weekday weekday) { return std::string(WeekdayName(language, weekday)); }

std::string TimeOfDay(Language language, int minute_of_day) {
  const Patterns& patterns = PatternsOf(language);
  const int minute = std::clamp(minute_of_day, 0, kMinutesOfDay);
  if (minute == 0 || minute == kMinutesOfDay) return std::string(patterns.midnight);
  if (minute == kNoon) return std::string(patterns.noon);

  const std::string minutes = MinutesPart(language, minute % 60);
  int hour = minute / 60;
  std::string_view pattern = patterns.morning;
  if (hour == 12) {
    pattern = patterns.hour_of_noon;
  } else if (hour > 12) {
    pattern = patterns.afternoon;
    hour -= 12;
  } else if (hour == 0 && IsEnglish(language)) {
    hour = 12;  // Twelve-hour clocks have no zero in English: 12:30 am.
  }
  return Fill(pattern, {{"hour", std::to_string(hour)}, {"minutes", minutes}});
}

std::string TimeRange(Language language, int from_minute, int to_minute) {
  return Fill(PatternsOf(language).time_range,
              {{"from", TimeOfDay(language, from_minute)}, {"to", TimeOfDay(language, to_minute)}});
}

std::string Yen(Language language, std::int64_t amount) {
  const Patterns& patterns = PatternsOf(language);
  return Fill(amount < 0 ? patterns.yen_negative : patterns.yen, {{"n", AbsoluteDigits(amount)}});
}

std::string Number(std::int64_t value) { return (value < 0 ? "−" : "") + AbsoluteDigits(value); }

std::string Count(Language language, std::int64_t value, Counter counter) {
  const bool days = counter == Counter::kDays || counter == Counter::kOpenDays;
  return Fill(CounterPattern(language, counter, value == 1), {{"n", days ? DaysOf(language, value) : Number(value)}});
}

std::string DaysLeft(Language language, base::Date today, base::Date last_day) {
  const Patterns& patterns = PatternsOf(language);
  const int days = base::DaysBetween(today, last_day);
  if (days == 0) return std::string(patterns.until_today);
  if (days == 1) return std::string(patterns.until_tomorrow);
  if (days > 0) return Fill(patterns.days_left, {{"n", DaysOf(language, days)}});
  return Fill(days == -1 ? patterns.overdue_one : patterns.overdue, {{"n", DaysOf(language, -std::int64_t{days})}});
}

}  // namespace madoguchi::text
