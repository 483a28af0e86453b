#pragma once
// DiskFiles: a content folder on a disk. The only place in content/ that touches a file system.
//
//   DiskFiles files("procedures");
//   files.Read("setagaya/facts.json");

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "content/file_source.h"

namespace madoguchi::content {

class DiskFiles final : public FileSource {
 public:
  explicit DiskFiles(std::filesystem::path root) : root_(std::move(root)) {}

  /// True when the root is a folder.
  [[nodiscard]] bool Exists() const;

  [[nodiscard]] std::vector<std::string> List() const override;
  /// Paths that lead out of the root are refused like files that do not exist.
  [[nodiscard]] base::Result<std::string> Read(std::string_view path) const override;

 private:
  std::filesystem::path root_;
};

}  // namespace madoguchi::content
