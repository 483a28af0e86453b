#include "content/statement_reader.h"

#include <array>

namespace madoguchi::content {
namespace {

constexpr std::array kConfidences = {service::Confidence::kOfficial, service::Confidence::kOtherMunicipality,
                                     service::Confidence::kSecondary, service::Confidence::kUnconfirmed};

void ReportLack(const FieldReader& fields, std::string_view key, std::string_view field, LoadContext& context) {
  context.Report("MG0202", fields.json().span, {{"key", std::string(key)}, {"field", std::string(field)}});
}

// Without a confidence nothing may be shown, so it counts as unconfirmed.
std::optional<service::Confidence> ReadConfidence(FieldReader& fields, std::string_view key, LoadContext& context) {
  const JsonValue* json = fields.Optional("confidence");
  if (json == nullptr) {
    ReportLack(fields, key, "confidence", context);
    return std::nullopt;
  }
  std::array<std::string_view, kConfidences.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = service::ConfidenceName(kConfidences[i]);
  const std::optional<std::size_t> index = AsOneOf(*json, "confidence", names, context.diagnostics);
  if (!index) return std::nullopt;
  return kConfidences[*index];
}

std::optional<base::Date> ReadDay(FieldReader& fields, std::string_view key, LoadContext& context) {
  const JsonValue* json = fields.Optional(key);
  return json == nullptr ? std::nullopt : AsDate(*json, key, context.diagnostics);
}

}  // namespace

service::Provenance ReadProvenance(FieldReader& fields, std::string_view key, LoadContext& context) {
  service::Provenance provenance;
  const std::optional<service::Confidence> confidence = ReadConfidence(fields, key, context);
  provenance.confidence = confidence.value_or(service::Confidence::kUnconfirmed);
  const bool needs_all = confidence && *confidence != service::Confidence::kUnconfirmed;

  if (const JsonValue* source = fields.Optional("source")) {
    if (source->kind != JsonKind::kNull || needs_all) provenance.source = SourceNamed(*source, "source", context);
  } else if (needs_all) {
    ReportLack(fields, key, "source", context);
  }
  if (const JsonValue* checked = fields.Optional("checked")) {
    if (checked->kind != JsonKind::kNull) provenance.checked = AsDate(*checked, "checked", context.diagnostics);
  } else if (needs_all) {
    ReportLack(fields, key, "checked", context);
  }
  provenance.valid_from = ReadDay(fields, "valid_from", context);
  provenance.valid_until = ReadDay(fields, "valid_until", context);
  if (provenance.valid_from && provenance.valid_until && *provenance.valid_until < *provenance.valid_from) {
    context.Report("MG0008", fields.Optional("valid_until")->span,
                   {{"key", "valid_until"},
                    {"value", base::ToIso(*provenance.valid_until)},
                    {"allowed", base::ToIso(*provenance.valid_from) + ".."}});
  }
  fields.Ignore("note");
  const JsonMember* checked = fields.json().Find("checked");
  context.statements.push_back(
      {std::string(key), provenance, fields.json().span, checked == nullptr ? base::SourceSpan{} : checked->value.span});
  return provenance;
}

const JsonValue* ReadStatementValue(FieldReader& fields, std::string_view key, const service::Provenance& provenance,
                                    LoadContext& context) {
  const JsonValue* value = fields.Optional("value");
  const bool given = value != nullptr && value->kind != JsonKind::kNull;
  if (provenance.confidence == service::Confidence::kUnconfirmed) {
    // Where the confidence itself is missing, that has been said already.
    if (value != nullptr && fields.Optional("confidence") != nullptr)
      context.Report("MG0203", value->span, {{"key", std::string(key)}});
    return nullptr;
  }
  if (!given) ReportLack(fields, key, "value", context);
  return given ? value : nullptr;
}

service::Statement<std::string> ReadTextStatement(const JsonValue& json, std::string_view key, LoadContext& context) {
  return ReadStatement<std::string>(json, key, context,
                                    [&](const JsonValue& value) { return AsString(value, key, context.diagnostics); });
}

}  // namespace madoguchi::content
