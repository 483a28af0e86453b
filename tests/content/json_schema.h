#pragma once
// A validator for the part of JSON Schema (2020-12) that procedures/schema/ uses, for the test that compares it with the loader.
//
// It knows type, properties, patternProperties, additionalProperties, required, minProperties, items, minItems, enum, const,
// minimum, maximum, pattern, anyOf, oneOf, allOf, not, if / then / else, and $ref to "#/…" and "common.json#/…".

#include <map>
#include <string>

#include "content/json_value.h"

namespace madoguchi::tests {

/// Schemas by file name ("facts.json"). References lead from one to another.
using Schemas = std::map<std::string, content::JsonValue>;

/// All schemas of procedures/schema/; a file that cannot be read fails the test.
[[nodiscard]] Schemas ReadSchemas();

/// The first thing that does not fit, or empty.
[[nodiscard]] std::string FirstMisfit(const Schemas& schemas, const std::string& file, const content::JsonValue& value);

/// The value as JSON text.
[[nodiscard]] std::string ToText(const content::JsonValue& value);

}  // namespace madoguchi::tests
