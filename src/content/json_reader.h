#pragma once
// Reads the text of one JSON file into a JsonValue with positions, and reports what is wrong with its form.
//
// It checks that the text is UTF-8 (MG0002) and JSON (MG0003), that no key stands twice in one object (MG0004) and that
// nesting ends somewhere (MG0012). What the keys mean is for the readers of each file.
//
//   std::optional<JsonValue> json = ReadJson("setagaya/facts.json", text, diagnostics);

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "content/json_value.h"

namespace madoguchi::content {

inline constexpr int kMaxJsonDepth = 32;

/// nullopt where the file cannot be used at all (MG0002, MG0003, MG0012). A duplicate key is reported and left out.
/// A byte order mark is accepted.
[[nodiscard]] std::optional<JsonValue> ReadJson(std::string file, std::string_view text, base::Diagnostics& diagnostics);

}  // namespace madoguchi::content
