// StrongId: an index into one particular table, so that a fact's number cannot be used where a node's is wanted.
//
// It is not the name that authors write (that is a string in the content) and not the number in links (see wire/).
// The default is invalid: a forgotten id is found out.
//
//   using FactId = base::StrongId<struct FactIdTag>;
//   FactId id = FactId::FromIndex(3);
//   facts[id.index()];
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "base/check.h"

namespace madoguchi::base {

// Tag: any type, may be incomplete. Rep: uint16_t, uint32_t for large tables, uint8_t for tiny ones; its greatest value
// means invalid.
template <class Tag, class Rep = std::uint16_t>
class StrongId {
 public:
  static_assert(std::is_same_v<Rep, std::uint8_t> || std::is_same_v<Rep, std::uint16_t> ||
                std::is_same_v<Rep, std::uint32_t>);
  using rep = Rep;
  static constexpr Rep kInvalidValue = std::numeric_limits<Rep>::max();

  constexpr StrongId() = default;
  constexpr explicit StrongId(Rep value) : value_(value) {}
  static constexpr StrongId Invalid() { return StrongId(); }

  // Precondition: index < kInvalidValue.
  static constexpr StrongId FromIndex(std::size_t index) {
    MADOGUCHI_CHECK(index < kInvalidValue, "table too large for its ids");
    return StrongId(static_cast<Rep>(index));
  }

  constexpr bool IsValid() const { return value_ != kInvalidValue; }
  constexpr Rep value() const { return value_; }

  // Precondition: IsValid().
  constexpr std::size_t index() const {
    MADOGUCHI_CHECK(IsValid(), "index of an invalid id");
    return value_;
  }

  // By value; invalid ids come last.
  friend constexpr bool operator==(StrongId, StrongId) = default;
  friend constexpr auto operator<=>(StrongId, StrongId) = default;

 private:
  Rep value_ = kInvalidValue;
};

}  // namespace madoguchi::base
