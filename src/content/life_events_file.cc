#include "content/life_events_file.h"

#include <limits>
#include <utility>

#include "content/field_reader.h"
#include "service/answer_text.h"

namespace madoguchi::content {
namespace {

rules::Endpoint At(rules::Value value) { return {rules::Endpoint::Kind::kValue, value, {}}; }

// The fact of that key: a count of that owner, and for a household's from nobody to as many as a household may have.
std::optional<rules::FactId> CountNamed(FieldReader& fields, std::string_view key, rules::FactOwner owner,
                                        LoadContext& context) {
  const JsonValue* json = fields.Required(key);
  const std::optional<rules::FactId> id = json == nullptr ? std::nullopt : FactNamed(*json, key, context);
  if (!id) return std::nullopt;
  const rules::Fact& fact = context.municipality.vocabulary[*id];
  const bool counts_people = owner == rules::FactOwner::kHousehold;
  const bool fits = fact.type == rules::FactType::kCount && fact.owner == owner &&
                    (!counts_people || fact.domain == rules::Range{At(0), At(rules::kMaxPeople - 1)});
  if (fits) return id;
  context.Report("MG0226", json->span,
                 {{"fact", fact.id}, {"key", std::string(key)}, {"owner", std::string(service::FactOwnerName(owner))}});
  return std::nullopt;
}

std::optional<service::People> ReadPeople(const JsonValue& json, LoadContext& context) {
  FieldReader fields(json, "people", context.diagnostics);
  const std::optional<rules::FactId> others = CountNamed(fields, "others", rules::FactOwner::kHousehold, context);
  const std::optional<rules::FactId> told_by = CountNamed(fields, "told_by", rules::FactOwner::kPerson, context);
  fields.Finish();
  if (!others || !told_by) return std::nullopt;
  return service::People{*others, *told_by};
}

// Facts that can be asked, each once.
std::vector<rules::FactId> ReadAskedFirst(const JsonValue& json, LoadContext& context) {
  std::vector<rules::FactId> facts;
  if (!IsArray(json, "asked_first", context.diagnostics)) return facts;
  for (const JsonValue& item : json.items) {
    const std::optional<rules::FactId> id = FactNamed(item, "asked_first", context);
    if (!id) continue;
    ReportIfSaidBefore(json, item, context);
    const rules::Fact& fact = context.municipality.vocabulary[*id];
    if (fact.owner == rules::FactOwner::kAuthority) {
      context.Report("MG0114", item.span, {{"fact", fact.id}, {"owner", std::string(service::FactOwnerName(fact.owner))}});
    } else {
      facts.push_back(*id);
    }
  }
  return facts;
}

}  // namespace

void ReadLifeEvents(const JsonValue& json, LoadContext& context) {
  NumberRegister numbers;
  for (const Entry& entry : MergeEntries(nullptr, &json, "life_events.json", context)) {
    service::LifeEvent event;
    event.id = entry.id();
    FieldReader fields(entry.json(), entry.id(), context.diagnostics);
    event.number = static_cast<std::uint32_t>(fields.RequiredInteger("number", 1, std::numeric_limits<std::int32_t>::max()));
    numbers.Take(fields.Optional("number"), context);
    event.icon = fields.RequiredId("icon");
    if (const JsonValue* people = fields.Optional("people")) event.people = ReadPeople(*people, context);
    if (const JsonValue* first = fields.Optional("asked_first")) event.asked_first = ReadAskedFirst(*first, context);
    const JsonValue* procedures = fields.Required("procedures");
    fields.Ignore("note");
    fields.Finish();
    context.positions.Put("life_event/" + event.id, entry.member->key_span);
    if (procedures != nullptr && IsArray(*procedures, "procedures", context.diagnostics)) {
      for (const JsonValue& item : procedures->items) {
        const std::optional<std::string> id = AsString(item, "procedures", context.diagnostics);
        if (!id) continue;
        ReportIfSaidBefore(*procedures, item, context);
        const std::optional<rules::ProcedureIndex> index = context.municipality.FindProcedure(*id);
        if (index) event.procedures.push_back(*index);
        if (!index && context.unreadable.procedures.count(*id) == 0)
          context.Report("MG0207", item.span, {{"life_event", event.id}, {"procedure", *id}});
      }
    }
    context.municipality.life_events.push_back(std::move(event));
  }
}

}  // namespace madoguchi::content
