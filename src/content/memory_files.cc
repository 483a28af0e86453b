#include "content/memory_files.h"

namespace madoguchi::content {

void MemoryFiles::Remove(std::string_view path) {
  const auto found = texts_.find(path);
  if (found != texts_.end()) texts_.erase(found);
}

std::vector<std::string> MemoryFiles::List() const {
  std::vector<std::string> paths;
  for (const auto& [path, text] : texts_) paths.push_back(path);
  return paths;
}

base::Result<std::string> MemoryFiles::Read(std::string_view path) const {
  const auto found = texts_.find(path);
  if (found == texts_.end()) return base::Error{"MG0001", "no such file", std::string(path)};
  return found->second;
}

}  // namespace madoguchi::content
