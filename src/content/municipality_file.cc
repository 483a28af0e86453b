#include "content/municipality_file.h"

#include <algorithm>
#include <utility>

#include "content/calendar_reader.h"
#include "content/field_reader.h"
#include "content/statement_reader.h"
#include "text/language.h"

namespace madoguchi::content {
namespace {

// 全国地方公共団体コード: six digits, the last of which is a check digit.
std::string ReadCode(FieldReader& fields, std::string_view key, LoadContext& context) {
  const JsonValue* json = fields.Required(key);
  if (json == nullptr) return {};
  const std::optional<std::string> code = AsString(*json, key, context.diagnostics);
  if (!code) return {};
  const bool six_digits = code->size() == 6 && code->find_first_not_of("0123456789") == std::string::npos;
  if (!six_digits)
    context.Report("MG0008", json->span, {{"key", std::string(key)}, {"value", *code}, {"allowed", "000000..999999"}});
  return *code;
}

// The tags under `key`, each language once.
std::vector<text::Language> ReadTags(const JsonValue& json, std::string_view key, LoadContext& context) {
  std::vector<text::Language> languages;
  if (!IsArray(json, key, context.diagnostics)) return languages;
  std::vector<std::string> tags;
  for (const text::Language language : text::kLanguages) tags.emplace_back(text::Tag(language));
  for (const JsonValue& item : json.items) {
    const std::optional<std::size_t> index = AsOneOf(item, key, tags, context.diagnostics);
    if (!index) continue;
    const text::Language language = text::kLanguages[*index];
    if (std::find(languages.begin(), languages.end(), language) == languages.end()) languages.push_back(language);
  }
  return languages;
}

std::vector<text::Language> ReadLanguages(FieldReader& fields, LoadContext& context) {
  const JsonValue* json = fields.Required("languages");
  if (json == nullptr) return {text::Language::kJa};
  std::vector<text::Language> languages = ReadTags(*json, "languages", context);
  // Japanese is what all others fall back to.
  if (std::find(languages.begin(), languages.end(), text::Language::kJa) == languages.end()) {
    context.Report("MG0008", json->span, {{"key", "languages"}, {"value", "[…]"}, {"allowed", "ja, …"}});
    languages.insert(languages.begin(), text::Language::kJa);
  }
  return languages;
}

// Which of `languages` are not finished. Japanese is: all others fall back to it.
std::vector<text::Language> ReadPartialLanguages(FieldReader& fields, const std::vector<text::Language>& languages,
                                                 LoadContext& context) {
  const JsonValue* json = fields.Optional("partial_languages");
  if (json == nullptr) return {};
  context.positions.Put("municipality/partial_languages", json->span);
  const std::vector<text::Language> partial = ReadTags(*json, "partial_languages", context);
  for (const text::Language language : partial) {
    if (language != text::Language::kJa && std::find(languages.begin(), languages.end(), language) != languages.end())
      continue;
    std::string others;
    for (const text::Language offered : languages) {
      if (offered != text::Language::kJa) others += (others.empty() ? "" : ", ") + std::string(text::Tag(offered));
    }
    context.Report("MG0008", json->span,
                   {{"key", "partial_languages"}, {"value", std::string(text::Tag(language))}, {"allowed", others}});
  }
  return partial;
}

std::vector<std::string> ReadUniqueIds(FieldReader& fields, std::string_view key, std::string_view position,
                                       LoadContext& context) {
  std::vector<std::string> ids;
  const JsonValue* json = fields.Required(key);
  if (json == nullptr || !IsArray(*json, key, context.diagnostics) || !CheckCount(*json, key, context)) return ids;
  for (const JsonValue& item : json->items) {
    std::optional<std::string> id = AsId(item, key, context.diagnostics);
    if (!id) continue;
    if (std::find(ids.begin(), ids.end(), *id) != ids.end()) {
      context.Report("MG0011", item.span, {{"id", *id}, {"first", PlaceText(json->span)}});
    } else {
      context.positions.Put(std::string(position) + *id, item.span);
      ids.push_back(std::move(*id));
    }
  }
  return ids;
}

}  // namespace

MunicipalityFile ReadMunicipalityFile(const JsonValue& json, std::string_view folder, LoadContext& context) {
  service::Municipality& municipality = context.municipality;
  MunicipalityFile file;
  context.positions.Put("municipality", json.span);
  FieldReader fields(json, "municipality.json", context.diagnostics);
  fields.Ignore("$schema");
  fields.Ignore("note");
  municipality.id = fields.RequiredId("id");
  if (const JsonValue* id = fields.Optional("id"); id != nullptr && !municipality.id.empty() && municipality.id != folder) {
    context.Report("MG0008", id->span, {{"key", "id"}, {"value", municipality.id}, {"allowed", std::string(folder)}});
  }
  municipality.id = folder;
  municipality.code = ReadCode(fields, "code", context);
  municipality.parent_code = ReadCode(fields, "parent_code", context);
  municipality.languages = ReadLanguages(fields, context);
  file.partial_languages = ReadPartialLanguages(fields, municipality.languages, context);
  municipality.content_date = fields.RequiredDate("content_date").value_or(base::Date{});
  municipality.public_url = fields.RequiredStringOrNull("public_url");
  if (const JsonValue* hosts = fields.Required("link_hosts")) {
    municipality.link_hosts = AsStrings(*hosts, "link_hosts", context.diagnostics);
  }
  municipality.topics = ReadUniqueIds(fields, "topics", "topic/", context);
  municipality.tokens = ReadUniqueIds(fields, "tokens", "token/", context);
  if (const JsonValue* uses = fields.Required("uses"); uses != nullptr && IsArray(*uses, "uses", context.diagnostics)) {
    for (const JsonValue& item : uses->items) {
      if (std::optional<std::string> id = AsId(item, "uses", context.diagnostics))
        file.uses.emplace_back(std::move(*id), item.span);
    }
  }
  file.contact = fields.Required("contact");
  fields.Finish();
  return file;
}

void ReadContact(const JsonValue& json, LoadContext& context) {
  FieldReader fields(json, "contact", context.diagnostics);
  if (const JsonValue* phone = fields.Required("phone")) {
    context.municipality.contact_phone = ReadTextStatement(*phone, "phone", context);
  }
  if (const JsonValue* hours = fields.Required("hours")) {
    context.municipality.contact_hours = ReadCalendarStatement(*hours, "hours", context);
  }
  fields.Ignore("note");
  fields.Finish();
}

}  // namespace madoguchi::content
