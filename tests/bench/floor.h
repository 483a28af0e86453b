#pragma once
// The generated floor (peers/cpp_floor.mjs): every tree of the pack as plain C++.

#include <cstdint>

namespace madoguchi::bench {

/// One outcome for each procedure of the pack; `facts` are integers by fact.
void DecideByFloor(const std::int32_t* facts, std::uint8_t* outcomes);

}  // namespace madoguchi::bench
