#pragma once
// MemoryFiles: a content folder that is a map, for tests and for programs without a disk.
//
//   MemoryFiles files({{"setagaya/municipality.json", "{}"}});

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/file_source.h"

namespace madoguchi::content {

class MemoryFiles final : public FileSource {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;

  explicit MemoryFiles(Texts texts) : texts_(std::move(texts)) {}

  /// Adds the file, or replaces its text.
  void Put(std::string path, std::string text) { texts_[std::move(path)] = std::move(text); }
  void Remove(std::string_view path);
  [[nodiscard]] const Texts& texts() const { return texts_; }

  [[nodiscard]] std::vector<std::string> List() const override;
  [[nodiscard]] base::Result<std::string> Read(std::string_view path) const override;

 private:
  Texts texts_;
};

}  // namespace madoguchi::content
