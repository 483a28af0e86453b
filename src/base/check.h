// MADOGUCHI_CHECK: for our own bugs, and for nothing else.
//
// A failed check writes one line to stderr and stops the program. In WebAssembly stopping is a trap, which the web
// shell turns into the failure page with a restart. A check must never be reachable from content, from a resident's
// answers or from any other input: mistakes of authors go to base::Diagnostics, failed operations are a base::Result.
//
//   MADOGUCHI_CHECK(index < nodes.size(), "walk left the tree");
#pragma once

namespace madoguchi::base {

// Writes "file:line: check failed: condition: message" to stderr and stops. Called by the macro only.
[[noreturn]] void CheckFailed(const char* condition, const char* message, const char* file_name, int line);

}  // namespace madoguchi::base

// The project's only macro. `message` is a C string that tells an engineer what was promised.
// __FILE_NAME__ and not __FILE__: a build machine's folders do not belong in what residents download.
#define MADOGUCHI_CHECK(condition, message) \
  ((condition) ? static_cast<void>(0) : ::madoguchi::base::CheckFailed(#condition, (message), __FILE_NAME__, __LINE__))
