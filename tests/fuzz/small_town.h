#pragma once
// The small municipality of the content tests, loaded once, for fuzzers that need one.

#include "content/loader.h"
#include "content/small_content.h"
#include "fuzz/demand.h"

namespace madoguchi::fuzz {

inline const service::Municipality& SmallTown() {
  static const service::Municipality town = [] {
    base::Diagnostics diagnostics;
    auto loaded = content::LoadMunicipality(tests::SmallContent(), "kita", diagnostics);
    Demand(loaded.has_value(), "the small content of the tests can be loaded");
    return *std::move(loaded);
  }();
  return town;
}

}  // namespace madoguchi::fuzz
