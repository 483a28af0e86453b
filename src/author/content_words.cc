#include "author/content_words.h"

#include <algorithm>

#include "base/placeholder.h"
#include "text/ruby.h"
#include "text/wording.h"

namespace madoguchi::author {
namespace {

// "other-municipality" -> "other_municipality": dashes are not for keys.
std::string KeyOf(std::string_view name) {
  std::string key(name);
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

text::Counter CounterOf(service::ProcessingTime::Unit unit) {
  using Unit = service::ProcessingTime::Unit;
  if (unit == Unit::kMonths) return text::Counter::kMonths;
  return unit == Unit::kWeeks ? text::Counter::kWeeks : text::Counter::kDays;
}

}  // namespace

bool IsEnglish(text::Language language) { return language == text::Language::kEn; }

base::AuthorLanguage AuthorLanguageOf(text::Language language) {
  return IsEnglish(language) ? base::AuthorLanguage::kEn : base::AuthorLanguage::kJa;
}

std::string Say(text::Language language, std::string_view ja, std::string_view en, const base::Arguments& arguments) {
  return base::FillPlaceholders(IsEnglish(language) ? en : ja, arguments);
}

std::optional<std::string> ContentWords::Find(std::string_view key, const base::Arguments& arguments) const {
  const text::Words words = municipality_.words.Find(language_, key);
  if (!words.found) return std::nullopt;
  return base::FillPlaceholders(text::PlainText(words.text), arguments);
}

std::string ContentWords::Get(std::string_view key, const base::Arguments& arguments) const {
  return Find(key, arguments).value_or(std::string(key));
}

std::string ContentWords::Question(const rules::Fact& fact) const {
  return Find("fact/" + fact.id + ".question").value_or(fact.id);
}

std::string ContentWords::Answer(const rules::Fact& fact, std::optional<rules::Value> value) const {
  if (!value) return Ui("answer.unknown");
  switch (fact.type) {
    case rules::FactType::kYesNo: {
      const std::string_view name = *value != 0 ? "yes" : "no";
      const auto own = Find("fact/" + fact.id + "." + std::string(name));
      return own ? *own : Ui("answer." + std::string(name));
    }
    case rules::FactType::kChoice: {
      const std::size_t index = static_cast<std::size_t>(*value);
      if (*value < 0 || index >= fact.choices.size()) return std::to_string(*value);
      // A policy value that nobody is asked for has no words.
      return Find("fact/" + fact.id + ".choice." + fact.choices[index]).value_or(fact.choices[index]);
    }
    case rules::FactType::kCount: {
      const auto unit = Find("ui/unit." + fact.unit);
      return Ui("answer.count", {{"number", text::Number(*value)}, {"unit", unit ? *unit : Ui("unit.number")}});
    }
    case rules::FactType::kDate:
      return text::LongDate(language_, base::Date{*value});
  }
  return {};
}

std::string ContentWords::QuestionAndAnswer(const rules::Fact& fact, rules::Value value) const {
  return Say("「{question}」に「{answer}」", "“{answer}” to “{question}”",
             {{"question", Question(fact)}, {"answer", Answer(fact, value)}});
}

std::string ContentWords::Channel(service::Channel channel) const {
  return Ui("channel." + std::string(service::ChannelName(channel)));
}

std::string ContentWords::AuthorityNamed(const std::string& id) const {
  return id == municipality_.id ? Name() : Get("authority/" + id + ".name");
}

std::string ContentWords::Authority(const service::Authority& authority) const {
  if (!authority.fact) return AuthorityNamed(authority.id);
  return Say("「{question}」で答えた先", "as answered to “{question}”",
             {{"question", Question(municipality_.vocabulary[*authority.fact])}});
}

std::string ContentWords::Yen(std::int64_t yen) const { return yen == 0 ? Ui("fee.none") : text::Yen(language_, yen); }

std::string ContentWords::List(const std::vector<std::string>& parts) const {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : Ui("join.list")) + part;
  return joined;
}

std::string ContentWords::Evidence(const service::EvidenceRequirement& requirement) const {
  std::string joined;
  for (const service::EvidenceId id : requirement.any_of) {
    joined += (joined.empty() ? "" : Ui("join.or")) + EvidenceNamed(municipality_[id].id);
  }
  return joined;
}

std::string ContentWords::Payments(const std::vector<service::Payment>& payments) const {
  std::vector<std::string> names;
  for (const service::Payment payment : payments)
    names.push_back(Ui("payment." + std::string(service::PaymentName(payment))));
  return List(names);
}

std::string ContentWords::Day(base::Date date) const { return text::LongDate(language_, date); }

std::string ContentWords::Confidence(service::Confidence confidence) const {
  return Ui("sure." + KeyOf(service::ConfidenceName(confidence)));
}

std::string ContentWords::Days(const service::OpeningHours& hours, const service::ServiceCalendar& calendar) const {
  constexpr std::uint8_t kMondayToFriday = 0b0011111, kEveryDay = 0b1111111, kEveryWeek = 31;
  std::string days;
  if (hours.weekdays == kEveryDay) {
    days = Ui(calendar.closed_on_legal_closed_days ? "days.every_day"
              : calendar.closed.empty()            ? "days.all_year"
                                                   : "days.daily");
  } else if (hours.weekdays == kMondayToFriday) {
    days = Ui(calendar.closed_on_legal_closed_days ? "days.weekdays" : "days.weekdays_and_holidays");
  } else {
    std::vector<std::string> names;
    for (int day = 0; day < 7; ++day) {
      // Bits begin on Monday, base::Weekday on Sunday.
      if (((hours.weekdays >> day) & 1) != 0)
        names.push_back(text::WeekdayLong(language_, static_cast<base::Weekday>((day + 1) % 7)));
    }
    days = List(names);
  }
  if (hours.weeks == kEveryWeek) return days;
  std::vector<std::string> weeks;
  for (int week = 0; week < 5; ++week) {
    if (((hours.weeks >> week) & 1) != 0) weeks.push_back(Ui("days.week", {{"number", std::to_string(week + 1)}}));
  }
  return Ui("days.in_weeks", {{"weeks", List(weeks)}, {"days", days}});
}

std::vector<std::string> ContentWords::Hours(const service::ServiceCalendar& calendar) const {
  std::vector<std::string> lines;
  for (const service::OpeningHours& hours : calendar.hours) {
    const bool all_day = hours.from_minute == 0 && hours.until_minute == 24 * 60;
    const std::string times =
        all_day ? Ui("days.all_day") : text::TimeRange(language_, hours.from_minute, hours.until_minute);
    lines.push_back(
        Ui(hours.after_hours_desk ? "days.after_hours" : "days.line", {{"days", Days(hours, calendar)}, {"times", times}}));
  }
  std::vector<std::string> closed, open;
  for (const base::Date day : calendar.closed) closed.push_back(Day(day));
  for (const base::Date day : calendar.open) open.push_back(Day(day));
  if (!closed.empty()) lines.push_back(Ui("days.closed", {{"days", List(closed)}}));
  if (!open.empty()) lines.push_back(Say("{days}は開庁", "open on {days}", {{"days", List(open)}}));
  return lines;
}

std::string ContentWords::Token(service::TokenId token) const {
  for (const service::Procedure& procedure : municipality_.procedures) {
    for (const service::Step& step : procedure.steps) {
      if (std::find(step.produces.begin(), step.produces.end(), token) != step.produces.end()) return Title(procedure);
    }
  }
  return municipality_.tokens[token.index()];
}

std::string ContentWords::Anchor(const service::DateRule& rule) const {
  if (rule.token) return Say("「{name}」をした日", "the day of “{name}”", {{"name", Token(*rule.token)}});
  if (!rule.fact) return Say("今日", "today");
  const rules::Fact& fact = municipality_.vocabulary[*rule.fact];
  const std::optional<std::string> day = Find("fact/" + fact.id + ".day");
  if (day) return Say("「{name}」の日", "the day of “{name}”", {{"name", *day}});
  return Say("「{question}」で答えた日", "the day answered to “{question}”", {{"question", Question(fact)}});
}

std::string ContentWords::Gap(const rules::DateShift& shift) const {
  using Unit = rules::DateShift::Unit;
  const std::int64_t amount = shift.amount < 0 ? -static_cast<std::int64_t>(shift.amount) : shift.amount;
  switch (shift.unit) {
    case Unit::kDays:
      return text::Count(language_, amount, text::Counter::kDays);
    case Unit::kMonths:
    case Unit::kDayOfMonth:
      return text::Count(language_, amount, text::Counter::kMonths);
    case Unit::kYears:
    case Unit::kFiscalYearEnd:
      return text::Count(language_, amount, text::Counter::kYears);
    case Unit::kBusinessDays:
      return text::Count(language_, amount, text::Counter::kOpenDays);
    case Unit::kAge:
      return text::Count(language_, amount, text::Counter::kYearsOld);
  }
  return {};
}

std::string ContentWords::Takes(const service::ProcessingTime& time) const {
  if (time.same_day()) return Ui("takes.same_day");
  const std::int64_t last = time.at_most ? *time.at_most : time.at_least.value_or(0);
  const base::Arguments with = {{"from", text::Number(time.at_least.value_or(0))},
                                {"time", text::Count(language_, last, CounterOf(time.unit))}};
  if (!time.at_least) return Ui("takes.at_most", with);
  if (!time.at_most) return Ui("takes.at_least", with);
  return Ui(time.at_least == time.at_most ? "takes.about" : "takes.range", with);
}

std::string ContentWords::Counted(const service::DateRule& rule) const {
  using Unit = rules::DateShift::Unit;
  const rules::DateShift& shift = rule.shift;
  const base::Arguments with = {{"anchor", Anchor(rule)}, {"gap", Gap(shift)}, {"day", std::to_string(shift.day)}};
  switch (shift.unit) {
    case Unit::kDays:
    case Unit::kBusinessDays:
    case Unit::kMonths:
    case Unit::kYears:
      if (shift.amount == 0) return Say("{anchor}", "{anchor}", with);
      if (shift.amount < 0) return Say("{anchor}の{gap}前", "{gap} before {anchor}", with);
      if (rule.count_from == service::DateRule::CountFrom::kSameDay)
        return Say("{anchor}を1日目として{gap}目", "{gap} counted from and including {anchor}", with);
      return Say("{anchor}の次の日から数えて{gap}目", "{gap} counted from the day after {anchor}", with);
    case Unit::kAge:
      return Say("{anchor}に生まれた人が{gap}になる日（誕生日の前の日）",
                 "the day on which who was born on {anchor} is {gap}", with);
    case Unit::kFiscalYearEnd:
      if (shift.amount == 0)
        return Say("{anchor}のある年度の終わり（3月31日）", "31 March that ends the fiscal year of {anchor}", with);
      return Say("{anchor}のある年度の終わり（3月31日）から{gap}{side}",
                 "{gap} {side} the 31 March that ends the fiscal year of {anchor}",
                 {with[0], with[1], {"side", Say(shift.amount < 0 ? "前" : "後", shift.amount < 0 ? "before" : "after")}});
    case Unit::kDayOfMonth:
      if (shift.amount == 0) return Say("{anchor}の月の{day}日", "the {day}th of the month of {anchor}", with);
      return Say(
          "{anchor}の月の{gap}{side}の{day}日", "the {day}th of the month {gap} {side} {anchor}",
          {with[0], with[1], with[2], {"side", Say(shift.amount < 0 ? "前" : "後", shift.amount < 0 ? "before" : "after")}});
  }
  return {};
}

std::string ContentWords::Rule(const service::DateRule& rule) const {
  const std::string counted = Counted(rule);
  switch (rule.shift.roll) {
    case rules::Roll::kNone:
      return counted;
    case rules::Roll::kNextOpenDay:
      return counted + Say("（役所が休みの日なら、次に開く日）", " (if closed then, the next open day)");
    case rules::Roll::kPreviousOpenDay:
      return counted + Say("（役所が休みの日なら、その前に開く日）", " (if closed then, the open day before)");
  }
  return counted;
}

std::string ContentWords::Window(const service::Window& window) const {
  if (window.from && window.until) {
    return Say("{from}から、{until}まで", "from {from} to {until}",
               {{"from", Rule(*window.from)}, {"until", Rule(*window.until)}});
  }
  if (window.from) return Say("{from}から", "from {from}", {{"from", Rule(*window.from)}});
  return window.until ? Say("{until}まで", "until {until}", {{"until", Rule(*window.until)}}) : std::string();
}

}  // namespace madoguchi::author
