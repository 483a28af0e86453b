#pragma once
// Days as the tests of base/ write them.

#include <string_view>

#include "base/date.h"

namespace madoguchi::base {

/// A day that is known to be written well: D("2026-11-30").
inline Date D(std::string_view iso) { return ParseIso(iso).value(); }

}  // namespace madoguchi::base
