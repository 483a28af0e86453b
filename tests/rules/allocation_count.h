#pragma once
// Counts what the test program takes from the heap, for tests that promise to take nothing.

#include <cstddef>

namespace madoguchi::rules {

/// Number of allocations so far, by anyone.
std::size_t AllocationCount();

}  // namespace madoguchi::rules
