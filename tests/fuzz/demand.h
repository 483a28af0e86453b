#pragma once
// What a fuzzer does when a promise is broken: it says which one, and stops so that libFuzzer keeps the input.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/date.h"

namespace madoguchi::fuzz {

inline void Demand(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

/// The day on which everything is decided here.
inline base::Date Today() { return base::ParseIso("2026-11-30").value(); }

inline std::string_view AsText(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace madoguchi::fuzz
