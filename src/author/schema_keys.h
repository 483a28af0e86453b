#pragma once
// In which order the keys of a content file stand: as the schema of its kind lists them.
//
// Walks a document and its schema side by side. Where a schema has variants, those that know all keys of the value count.
// Keys that are names of the author's (of steps, facts, answers) keep their order, which has a meaning. It judges nothing:
// that a key is allowed is for the loader to say.
//
//   const SchemaKeys keys;
//   SchemaPlaces place = keys.Root("setagaya/move_in/procedure.json");
//   for (const content::JsonMember* member : keys.InOrder(json, place)) Use(*member, keys.Below(json, member->key, place));

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/json_value.h"

namespace madoguchi::author {

/// Parts of schemas that all speak of one value. None: nothing is known of it.
struct SchemaPart {
  const content::JsonValue* schema = nullptr;
  const content::JsonValue* file = nullptr;  ///< the schema file that it stands in
};
using SchemaPlaces = std::vector<SchemaPart>;

class SchemaKeys {
 public:
  SchemaKeys();
  SchemaKeys(const SchemaKeys&) = delete;
  SchemaKeys& operator=(const SchemaKeys&) = delete;

  /// Of a content file, by its name: "text.ja.json" is a text. Places live as long as this object.
  [[nodiscard]] SchemaPlaces Root(std::string_view path) const;
  /// The members of an object in canonical order: what the schema lists, then the others as they came.
  [[nodiscard]] std::vector<const content::JsonMember*> InOrder(const content::JsonValue& object,
                                                                const SchemaPlaces& place) const;
  [[nodiscard]] SchemaPlaces Below(const content::JsonValue& object, std::string_view key, const SchemaPlaces& place) const;
  [[nodiscard]] SchemaPlaces ItemsOf(const content::JsonValue& array, const SchemaPlaces& place) const;

 private:
  [[nodiscard]] SchemaPart Resolve(SchemaPart part) const;
  /// Whether the value may be meant; of an object: whether all its keys are known.
  [[nodiscard]] bool Fits(SchemaPart part, const content::JsonValue& value) const;
  /// The parts without references and combinations, in the order of the schema.
  [[nodiscard]] SchemaPlaces Expand(const SchemaPlaces& place, const content::JsonValue& value) const;
  void ExpandInto(SchemaPart part, const content::JsonValue& value, SchemaPlaces& parts) const;

  std::map<std::string, content::JsonValue, std::less<>> files_;
};

}  // namespace madoguchi::author
