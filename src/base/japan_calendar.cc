#include "base/japan_calendar.h"

namespace madoguchi::base {
namespace {

// 1 January of the first and 31 December of the last year that holidays are known of. Asked for every day of every timetable,
// so not worked out each time.
constexpr Date kFirstHolidayDay{10957};
constexpr Date kLastHolidayDay{47481};

bool IsNthMonday(const CivilDate& civil, Weekday weekday, int nth) {
  return weekday == Weekday::kMonday && (civil.day - 1) / 7 + 1 == nth;
}

// Day of March or September on which the equinox falls in Japan, valid for 1980 to 2099. Millionths of a day, so that
// every machine computes the same.
int EquinoxDay(int year, int at_1980_millionths) {
  const int years = year - 1980;
  return (at_1980_millionths + 242194 * years) / 1000000 - years / 4;
}
int VernalEquinoxDay(int year) { return EquinoxDay(year, 20843100); }
int AutumnalEquinoxDay(int year) { return EquinoxDay(year, 23248800); }

// 平成30年法律57号 (2020) and 令和2年法律68号 (2021) moved three holidays for the Olympic Games. 平成29年法律63号 附則 and
// 平成30年法律99号 made two single holidays of 2019.
HolidayKind MovedHolidayOn(const CivilDate& civil) {
  const int month_day = civil.month * 100 + civil.day;
  switch (civil.year) {
    case 2019:
      return month_day == 501 || month_day == 1022 ? HolidayKind::kImperialCeremony : HolidayKind::kNone;
    case 2020:
      if (month_day == 723) return HolidayKind::kMarineDay;
      if (month_day == 724) return HolidayKind::kSportsDay;
      return month_day == 810 ? HolidayKind::kMountainDay : HolidayKind::kNone;
    case 2021:
      if (month_day == 722) return HolidayKind::kMarineDay;
      if (month_day == 723) return HolidayKind::kSportsDay;
      return month_day == 808 ? HolidayKind::kMountainDay : HolidayKind::kNone;
    default:
      return HolidayKind::kNone;
  }
}

HolidayKind JulyToDecemberHolidayOn(const CivilDate& civil, Weekday weekday) {
  const int year = civil.year;
  const bool is_moved_year = year == 2020 || year == 2021;
  switch (civil.month) {
    case 7:
      if (is_moved_year) return HolidayKind::kNone;
      if (year <= 2002) return civil.day == 20 ? HolidayKind::kMarineDay : HolidayKind::kNone;
      return IsNthMonday(civil, weekday, 3) ? HolidayKind::kMarineDay : HolidayKind::kNone;
    case 8:
      return year >= 2016 && !is_moved_year && civil.day == 11 ? HolidayKind::kMountainDay : HolidayKind::kNone;
    case 9:
      if (civil.day == AutumnalEquinoxDay(year)) return HolidayKind::kAutumnalEquinox;
      if (year <= 2002) return civil.day == 15 ? HolidayKind::kRespectForAgedDay : HolidayKind::kNone;
      return IsNthMonday(civil, weekday, 3) ? HolidayKind::kRespectForAgedDay : HolidayKind::kNone;
    case 10:
      return !is_moved_year && IsNthMonday(civil, weekday, 2) ? HolidayKind::kSportsDay : HolidayKind::kNone;
    case 11:
      if (civil.day == 3) return HolidayKind::kCultureDay;
      return civil.day == 23 ? HolidayKind::kLabourDay : HolidayKind::kNone;
    case 12:
      return year <= 2018 && civil.day == 23 ? HolidayKind::kEmperorsBirthday : HolidayKind::kNone;
    default:
      return HolidayKind::kNone;
  }
}

// The holidays that the law names (2条), without those that follow from others (3条2項, 3項).
HolidayKind NamedHolidayOn(Date date) {
  if (!HasHolidayData(date)) return HolidayKind::kNone;
  const CivilDate civil = CivilOf(date);
  if (const HolidayKind moved = MovedHolidayOn(civil); moved != HolidayKind::kNone) return moved;
  switch (civil.month) {
    case 1:
      if (civil.day == 1) return HolidayKind::kNewYearsDay;
      return IsNthMonday(civil, WeekdayOf(date), 2) ? HolidayKind::kComingOfAgeDay : HolidayKind::kNone;
    case 2:
      if (civil.day == 11) return HolidayKind::kFoundationDay;
      // The new Emperor acceded on 1 May 2019: that year had no birthday holiday.
      return civil.year >= 2020 && civil.day == 23 ? HolidayKind::kEmperorsBirthday : HolidayKind::kNone;
    case 3:
      return civil.day == VernalEquinoxDay(civil.year) ? HolidayKind::kVernalEquinox : HolidayKind::kNone;
    case 4:
      if (civil.day != 29) return HolidayKind::kNone;
      return civil.year >= 2007 ? HolidayKind::kShowaDay : HolidayKind::kGreeneryDay;
    case 5:
      if (civil.day == 3) return HolidayKind::kConstitutionDay;
      if (civil.day == 4 && civil.year >= 2007) return HolidayKind::kGreeneryDay;
      return civil.day == 5 ? HolidayKind::kChildrensDay : HolidayKind::kNone;
    default:
      return JulyToDecemberHolidayOn(civil, WeekdayOf(date));
  }
}

bool IsNamedHoliday(Date date) { return NamedHolidayOn(date) != HolidayKind::kNone; }

// 3条2項. Until 2006 the Monday after a holiday on a Sunday; since 2007 the first day after it that is no holiday.
// Precondition: the day before is a named holiday.
bool IsSubstituteHoliday(Date date) {
  const bool may_move_on = CivilOf(date).year >= 2007;
  Date before = AddDays(date, -1);
  do {
    if (WeekdayOf(before) == Weekday::kSunday) return true;
    if (!may_move_on) return false;
    before = AddDays(before, -1);
  } while (IsNamedHoliday(before));
  return false;
}

// 3条3項: a day between two holidays. Until 2006 not on a Sunday, which was no working day anyway.
// Precondition: the day before is a named holiday.
bool IsCitizensHoliday(Date date) {
  if (CivilOf(date).year <= 2006 && WeekdayOf(date) == Weekday::kSunday) return false;
  return IsNamedHoliday(AddDays(date, 1));
}

bool IsTurnOfYear(Date date) {
  const CivilDate civil = CivilOf(date);
  return (civil.month == 12 && civil.day >= 29) || (civil.month == 1 && civil.day <= 3);
}

}  // namespace

bool HasHolidayData(Date date) { return date >= kFirstHolidayDay && date <= kLastHolidayDay; }

HolidayKind HolidayOn(Date date) {
  if (!HasHolidayData(date)) return HolidayKind::kNone;
  if (const HolidayKind named = NamedHolidayOn(date); named != HolidayKind::kNone) return named;
  // What follows from other holidays follows right after one.
  if (!IsNamedHoliday(AddDays(date, -1))) return HolidayKind::kNone;
  if (IsSubstituteHoliday(date)) return HolidayKind::kSubstituteHoliday;
  return IsCitizensHoliday(date) ? HolidayKind::kCitizensHoliday : HolidayKind::kNone;
}

bool IsNationalHoliday(Date date) { return HolidayOn(date) != HolidayKind::kNone; }

bool IsOpenDay(Date date) {
  const Weekday weekday = WeekdayOf(date);
  return weekday != Weekday::kSaturday && weekday != Weekday::kSunday && !IsTurnOfYear(date) && !IsNationalHoliday(date);
}

Date NextOpenDayOnOrAfter(Date date) {
  while (!IsOpenDay(date) && date < kLastDate) date = AddDays(date, 1);
  return date;
}

Date PreviousOpenDayOnOrBefore(Date date) {
  while (!IsOpenDay(date) && date > kFirstDate) date = AddDays(date, -1);
  return date;
}

Date AddBusinessDays(Date date, int n) {
  for (; n > 0 && date < kLastDate; --n) date = NextOpenDayOnOrAfter(AddDays(date, 1));
  for (; n < 0 && date > kFirstDate; ++n) date = PreviousOpenDayOnOrBefore(AddDays(date, -1));
  return date;
}

int CountBusinessDays(Date from, Date to) {
  if (to < from) return -CountBusinessDays(to, from);
  int count = 0;
  for (Date day = from; day < to;) {
    day = AddDays(day, 1);
    if (IsOpenDay(day)) ++count;
  }
  return count;
}

}  // namespace madoguchi::base
