#pragma once
// Resolved content (content/resolved.h) as JSON in canonical order, each value with the file and line that it was written in.
//
// An object per file: "content" is the JSON as it would stand in one file, "from" maps the JSON Pointer (RFC 6901) of every value
// that is no object to "file:line", lists as a whole where they hold no objects. Notes of authors are kept.
//
//   {"move_in/procedure.json": {"content": {…}, "from": {"/steps/file/fee_yen/value": "setagaya/move_in/overlay.json:3"}}}

#include <string>
#include <vector>

#include "content/resolved.h"

namespace madoguchi::author {

/// One JSON object, indented, with a newline at the end. Deterministic.
[[nodiscard]] std::string ResolvedJson(const std::vector<content::ResolvedFile>& files);

}  // namespace madoguchi::author
