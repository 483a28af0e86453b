#pragma once
// Documents: the JSON files of a content folder, each read once, and which of them a municipality is made of.
//
// The layout of the folder is known here and nowhere else (docs/content-format.md): which names files may have, what lies
// in shared/, what in a municipality's folder, what in a procedure's.
//
//   Documents documents(files, parsed, diagnostics);
//   const JsonValue* facts = documents.Find("setagaya/facts.json");   // nullptr: not there, or broken (reported)

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/file_source.h"
#include "content/parsed_files.h"

namespace madoguchi::content {

inline constexpr std::string_view kSharedFolder = "shared";
inline constexpr std::string_view kSchemaFolder = "schema";

class Documents {
 public:
  /// All must outlive the object. Files are taken from `parsed` where they are in there already.
  Documents(const FileSource& files, ParsedFiles& parsed, base::Diagnostics& diagnostics);

  /// The file's JSON, or nullptr where there is no such file or where it is broken (reported once). Lives as long as this object.
  const JsonValue* Find(std::string_view path);
  /// As Find, with MG0001 where there is no such file.
  const JsonValue* Require(std::string_view path);

  /// True where there is such a file and Find() has found it broken.
  [[nodiscard]] bool IsBroken(std::string_view path) const {
    const auto known = read_.find(path);
    return known != read_.end() && (known->second == nullptr || !known->second->json);
  }

  [[nodiscard]] bool Exists(std::string_view path) const { return paths_.find(path) != paths_.end(); }
  /// Folders directly in `folder` ("" for the root), ascending.
  [[nodiscard]] std::vector<std::string> FoldersIn(std::string_view folder) const;
  /// Files directly in `folder`, ascending, without their folder.
  [[nodiscard]] std::vector<std::string> FilesIn(std::string_view folder) const;

  /// Warns of JSON files of a municipality ("shared" included) that nobody reads, because their name or place is none of ours (MG0013).
  void ReportStrayFiles(std::string_view municipality);

 private:
  const FileSource& files_;
  ParsedFiles& parsed_;
  base::Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> paths_;
  std::map<std::string, std::shared_ptr<const ParsedFile>, std::less<>> read_;  ///< null: there, and cannot be opened
};

/// "setagaya" + "facts.json"; an empty folder is the root.
[[nodiscard]] std::string PathOf(std::string_view folder, std::string_view name);

}  // namespace madoguchi::content
