#include "app/question_input.h"

#include <algorithm>

#include "app/view.h"
#include "base/utf8.h"
#include "rules/condition.h"
#include "service/answer_text.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

using rules::FactType;

constexpr std::size_t kLongestField = 64;  // Bytes kept of one field: far beyond any date, short enough to store.

// The number that was typed, or nullopt. Spaces of both widths around and between are ignored; nine digits at most.
std::optional<std::int32_t> ReadNumber(std::string_view typed) {
  std::int64_t number = 0;
  int digits = 0;
  for (const base::CodePoint& point : base::CodePoints(typed)) {
    if (point.value == U' ' || point.value == U'\u3000') continue;
    std::int64_t digit = -1;
    if (point.value >= U'0' && point.value <= U'9') digit = point.value - U'0';
    if (point.value >= U'０' && point.value <= U'９') digit = point.value - U'０';
    if (digit < 0 || ++digits > 9) return std::nullopt;
    number = number * 10 + digit;
  }
  if (digits == 0) return std::nullopt;
  return static_cast<std::int32_t>(number);
}

bool IsBlank(std::string_view typed) {
  for (const base::CodePoint& point : base::CodePoints(typed)) {
    if (point.value != U' ' && point.value != U'\u3000') return false;
  }
  return true;
}

std::variant<rules::Answer, InputError> ReadDate(const rules::Fact& fact, const Draft& draft, base::Date today) {
  const bool any = !IsBlank(draft.year) || !IsBlank(draft.month) || !IsBlank(draft.day);
  const std::optional<std::int32_t> year = ReadNumber(draft.year);
  const std::optional<std::int32_t> month = ReadNumber(draft.month);
  const std::optional<std::int32_t> day = ReadNumber(draft.day);
  if (!any) return InputError::kNothingChosen;
  if (!year || !month || !day) return InputError::kDateIncomplete;
  const std::optional<base::Date> date = base::MakeDate(*year, *month, *day);
  if (!date) return InputError::kNoSuchDate;
  if (!service::InDomain(fact, date->days, today)) return InputError::kDateOutOfRange;
  return rules::Answer{date->days, fact.revision};
}

}  // namespace

std::vector<ChoiceOfFact> ChoicesOf(const rules::Fact& fact) {
  std::vector<ChoiceOfFact> choices;
  if (fact.type == FactType::kYesNo) {
    choices.push_back({1, "choice/yes"});
    choices.push_back({0, "choice/no"});
  }
  if (fact.type == FactType::kChoice) {
    for (std::size_t i = 0; i < fact.choices.size(); ++i) {
      choices.push_back({static_cast<rules::Value>(i), "choice/" + fact.choices[i]});
    }
  }
  return choices;
}

std::string FirstInput(const rules::Fact& fact) {
  if (fact.type == FactType::kDate) return std::string(kYearNode);
  if (fact.type == FactType::kCount) return std::string(kNumberNode);
  const std::vector<ChoiceOfFact> choices = ChoicesOf(fact);
  return choices.empty() ? std::string(kUnknownNode) : choices.front().node_id;
}

std::variant<rules::Answer, InputError> ReadDraft(const rules::Fact& fact, const Draft& draft, base::Date today) {
  if (draft.unknown && fact.may_be_unknown) return rules::Answer{std::nullopt, fact.revision};
  switch (fact.type) {
    case FactType::kChoice:
    case FactType::kYesNo:
      if (!draft.choice || !service::InDomain(fact, *draft.choice, today)) return InputError::kNothingChosen;
      return rules::Answer{*draft.choice, fact.revision};
    case FactType::kCount: {
      if (IsBlank(draft.number)) return InputError::kNothingChosen;
      const std::optional<std::int32_t> number = ReadNumber(draft.number);
      if (!number) return InputError::kNotANumber;
      if (!service::InDomain(fact, *number, today)) return InputError::kNumberOutOfRange;
      return rules::Answer{*number, fact.revision};
    }
    case FactType::kDate:
      return ReadDate(fact, draft, today);
  }
  return InputError::kNothingChosen;
}

Draft DraftOf(const rules::Fact& fact, const rules::Answer* answer) {
  Draft draft;
  if (answer == nullptr) return draft;
  if (answer->unknown()) {
    draft.unknown = true;
    return draft;
  }
  switch (fact.type) {
    case FactType::kChoice:
    case FactType::kYesNo:
      draft.choice = *answer->value;
      break;
    case FactType::kCount:
      draft.number = std::to_string(*answer->value);
      break;
    case FactType::kDate: {
      const base::CivilDate date = base::CivilOf(base::Date{*answer->value});
      draft.year = std::to_string(date.year);
      draft.month = std::to_string(date.month);
      draft.day = std::to_string(date.day);
      break;
    }
  }
  return draft;
}

bool SetField(Draft& draft, std::string_view node, const std::string& text) {
  std::string* field = nullptr;
  if (node == kYearNode) field = &draft.year;
  if (node == kMonthNode) field = &draft.month;
  if (node == kDayNode) field = &draft.day;
  if (node == kNumberNode) field = &draft.number;
  if (field == nullptr) return false;
  *field = text.substr(0, kLongestField);
  // Typing a date takes back わからない: the two cannot both be meant.
  if (!IsBlank(text)) draft.unknown = false;
  return true;
}

std::optional<Said> ErrorWords(const View& view) {
  const Phrases& say = view.say;
  if (view.state.error == InputError::kNone || !view.state.page.fact) return std::nullopt;
  const rules::Fact& fact = view.now.fact(*view.state.page.fact);
  const rules::Interval domain = rules::Bind(fact.domain, view.env.today);
  const auto date = [&](rules::Value value) {
    const base::Date cut{std::clamp(value, base::kFirstDate.days, base::kLastDate.days)};
    return text::LongDate(view.language(), cut);
  };
  switch (view.state.error) {
    case InputError::kNone:
      return std::nullopt;
    case InputError::kNothingChosen:
      if (fact.type == FactType::kDate) return say.Ui("error.date_missing");
      if (fact.type == FactType::kCount) return say.Ui("error.number_missing");
      return say.Ui("error.nothing_chosen");
    case InputError::kDateIncomplete:
      return say.Ui("error.date_incomplete");
    case InputError::kNoSuchDate:
      return say.Ui("error.no_such_date");
    case InputError::kDateOutOfRange:
      return say.Ui("error.date_out_of_range", {{"from", date(domain.first)}, {"to", date(domain.last)}});
    case InputError::kNotANumber:
      return say.Ui("error.not_a_number");
    case InputError::kNumberOutOfRange:
      return say.Ui("error.number_out_of_range", {{"from", text::Number(domain.first)}, {"to", text::Number(domain.last)}});
    case InputError::kContradiction:
      return say.Ui("error.contradiction");
  }
  return std::nullopt;
}

}  // namespace madoguchi::app
