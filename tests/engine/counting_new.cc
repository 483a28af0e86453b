#include "engine/counting_new.h"

#include <cstdlib>
#include <new>

namespace {

// Replaced functions have no other place to keep it.
std::size_t allocations = 0;

}  // namespace

void* operator new(std::size_t bytes) {
  ++allocations;
  if (void* memory = std::malloc(bytes == 0 ? 1 : bytes)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace madoguchi::engine {

std::size_t AllocationsSoFar() { return allocations; }

}  // namespace madoguchi::engine
