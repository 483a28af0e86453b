#pragma once
// The "$schema" of a content file: where an editor finds what may stand in it, as a path beside the content.
//
// It comes first and leads from the file to the folder schema/ of the same content, so that it stays right when the folder is
// copied. A file that is a list (scenarios.json) has no place for it; it becomes an object that holds the list. Nothing else changes.
//
//   LinkToSchema("setagaya/move_in/procedure.json", json);   // "$schema": "../../schema/procedure.json"

#include <string>
#include <string_view>

#include "content/json_value.h"

namespace madoguchi::author {

/// The schema of a content file, by the file's name: "text.json" for "setagaya/text.ja.json".
[[nodiscard]] std::string SchemaNameOf(std::string_view path);

/// The relative path from a content file to the schema of its kind; empty where files of that name have none.
[[nodiscard]] std::string SchemaLinkOf(std::string_view path);

/// Puts the link in, or right. `path` is that of the file within the content folder. What is neither object nor list stays as it is.
void LinkToSchema(std::string_view path, content::JsonValue& json);

}  // namespace madoguchi::author
