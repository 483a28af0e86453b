#pragma once
// Resolved content: the JSON that a municipality's content comes to, after its own files were laid over the shared ones.
//
// Put together with what the loader uses (Documents, MergeEntries, LayOver), so every value keeps the place where it was
// written. It judges nothing: content that cannot be loaded should be reported first (loader.h).
//
//   for (const ResolvedFile& file : ResolveContent(files, "setagaya", diagnostics)) …   // "facts.json", "move_in/procedure.json"

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/file_source.h"
#include "content/json_value.h"

namespace madoguchi::content {

struct ResolvedFile {
  std::string name;  ///< as in a municipality's folder
  JsonValue json;
};

/// municipality.json, sources, evidence, offices, facts, life_events, then procedures by id with their words after them, then the
/// other words. What the app itself says is not among them, nor are scenarios.
[[nodiscard]] std::vector<ResolvedFile> ResolveContent(const FileSource& files, std::string_view municipality,
                                                       base::Diagnostics& diagnostics);

}  // namespace madoguchi::content
