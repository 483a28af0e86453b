#pragma once
// Work: the mistakes of all files, made and judged by several processes.
//
// Processes share nothing but two pipes: who is free takes the next file from one, and says what became of its mistakes on
// the other. The result does not depend on how many there are.
//
//   std::vector<Finding> findings = JudgeAll(files, options);

#include <cstdint>
#include <string>
#include <vector>

#include "content/memory_files.h"
#include "matrix.h"

namespace madoguchi::mutation {

struct Draw {
  std::uint64_t one_in = 1;  ///< of all mistakes, one in so many; which ones depends on their names alone
  std::string only;          ///< files whose path has this in it
  bool confirm = false;      ///< each is judged by the whole check as well
};

struct Work {
  std::vector<Finding> findings;
  std::vector<std::string> problems;  ///< houses that cannot be used
};

[[nodiscard]] Work JudgeAll(const content::MemoryFiles& files, const Draw& draw, int processes);

}  // namespace madoguchi::mutation
