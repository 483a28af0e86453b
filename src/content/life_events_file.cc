#include "content/life_events_file.h"

#include <limits>
#include <utility>

#include "content/field_reader.h"

namespace madoguchi::content {

void ReadLifeEvents(const JsonValue& json, LoadContext& context) {
  NumberRegister numbers;
  for (const Entry& entry : MergeEntries(nullptr, &json, "life_events.json", context)) {
    service::LifeEvent event;
    event.id = entry.id();
    FieldReader fields(entry.json(), entry.id(), context.diagnostics);
    event.number = static_cast<std::uint32_t>(fields.RequiredInteger("number", 1, std::numeric_limits<std::int32_t>::max()));
    numbers.Take(fields.Optional("number"), context);
    event.icon = fields.RequiredId("icon");
    const JsonValue* procedures = fields.Required("procedures");
    fields.Ignore("note");
    fields.Finish();
    context.positions.Put("life_event/" + event.id, entry.member->key_span);
    if (procedures != nullptr && IsArray(*procedures, "procedures", context.diagnostics)) {
      for (const JsonValue& item : procedures->items) {
        const std::optional<std::string> id = AsString(item, "procedures", context.diagnostics);
        if (!id) continue;
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
