#pragma once
// Writes a set of files so that either all of them are there, whole, or nothing has changed.
//
// Every file is first written beside its place under another name; only when all are, they take their places. Where one
// cannot, what was there before is put back. Folders that are missing are made. A place that is a link keeps being one: what
// it leads to is replaced. Not here: what is in the files; locks against others who write at the same time.
//
//   if (const std::optional<std::string> failed = WriteFiles({{"out/a.svg", svg}})) console.err << CannotWrite(language, *failed);

#include <map>
#include <optional>
#include <string>

namespace madoguchi::cli {

/// By path. The first path that could not be written; nullopt: all are.
[[nodiscard]] std::optional<std::string> WriteFiles(const std::map<std::string, std::string>& texts_by_path);

}  // namespace madoguchi::cli
