#include "content/field_reader.h"

#include <algorithm>

namespace madoguchi::content {
namespace {

bool IsKind(const JsonValue& json, std::string_view key, JsonKind kind, base::Diagnostics& diagnostics) {
  if (json.kind == kind) return true;
  diagnostics.Report("MG0006", json.span,
                     {{"key", std::string(key)},
                      {"expected", std::string(JsonKindName(kind))},
                      {"found", std::string(JsonKindName(json.kind))}});
  return false;
}

template <class T, class ReadItem>
std::vector<T> AsList(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics, ReadItem read_item) {
  std::vector<T> list;
  if (!IsArray(json, key, diagnostics)) return list;
  for (const JsonValue& item : json.items) {
    if (std::optional<T> value = read_item(item, key, diagnostics)) list.push_back(std::move(*value));
  }
  return list;
}

}  // namespace

std::optional<std::string> AsString(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  if (!IsKind(json, key, JsonKind::kString, diagnostics)) return std::nullopt;
  return json.text;
}

std::optional<bool> AsBoolean(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  if (!IsKind(json, key, JsonKind::kBoolean, diagnostics)) return std::nullopt;
  return json.boolean;
}

std::optional<std::int64_t> AsInteger(const JsonValue& json, std::string_view key, std::int64_t first, std::int64_t last,
                                      base::Diagnostics& diagnostics) {
  if (!IsKind(json, key, JsonKind::kInteger, diagnostics)) return std::nullopt;
  if (first <= json.integer && json.integer <= last) return json.integer;
  diagnostics.Report("MG0008", json.span,
                     {{"key", std::string(key)},
                      {"value", std::to_string(json.integer)},
                      {"allowed", std::to_string(first) + ".." + std::to_string(last)}});
  return std::nullopt;
}

std::optional<base::Date> AsDate(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  if (!IsKind(json, key, JsonKind::kString, diagnostics)) return std::nullopt;
  const std::optional<base::Date> date = base::ParseIso(json.text);
  if (!date) diagnostics.Report("MG0009", json.span, {{"value", json.text}});
  return date;
}

std::optional<std::string> AsId(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  if (!IsKind(json, key, JsonKind::kString, diagnostics) || !CheckId(json.text, json.span, diagnostics)) return std::nullopt;
  return json.text;
}

bool IsArray(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  return IsKind(json, key, JsonKind::kArray, diagnostics);
}

bool IsObject(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  return IsKind(json, key, JsonKind::kObject, diagnostics);
}

std::vector<std::string> AsStrings(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  return AsList<std::string>(json, key, diagnostics, AsString);
}

std::vector<std::string> AsIds(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  return AsList<std::string>(json, key, diagnostics, AsId);
}

std::vector<base::Date> AsDates(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics) {
  return AsList<base::Date>(json, key, diagnostics, AsDate);
}

bool IsId(std::string_view text) {
  const auto is_lower = [](char c) { return 'a' <= c && c <= 'z'; };
  const auto is_rest = [&](char c) { return is_lower(c) || ('0' <= c && c <= '9') || c == '_'; };
  return !text.empty() && is_lower(text.front()) && std::all_of(text.begin(), text.end(), is_rest);
}

bool CheckId(std::string_view text, const base::SourceSpan& span, base::Diagnostics& diagnostics) {
  if (IsId(text)) return true;
  diagnostics.Report("MG0010", span, {{"value", std::string(text)}});
  return false;
}

std::string Joined(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : ", ") + name;
  return joined;
}

FieldReader::FieldReader(const JsonValue& object, std::string_view what, base::Diagnostics& diagnostics)
    : object_(object), diagnostics_(diagnostics), ok_(IsObject(object, what, diagnostics)) {}

const JsonValue* FieldReader::Optional(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  const JsonMember* member = object_.Find(key);
  return member == nullptr ? nullptr : &member->value;
}

const JsonValue* FieldReader::Required(std::string_view key) {
  const JsonValue* value = Optional(key);
  if (value == nullptr && ok_) diagnostics_.Report("MG0007", object_.span, {{"key", std::string(key)}});
  return value;
}

void FieldReader::Ignore(std::string_view key) {
  if (const JsonValue* value = Optional(key)) (void)AsString(*value, key, diagnostics_);
}

std::string FieldReader::RequiredString(std::string_view key) {
  const JsonValue* value = Required(key);
  return value == nullptr ? std::string() : AsString(*value, key, diagnostics_).value_or(std::string());
}

std::string FieldReader::RequiredId(std::string_view key) {
  const JsonValue* value = Required(key);
  return value == nullptr ? std::string() : AsId(*value, key, diagnostics_).value_or(std::string());
}

std::optional<base::Date> FieldReader::RequiredDate(std::string_view key) {
  const JsonValue* value = Required(key);
  return value == nullptr ? std::nullopt : AsDate(*value, key, diagnostics_);
}

std::string FieldReader::StringOr(std::string_view key, std::string otherwise) {
  const JsonValue* value = Optional(key);
  return value == nullptr ? otherwise : AsString(*value, key, diagnostics_).value_or(otherwise);
}

bool FieldReader::BooleanOr(std::string_view key, bool otherwise) {
  const JsonValue* value = Optional(key);
  return value == nullptr ? otherwise : AsBoolean(*value, key, diagnostics_).value_or(otherwise);
}

std::int64_t FieldReader::IntegerOr(std::string_view key, std::int64_t first, std::int64_t last, std::int64_t otherwise) {
  const JsonValue* value = Optional(key);
  return value == nullptr ? otherwise : AsInteger(*value, key, first, last, diagnostics_).value_or(otherwise);
}

std::int64_t FieldReader::RequiredInteger(std::string_view key, std::int64_t first, std::int64_t last) {
  const JsonValue* value = Required(key);
  return value == nullptr ? first : AsInteger(*value, key, first, last, diagnostics_).value_or(first);
}

std::string FieldReader::RequiredStringOrNull(std::string_view key) {
  const JsonValue* value = Required(key);
  if (value == nullptr || value->kind == JsonKind::kNull) return {};
  return AsString(*value, key, diagnostics_).value_or(std::string());
}

void FieldReader::Finish() {
  for (const JsonMember& member : object_.members) {
    if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    std::string allowed;
    for (const std::string& key : asked_) {
      if (key != "$schema" && key != "note") allowed += (allowed.empty() ? "" : ", ") + key;
    }
    diagnostics_.Report("MG0005", member.key_span, {{"key", member.key}, {"allowed", allowed}});
  }
}

}  // namespace madoguchi::content
