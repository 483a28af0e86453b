#pragma once
// A file that a command line names, whole.

#include <optional>
#include <string>

namespace madoguchi::cli {

/// Its bytes; nullopt where it cannot be read.
[[nodiscard]] std::optional<std::string> ReadFile(const std::string& path);

}  // namespace madoguchi::cli
