#include "content/json_schema.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "content/disk_files.h"
#include "content/json_reader.h"

namespace madoguchi::tests {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;

bool Same(const JsonValue& a, const JsonValue& b) { return ToText(a) == ToText(b); }

bool IsOfType(const JsonValue& value, const std::string& type) {
  if (type == "object") return value.kind == JsonKind::kObject;
  if (type == "array") return value.kind == JsonKind::kArray;
  if (type == "string") return value.kind == JsonKind::kString;
  if (type == "boolean") return value.kind == JsonKind::kBoolean;
  if (type == "integer") return value.kind == JsonKind::kInteger;
  if (type == "null") return value.kind == JsonKind::kNull;
  ADD_FAILURE() << "unknown type " << type;
  return false;
}

class Validator {
 public:
  Validator(const Schemas& schemas, std::string file) : schemas_(schemas), file_(std::move(file)) {}

  // Empty where the value fits.
  std::string Misfit(const JsonValue& schema, const JsonValue& value) const {
    if (schema.kind == JsonKind::kBoolean) return schema.boolean ? "" : "nothing is allowed";
    for (const JsonMember& rule : schema.members) {
      const std::string misfit = MisfitOfRule(schema, rule.key, rule.value, value);
      if (!misfit.empty()) return misfit;
    }
    return "";
  }

 private:
  bool Fits(const JsonValue& schema, const JsonValue& value) const { return Misfit(schema, value).empty(); }

  std::string MisfitOfRule(const JsonValue& schema, const std::string& key, const JsonValue& rule,
                           const JsonValue& value) const {
    static const std::set<std::string> kForPeople = {
        "$schema", "$defs", "title", "description", "then", "else", "patternProperties", "additionalProperties"};
    const auto unless = [&](bool fits) { return fits ? std::string() : key + " at " + std::to_string(value.span.line); };
    const auto fits = [&](const JsonValue& part) { return Fits(part, value); };
    if (kForPeople.count(key) != 0) {
      // What other keys leave of an object is looked at once.
      const bool decides =
          key == "additionalProperties" || (key == "patternProperties" && schema.Find("additionalProperties") == nullptr);
      return decides ? MisfitOfMembers(schema, value) : std::string();
    }
    if (key == "$ref") return MisfitOfReference(rule.text, value);
    if (key == "type") {
      if (rule.kind == JsonKind::kString) return unless(IsOfType(value, rule.text));
      return unless(std::any_of(rule.items.begin(), rule.items.end(),
                                [&](const JsonValue& type) { return IsOfType(value, type.text); }));
    }
    if (key == "enum")
      return unless(
          std::any_of(rule.items.begin(), rule.items.end(), [&](const JsonValue& one) { return Same(one, value); }));
    if (key == "const") return unless(Same(rule, value));
    if (key == "minimum") return unless(value.kind != JsonKind::kInteger || rule.integer <= value.integer);
    if (key == "maximum") return unless(value.kind != JsonKind::kInteger || value.integer <= rule.integer);
    if (key == "pattern")
      return unless(value.kind != JsonKind::kString || std::regex_search(value.text, std::regex(rule.text)));
    if (key == "allOf") return unless(std::all_of(rule.items.begin(), rule.items.end(), fits));
    if (key == "anyOf") return unless(std::any_of(rule.items.begin(), rule.items.end(), fits));
    if (key == "oneOf") return unless(std::count_if(rule.items.begin(), rule.items.end(), fits) == 1);
    if (key == "not") return unless(!Fits(rule, value));
    if (key == "if") {
      const JsonMember* next = schema.Find(Fits(rule, value) ? "then" : "else");
      return next == nullptr ? std::string() : Misfit(next->value, value);
    }
    if (key == "items")
      return unless(
          std::all_of(value.items.begin(), value.items.end(), [&](const JsonValue& item) { return Fits(rule, item); }));
    if (key == "minItems")
      return unless(value.kind != JsonKind::kArray || value.items.size() >= static_cast<std::size_t>(rule.integer));
    if (key == "minProperties") {
      return unless(value.kind != JsonKind::kObject || value.members.size() >= static_cast<std::size_t>(rule.integer));
    }
    if (key == "required") {
      return unless(value.kind != JsonKind::kObject ||
                    std::all_of(rule.items.begin(), rule.items.end(),
                                [&](const JsonValue& name) { return value.Find(name.text) != nullptr; }));
    }
    if (key == "properties") {
      for (const JsonMember& property : rule.members) {
        const JsonMember* member = value.Find(property.key);
        if (member == nullptr) continue;
        const std::string misfit = Misfit(property.value, member->value);
        if (!misfit.empty()) return property.key + ": " + misfit;
      }
      return "";
    }
    ADD_FAILURE() << "a rule that this validator does not know: " << key;
    return "";
  }

