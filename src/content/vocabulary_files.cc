#include "content/vocabulary_files.h"

#include "content/calendar_reader.h"
#include "content/field_reader.h"
#include "content/statement_reader.h"

namespace madoguchi::content {
namespace {

service::Source ReadSource(const Entry& entry, LoadContext& context) {
  service::Source source;
  source.id = entry.id();
  FieldReader fields(entry.json(), entry.id(), context.diagnostics);
  source.title = fields.RequiredString("title");
  source.url = fields.RequiredStringOrNull("url");
  if (const JsonValue* url = fields.Optional("url")) context.positions.Put("source/" + entry.id() + "/url", url->span);
  fields.Ignore("note");
  fields.Finish();
  return source;
}

service::Office ReadOffice(const Entry& entry, LoadContext& context) {
  service::Office office;
  office.id = entry.id();
  FieldReader fields(entry.json(), entry.id(), context.diagnostics);
  office.campus = fields.RequiredId("campus");
  if (const JsonValue* json = fields.Required("address")) office.address = ReadTextStatement(*json, "address", context);
  if (const JsonValue* json = fields.Required("phone")) office.phone = ReadTextStatement(*json, "phone", context);
  if (const JsonValue* json = fields.Required("calendar"))
    office.calendar = ReadCalendarStatement(*json, "calendar", context);
  if (const JsonValue* json = fields.Required("payments"))
    office.payments = ReadPaymentsStatement(*json, "payments", context);
  if (const JsonValue* json = fields.Required("location")) {
    office.location_known = ReadStatement<bool>(*json, "location", context, [&](const JsonValue& value) {
      return AsBoolean(value, "location", context.diagnostics);
    });
  }
  fields.Ignore("note");
  fields.Finish();
  return office;
}

}  // namespace

void ReadSources(const JsonValue* shared, const JsonValue* own, LoadContext& context) {
  for (const Entry& entry : MergeEntries(shared, own, "sources.json", context)) {
    context.municipality.sources.push_back(ReadSource(entry, context));
    context.positions.Put("source/" + entry.id(), entry.member->key_span);
  }
}

void ReadEvidence(const JsonValue* shared, const JsonValue* own, LoadContext& context) {
  for (const Entry& entry : MergeEntries(shared, own, "evidence.json", context)) {
    FieldReader fields(entry.json(), entry.id(), context.diagnostics);
    fields.Ignore("note");
    fields.Finish();
    context.municipality.evidence.push_back({entry.id()});
    context.positions.Put("evidence/" + entry.id(), entry.member->key_span);
  }
}

void ReadOffices(const JsonValue* own, LoadContext& context) {
  for (const Entry& entry : MergeEntries(nullptr, own, "offices.json", context)) {
    context.municipality.offices.push_back(ReadOffice(entry, context));
    context.positions.Put("office/" + entry.id(), entry.member->key_span);
  }
}

}  // namespace madoguchi::content
