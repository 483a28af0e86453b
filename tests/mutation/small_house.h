#pragma once
// SmallHouse: the content of one municipality, cut down to one procedure and what that needs.
//
// A mistake is judged thousands of times; with everything else left out, once takes milliseconds. Facts, offices, words and
// scenarios that the procedure does not touch are gone, so what is unused or missing here says nothing about the whole.
//
//   for (const Plot& plot : PlotsOf(files)) { SmallHouse house = CutDown(files, plot); … }

#include <string>
#include <vector>

#include "content/memory_files.h"

namespace madoguchi::mutation {

/// A procedure of a municipality, its own or one that it takes from the shared ones.
struct Plot {
  std::string municipality;
  std::string procedure;
  bool shared = false;
};

struct SmallHouse {
  std::string municipality;
  std::string procedure;  ///< empty: nothing was left out
  content::MemoryFiles files;
};

/// All procedures of all municipalities, in the order of the folders.
[[nodiscard]] std::vector<Plot> PlotsOf(const content::MemoryFiles& files);

/// With a language: a house for its words, with those and the Japanese ones, and without scenarios.
[[nodiscard]] SmallHouse CutDown(const content::MemoryFiles& files, const Plot& plot, const std::string& language = {});

/// The text of a file as such a house wants it: other procedures are not there, so nothing leads to them (`related`). It need not be
/// sound JSON, and is otherwise left as it is.
[[nodiscard]] std::string Alone(std::string text);

/// A municipality with nothing left out.
[[nodiscard]] SmallHouse WholeHouse(const content::MemoryFiles& files, const std::string& municipality);

}  // namespace madoguchi::mutation
