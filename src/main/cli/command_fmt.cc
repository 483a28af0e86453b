// `madoguchi fmt [folder] [--check]`: content files in their one canonical form. Files that are no JSON are left alone.

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "author/json_format.h"
#include "author/schema_link.h"
#include "content/documents.h"
#include "content/json_reader.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "main/cli/write_files.h"

namespace madoguchi::cli {
namespace {

bool IsSchema(std::string_view path) { return path.starts_with(std::string(content::kSchemaFolder) + "/"); }

// What lies in a municipality's folder or in shared/; files beside these are no content.
bool IsContent(std::string_view path) {
  return path.ends_with(".json") && path.find('/') != std::string_view::npos && !IsSchema(path);
}

}  // namespace

int RunFmt(const Options& options, base::Date, Console& console) {
  const std::string folder = options.target.empty() ? options.procedures : options.target;
  const content::DiskFiles files(folder);
  if (!files.Exists()) {
    console.err << NoSuchFolder(options.language, folder);
    return kCannotRun;
  }
  const author::SchemaKeys keys;
  base::Diagnostics diagnostics;
  std::map<std::string, std::string> changed;
  std::size_t looked_at = 0;
  const std::vector<std::string> paths = files.List();
  const bool has_schemas = std::any_of(paths.begin(), paths.end(), [](const std::string& path) { return IsSchema(path); });
  for (const std::string& path : paths) {
    if (!IsContent(path)) continue;
    ++looked_at;
    const base::Result<std::string> text = files.Read(path);
    if (!text.Ok()) {
      diagnostics.Report("MG0001", {path, 0, 0, 0, 0}, {{"file", path}});
      continue;
    }
    base::Diagnostics found;
    std::optional<content::JsonValue> json = content::ReadJson(path, *text, found);
    diagnostics.Append(found);
    if (!json || found.has_errors()) continue;
    // Where the content brings its schemas along, every file leads its editor there.
    if (has_schemas) author::LinkToSchema(path, *json);
    std::string formatted = author::FormatJson(*json, *text, keys, keys.Root(path));
    if (formatted != *text) changed[folder + (folder.ends_with('/') ? "" : "/") + path] = std::move(formatted);
  }
  if (!options.check) {
    if (const std::optional<std::string> failed = WriteFiles(changed)) {
      console.err << CannotWrite(options.language, *failed);
      return kCannotRun;
    }
  }
  for (const auto& [path, text] : changed) console.out << path << "\n";
  const std::string problems = PrintProblems(diagnostics, files, options, folder);
  console.out << problems << (problems.empty() ? "" : "\n")
              << FmtSummary(options.language, options.check, looked_at, changed.size(), diagnostics.error_count());
  const bool differs = options.check && !changed.empty();
  return diagnostics.has_errors() || differs ? kProblems : kDone;
}

}  // namespace madoguchi::cli
