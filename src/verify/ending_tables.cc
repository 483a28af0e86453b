#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "verify/lint.h"
#include "verify/prove.h"

namespace madoguchi::verify {
namespace {

bool IsDay(const rules::Endpoint& end) { return end.kind == rules::Endpoint::Kind::kValue; }

// The last day of a list of periods, each with two ends: one alone is an exception that passes, several are a table that somebody
// continues. Nullopt where the author says what holds ever after, or where ends are counted from today.
class Periods {
 public:
  void Add(const rules::Condition& condition) {
    for (const rules::Range& range : condition.ranges) {
      if (IsDay(range.first) && IsDay(range.last)) {
        ++count_;
        last_ = std::max(last_, range.last.value);
      } else if (range.last.kind == rules::Endpoint::Kind::kUnbounded && !condition.negated) {
        open_end_ = true;
      }
    }
  }
  [[nodiscard]] std::optional<rules::Value> last() const {
    if (count_ < 2 || open_end_) return std::nullopt;
    return last_;
  }

 private:
  int count_ = 0;
  rules::Value last_ = rules::kLowest;
  bool open_end_ = false;
};

// The last of the days that come again in a list of single days: 31 December of two years, not the day on which an office moves.
std::optional<base::Date> LastYearly(const std::vector<base::Date>& days) {
  std::map<std::pair<int, int>, int> years;  // by month and day
  const auto of = [](base::Date date) {
    const base::CivilDate civil = base::CivilOf(date);
    return std::pair(civil.month, civil.day);
  };
  for (const base::Date day : days) ++years[of(day)];
  std::optional<base::Date> last;
  for (const base::Date day : days) {
    if (years[of(day)] > 1 && (!last || *last < day)) last = day;
  }
  return last;
}

class EndingTables {
 public:
  EndingTables(base::Date today, base::Diagnostics& diagnostics)
      : last_proved_(LastProvedDay(today)), diagnostics_(diagnostics) {}

  void LookAt(const content::LoadedContent& content) {
    content_ = &content;
    const service::Municipality& town = content.municipality;
    LookAt("municipality", town.id, town.contact_hours);
    for (const service::Office& office : town.offices) LookAt("office/" + office.id, office.id, office.calendar);
    for (const service::Procedure& procedure : town.procedures) {
      if (content.broken.count(procedure.id) != 0) continue;
      for (const service::Step& step : procedure.steps) LookAt(procedure.id + "/step/" + step.id, step.id, step.hours);
      for (const rules::Node& node : procedure.rule.tree.nodes) {
        if (!node.outcome) LookAt(procedure.id, node);
      }
      if (procedure.rule.for_each) {
        Periods periods;
        periods.Add(procedure.rule.for_each->when);
        Judge("procedure/" + procedure.id, procedure.id, procedure.rule.for_each->fact, periods);
      }
    }
  }

 private:
  void LookAt(const std::string& procedure, const rules::Node& node) {
    Periods periods;
    if (node.quantifier == rules::Quantifier::kNone) {
      for (const rules::Branch& branch : node.branches) periods.Add(branch.when);
    } else {
      periods.Add(node.each);
    }
    Judge(procedure + "/node/" + node.id, node.id, node.fact, periods);
  }

  void LookAt(const std::string& place, const std::string& name,
              const service::Statement<service::ServiceCalendar>& calendar) {
    if (!calendar.stated()) return;
    for (const std::vector<base::Date>* days : {&calendar.value.closed, &calendar.value.open}) {
      if (const std::optional<base::Date> last = LastYearly(*days)) Judge(place, name, *last, last_proved_);
    }
  }

  // A table has to reach as far as an answer can on the last day that is proved: those who plan two years ahead are told then.
  void Judge(const std::string& place, const std::string& name, rules::FactId fact_id, const Periods& periods) {
    const rules::Fact& fact = content_->municipality.vocabulary[fact_id];
    if (fact.type != rules::FactType::kDate || !periods.last()) return;
    const rules::Value answers_until = std::min(rules::Bind(fact.domain, last_proved_).last, base::kLastDate.days);
    Judge(place, name, base::Date{*periods.last()}, base::Date{answers_until});
  }

  void Judge(const std::string& place, const std::string& name, base::Date last, base::Date wanted) {
    const base::SourceSpan& span = content_->positions.Of(place);
    if (last >= wanted || !said_.insert(span).second) return;
    diagnostics_.Report("MG0229", span, {{"name", name}, {"last", base::ToIso(last)}, {"wanted", base::ToIso(wanted)}});
  }

  base::Date last_proved_;
  base::Diagnostics& diagnostics_;
  const content::LoadedContent* content_ = nullptr;
  std::set<base::SourceSpan> said_;
};

}  // namespace

void LintEndingTables(std::span<const content::LoadedContent* const> contents, base::Date today,
                      base::Diagnostics& diagnostics) {
  EndingTables lint(today, diagnostics);
  for (const content::LoadedContent* content : contents) lint.LookAt(*content);
}

}  // namespace madoguchi::verify
