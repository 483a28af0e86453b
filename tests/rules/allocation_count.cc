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
// A sanitizer brings its own form of this one, which would not go together with the others.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return operator new(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace madoguchi::rules {

std::size_t AllocationCount() { return allocations; }

}  // namespace madoguchi::rules
