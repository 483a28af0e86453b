#include "content/overlay.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "content/field_reader.h"

namespace madoguchi::content {
namespace {

// Of each level, the keys that an overlay replaces, and those that only a whole procedure.json can change.
constexpr std::array<std::string_view, 3> kOfProcedure = {"owner", "review_by", "national_template"};
constexpr std::array<std::string_view, 10> kFixedOfProcedure = {
    "id", "number", "identifier", "authority", "run", "never_online", "legal_basis", "related", "tree", "outcomes"};
constexpr std::array<std::string_view, 9> kOfStep = {"fee_yen",  "offices", "payments", "evidence", "window",
                                                     "deadline", "takes",   "hours",    "url"};
constexpr std::array<std::string_view, 5> kFixedOfStep = {"channel", "authority", "requires", "produces", "announce_only"};

JsonMember* FindMember(JsonValue& object, std::string_view key) {
  const auto found = std::find_if(object.members.begin(), object.members.end(),
                                  [&](const JsonMember& member) { return member.key == key; });
  return found == object.members.end() ? nullptr : &*found;
}

bool SameJson(const JsonValue& a, const JsonValue& b) {
  if (a.kind != b.kind || a.boolean != b.boolean || a.integer != b.integer || a.text != b.text) return false;
  const auto same_member = [](const JsonMember& x, const JsonMember& y) {
    return x.key == y.key && SameJson(x.value, y.value);
  };
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), SameJson) &&
         std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(), same_member);
}

// A value of this municipality with the source of the shared one: that source says something else.
void CheckSource(const JsonMember& shared, const JsonMember& own, LoadContext& context) {
  const JsonMember* const shared_value = shared.value.Find("value");
  const JsonMember* const own_value = own.value.Find("value");
  const JsonMember* const shared_source = shared.value.Find("source");
  const JsonMember* const own_source = own.value.Find("source");
  if (shared_value == nullptr || own_value == nullptr || shared_source == nullptr || own_source == nullptr) return;
  if (own_source->value.kind != JsonKind::kString || !SameJson(shared_source->value, own_source->value)) return;
  if (SameJson(shared_value->value, own_value->value)) return;
  context.Report("MG0221", own_source->value.span, {{"key", own.key}, {"source", own_source->value.text}});
}

template <class Keys, class FixedKeys>
void Replace(JsonValue& object, FieldReader& fields, const Keys& keys, const FixedKeys& fixed, LoadContext& context) {
  for (const std::string_view key : keys) {
    fields.Allow(key);
    const JsonMember* const member = fields.json().Find(key);
    if (member == nullptr) continue;
    if (JsonMember* const replaced = FindMember(object, key)) {
      CheckSource(*replaced, *member, context);
      *replaced = *member;
    } else {
      object.members.push_back(*member);
    }
  }
  for (const std::string_view key : fixed) {
    const JsonMember* const member = fields.json().Find(key);
    if (member == nullptr) continue;
    fields.Allow(key);  // Known, though not here: one message is enough.
    context.Report("MG0215", member->key_span, {{"key", member->key}});
  }
  fields.Ignore("note");
}

void LayOverSteps(JsonValue& procedure, const JsonValue& overlay, LoadContext& context) {
  if (!IsObject(overlay, "steps", context.diagnostics)) return;
  JsonMember* const steps = FindMember(procedure, "steps");
  for (const JsonMember& member : overlay.members) {
    JsonMember* const step = steps == nullptr ? nullptr : FindMember(steps->value, member.key);
    if (step == nullptr) {
      context.Report("MG0208", member.key_span, {{"step", member.key}});
      continue;
    }
    FieldReader fields(member.value, member.key, context.diagnostics);
    if (!fields.ok()) continue;
    Replace(step->value, fields, kOfStep, kFixedOfStep, context);
    fields.Finish();
  }
}

}  // namespace

JsonValue LayOver(const JsonValue& procedure, const JsonValue& overlay, LoadContext& context) {
  JsonValue merged = procedure;
  FieldReader fields(overlay, "overlay.json", context.diagnostics);
  if (!fields.ok()) return merged;
  Replace(merged, fields, kOfProcedure, kFixedOfProcedure, context);
  if (const JsonValue* steps = fields.Optional("steps")) LayOverSteps(merged, *steps, context);
  fields.Ignore("$schema");
  fields.Finish();
  return merged;
}

}  // namespace madoguchi::content