  std::string MisfitOfReference(const std::string& reference, const JsonValue& value) const {
    const std::size_t hash = reference.find('#');
    const std::string file = hash == 0 ? file_ : reference.substr(0, hash);
    const std::string prefix = "#/$defs/";
    const std::string name = reference.substr(hash + prefix.size());
    const JsonMember* definitions = schemas_.at(file).Find("$defs");
    const JsonMember* definition = definitions == nullptr ? nullptr : definitions->value.Find(name);
    if (definition == nullptr) {
      ADD_FAILURE() << "a reference that leads nowhere: " << reference;
      return "";
    }
    return Validator(schemas_, file).Misfit(definition->value, value);
  }

  std::string MisfitOfMembers(const JsonValue& schema, const JsonValue& value) const {
    const JsonMember* properties = schema.Find("properties");
    const JsonMember* patterns = schema.Find("patternProperties");
    const JsonMember* additional = schema.Find("additionalProperties");
    for (const JsonMember& member : value.members) {
      bool matched = properties != nullptr && properties->value.Find(member.key) != nullptr;
      if (patterns != nullptr) {
        for (const JsonMember& pattern : patterns->value.members) {
          if (!std::regex_search(member.key, std::regex(pattern.key))) continue;
          matched = true;
          const std::string misfit = Misfit(pattern.value, member.value);
          if (!misfit.empty()) return member.key + ": " + misfit;
        }
      }
      if (matched || additional == nullptr) continue;
      const std::string misfit = Misfit(additional->value, member.value);
      if (!misfit.empty()) return "unknown key " + member.key;
    }
    return "";
  }

  const Schemas& schemas_;
  std::string file_;
};

void AppendText(const std::string& text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

}  // namespace

Schemas ReadSchemas() {
  const content::DiskFiles files(std::string(MADOGUCHI_SOURCE_DIR) + "/procedures/schema");
  Schemas schemas;
  for (const std::string& path : files.List()) {
    base::Diagnostics diagnostics;
    std::optional<JsonValue> json = content::ReadJson(path, files.Read(path).value(), diagnostics);
    EXPECT_TRUE(json.has_value() && diagnostics.empty()) << path;
    if (json) schemas.emplace(path, std::move(*json));
  }
  return schemas;
}

std::string FirstMisfit(const Schemas& schemas, const std::string& file, const JsonValue& value) {
  const auto schema = schemas.find(file);
  if (schema == schemas.end()) return "there is no schema " + file;
  return Validator(schemas, file).Misfit(schema->second, value);
}

std::string ToText(const JsonValue& value) {
  std::string out;
  switch (value.kind) {
    case JsonKind::kNull:
      return "null";
    case JsonKind::kBoolean:
      return value.boolean ? "true" : "false";
    case JsonKind::kInteger:
      return std::to_string(value.integer);
    case JsonKind::kFraction:
      return "0.5";
    case JsonKind::kString:
      AppendText(value.text, out);
      return out;
    case JsonKind::kArray:
      for (const JsonValue& item : value.items) out += (out.empty() ? "" : ",") + ToText(item);
      return "[" + out + "]";
    case JsonKind::kObject:
      for (const JsonMember& member : value.members) {
        if (!out.empty()) out += ',';
        AppendText(member.key, out);
        out += ':' + ToText(member.value);
      }
      return "{" + out + "}";
  }
  return out;
}

}  // namespace madoguchi::tests
