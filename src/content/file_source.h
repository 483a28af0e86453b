#pragma once
// FileSource: where content files come from, so that loading knows no disk.
//
// The command line hands in a folder (disk_files.h), tests and the browser hand in memory (memory_files.h). Paths are
// relative to the content folder, with '/' on every system: "setagaya/move_in/procedure.json".

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace madoguchi::content {

class FileSource {
 public:
  virtual ~FileSource() = default;

  /// Every file, ascending. Hidden files and folders are left out. Empty where the folder itself cannot be read.
  [[nodiscard]] virtual std::vector<std::string> List() const = 0;

  /// The bytes of a file. Fails with "MG0001", context = the path.
  [[nodiscard]] virtual base::Result<std::string> Read(std::string_view path) const = 0;
};

}  // namespace madoguchi::content
