#include "author/json_edit.h"

#include <algorithm>
#include <utility>

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;

JsonValue Made(JsonKind kind, base::SourceSpan from) {
  JsonValue value;
  value.kind = kind;
  value.span = std::move(from);
  value.span.length = 0;
  return value;
}

}  // namespace

JsonValue TextJson(std::string text, base::SourceSpan from) {
  JsonValue value = Made(JsonKind::kString, std::move(from));
  value.text = std::move(text);
  return value;
}

JsonValue NumberJson(std::int64_t number, base::SourceSpan from) {
  JsonValue value = Made(JsonKind::kInteger, std::move(from));
  value.integer = number;
  return value;
}

JsonValue TruthJson(bool truth, base::SourceSpan from) {
  JsonValue value = Made(JsonKind::kBoolean, std::move(from));
  value.boolean = truth;
  return value;
}

JsonValue NullJson(base::SourceSpan from) { return Made(JsonKind::kNull, std::move(from)); }
JsonValue ObjectJson(base::SourceSpan from) { return Made(JsonKind::kObject, std::move(from)); }
JsonValue ListJson(base::SourceSpan from) { return Made(JsonKind::kArray, std::move(from)); }

JsonValue* FindMember(JsonValue& object, std::string_view key) {
  for (JsonMember& member : object.members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

const JsonValue* FindMember(const JsonValue& object, std::string_view key) {
  const JsonMember* member = object.Find(key);
  return member == nullptr ? nullptr : &member->value;
}

JsonValue& PutMember(JsonValue& object, std::string_view key, JsonValue value) {
  if (JsonValue* there = FindMember(object, key)) return *there = std::move(value);
  object.members.push_back({std::string(key), {}, std::move(value)});
  return object.members.back().value;
}

JsonValue& ObjectMember(JsonValue& object, std::string_view key) {
  if (JsonValue* there = FindMember(object, key)) return *there;
  return PutMember(object, key, ObjectJson());
}

void DropMember(JsonValue& object, std::string_view key) {
  const auto gone = std::remove_if(object.members.begin(), object.members.end(),
                                   [key](const JsonMember& member) { return member.key == key; });
  object.members.erase(gone, object.members.end());
}

}  // namespace madoguchi::author
