#include "content/disk_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace madoguchi::content {
namespace fs = std::filesystem;

bool DiskFiles::Exists() const {
  std::error_code error;
  return fs::is_directory(root_, error);
}

std::vector<std::string> DiskFiles::List() const {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator at(root_, fs::directory_options::skip_permission_denied, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (!name.empty() && name.front() == '.') {
      at.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    if (at->is_regular_file(ignored)) paths.push_back(at->path().lexically_relative(root_).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

base::Result<std::string> DiskFiles::Read(std::string_view path) const {
  const base::Error missing{"MG0001", "the file cannot be read", std::string(path)};
  const fs::path relative = fs::path(path).lexically_normal();
  if (relative.is_absolute() || relative.empty() || *relative.begin() == "..") return missing;
  std::error_code error;
  if (!fs::is_regular_file(root_ / relative, error)) return missing;
  std::ifstream file(root_ / relative, std::ios::binary);
  if (!file) return missing;
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) return missing;
  return text;
}

}  // namespace madoguchi::content
