#include "content/date_rule_reader.h"

#include <array>
#include <string>
#include <utility>

#include "service/answer_text.h"

namespace madoguchi::content {
namespace {

using Unit = rules::DateShift::Unit;

// Enough for every law, and far from the ends of the calendar.
constexpr std::int64_t kMaxAmount = 100000;

struct UnitKey {
  std::string_view key;
  Unit unit;
};
constexpr std::array kUnits = {UnitKey{"days", Unit::kDays},   UnitKey{"months", Unit::kMonths},
                               UnitKey{"years", Unit::kYears}, UnitKey{"business_days", Unit::kBusinessDays},
                               UnitKey{"age", Unit::kAge},     UnitKey{"fiscal_year_end", Unit::kFiscalYearEnd}};
constexpr std::array<std::string_view, 2> kRolls = {"next_open_day", "previous_open_day"};
constexpr std::array<std::string_view, 2> kCounts = {"next_day", "same_day"};

// How many tables there are in the object: one is right.
int ReadTableFields(FieldReader& fields, rules::DateShift& shift, LoadContext& context) {
  int found = 0;
  const JsonValue* day = fields.Optional("day_of_month");
  if (day != nullptr) {
    ++found;
    shift.unit = Unit::kDayOfMonth;
    shift.day = static_cast<std::int32_t>(AsInteger(*day, "day_of_month", 1, 31, context.diagnostics).value_or(1));
  }
  for (const UnitKey& unit : kUnits) {
    const JsonValue* amount = fields.Optional(unit.key);
    if (amount == nullptr) continue;
    shift.amount =
        static_cast<std::int32_t>(AsInteger(*amount, unit.key, -kMaxAmount, kMaxAmount, context.diagnostics).value_or(0));
    if (day != nullptr && unit.unit == Unit::kMonths) continue;  // Belongs to day_of_month.
    ++found;
    shift.unit = unit.unit;
  }
  if (const JsonValue* rolled = fields.Optional("rolled")) {
    if (const std::optional<std::size_t> index = AsOneOf(*rolled, "rolled", kRolls, context.diagnostics)) {
      shift.roll = *index == 0 ? rules::Roll::kNextOpenDay : rules::Roll::kPreviousOpenDay;
    }
  }
  return found;
}

void ReportNotOne(const FieldReader& fields, std::string_view key, int found, std::string_view allowed,
                  LoadContext& context) {
  context.Report("MG0015", fields.json().span,
                 {{"key", std::string(key)}, {"count", std::to_string(found)}, {"allowed", std::string(allowed)}});
}

constexpr std::string_view kTableKeys = "days, months, years, business_days, age, fiscal_year_end, day_of_month";

std::optional<rules::FactId> ReadDateFact(const JsonValue& json, LoadContext& context) {
  const std::optional<rules::FactId> fact = FactNamed(json, "from_fact", context);
  if (!fact) return fact;
  const rules::FactType type = context.municipality.vocabulary[*fact].type;
  if (type == rules::FactType::kDate) return fact;
  context.Report("MG0104", json.span,
                 {{"condition", "from_fact"}, {"fact", json.text}, {"type", std::string(service::FactTypeName(type))}});
  return std::nullopt;
}

}  // namespace

std::optional<rules::DateShift> ReadTable(const JsonValue& json, std::string_view key, LoadContext& context) {
  FieldReader fields(json, key, context.diagnostics);
  if (!fields.ok()) return std::nullopt;
  rules::DateShift shift;
  const int found = ReadTableFields(fields, shift, context);
  if (found != 1) ReportNotOne(fields, key, found, kTableKeys, context);
  fields.Finish();
  return shift;
}

std::optional<service::DateRule> ReadDateRule(const JsonValue& json, std::string_view key, LoadContext& context) {
  FieldReader fields(json, key, context.diagnostics);
  if (!fields.ok()) return std::nullopt;
  service::DateRule rule;
  int anchors = 0;
  if (const JsonValue* fact = fields.Optional("from_fact")) {
    ++anchors;
    rule.anchor = service::DateRule::Anchor::kFact;
    rule.fact = ReadDateFact(*fact, context);
  }
  if (const JsonValue* token = fields.Optional("from_token")) {
    ++anchors;
    rule.anchor = service::DateRule::Anchor::kToken;
    rule.token = TokenNamed(*token, "from_token", context);
  }
  if (const JsonValue* today = fields.Optional("from_today")) {
    ++anchors;
    rule.anchor = service::DateRule::Anchor::kToday;
    const std::optional<bool> is_true = AsBoolean(*today, "from_today", context.diagnostics);
    if (is_true && !*is_true) {
      context.Report("MG0008", today->span, {{"key", "from_today"}, {"value", "false"}, {"allowed", "true"}});
    }
  }
  if (anchors != 1) ReportNotOne(fields, key, anchors, "from_fact, from_token, from_today", context);

  const int tables = ReadTableFields(fields, rule.shift, context);
  if (tables > 1) ReportNotOne(fields, key, tables, kTableKeys, context);
  if (const JsonValue* counted = fields.Optional("counted_from")) {
    if (const std::optional<std::size_t> index = AsOneOf(*counted, "counted_from", kCounts, context.diagnostics)) {
      rule.count_from = *index == 0 ? service::DateRule::CountFrom::kNextDay : service::DateRule::CountFrom::kSameDay;
    }
  }
  // One form for what is the same to everybody.
  if (!rule.CountsAPeriod()) rule.count_from = service::DateRule::CountFrom::kNextDay;
  fields.Ignore("note");
  fields.Finish();
  return rule;
}

std::optional<service::Window> ReadWindow(const JsonValue& json, std::string_view key, LoadContext& context) {
  FieldReader fields(json, key, context.diagnostics);
  if (!fields.ok()) return std::nullopt;
  service::Window window;
  const JsonValue* from = fields.Optional("from");
  const JsonValue* until = fields.Optional("until");
  if (from != nullptr) window.from = ReadDateRule(*from, "from", context);
  if (until != nullptr) window.until = ReadDateRule(*until, "until", context);
  if (from == nullptr && until == nullptr) ReportNotOne(fields, key, 0, "from, until", context);
  fields.Finish();
  return window;
}

}  // namespace madoguchi::content
