#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace madoguchi::base {

void CheckFailed(const char* condition, const char* message, const char* file_name, int line) {
  std::fprintf(stderr, "%s:%d: check failed: %s: %s\n", file_name, line, condition, message);
  std::fflush(stderr);
  std::abort();
}

}  // namespace madoguchi::base
