#pragma once
// SmallHouse: the content of one municipality, cut down to one procedure and what that needs.
//
// A mistake is judged thousands of times; with everything else left out, once takes milliseconds. Facts, offices, words and
// scenarios that the procedure does not touch are gone, so what is unused here says nothing about the whole.
//
//   for (const SmallHouse& house : CutDownAll(files)) …

#include <string>
#include <vector>

#include "content/memory_files.h"

namespace madoguchi::mutation {

struct SmallHouse {
  std::string municipality;
  std::string procedure;
  content::MemoryFiles files;
  std::vector<std::string> own_paths;  ///< files of the procedure: procedure.json, overlay.json, texts
};

/// All procedures of all municipalities, each cut out; in the order of the folders.
[[nodiscard]] std::vector<SmallHouse> CutDownAll(const content::FileSource& files);

/// A municipality with nothing left out.
[[nodiscard]] SmallHouse WholeHouse(const content::FileSource& files, const std::string& municipality);

}  // namespace madoguchi::mutation
