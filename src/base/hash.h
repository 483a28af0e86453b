// FNV-1a, 64 bit: a content hash against damage (a cut download, a stale cache) and for telling versions apart.
//
// It is no protection against forgery: anyone can make another text with the same hash. Nothing may rely on it for
// trust. The same bytes give the same value on every machine.
//
//   Hasher hasher; hasher.Add(bytes); ToHex(hasher.value());
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace madoguchi::base {

class Hasher {
 public:
  // Adds bytes; Add("ab") equals Add("a"), Add("b").
  constexpr void Add(std::string_view bytes) {
    for (const char byte : bytes) {
      value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    }
  }
  constexpr std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325u;
};

constexpr std::uint64_t ContentHash(std::string_view bytes) {
  Hasher hasher;
  hasher.Add(bytes);
  return hasher.value();
}

// Sixteen lower-case hexadecimal digits.
std::string ToHex(std::uint64_t value);

}  // namespace madoguchi::base
