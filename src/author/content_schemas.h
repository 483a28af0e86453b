#pragma once
// The texts of procedures/schema, as they were when the program was built. content_schemas.cc is written by CMake.
//
// In the program, so that content is formatted in one way wherever it lies. What they mean is in schema_keys.h.
//
//   for (const ContentSchema& schema : ContentSchemas()) Use(schema.name, schema.text);

#include <string_view>
#include <vector>

namespace madoguchi::author {

struct ContentSchema {
  std::string_view name;  ///< "procedure.json"
  std::string_view text;
};

/// Ascending by name. The texts are static.
[[nodiscard]] std::vector<ContentSchema> ContentSchemas();

}  // namespace madoguchi::author
