#include "service/answer_text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace madoguchi::service {
namespace {

using rules::FactType;
using rules::Value;

std::optional<std::int64_t> ParseNumber(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || rest != end || text.empty()) return std::nullopt;
  return number;
}

std::string Shown(const WrittenAnswer& written) {
  if (const auto* text = std::get_if<std::string>(&written)) return *text;
  if (const auto* truth = std::get_if<bool>(&written)) return *truth ? "true" : "false";
  return std::to_string(std::get<std::int64_t>(written));
}

base::Error WrongType(const rules::Fact& fact, const WrittenAnswer& written) {
  return {"MG0006", "an answer of another type than " + std::string(FactTypeName(fact.type)), Shown(written)};
}

base::Error NotAValue(const WrittenAnswer& written) {
  return {"MG0008", "no value that this fact can have", Shown(written)};
}

base::Result<Value> ParseChoice(const rules::Fact& fact, const WrittenAnswer& written) {
  const auto* text = std::get_if<std::string>(&written);
  if (text == nullptr) return WrongType(fact, written);
  const auto found = std::find(fact.choices.begin(), fact.choices.end(), *text);
  if (found == fact.choices.end()) return base::Error{"MG0102", "no such choice", *text};
  return static_cast<Value>(found - fact.choices.begin());
}

base::Result<Value> ParseYesNo(const rules::Fact& fact, const WrittenAnswer& written) {
  if (const auto* truth = std::get_if<bool>(&written)) return Value{*truth ? 1 : 0};
  const auto* text = std::get_if<std::string>(&written);
  if (text == nullptr) return WrongType(fact, written);
  if (*text == "true") return Value{1};
  if (*text == "false") return Value{0};
  return NotAValue(written);
}

base::Result<Value> ParseCount(const rules::Fact& fact, const WrittenAnswer& written) {
  if (std::holds_alternative<bool>(written)) return WrongType(fact, written);
  const auto* text = std::get_if<std::string>(&written);
  const std::optional<std::int64_t> number = text != nullptr ? ParseNumber(*text) : std::get<std::int64_t>(written);
  if (!number || *number < rules::kLowest || *number > rules::kHighest) return NotAValue(written);
  return static_cast<Value>(*number);
}

base::Result<Value> ParseDate(const rules::Fact& fact, const WrittenAnswer& written) {
  const auto* text = std::get_if<std::string>(&written);
  if (text == nullptr) return WrongType(fact, written);
  const std::optional<base::Date> date = base::ParseIso(*text);
  if (!date) return NotAValue(written);
  return date->days;
}

base::Result<Value> ParseByType(const rules::Fact& fact, const WrittenAnswer& written) {
  switch (fact.type) {
    case FactType::kChoice:
      return ParseChoice(fact, written);
    case FactType::kYesNo:
      return ParseYesNo(fact, written);
    case FactType::kCount:
      return ParseCount(fact, written);
    case FactType::kDate:
      return ParseDate(fact, written);
  }
  return NotAValue(written);
}

}  // namespace

base::Result<rules::Answer> ParseAnswer(const rules::Fact& fact, const WrittenAnswer& written, base::Date today) {
  if (const auto* text = std::get_if<std::string>(&written); text != nullptr && *text == kUnknownAnswer) {
    return rules::Answer{std::nullopt, fact.revision};
  }
  const base::Result<Value> value = ParseByType(fact, written);
  if (!value.Ok()) return value.error();
  if (!InDomain(fact, *value, today)) return NotAValue(written);
  return rules::Answer{*value, fact.revision};
}

std::string FormatValue(const rules::Fact& fact, Value value) {
  switch (fact.type) {
    case FactType::kChoice:
      if (value >= 0 && static_cast<std::size_t>(value) < fact.choices.size())
        return fact.choices[static_cast<std::size_t>(value)];
      break;
    case FactType::kYesNo:
      if (value == 0 || value == 1) return value == 1 ? "true" : "false";
      break;
    case FactType::kCount:
      break;
    case FactType::kDate:
      if (base::kFirstDate.days <= value && value <= base::kLastDate.days) return base::ToIso(base::Date{value});
      break;
  }
  return std::to_string(value);
}

std::string FormatAnswer(const rules::Fact& fact, const rules::Answer& answer) {
  return answer.value ? FormatValue(fact, *answer.value) : std::string(kUnknownAnswer);
}

bool InDomain(const rules::Fact& fact, Value value, base::Date today) {
  switch (fact.type) {
    case FactType::kChoice:
      return value >= 0 && static_cast<std::size_t>(value) < fact.choices.size();
    case FactType::kYesNo:
      return value == 0 || value == 1;
    case FactType::kCount:
      return rules::Bind(fact.domain, today).contains(value);
    case FactType::kDate:
      return base::kFirstDate.days <= value && value <= base::kLastDate.days &&
             rules::Bind(fact.domain, today).contains(value);
  }
  return false;
}

std::string AllowedAnswers(const rules::Fact& fact, base::Date today) {
  std::string allowed;
  switch (fact.type) {
    case FactType::kChoice:
      for (const std::string& choice : fact.choices) allowed += (allowed.empty() ? "" : ", ") + choice;
      return allowed;
    case FactType::kYesNo:
      return "true, false";
    case FactType::kCount:
    case FactType::kDate:
      break;
  }
  const rules::Interval domain = rules::Bind(fact.domain, today);
  if (domain.first != rules::kLowest) allowed += FormatValue(fact, domain.first);
  allowed += "..";
  if (domain.last != rules::kHighest) allowed += FormatValue(fact, domain.last);
  return allowed;
}

std::string_view FactTypeName(FactType type) {
  switch (type) {
    case FactType::kChoice:
      return "choice";
    case FactType::kYesNo:
      return "yes_no";
    case FactType::kCount:
      return "count";
    case FactType::kDate:
      return "date";
  }
  return "";
}

std::string_view FactOwnerName(rules::FactOwner owner) {
  switch (owner) {
    case rules::FactOwner::kPerson:
      return "person";
    case rules::FactOwner::kHousehold:
      return "household";
    case rules::FactOwner::kAuthority:
      return "authority";
  }
  return "";
}

}  // namespace madoguchi::service
