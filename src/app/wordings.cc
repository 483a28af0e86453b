#include "app/wordings.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "text/wording.h"

namespace madoguchi::app {
namespace {

Sureness SurenessOf(service::Confidence confidence) {
  switch (confidence) {
    case service::Confidence::kOfficial:
      return Sureness::kOfficial;
    case service::Confidence::kOtherMunicipality:
    case service::Confidence::kSecondary:
      return Sureness::kCopyOrOther;
    case service::Confidence::kUnconfirmed:
      return Sureness::kUnconfirmed;
  }
  return Sureness::kUnconfirmed;
}

// "official" -> "sure.official"; dashes are not for keys.
std::string SureKey(service::Confidence confidence) {
  std::string key = "sure." + std::string(service::ConfidenceName(confidence));
  for (char& c : key) {
    if (c == '-') c = '_';
  }
  return key;
}

// Closed days of the year to come, a line for each run of days on end.
std::vector<std::string> ClosuresWords(const Phrases& phrases, const service::ServiceCalendar& calendar, base::Date today) {
  constexpr std::int32_t kDaysOfAYear = 365;
  std::set<std::int32_t> days;
  for (const base::Date day : calendar.closed) {
    if (today <= day && day.days < today.days + kDaysOfAYear) days.insert(day.days);
  }
  std::vector<std::string> lines;
  for (auto first = days.begin(); first != days.end();) {
    auto last = first;
    while (std::next(last) != days.end() && *std::next(last) == *last + 1) ++last;
    const std::string run = first == last
                                ? text::LongDate(phrases.language(), base::Date{*first})
                                : text::DateRange(phrases.language(), base::Date{*first}, base::Date{*last}, today);
    lines.push_back(phrases.UiText("days.closed", {{"days", run}}));
    first = std::next(last);
  }
  return lines;
}

}  // namespace

Said ChannelWords(const Phrases& phrases, service::Channel channel) {
  return phrases.Ui("channel." + std::string(service::ChannelName(channel)));
}

Node Sign(const Phrases& phrases, service::Channel channel, bool settled) {
  Node node = Text(ChannelWords(phrases, channel), settled ? Part::kSign : Part::kSignOutline);
  node.sign = channel;
  return node;
}

Said Question(const Phrases& phrases, const rules::Fact& fact) { return phrases.Get("fact/" + fact.id + ".question"); }

Said ChoiceWords(const Phrases& phrases, const rules::Fact& fact, rules::Value value) {
  if (fact.type == rules::FactType::kYesNo) {
    const std::string_view yes_no = value == 1 ? "yes" : "no";
    if (std::optional<Said> own = phrases.Find("fact/" + fact.id + "." + std::string(yes_no))) return *std::move(own);
    return phrases.Ui("answer." + std::string(yes_no));
  }
  if (value < 0 || static_cast<std::size_t>(value) >= fact.choices.size()) return phrases.Ui("answer.unknown");
  return phrases.Get("fact/" + fact.id + ".choice." + fact.choices[static_cast<std::size_t>(value)]);
}

Said UnitWords(const Phrases& phrases, const rules::Fact& fact) {
  if (std::optional<Said> unit = phrases.Find("ui/unit." + fact.unit)) return *std::move(unit);
  return phrases.Ui("unit.number");
}

Said AnswerWords(const Phrases& phrases, const rules::Fact& fact, const rules::Answer& answer) {
  if (answer.unknown()) return phrases.Ui("answer.unknown");
  switch (fact.type) {
    case rules::FactType::kChoice:
    case rules::FactType::kYesNo:
      return ChoiceWords(phrases, fact, *answer.value);
    case rules::FactType::kCount:
      return phrases.Ui("answer.count", {{"number", text::Number(*answer.value)}, {"unit", UnitWords(phrases, fact).text}});
    case rules::FactType::kDate:
      return Said{text::LongDate(phrases.language(), base::Date{*answer.value}), std::nullopt};
  }
  return phrases.Ui("answer.unknown");
}

Said AuthorityName(const Phrases& phrases, const std::string& id) {
  if (id == phrases.municipality().id) return phrases.Get("municipality/name");
  return phrases.Get("authority/" + id + ".name");
}

Said ProcedureTitle(const Phrases& phrases, const service::Procedure& procedure) {
  return phrases.Get(procedure.id + "/title");
}

Said ProcedureName(const Phrases& phrases, const service::Procedure& procedure,
                   const std::optional<std::string>& authority) {
  Said title = ProcedureTitle(phrases, procedure);
  if (!authority || *authority == phrases.municipality().id) return title;
  Said name =
      phrases.Ui("procedure.to_authority", {{"title", title.text}, {"authority", AuthorityName(phrases, *authority).text}});
  name.language = title.language;
  return name;
}

namespace {

Node Mark(const Phrases& phrases, const service::Provenance& provenance, std::string_view what, bool in_full) {
  const std::string key = SureKey(provenance.confidence);
  const bool unconfirmed = provenance.confidence == service::Confidence::kUnconfirmed;
  Said said = phrases.Ui(key);
  if (unconfirmed) {
    if (!what.empty()) said = phrases.Ui("sure.unconfirmed_what", {{"what", std::string(what)}});
  } else {
    if (!in_full) said = phrases.Ui(key + "_short");
    if (provenance.checked) {
      said = phrases.Ui(in_full ? "sure.checked" : "sure.checked_short",
                        {{"sure", said.text}, {"date", PlainDate(phrases, *provenance.checked)}});
    }
  }
  Node node = Text(said, Part::kSure);
  node.sureness = SurenessOf(provenance.confidence);
  return node;
}

}  // namespace

Node SureMark(const Phrases& phrases, const service::Provenance& provenance, std::string_view what) {
  return Mark(phrases, provenance, what, true);
}

void AddMarkWhereNeeded(const Phrases& phrases, Node& parent, const service::Provenance& provenance, std::string_view what) {
  if (provenance.confidence != service::Confidence::kOfficial) Add(parent, Mark(phrases, provenance, what, false));
}

Node Fee(const Phrases& phrases, const service::Statement<std::int32_t>& fee) {
  Node row = Make(Role::kGroup, Part::kRow);
  if (!fee.stated()) {
    Add(row, Text(phrases.Ui("fee.label")));
  } else if (fee.value == 0) {
    Add(row, Text(phrases.Ui("fee.free")));
  } else {
    Add(row, Text(phrases.Ui("fee.amount", {{"yen", text::Yen(phrases.language(), fee.value)}})));
  }
  AddMarkWhereNeeded(phrases, row, fee.provenance);
  return row;
}

Node Takes(const Phrases& phrases, const service::Statement<service::ProcessingTime>& takes) {
  Node row = Make(Role::kGroup, Part::kRow);
  Add(row, Text(phrases.Ui("plan.takes", {{"time", TakesWords(phrases, takes.value).text}})));
  AddMarkWhereNeeded(phrases, row, takes.provenance);
  return row;
}

Said TakesWords(const Phrases& phrases, const service::ProcessingTime& time) {
  using Unit = service::ProcessingTime::Unit;
  if (time.same_day()) return phrases.Ui("takes.same_day");
  const text::Counter counter = time.unit == Unit::kMonths  ? text::Counter::kMonths
                                : time.unit == Unit::kWeeks ? text::Counter::kWeeks
                                                            : text::Counter::kDays;
  const std::int64_t last = time.at_most ? *time.at_most : time.at_least.value_or(0);
  const std::string count = text::Count(phrases.language(), last, counter);
  if (!time.at_least) return phrases.Ui("takes.at_most", {{"time", count}});
  if (!time.at_most) return phrases.Ui("takes.at_least", {{"time", count}});
  if (time.at_least == time.at_most) return phrases.Ui("takes.about", {{"time", count}});
  return phrases.Ui("takes.range", {{"from", text::Number(*time.at_least)}, {"time", count}});
}

std::string EvidenceWords(const Phrases& phrases, const service::EvidenceRequirement& requirement) {
  std::vector<std::string> names;
  for (const service::EvidenceId id : requirement.any_of) {
    names.push_back(phrases.Get("evidence/" + phrases.municipality()[id].id + ".name").text);
  }
  return Joined(phrases, names, "or");
}

std::string PaymentWords(const Phrases& phrases, const std::vector<service::Payment>& payments) {
  std::vector<std::string> names;
  for (const service::Payment payment : payments) {
    names.push_back(phrases.UiText("payment." + std::string(service::PaymentName(payment))));
  }
  return Joined(phrases, names, "list");
}

std::vector<std::string> HoursWords(const Phrases& phrases, const service::ServiceCalendar& calendar, base::Date today) {
  constexpr std::uint8_t kMondayToFriday = 0b0011111;
  constexpr std::uint8_t kEveryDay = 0b1111111;
  constexpr std::uint8_t kEveryWeek = 31;
  constexpr int kMinutesOfADay = 24 * 60;
  const std::vector<std::string> closures = ClosuresWords(phrases, calendar, today);
  std::vector<std::string> lines;
  for (const service::OpeningHours& hours : calendar.hours) {
    std::string days;
    if (hours.weekdays == kEveryDay) {
      days = phrases.UiText(calendar.closed_on_legal_closed_days ? "days.every_day"
                            : closures.empty()                   ? "days.all_year"
                                                                 : "days.daily");
    } else if (hours.weekdays == kMondayToFriday) {
      days = phrases.UiText(calendar.closed_on_legal_closed_days ? "days.weekdays" : "days.weekdays_and_holidays");
    } else {
      std::vector<std::string> names;
      for (int day = 0; day < 7; ++day) {
        // Bits begin on Monday, base::Weekday on Sunday.
        if ((hours.weekdays >> day) & 1) {
          names.push_back(text::WeekdayLong(phrases.language(), static_cast<base::Weekday>((day + 1) % 7)));
        }
      }
      days = Joined(phrases, names, "list");
    }
    if (hours.weeks != kEveryWeek) {
      std::vector<std::string> weeks;
      for (int week = 0; week < 5; ++week) {
        if ((hours.weeks >> week) & 1) weeks.push_back(phrases.UiText("days.week", {{"number", std::to_string(week + 1)}}));
      }
      days = phrases.UiText("days.in_weeks", {{"weeks", Joined(phrases, weeks, "list")}, {"days", days}});
    }
    const bool all_day = hours.from_minute == 0 && hours.until_minute == kMinutesOfADay;
    const std::string times = all_day ? phrases.UiText("days.all_day")
                                      : text::TimeRange(phrases.language(), hours.from_minute, hours.until_minute);
    lines.push_back(
        phrases.UiText(hours.after_hours_desk ? "days.after_hours" : "days.line", {{"days", days}, {"times", times}}));
  }
  lines.insert(lines.end(), closures.begin(), closures.end());
  return lines;
}

std::string PlainDate(const Phrases& phrases, base::Date date) {
  return phrases.UiText("date.plain", {{"month", text::YearMonth(phrases.language(), date)},
                                       {"day", std::to_string(base::CivilOf(date).day)}});
}

std::string CountRange(const Phrases& phrases, int from, int to) {
  if (from >= to) return text::Number(to);
  return phrases.UiText("range", {{"from", text::Number(from)}, {"to", text::Number(to)}});
}

std::string Joined(const Phrases& phrases, const std::vector<std::string>& parts, std::string_view separator_key) {
  const std::string separator = phrases.UiText("join." + std::string(separator_key));
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

}  // namespace madoguchi::app
