#include "author/node_words.h"

#include <optional>
#include <utility>
#include <vector>

#include "service/answer_text.h"
#include "text/ruby.h"
#include "text/wording.h"

namespace madoguchi::author {
namespace {

using text::Language;

bool IsEnglish(Language language) { return language == Language::kEn; }

std::string YesOrNo(const service::Municipality& municipality, bool yes, Language language) {
  return WordsOf(municipality, yes ? "ui/answer.yes" : "ui/answer.no", language);
}

bool HasWords(const rules::Fact& fact) {
  return fact.type == rules::FactType::kChoice || fact.type == rules::FactType::kYesNo;
}

std::string ValueWords(const service::Municipality& municipality, const rules::Fact& fact, rules::Value value,
                       Language language) {
  const std::string id = service::FormatValue(fact, value);
  if (fact.type == rules::FactType::kChoice) return WordsOf(municipality, "fact/" + fact.id + ".choice." + id, language);
  const std::string own = "fact/" + fact.id + (value != 0 ? ".yes" : ".no");
  if (municipality.words.Find(language, own).found) return WordsOf(municipality, own, language);
  return YesOrNo(municipality, value != 0, language);
}

std::string Counted(const service::Municipality& municipality, const rules::Fact& fact, rules::Value value,
                    Language language) {
  const std::string key = "ui/unit." + fact.unit;
  const bool has_unit = municipality.words.Find(language, key).found;
  const std::string unit = has_unit ? WordsOf(municipality, key, language) : std::string();
  return std::to_string(value) + (IsEnglish(language) && !unit.empty() ? " " : "") + unit;
}

std::string ShiftWords(const rules::DateShift& shift, Language language) {
  const std::int32_t size = shift.amount < 0 ? -shift.amount : shift.amount;
  const bool before = shift.amount < 0;
  text::Counter counter = text::Counter::kDays;
  switch (shift.unit) {
    case rules::DateShift::Unit::kDays:
      break;
    case rules::DateShift::Unit::kMonths:
    case rules::DateShift::Unit::kDayOfMonth:
      counter = text::Counter::kMonths;
      break;
    case rules::DateShift::Unit::kYears:
    case rules::DateShift::Unit::kAge:
    case rules::DateShift::Unit::kFiscalYearEnd:
      counter = text::Counter::kYears;
      break;
    case rules::DateShift::Unit::kBusinessDays:
      counter = text::Counter::kOpenDays;
      break;
  }
  const std::string count = text::Count(language, size, counter);
  if (IsEnglish(language)) return count + (before ? " before " : " after ");
  return count + (before ? "前" : "後");
}

// A day counted from today: 「今日」「10日前」「2か月後の1日前」.
std::string TodayWords(rules::Endpoint end, Language language) {
  const bool english = IsEnglish(language);
  if (end.shift.unit == rules::DateShift::Unit::kDays || end.shift.amount == 0) {
    end.shift.unit = rules::DateShift::Unit::kDays;
    end.shift.amount += end.value;
    end.value = 0;
  }
  std::vector<std::string> shifts;
  if (end.shift.amount != 0) shifts.push_back(ShiftWords(end.shift, language));
  if (end.value != 0) shifts.push_back(ShiftWords({.amount = end.value}, language));
  if (shifts.empty()) return english ? "today" : "今日";
  if (english) return (shifts.size() == 2 ? shifts[1] : "") + shifts[0] + "today";
  return "今日の" + shifts[0] + (shifts.size() == 2 ? "の" + shifts[1] : "");
}

std::string EndWords(const service::Municipality& municipality, const rules::Fact& fact, const rules::Endpoint& end,
                     Language language) {
  if (end.kind == rules::Endpoint::Kind::kToday) return TodayWords(end, language);
  if (fact.type == rules::FactType::kCount) return Counted(municipality, fact, end.value, language);
  const base::CivilDate day = base::CivilOf(base::Date{end.value});
  if (IsEnglish(language)) return service::FormatValue(fact, end.value);
  return std::to_string(day.year) + "年" + std::to_string(day.month) + "月" + std::to_string(day.day) + "日";
}

std::string RangeWords(const service::Municipality& municipality, const rules::Fact& fact, const rules::Range& range,
                       Language language) {
  const bool english = IsEnglish(language);
  const bool from = range.first.kind != rules::Endpoint::Kind::kUnbounded;
  const bool until = range.last.kind != rules::Endpoint::Kind::kUnbounded;
  const bool counts = fact.type == rules::FactType::kCount;
  const std::string first = from ? EndWords(municipality, fact, range.first, language) : "";
  const std::string last = until ? EndWords(municipality, fact, range.last, language) : "";
  if (from && until) {
    if (range.first == range.last) return first;
    return english ? first + " to " + last : first + "から" + last + "まで";
  }
  if (from) return english ? (counts ? first + " or more" : first + " or later") : first + (counts ? "以上" : "から");
  if (until) return english ? (counts ? last + " or less" : last + " or earlier") : last + (counts ? "以下" : "まで");
  return english ? "anything" : "どの答えでも";
}

// Whom a node on everybody looks at.
std::string QuantifierWords(const rules::Node& node, Language language) {
  const bool english = IsEnglish(language);
  switch (node.quantifier) {
    case rules::Quantifier::kAny:
      return english ? "Anybody" : "だれか1人でも";
    case rules::Quantifier::kAll:
      return english ? "Everybody" : "全員";
    case rules::Quantifier::kCountAtLeast:
      return english ? std::to_string(node.at_least) + " people or more" : std::to_string(node.at_least) + "人以上";
    case rules::Quantifier::kNone:
      break;
  }
  return {};
}

}  // namespace

std::string WordsOf(const service::Municipality& municipality, const std::string& key, Language language) {
  const text::Words words = municipality.words.Find(language, key);
  return words.found ? text::PlainText(words.text) : key;
}

std::string FactWords(const service::Municipality& municipality, rules::FactId fact_id, Language language) {
  const rules::Fact& fact = municipality.vocabulary[fact_id];
  if (fact.owner == rules::FactOwner::kAuthority) return fact.id;
  return WordsOf(municipality, "fact/" + fact.id + ".question", language);
}

std::string QuestionWords(const service::Municipality& municipality, const rules::Node& node, Language language) {
  const std::string question = FactWords(municipality, node.fact, language);
  const std::string whom = QuantifierWords(node, language);
  if (whom.empty()) return question;
  return whom + ": " + question + " " + ConditionWords(municipality, node.fact, node.each, language);
}

std::string ConditionWords(const service::Municipality& municipality, rules::FactId fact_id,
                           const rules::Condition& condition, Language language) {
  const rules::Fact& fact = municipality.vocabulary[fact_id];
  const std::string_view comma = IsEnglish(language) ? ", " : "、";
  std::string text;
  for (const rules::Range& range : condition.ranges) {
    const bool fixed = range.first.kind == rules::Endpoint::Kind::kValue && range.last.kind == rules::Endpoint::Kind::kValue;
    if (!HasWords(fact) || !fixed) {
      text += (text.empty() ? "" : std::string(comma)) + RangeWords(municipality, fact, range, language);
      continue;
    }
    for (rules::Value value = range.first.value; value <= range.last.value; ++value)
      text += (text.empty() ? "" : std::string(comma)) + ValueWords(municipality, fact, value, language);
  }
  if (!condition.negated) return text;
  return IsEnglish(language) ? "not " + text : text + "以外";
}

std::string AnswerWords(const service::Municipality& municipality, const rules::Node& node, const rules::Branch& branch,
                        Language language) {
  if (branch.otherwise) return WordsOf(municipality, "ui/graph.otherwise", language);
  if (node.quantifier == rules::Quantifier::kNone) return ConditionWords(municipality, node.fact, branch.when, language);
  // Branches of a look at the whole household are on yes and no.
  std::string text;
  for (const rules::Interval& interval : rules::Bind(branch.when, municipality.content_date)) {
    for (const rules::Value value : {1, 0}) {
      if (interval.contains(value)) text += (text.empty() ? "" : ", ") + YesOrNo(municipality, value != 0, language);
    }
  }
  return text;
}

}  // namespace madoguchi::author
