#include "content/step_reader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "content/calendar_reader.h"
#include "content/date_rule_reader.h"
#include "content/field_reader.h"
#include "content/statement_reader.h"
#include "service/answer_text.h"

namespace madoguchi::content {
namespace {

using service::Step;

service::Channel ReadChannel(FieldReader& fields, LoadContext& context) {
  const JsonValue* json = fields.Required("channel");
  if (json == nullptr) return service::Channel::kInPerson;
  std::array<std::string_view, service::kChannelCount> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = service::ChannelName(static_cast<service::Channel>(i));
  const std::optional<std::size_t> index = AsOneOf(*json, "channel", names, context.diagnostics);
  return index ? static_cast<service::Channel>(*index) : service::Channel::kInPerson;
}

service::Statement<std::vector<service::OfficeId>> ReadOfficesStatement(const JsonValue& json, LoadContext& context) {
  using Offices = std::vector<service::OfficeId>;
  return ReadStatement<Offices>(json, "offices", context, [&](const JsonValue& value) -> std::optional<Offices> {
    if (!IsArray(value, "offices", context.diagnostics)) return std::nullopt;
    Offices offices;
    for (const JsonValue& item : value.items) {
      const std::optional<service::OfficeId> office = OfficeNamed(item, "offices", context);
      if (!office) continue;
      ReportIfSaidBefore(value, item, context);
      offices.push_back(*office);
    }
    return offices;
  });
}

service::EvidenceRequirement ReadEvidenceRequirement(const JsonValue& json, LoadContext& context) {
  service::EvidenceRequirement requirement;
  if (!IsArray(json, "evidence", context.diagnostics)) return requirement;
  if (json.items.empty())
    context.Report("MG0008", json.span, {{"key", "evidence"}, {"value", "[]"}, {"allowed", "[\"…\"]"}});
  for (const JsonValue& item : json.items) {
    if (const std::optional<service::EvidenceId> id = EvidenceNamed(item, "evidence", context))
      requirement.any_of.push_back(*id);
  }
  return requirement;
}

service::Statement<std::vector<service::EvidenceRequirement>> ReadEvidenceStatement(const JsonValue& json,
                                                                                    LoadContext& context) {
  using Requirements = std::vector<service::EvidenceRequirement>;
  return ReadStatement<Requirements>(json, "evidence", context, [&](const JsonValue& value) -> std::optional<Requirements> {
    if (!IsArray(value, "evidence", context.diagnostics)) return std::nullopt;
    Requirements requirements;
    for (const JsonValue& item : value.items) requirements.push_back(ReadEvidenceRequirement(item, context));
    return requirements;
  });
}

std::vector<service::TokenId> ReadTokens(const JsonValue& json, std::string_view key, LoadContext& context) {
  std::vector<service::TokenId> tokens;
  if (!IsArray(json, key, context.diagnostics)) return tokens;
  for (const JsonValue& item : json.items) {
    if (const std::optional<service::TokenId> token = TokenNamed(item, key, context)) tokens.push_back(*token);
  }
  return tokens;
}

std::optional<service::Statement<rules::DateShift>> ReadGap(FieldReader& fields, std::string_view key,
                                                            LoadContext& context) {
  const JsonValue* json = fields.Optional(key);
  if (json == nullptr) return std::nullopt;
  return ReadStatement<rules::DateShift>(*json, key, context,
                                         [&](const JsonValue& value) { return ReadTable(value, key, context); });
}

service::Requirement ReadRequirement(const JsonValue& json, LoadContext& context) {
  service::Requirement requirement;
  FieldReader fields(json, "requires", context.diagnostics);
  if (const JsonValue* any_of = fields.Required("any_of")) {
    requirement.any_of = ReadTokens(*any_of, "any_of", context);
    if (any_of->kind == JsonKind::kArray && any_of->items.empty()) {
      context.Report("MG0008", any_of->span, {{"key", "any_of"}, {"value", "[]"}, {"allowed", "[\"…\"]"}});
    }
  }
  requirement.min_gap = ReadGap(fields, "min_gap", context);
  requirement.max_gap = ReadGap(fields, "max_gap", context);
  fields.Ignore("note");
  fields.Finish();
  return requirement;
}

std::optional<service::ProcessingTime> ReadProcessingTime(const JsonValue& json, LoadContext& context) {
  using Unit = service::ProcessingTime::Unit;
  constexpr std::array kUnits = {Unit::kDays, Unit::kWeeks, Unit::kMonths};
  constexpr std::int64_t kMost = 1000;
  FieldReader fields(json, "takes", context.diagnostics);
  if (!fields.ok()) return std::nullopt;
  service::ProcessingTime time;
  if (const JsonValue* unit = fields.Required("unit")) {
    std::array<std::string_view, kUnits.size()> names;
    std::transform(kUnits.begin(), kUnits.end(), names.begin(), service::ProcessingUnitName);
    if (const std::optional<std::size_t> index = AsOneOf(*unit, "unit", names, context.diagnostics))
      time.unit = kUnits[*index];
  }
  const auto read_end = [&](std::string_view key, std::int64_t first) -> std::optional<std::int32_t> {
    const JsonValue* end = fields.Optional(key);
    if (end == nullptr) return std::nullopt;
    const std::optional<std::int64_t> amount = AsInteger(*end, key, first, kMost, context.diagnostics);
    return static_cast<std::int32_t>(amount.value_or(first));
  };
  time.at_least = read_end("at_least", 1);
  time.at_most = read_end("at_most", time.at_least.value_or(0));
  if (fields.json().Find("at_least") == nullptr && fields.json().Find("at_most") == nullptr)
    context.Report("MG0007", json.span, {{"key", "at_most"}});
  fields.Finish();
  return time;
}

void ReadDates(FieldReader& fields, Step& step, LoadContext& context) {
  if (const JsonValue* json = fields.Optional("window")) {
    step.window = ReadStatement<service::Window>(
        *json, "window", context, [&](const JsonValue& value) { return ReadWindow(value, "window", context); });
  }
  if (const JsonValue* json = fields.Optional("deadline")) {
    step.deadline = ReadStatement<service::DateRule>(
        *json, "deadline", context, [&](const JsonValue& value) { return ReadDateRule(value, "deadline", context); });
  }
  if (const JsonValue* json = fields.Optional("takes")) {
    step.takes = ReadStatement<service::ProcessingTime>(
        *json, "takes", context, [&](const JsonValue& value) { return ReadProcessingTime(value, context); });
  }
}

void ReadOrder(FieldReader& fields, Step& step, LoadContext& context) {
  if (const JsonValue* json = fields.Optional("requires");
      json != nullptr && IsArray(*json, "requires", context.diagnostics)) {
    for (const JsonValue& item : json->items) step.requires_tokens.push_back(ReadRequirement(item, context));
  }
  if (const JsonValue* json = fields.Optional("produces")) step.produces = ReadTokens(*json, "produces", context);
}

}  // namespace

service::Authority ReadAuthority(const JsonValue& json, LoadContext& context) {
  service::Authority authority;
  if (json.kind == JsonKind::kString) {
    authority.id = AsId(json, "authority", context.diagnostics).value_or(std::string());
    if (authority.id == kHere) authority.id = context.municipality.id;
    return authority;
  }
  FieldReader fields(json, "authority", context.diagnostics);
  if (!fields.ok()) return authority;
  const JsonValue* fact_json = fields.Optional("fact");
  const JsonValue* outside = fields.Optional("outside");
  fields.Finish();
  if ((fact_json != nullptr) == (outside != nullptr)) {
    context.Report("MG0015", json.span,
                   {{"key", "authority"}, {"count", fact_json != nullptr ? "2" : "0"}, {"allowed", "fact, outside"}});
  } else if (fact_json != nullptr) {
    authority.kind = service::Authority::Kind::kFact;
    authority.fact = FactNamed(*fact_json, "authority", context);
    if (!authority.fact) return authority;
    const rules::Fact& fact = context.municipality.vocabulary[*authority.fact];
    if (fact.type != rules::FactType::kChoice) {
      context.Report(
          "MG0104", fact_json->span,
          {{"condition", "authority"}, {"fact", fact.id}, {"type", std::string(service::FactTypeName(fact.type))}});
    }
  } else {
    authority.kind = service::Authority::Kind::kOutside;
    authority.id = AsId(*outside, "outside", context.diagnostics).value_or(std::string());
  }
  return authority;
}

Step ReadStep(const JsonMember& member, LoadContext& context) {
  Step step;
  step.id = member.key;
  FieldReader fields(member.value, member.key, context.diagnostics);
  if (!fields.ok()) return step;
  step.channel = ReadChannel(fields, context);
  if (const JsonValue* json = fields.Required("authority")) step.authority = ReadAuthority(*json, context);
  if (const JsonValue* json = fields.Required("offices")) step.offices = ReadOfficesStatement(*json, context);
  if (const JsonValue* json = fields.Optional("hours")) step.hours = ReadCalendarStatement(*json, "hours", context);
  if (const JsonValue* json = fields.Optional("url")) step.url = AsString(*json, "url", context.diagnostics);
  if (const JsonValue* json = fields.Required("fee_yen")) {
    step.fee_yen =
        ReadStatement<std::int32_t>(*json, "fee_yen", context, [&](const JsonValue& value) -> std::optional<std::int32_t> {
          const auto yen = AsInteger(value, "fee_yen", 0, std::numeric_limits<std::int32_t>::max(), context.diagnostics);
          return yen ? std::optional(static_cast<std::int32_t>(*yen)) : std::nullopt;
        });
  }
  if (const JsonValue* json = fields.Required("payments")) step.payments = ReadPaymentsStatement(*json, "payments", context);
  if (const JsonValue* json = fields.Required("evidence")) step.evidence = ReadEvidenceStatement(*json, context);
  ReadDates(fields, step, context);
  ReadOrder(fields, step, context);
  step.announce_only = fields.BooleanOr("announce_only", false);
  fields.Ignore("note");
  fields.Finish();
  return step;
}

}  // namespace madoguchi::content
