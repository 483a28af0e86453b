#pragma once
// Whether two versions of a municipality are the same for everybody, on every day.
//
// They are where the bundles made of them are the same byte by byte, but for four things that nobody can tell from outside: the order of
// branches that exclude each other (the proof says so of all of them); whose fact is asked, the actor's or the subject's, where
// a procedure runs once and both are one person; where the recommended way stands among the others, because it is shown first; and whether
// a branch passes by a question whose answers all lead on, because dates are asked for by the steps that count from them. Nothing is
// tried out, and nothing is given up on: what differs in any other way counts as different.
//
//   if (MeaningOf(before) == MeaningOf(after)) …

#include <cstdint>

#include "service/municipality.h"

namespace madoguchi::mutation {

/// Precondition: loaded without errors, no two branches take the same case (MG0110).
[[nodiscard]] std::uint64_t MeaningOf(service::Municipality municipality);

}  // namespace madoguchi::mutation
