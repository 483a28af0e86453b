// Japan's national holidays, and the legal calendar by which deadlines roll over.
//
// Holidays are computed from 国民の祝日に関する法律 as it stood in each year from 2000, with the special laws of 2019 to
// 2021, up to 2099. Equinoxes come from the usual astronomical approximation; the days that count are announced in the
// official gazette in February of the year before, and laws change: after a change, this file is edited.
// It does not know when an office is open: that is the service calendar of each office and service.
//
//   IsNationalHoliday(*ParseIso("2026-09-22"));              // true: between two holidays
//   NextOpenDayOnOrAfter(*ParseIso("2026-12-29"));           // 2027-01-04
#pragma once

#include <cstdint>

#include "base/date.h"

namespace madoguchi::base {

enum class HolidayKind : std::uint8_t {
  kNone,
  kNewYearsDay,        // 元日
  kComingOfAgeDay,     // 成人の日
  kFoundationDay,      // 建国記念の日
  kEmperorsBirthday,   // 天皇誕生日
  kVernalEquinox,      // 春分の日
  kShowaDay,           // 昭和の日
  kConstitutionDay,    // 憲法記念日
  kGreeneryDay,        // みどりの日
  kChildrensDay,       // こどもの日
  kMarineDay,          // 海の日
  kMountainDay,        // 山の日
  kRespectForAgedDay,  // 敬老の日
  kAutumnalEquinox,    // 秋分の日
  kSportsDay,          // 体育の日, スポーツの日
  kCultureDay,         // 文化の日
  kLabourDay,          // 勤労感謝の日
  kImperialCeremony,   // 天皇の即位の日, 即位礼正殿の儀の行われる日 (2019)
  kSubstituteHoliday,  // 振替休日 (3条2項)
  kCitizensHoliday,    // 国民の休日 (3条3項)
};

inline constexpr int kFirstHolidayYear = 2000;
inline constexpr int kLastHolidayYear = 2099;

// Whether holidays of that day are known. Outside, only weekends and the turn of the year are closed.
bool HasHolidayData(Date date);

// kNone on ordinary days and outside kFirstHolidayYear..kLastHolidayYear. O(1).
HolidayKind HolidayOn(Date date);
bool IsNationalHoliday(Date date);

// The legal calendar (地方自治法4条の2): not Saturday, Sunday, national holiday, nor 29 December to 3 January.
bool IsOpenDay(Date date);

// A date that is open is its own answer.
Date NextOpenDayOnOrAfter(Date date);
Date PreviousOpenDayOnOrBefore(Date date);

// The n-th open day after `date`, or for negative n the -n-th before it; `date` itself is never counted.
// n = 0 gives `date`, open or not. On open days AddBusinessDays(·, -n) undoes AddBusinessDays(·, n). O(|n|).
Date AddBusinessDays(Date date, int n);

// Open days d with from < d <= to; if to < from, minus the open days with to < d <= from. O(days between).
int CountBusinessDays(Date from, Date to);

}  // namespace madoguchi::base
