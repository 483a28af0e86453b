#pragma once
// Reads statements: a value with its source, the day it was checked, its confidence and the time it holds.
//
// A statement that is not unconfirmed needs value, source, checked (null where the sheet gives none) and confidence (MG0202).
// An unconfirmed one has no value; one that is written in spite of it is ignored with a warning (MG0203).
//
//   step.fee_yen = ReadStatement<std::int32_t>(json, "fee_yen", context, [&](const JsonValue& value) { … });

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/field_reader.h"
#include "content/load_context.h"
#include "service/statement.h"

namespace madoguchi::content {

/// The fields that all statements share; "note" is allowed. `key` names the statement in messages.
[[nodiscard]] service::Provenance ReadProvenance(FieldReader& fields, std::string_view key, LoadContext& context);

/// The member "value" where it counts; nullptr for unconfirmed statements and, reported, where it is missing.
[[nodiscard]] const JsonValue* ReadStatementValue(FieldReader& fields, std::string_view key,
                                                  const service::Provenance& provenance, LoadContext& context);

/// `read_value`: (const JsonValue&) -> std::optional<T>, which reports its own problems.
template <class T, class ReadValue>
[[nodiscard]] service::Statement<T> ReadStatement(const JsonValue& json, std::string_view key, LoadContext& context,
                                                  ReadValue read_value) {
  service::Statement<T> statement;
  FieldReader fields(json, key, context.diagnostics);
  if (!fields.ok()) return statement;
  statement.provenance = ReadProvenance(fields, key, context);
  if (const JsonValue* value = ReadStatementValue(fields, key, statement.provenance, context)) {
    if (std::optional<T> read = read_value(*value)) statement.value = std::move(*read);
  }
  fields.Finish();
  return statement;
}

[[nodiscard]] service::Statement<std::string> ReadTextStatement(const JsonValue& json, std::string_view key,
                                                                LoadContext& context);

}  // namespace madoguchi::content
