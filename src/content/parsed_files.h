#pragma once
// ParsedFiles: JSON files that were read before, so that the same text under the same path is not read twice.
//
// shared/ is part of every municipality, and an author changes one file of five hundred. Two calls give the same object exactly when path
// and text are the same, so whoever keeps it knows whether a file has changed. It holds one version of each path; it asks no disk.
//
//   std::shared_ptr<const ParsedFile> file = parsed.Read("setagaya/facts.json", text);
//   if (file->json) …   // file->problems are to be reported

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "content/json_value.h"

namespace madoguchi::content {

struct ParsedFile {
  std::string text;
  std::optional<JsonValue> json;  ///< as ReadJson gives it
  base::Diagnostics problems;
};

class ParsedFiles {
 public:
  /// Never null. Total on any bytes.
  [[nodiscard]] std::shared_ptr<const ParsedFile> Read(const std::string& path, std::string text);

 private:
  std::map<std::string, std::shared_ptr<const ParsedFile>, std::less<>> files_;
};

}  // namespace madoguchi::content
