#include "author/schema_link.h"

#include <algorithm>
#include <utility>

#include "author/content_schemas.h"
#include "author/json_edit.h"
#include "content/documents.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonValue;

constexpr std::string_view kSchemaKey = "$schema";

}  // namespace

std::string SchemaNameOf(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  return name.starts_with("text.") || name.starts_with("interface.") ? "text.json" : name;
}

std::string SchemaLinkOf(std::string_view path) {
  const std::string name = SchemaNameOf(path);
  const std::vector<ContentSchema> schemas = ContentSchemas();
  const bool known = std::any_of(schemas.begin(), schemas.end(), [&](const ContentSchema& one) { return one.name == name; });
  if (!known) return {};
  std::string link;
  for (auto depth = std::count(path.begin(), path.end(), '/'); depth > 0; --depth) link += "../";
  return link + std::string(content::kSchemaFolder) + "/" + name;
}

void LinkToSchema(std::string_view path, JsonValue& json) {
  std::string link = SchemaLinkOf(path);
  if (link.empty()) return;
  if (json.kind == JsonKind::kArray) {
    JsonValue object = ObjectJson();
    PutMember(object, "scenarios", std::move(json));
    json = std::move(object);
  }
  if (json.kind != JsonKind::kObject) return;
  PutMember(json, kSchemaKey, TextJson(std::move(link)));
  // First, also in files whose keys are names that keep their order.
  const auto at = std::find_if(json.members.begin(), json.members.end(),
                               [](const content::JsonMember& member) { return member.key == kSchemaKey; });
  std::rotate(json.members.begin(), at, at + 1);
}

}  // namespace madoguchi::author
