#pragma once
// Counts what operator new is asked for, in every program that links counting_new.cc.

#include <cstddef>

namespace madoguchi::engine {

/// Since the program began.
[[nodiscard]] std::size_t AllocationsSoFar();

}  // namespace madoguchi::engine
