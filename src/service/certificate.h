#pragma once
// Certificate: what was proved about a municipality's trees when its bundle was made.
//
// It travels in the bundle, so that whoever has the bundle can see what it was checked for, and until which day. It holds
// figures, no proof: `madoguchi prove --recheck` makes the walks anew and has them judged by code that shares nothing with the
// prover (verify/recheck.h). A bundle that nobody proved has checker 0.
//
//   if (municipality.certificate.proved() && today > municipality.certificate.last_day) SayThatItIsOld();

#include <cstdint>

#include "base/date.h"

namespace madoguchi::service {

/// Of what is proved and how it is counted. Raised when either changes.
inline constexpr std::uint16_t kCheckerVersion = 1;

struct Certificate {
  std::uint16_t checker = 0;  ///< kCheckerVersion of that time; 0: not proved
  std::uint64_t content_hash = 0;
  base::Date first_day;  ///< the trees hold on every day from here …
  base::Date last_day;   ///< … to here, both included
  std::uint32_t procedures = 0;
  std::uint32_t nodes = 0;      ///< of all trees, outcomes included
  std::uint32_t outcomes = 0;   ///< that some resident reaches; all of them
  std::uint32_t paths = 0;      ///< ways through a tree that some resident takes on some day, each with a witness
  std::uint32_t days = 0;       ///< from first_day to last_day
  std::uint32_t questions = 0;  ///< on the longest path of any procedure

  [[nodiscard]] bool proved() const { return checker != 0; }
  bool operator==(const Certificate&) const = default;
};

}  // namespace madoguchi::service
