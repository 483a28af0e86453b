#pragma once
// FieldReader: takes one JSON object apart, key by key, and reports all that is wrong with it.
//
// Every key that is asked for becomes an allowed one; Finish() reports the others (MG0005). A required key that is not
// there is MG0007, a value of another kind MG0006, a value outside of a closed list MG0008. Reading goes on after every
// problem: what cannot be read comes back as nullopt or empty, and the caller carries on with it.
//
//   FieldReader fields(json, "office", diagnostics);
//   office.campus = fields.RequiredId("campus");
//   fields.Finish();

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "content/json_value.h"

namespace madoguchi::content {

/// The value as that kind, or nullopt with MG0006 at its place. `key` names it in the message.
[[nodiscard]] std::optional<std::string> AsString(const JsonValue& json, std::string_view key,
                                                  base::Diagnostics& diagnostics);
[[nodiscard]] std::optional<bool> AsBoolean(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics);
/// Outside of [first, last]: MG0008.
[[nodiscard]] std::optional<std::int64_t> AsInteger(const JsonValue& json, std::string_view key, std::int64_t first,
                                                    std::int64_t last, base::Diagnostics& diagnostics);
/// YYYY-MM-DD, or MG0009.
[[nodiscard]] std::optional<base::Date> AsDate(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics);
/// [a-z][a-z0-9_]*, or MG0010.
[[nodiscard]] std::optional<std::string> AsId(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics);
[[nodiscard]] bool IsArray(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics);
[[nodiscard]] bool IsObject(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics);
/// The items that could be read, each with AsString / AsId / AsDate.
[[nodiscard]] std::vector<std::string> AsStrings(const JsonValue& json, std::string_view key,
                                                 base::Diagnostics& diagnostics);
[[nodiscard]] std::vector<std::string> AsIds(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics);
[[nodiscard]] std::vector<base::Date> AsDates(const JsonValue& json, std::string_view key, base::Diagnostics& diagnostics);

/// [a-z][a-z0-9_]*.
[[nodiscard]] bool IsId(std::string_view text);
/// Reports a key of a map that cannot be an id (MG0010).
bool CheckId(std::string_view text, const base::SourceSpan& span, base::Diagnostics& diagnostics);

/// "a, b, c".
[[nodiscard]] std::string Joined(const std::vector<std::string>& names);

/// An index into `names`, or nullopt with MG0006 or MG0008.
template <class Names>
[[nodiscard]] std::optional<std::size_t> AsOneOf(const JsonValue& json, std::string_view key, const Names& names,
                                                 base::Diagnostics& diagnostics) {
  const std::optional<std::string> text = AsString(json, key, diagnostics);
  if (!text) return std::nullopt;
  std::vector<std::string> allowed;
  for (const auto& name : names) {
    if (*text == name) return allowed.size();
    allowed.emplace_back(name);
  }
  diagnostics.Report("MG0008", json.span, {{"key", std::string(key)}, {"value", *text}, {"allowed", Joined(allowed)}});
  return std::nullopt;
}

class FieldReader {
 public:
  /// `what` names the object in messages when it is none (MG0006). Object and diagnostics must outlive the reader.
  FieldReader(const JsonValue& object, std::string_view what, base::Diagnostics& diagnostics);

  /// False where the value is no object at all; every key is then silently absent.
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] const JsonValue& json() const { return object_; }
  [[nodiscard]] base::Diagnostics& diagnostics() { return diagnostics_; }

  /// The value, or nullptr; the required one with MG0007 at the object.
  const JsonValue* Optional(std::string_view key);
  const JsonValue* Required(std::string_view key);
  /// Allows a key that is read elsewhere.
  void Allow(std::string_view key) { (void)Optional(key); }
  /// Allows texts that are for authors and their editors: "note", "$schema".
  void Ignore(std::string_view key);

  std::string RequiredString(std::string_view key);
  std::string RequiredId(std::string_view key);
  std::optional<base::Date> RequiredDate(std::string_view key);
  /// Absent: `otherwise`.
  std::string StringOr(std::string_view key, std::string otherwise);
  bool BooleanOr(std::string_view key, bool otherwise);
  std::int64_t IntegerOr(std::string_view key, std::int64_t first, std::int64_t last, std::int64_t otherwise);
  std::int64_t RequiredInteger(std::string_view key, std::int64_t first, std::int64_t last);
  /// A string, or null for "there is none" (empty).
  std::string RequiredStringOrNull(std::string_view key);

  /// Reports every key that nobody asked for (MG0005).
  void Finish();

 private:
  const JsonValue& object_;
  base::Diagnostics& diagnostics_;
  std::vector<std::string> asked_;
  bool ok_;
};

}  // namespace madoguchi::content
