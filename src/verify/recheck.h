#pragma once
// Recheck: a second opinion on a proof, by code that shares nothing with the prover or the engine.
//
// Small on purpose: conditions are read as authors wrote them, values are plain numbers, sets of values are intervals; no cells, no
// masks, no compiled program. Two things are judged:
//   Replay         every witness is somebody who can be, and who, asked question by question, walks as claimed;
//   PartitionOf    on every day, the walks of a tree divide all residents among them: nobody is left over, nobody is in two.
// Together they say that the certificate's figures are true: so many paths, each with a witness, and no others.
//
//   std::vector<std::string> objections = Recheck(municipality, witnesses);   // empty: confirmed

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "service/municipality.h"
#include "verify/witness.h"

namespace madoguchi::verify {

/// A claim that somebody takes a path of a procedure.
struct Claim {
  rules::ProcedureIndex procedure;
  Witness witness;
};

/// What is wrong with the witness, in English for engineers; empty: it stands.
[[nodiscard]] std::string Replay(const service::Municipality& municipality, const Claim& claim);

struct Partition {
  std::set<std::vector<WalkStep>> paths;  ///< taken by somebody on that day
  std::string objection;                  ///< a node where somebody has no branch, or two; empty: none
};
/// Of the household's ways through the tree on that day. Walks over a million branches give an objection.
[[nodiscard]] Partition PartitionOf(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule, base::Date day,
                                    const Household& household);

/// Replays all claims, divides all residents on every day that the municipality's certificate speaks of, and compares its figures.
/// Objections, in English for engineers; empty: confirmed.
[[nodiscard]] std::vector<std::string> Recheck(const service::Municipality& municipality, std::span<const Claim> claims);

}  // namespace madoguchi::verify
