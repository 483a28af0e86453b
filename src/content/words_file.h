#pragma once
// Reads files of words: text.<lang>.json and interface.<lang>.json, flat maps from key to text.

#include <string>
#include <string_view>

#include "content/load_context.h"
#include "text/language.h"

namespace madoguchi::content {

/// Adds the words under `prefix` ("move_in/" for a procedure's, else empty). Words that are there already are kept, so the
/// municipality's files come before the shared ones; within one of the two, a key written in two files is MG0011.
void ReadWords(const JsonValue& json, text::Language language, const std::string& prefix, LoadContext& context);

}  // namespace madoguchi::content
