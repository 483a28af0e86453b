#include "base/hash.h"

namespace madoguchi::base {

std::string ToHex(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex(16, '0');
  for (std::size_t i = hex.size(); i-- > 0; value >>= 4) hex[i] = kDigits[value & 0xFu];
  return hex;
}

}  // namespace madoguchi::base
