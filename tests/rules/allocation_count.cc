#include "rules/allocation_count.h"

#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;

}  // namespace

// In a file of their own, so that no compiler mixes them with the library's in a caller.
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace madoguchi::rules {

std::size_t AllocationCount() { return allocations; }

}  // namespace madoguchi::rules
