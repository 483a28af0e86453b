#include "author/schema_keys.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "author/content_schemas.h"
#include "author/schema_link.h"
#include "content/json_reader.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;

const JsonValue* At(const JsonValue& object, std::string_view key) {
  const JsonMember* member = object.Find(key);
  return member == nullptr ? nullptr : &member->value;
}

// The schema of every key that no `properties` lists: names that authors give.
const JsonValue* OfNames(const JsonValue& schema) {
  if (const JsonValue* patterns = At(schema, "patternProperties"); patterns != nullptr && !patterns->members.empty())
    return &patterns->members.front().value;
  const JsonValue* more = At(schema, "additionalProperties");
  return more != nullptr && more->kind == JsonKind::kObject ? more : nullptr;
}

bool IsOfType(const JsonValue& schema, JsonKind kind) {
  const JsonValue* type = At(schema, "type");
  if (type == nullptr || type->kind != JsonKind::kString) return true;
  if (kind == JsonKind::kObject) return type->text == "object";
  if (kind == JsonKind::kArray) return type->text == "array";
  return type->text != "object" && type->text != "array";
}

}  // namespace

SchemaKeys::SchemaKeys() {
  for (const ContentSchema& schema : ContentSchemas()) {
    base::Diagnostics ignored;
    std::optional<JsonValue> json = content::ReadJson(std::string(schema.name), schema.text, ignored);
    if (json) files_.emplace(schema.name, std::move(*json));
  }
}

SchemaPlaces SchemaKeys::Root(std::string_view path) const {
  const auto file = files_.find(SchemaNameOf(path));
  if (file == files_.end()) return {};
  return {{&file->second, &file->second}};
}

SchemaPart SchemaKeys::Resolve(SchemaPart part) const {
  while (const JsonValue* reference = At(*part.schema, "$ref")) {
    const std::string_view text = reference->text;
    const std::size_t mark = std::min(text.find('#'), text.size());
    if (mark > 0) {
      const auto file = files_.find(text.substr(0, mark));
      if (file == files_.end()) return part;
      part.file = &file->second;
    }
    const JsonValue* at = part.file;
    for (std::size_t begin = mark + 2; begin < text.size();) {
      const std::size_t end = std::min(text.find('/', begin), text.size());
      at = At(*at, text.substr(begin, end - begin));
      if (at == nullptr) return part;
      begin = end + 1;
    }
    if (at == part.schema) return part;
    part.schema = at;
  }
  return part;
}

bool SchemaKeys::Fits(SchemaPart part, const JsonValue& value) const {
  part = Resolve(part);
  const JsonValue& schema = *part.schema;
  if (!IsOfType(schema, value.kind)) return false;
  for (const std::string_view variants : {"anyOf", "oneOf"}) {
    const JsonValue* list = At(schema, variants);
    if (list == nullptr) continue;
    return std::any_of(list->items.begin(), list->items.end(), [&](const JsonValue& one) {
      return Fits({&one, part.file}, value);
    });
  }
  const JsonValue* properties = At(schema, "properties");
  if (properties == nullptr || OfNames(schema) != nullptr) return true;
  return std::all_of(value.members.begin(), value.members.end(),
                     [properties](const JsonMember& member) { return properties->Find(member.key) != nullptr; });
}

void SchemaKeys::ExpandInto(SchemaPart part, const JsonValue& value, SchemaPlaces& parts) const {
  part = Resolve(part);
  parts.push_back(part);
  for (const std::string_view variants : {"anyOf", "oneOf"}) {
    const JsonValue* list = At(*part.schema, variants);
    if (list == nullptr) continue;
    const bool any_fits = std::any_of(list->items.begin(), list->items.end(), [&](const JsonValue& one) {
      return Fits({&one, part.file}, value);
    });
    for (const JsonValue& one : list->items) {
      if (!any_fits || Fits({&one, part.file}, value)) ExpandInto({&one, part.file}, value, parts);
    }
  }
  if (const JsonValue* all = At(*part.schema, "allOf")) {
    for (const JsonValue& one : all->items) ExpandInto({&one, part.file}, value, parts);
  }
  for (const std::string_view condition : {"if", "then", "else"}) {
    if (const JsonValue* one = At(*part.schema, condition)) ExpandInto({one, part.file}, value, parts);
  }
}

SchemaPlaces SchemaKeys::Expand(const SchemaPlaces& place, const JsonValue& value) const {
  SchemaPlaces parts;
  for (const SchemaPart& part : place) ExpandInto(part, value, parts);
  return parts;
}

std::vector<const JsonMember*> SchemaKeys::InOrder(const JsonValue& object, const SchemaPlaces& place) const {
  std::vector<const JsonMember*> ordered;
  std::set<const JsonMember*> listed;
  for (const SchemaPart& part : Expand(place, object)) {
    const JsonValue* properties = At(*part.schema, "properties");
    if (properties == nullptr) continue;
    for (const JsonMember& property : properties->members) {
      const JsonMember* member = object.Find(property.key);
      if (member != nullptr && listed.insert(member).second) ordered.push_back(member);
    }
  }
  for (const JsonMember& member : object.members) {
    if (listed.count(&member) == 0) ordered.push_back(&member);
  }
  return ordered;
}

SchemaPlaces SchemaKeys::Below(const JsonValue& object, std::string_view key, const SchemaPlaces& place) const {
  SchemaPlaces listed, named;
  for (const SchemaPart& part : Expand(place, object)) {
    const JsonValue* properties = At(*part.schema, "properties");
    const JsonValue* schema = properties == nullptr ? nullptr : At(*properties, key);
    if (schema != nullptr && schema->kind == JsonKind::kObject) listed.push_back({schema, part.file});
    if (const JsonValue* names = OfNames(*part.schema)) named.push_back({names, part.file});
  }
  return listed.empty() ? named : listed;
}

SchemaPlaces SchemaKeys::ItemsOf(const JsonValue& array, const SchemaPlaces& place) const {
  SchemaPlaces items;
  for (const SchemaPart& part : Expand(place, array)) {
    const JsonValue* schema = At(*part.schema, "items");
    if (schema != nullptr && schema->kind == JsonKind::kObject) items.push_back({schema, part.file});
  }
  return items;
}

}  // namespace madoguchi::author
