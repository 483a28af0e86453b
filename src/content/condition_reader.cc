#include "content/condition_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "content/field_reader.h"
#include "service/answer_text.h"

namespace madoguchi::content {
namespace {

std::optional<rules::Condition> DoesNotFit(const JsonValue& json, const rules::Fact& fact, LoadContext& context) {
  const std::string shown = json.kind == JsonKind::kString ? json.text : std::string(JsonKindName(json.kind));
  context.Report("MG0104", json.span,
                 {{"condition", shown}, {"fact", fact.id}, {"type", std::string(service::FactTypeName(fact.type))}});
  return std::nullopt;
}

std::optional<rules::Value> ReadChoice(const JsonValue& json, const rules::Fact& fact, LoadContext& context) {
  const std::string_view wanted = json.text == kHere ? std::string_view(context.municipality.id) : json.text;
  const auto found = std::find(fact.choices.begin(), fact.choices.end(), wanted);
  if (found != fact.choices.end()) return static_cast<rules::Value>(found - fact.choices.begin());
  context.Report("MG0102", json.span, {{"fact", fact.id}, {"choice", json.text}, {"allowed", Joined(fact.choices)}});
  return std::nullopt;
}

std::optional<rules::Condition> ReadChoices(const JsonValue& json, const rules::Fact& fact, LoadContext& context) {
  std::vector<rules::Value> values;
  if (json.kind == JsonKind::kString) {
    if (const std::optional<rules::Value> value = ReadChoice(json, fact, context)) values.push_back(*value);
  } else if (json.kind == JsonKind::kArray) {
    if (json.items.empty())
      context.Report("MG0008", json.span, {{"key", fact.id}, {"value", "[]"}, {"allowed", Joined(fact.choices)}});
    for (const JsonValue& item : json.items) {
      if (item.kind != JsonKind::kString) return DoesNotFit(item, fact, context);
      if (const std::optional<rules::Value> value = ReadChoice(item, fact, context)) values.push_back(*value);
    }
  } else {
    return DoesNotFit(json, fact, context);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (values.empty()) return std::nullopt;
  return rules::OneOf(values);
}

std::optional<rules::Condition> ReadText(const JsonValue& json, rules::FactType type, LoadContext& context) {
  base::Result<rules::Condition> condition = rules::ParseUnaryTest(json.text, type);
  if (condition.Ok()) return std::move(condition).value();
  const base::Error& error = condition.error();
  context.Report("MG0103", json.span, {{"condition", json.text}, {"problem", error.text + " @" + error.context}});
  return std::nullopt;
}

}  // namespace

std::optional<rules::Condition> ReadCondition(const JsonValue& json, const rules::Fact& fact, LoadContext& context) {
  switch (fact.type) {
    case rules::FactType::kChoice:
      return ReadChoices(json, fact, context);
    case rules::FactType::kYesNo:
      if (json.kind != JsonKind::kBoolean) return DoesNotFit(json, fact, context);
      return rules::OneOf({json.boolean ? 1 : 0});
    case rules::FactType::kCount:
    case rules::FactType::kDate:
      if (json.kind != JsonKind::kString) return DoesNotFit(json, fact, context);
      return ReadText(json, fact.type, context);
  }
  return std::nullopt;
}

std::optional<rules::Range> ReadRange(const JsonValue& json, std::string_view key, rules::FactType type,
                                      LoadContext& context) {
  if (!AsString(json, key, context.diagnostics)) return std::nullopt;
  const std::optional<rules::Condition> condition = ReadText(json, type, context);
  if (!condition) return std::nullopt;
  if (condition->negated || condition->ranges.size() != 1) {
    context.Report("MG0103", json.span, {{"condition", json.text}, {"problem", "not one range"}});
    return std::nullopt;
  }
  return condition->ranges.front();
}

}  // namespace madoguchi::content
