#include "content/facts_file.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

#include "content/condition_reader.h"
#include "content/date_rule_reader.h"
#include "content/field_reader.h"
#include "rules/program.h"
#include "service/answer_text.h"

namespace madoguchi::content {
namespace {

using rules::Fact;
using rules::FactOwner;
using rules::FactType;

constexpr std::array kTypes = {FactType::kChoice, FactType::kYesNo, FactType::kCount, FactType::kDate};
constexpr std::array kOwners = {FactOwner::kPerson, FactOwner::kHousehold, FactOwner::kAuthority};
constexpr std::int64_t kMaxWeight = 1000000;

FactType ReadType(FieldReader& fields, LoadContext& context) {
  const JsonValue* json = fields.Required("type");
  if (json == nullptr) return FactType::kYesNo;
  std::array<std::string_view, kTypes.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = service::FactTypeName(kTypes[i]);
  return kTypes[AsOneOf(*json, "type", names, context.diagnostics).value_or(1)];
}

FactOwner ReadOwner(FieldReader& fields, LoadContext& context) {
  const JsonValue* json = fields.Required("owner");
  if (json == nullptr) return FactOwner::kPerson;
  std::array<std::string_view, kOwners.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = service::FactOwnerName(kOwners[i]);
  return kOwners[AsOneOf(*json, "owner", names, context.diagnostics).value_or(0)];
}

std::vector<std::string> ReadChoices(FieldReader& fields, std::string_view fact_id, LoadContext& context) {
  std::vector<std::string> choices;
  const JsonValue* json = fields.Required("choices");
  if (json == nullptr || !IsArray(*json, "choices", context.diagnostics)) return choices;
  if (json->items.size() > static_cast<std::size_t>(rules::kMaxCells)) {
    context.Report("MG0112", json->span,
                   {{"fact", std::string(fact_id)},
                    {"count", std::to_string(json->items.size())},
                    {"limit", std::to_string(rules::kMaxCells)}});
    return choices;
  }
  for (const JsonValue& item : json->items) {
    const std::optional<std::string> id = AsId(item, "choices", context.diagnostics);
    if (!id) continue;
    if (*id == service::kUnknownAnswer) {
      // It is how わからない is written, for every fact: may_be_unknown offers it.
      context.Report("MG0010", item.span, {{"value", *id}});
    } else if (std::find(choices.begin(), choices.end(), *id) != choices.end()) {
      context.Report("MG0011", item.span, {{"id", *id}, {"first", PlaceText(json->span)}});
    } else {
      choices.push_back(*id);
    }
  }
  if (json->items.empty()) context.Report("MG0008", json->span, {{"key", "choices"}, {"value", "[]"}, {"allowed", "1.."}});
  return choices;
}

std::vector<std::uint32_t> ReadWeights(FieldReader& fields, std::size_t answers, LoadContext& context) {
  std::vector<std::uint32_t> weights;
  const JsonValue* json = fields.Optional("weights");
  if (json == nullptr || !IsArray(*json, "weights", context.diagnostics)) return weights;
  for (const JsonValue& item : json->items) {
    const std::optional<std::int64_t> weight = AsInteger(item, "weights", 0, kMaxWeight, context.diagnostics);
    weights.push_back(static_cast<std::uint32_t>(weight.value_or(0)));
  }
  if (weights.size() != answers) {
    context.Report("MG0008", json->span,
                   {{"key", "weights"}, {"value", std::to_string(weights.size())}, {"allowed", std::to_string(answers)}});
    weights.clear();
  }
  return weights;
}

void ReadTopic(FieldReader& fields, Fact& fact, LoadContext& context) {
  // A policy value of the authority is never asked, so it has no place among the questions.
  const JsonValue* json = fact.owner == FactOwner::kAuthority ? fields.Optional("topic") : fields.Required("topic");
  if (json == nullptr) return;
  fact.topic = AsId(*json, "topic", context.diagnostics).value_or(std::string());
  const std::vector<std::string>& topics = context.municipality.topics;
  if (fact.topic.empty() || context.unreadable.municipality ||
      std::find(topics.begin(), topics.end(), fact.topic) != topics.end())
    return;
  context.Report("MG0212", json->span, {{"kind", "topic"}, {"name", fact.topic}, {"known", Joined(topics)}});
}

Fact ReadFact(const Entry& entry, NumberRegister& numbers, LoadContext& context) {
  Fact fact;
  fact.id = entry.id();
  FieldReader fields(entry.json(), entry.id(), context.diagnostics);
  if (!fields.ok()) return fact;
  fact.number = static_cast<std::uint32_t>(fields.RequiredInteger("number", 1, std::numeric_limits<std::int32_t>::max()));
  numbers.Take(fields.Optional("number"), context);
  fact.revision = static_cast<std::uint16_t>(fields.IntegerOr("revision", 1, std::numeric_limits<std::uint16_t>::max(), 1));
  fact.type = ReadType(fields, context);
  fact.owner = ReadOwner(fields, context);
  ReadTopic(fields, fact, context);
  switch (fact.type) {
    case FactType::kChoice:
      fact.choices = ReadChoices(fields, fact.id, context);
      fact.weights = ReadWeights(fields, fact.choices.size(), context);
      break;
    case FactType::kYesNo:
      fact.weights = ReadWeights(fields, 2, context);
      break;
    case FactType::kCount:
      fact.unit = fields.RequiredId("unit");
      [[fallthrough]];
    case FactType::kDate:
      if (const JsonValue* range = fields.Required("range")) {
        fact.domain = ReadRange(*range, "range", fact.type, context).value_or(rules::Range{});
      }
      break;
  }
  fact.may_be_unknown = fields.BooleanOr("may_be_unknown", true);
  fact.changeable = fields.BooleanOr("changeable", false);
  fields.Allow("applies_when");  // Read when all facts are there.
  fields.Ignore("note");
  fields.Finish();
  return fact;
}

void ReadAppliesWhen(const JsonValue& json, rules::FactId id, LoadContext& context) {
  FieldReader fields(json, "applies_when", context.diagnostics);
  const JsonValue* parent_json = fields.Required("fact");
  const JsonValue* when_json = fields.Required("is");
  fields.Finish();
  if (parent_json == nullptr || when_json == nullptr) return;
  const std::optional<rules::FactId> parent = FactNamed(*parent_json, "fact", context);
  if (!parent) return;
  rules::Vocabulary& vocabulary = context.municipality.vocabulary;
  const Fact& parent_fact = vocabulary[*parent];
  Fact& fact = vocabulary.facts[id.index()];
  if (parent_fact.owner == FactOwner::kPerson && fact.owner != FactOwner::kPerson) {
    context.Report("MG0113", parent_json->span, {{"fact", fact.id}, {"problem", parent_fact.id + ": owner person"}});
    return;
  }
  if (std::optional<rules::Condition> when = ReadCondition(*when_json, parent_fact, context)) {
    fact.applies_when = rules::AppliesWhen{*parent, std::move(*when)};
  }
}

// Takes the parents off all facts of a cycle, so that whoever follows parents comes to an end.
void CutParentCycles(LoadContext& context) {
  std::vector<Fact>& facts = context.municipality.vocabulary.facts;
  for (std::size_t start = 0; start < facts.size(); ++start) {
    std::vector<std::size_t> chain{start};
    while (facts[chain.back()].applies_when) {
      const std::size_t parent = facts[chain.back()].applies_when->parent.index();
      const auto first = std::find(chain.begin(), chain.end(), parent);
      if (first == chain.end()) {
        chain.push_back(parent);
        continue;
      }
      std::string path;
      for (auto at = first; at != chain.end(); ++at) path += facts[*at].id + " → ";
      const std::string& last = facts[chain.back()].id;
      context.Report("MG0113", context.positions.Of("fact/" + last), {{"fact", last}, {"problem", path + facts[parent].id}});
      for (auto at = first; at != chain.end(); ++at) facts[*at].applies_when.reset();
    }
  }
}

std::optional<rules::FactId> ReadDateFactOf(FieldReader& fields, std::string_view key, LoadContext& context) {
  const JsonValue* json = fields.Required(key);
  if (json == nullptr) return std::nullopt;
  const std::optional<rules::FactId> fact = FactNamed(*json, key, context);
  if (!fact) return std::nullopt;
  const FactType type = context.municipality.vocabulary[*fact].type;
  if (type == FactType::kDate) return fact;
  context.Report(
      "MG0104", json->span,
      {{"condition", std::string(key)}, {"fact", json->text}, {"type", std::string(service::FactTypeName(type))}});
  return std::nullopt;
}

void ReadRelation(const JsonValue& json, LoadContext& context) {
  constexpr std::array<std::string_view, 2> kKinds = {"at_least", "before"};
  rules::DateRelation relation;
  FieldReader fields(json, "$relations", context.diagnostics);
  const std::optional<rules::FactId> later = ReadDateFactOf(fields, "later", context);
  const std::optional<rules::FactId> earlier = ReadDateFactOf(fields, "earlier", context);
  std::optional<std::size_t> kind;
  if (const JsonValue* kind_json = fields.Required("kind")) kind = AsOneOf(*kind_json, "kind", kKinds, context.diagnostics);
  if (const JsonValue* table = fields.Required("table")) {
    relation.table = ReadTable(*table, "table", context).value_or(rules::DateShift{});
  }
  fields.Ignore("note");
  fields.Finish();
  if (!later || !earlier || !kind) return;
  relation.later = *later;
  relation.earlier = *earlier;
  relation.kind = *kind == 0 ? rules::DateRelation::Kind::kAtLeast : rules::DateRelation::Kind::kBefore;
  context.municipality.vocabulary.relations.push_back(relation);
}

void ReadRelations(const JsonValue* file, LoadContext& context) {
  const JsonMember* member = file == nullptr ? nullptr : file->Find("$relations");
  if (member == nullptr || !IsArray(member->value, "$relations", context.diagnostics)) return;
  if (!CheckCount(member->value, "$relations", context)) return;
  for (const JsonValue& item : member->value.items) ReadRelation(item, context);
}

}  // namespace

void ReadFacts(const JsonValue* shared, const JsonValue* own, LoadContext& context) {
  const std::vector<Entry> entries = MergeEntries(shared, own, "facts.json", context);
  NumberRegister numbers;
  for (const Entry& entry : entries) {
    context.municipality.vocabulary.facts.push_back(ReadFact(entry, numbers, context));
    context.positions.Put("fact/" + entry.id(), entry.member->key_span);
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (const JsonMember* member = entries[i].json().Find("applies_when")) {
      ReadAppliesWhen(member->value, rules::FactId::FromIndex(i), context);
    }
  }
  CutParentCycles(context);
  ReadRelations(shared, context);
  ReadRelations(own, context);
}

}  // namespace madoguchi::content
