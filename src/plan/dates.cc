#include "plan/dates.h"

#include "base/japan_calendar.h"
#include "plan/plan.h"

namespace madoguchi::plan {
namespace {

using rules::DateShift;
using Unit = rules::DateShift::Unit;

base::Date ShiftUnrolled(DateShift shift, base::Date date) {
  shift.roll = rules::Roll::kNone;
  return rules::Shift(shift, date);
}

// 民法143条2項: a period of months or years ends on the eve of the day that corresponds to its first day; where the last
// month has no such day, on that month's last day. So one month counted from 1 March ends on 31 March.
base::Date EndOfCalendarPeriod(const DateShift& shift, base::Date first_day) {
  const base::Date corresponding = ShiftUnrolled(shift, first_day);
  const bool clamped = base::CivilOf(corresponding).day != base::CivilOf(first_day).day;
  return clamped ? corresponding : base::AddDays(corresponding, -1);
}

base::Date EndOfPeriod(const service::DateRule& rule, base::Date anchor) {
  const bool same_day = rule.count_from == service::DateRule::CountFrom::kSameDay;
  const DateShift& shift = rule.shift;
  switch (shift.unit) {
    case Unit::kDays:
    case Unit::kBusinessDays: {
      if (!same_day || shift.amount == 0) return ShiftUnrolled(shift, anchor);
      return ShiftUnrolled(shift, base::AddDays(anchor, shift.amount > 0 ? -1 : 1));
    }
    case Unit::kMonths:
    case Unit::kYears: {
      if (shift.amount > 0) return EndOfCalendarPeriod(shift, same_day ? anchor : base::AddDays(anchor, 1));
      const base::Date before = ShiftUnrolled(shift, anchor);
      return same_day && shift.amount < 0 ? base::AddDays(before, 1) : before;
    }
    case Unit::kAge:
    case Unit::kFiscalYearEnd:
    case Unit::kDayOfMonth:
      return ShiftUnrolled(shift, anchor);
  }
  return anchor;
}

}  // namespace

CountedDay CountFrom(const service::DateRule& rule, base::Date anchor) {
  const base::Date unrolled = EndOfPeriod(rule, anchor);
  switch (rule.shift.roll) {
    case rules::Roll::kNone:
      return {unrolled, unrolled};
    case rules::Roll::kNextOpenDay:
      return {unrolled, base::NextOpenDayOnOrAfter(unrolled)};
    case rules::Roll::kPreviousOpenDay:
      return {unrolled, base::PreviousOpenDayOnOrBefore(unrolled)};
  }
  return {unrolled, unrolled};
}

std::optional<base::Date> AnchorDay(const service::DateRule& rule, const rules::Knowledge& knowledge,
                                    rules::PersonIndex subject, base::Date today, std::optional<base::Date> token_day) {
  switch (rule.anchor) {
    case service::DateRule::Anchor::kToday:
      return today;
    case service::DateRule::Anchor::kToken:
      return token_day;
    case service::DateRule::Anchor::kFact: {
      if (!rule.fact) return std::nullopt;
      const std::optional<rules::Value> value = knowledge.value(knowledge.program().KeyOf(*rule.fact, subject));
      if (!value) return std::nullopt;
      return base::Date{*value};
    }
  }
  return std::nullopt;
}

std::optional<base::Date> ResolveDate(const service::DateRule& rule, const rules::Knowledge& knowledge,
                                      rules::PersonIndex subject, base::Date today, std::optional<base::Date> token_day) {
  const std::optional<base::Date> anchor = AnchorDay(rule, knowledge, subject, today, token_day);
  if (!anchor) return std::nullopt;
  return CountFrom(rule, *anchor).rolled;
}

std::optional<std::string> ResolveAuthority(const service::Authority& authority, const rules::Knowledge& knowledge,
                                            rules::PersonIndex subject) {
  switch (authority.kind) {
    case service::Authority::Kind::kMunicipality:
    case service::Authority::Kind::kOutside:
      return authority.id;
    case service::Authority::Kind::kFact: {
      if (!authority.fact) return std::nullopt;
      const rules::Vocabulary& vocabulary = knowledge.program().vocabulary();
      const std::optional<rules::Value> value = knowledge.value(knowledge.program().KeyOf(*authority.fact, subject));
      const auto& choices = vocabulary[*authority.fact].choices;
      if (!value || *value < 0 || static_cast<std::size_t>(*value) >= choices.size()) return std::nullopt;
      return choices[static_cast<std::size_t>(*value)];
    }
  }
  return std::nullopt;
}

}  // namespace madoguchi::plan
