#pragma once
// Prove: what holds of a municipality's trees for every resident, every answer and every day of the next 24 months.
//
// For each procedure: every case has one branch and not two, every walk ends in an outcome, every node, branch and outcome is
// reached by a concrete resident on a concrete day, and no walk asks more than ux allows. The engine's laws (docs/verification.md)
// give the rest: わからない keeps every branch, so what holds for every world holds for every state of knowing less.
//
// Exact, without going through combinations of facts: paths are walked with sets of worlds, and days on which a tree looks
// the same are walked once. Households: the least that can tell a difference, and all sizes where a node looks at all people.
// Not here: words (walk_told.h, proof_report.cc), loops (content/ refuses them).
//
//   Proof proof = Prove(municipality, today);
//   if (proof.Holds()) municipality.certificate = proof.certificate;

#include <cstddef>
#include <utility>
#include <vector>

#include "content/loader.h"
#include "service/municipality.h"
#include "verify/path_walker.h"

namespace madoguchi::verify {

/// Questions on the longest path of a procedure: more are refused, and from so many on somebody should look.
inline constexpr std::size_t kMostQuestions = 12;
inline constexpr std::size_t kManyQuestions = 9;

struct ProcedureProof {
  rules::ProcedureIndex procedure;
  WalkFindings found;
  std::size_t different_days = 0;  ///< walks that had to be made; all other days look like one of these
  bool compiled = true;            ///< false: a fact is cut too finely (MG0112), nothing was walked

  /// Author's nodes that nobody comes to.
  [[nodiscard]] std::vector<rules::NodeIndex> UnreachedNodes() const;
  /// Branches of nodes that somebody comes to, and that nobody takes although their target is reached some other way.
  [[nodiscard]] std::vector<WalkStep> UntakenBranches(const rules::Tree& tree) const;
  /// Outcomes of the tree that nobody reaches.
  [[nodiscard]] rules::OutcomeSet UnreachedOutcomes(const rules::Tree& tree) const;
  [[nodiscard]] bool Holds(const rules::Tree& tree) const;
};

struct Proof {
  service::Certificate certificate;  ///< figures; in force where Holds()
  std::vector<ProcedureProof> procedures;
  bool holds = false;
};

/// The last of the days that are proved: 24 months on.
[[nodiscard]] base::Date LastProvedDay(base::Date first_day);

/// Precondition: the tree has a root and no cycle, names are resolved (LoadedContent::broken does not have the procedure).
[[nodiscard]] ProcedureProof ProveProcedure(const service::Municipality& municipality, rules::ProcedureIndex procedure,
                                            base::Date first_day);

/// What is wrong, at its place in the content: MG0109 a case without branch, MG0110 a case with two, MG0108 a node that nobody comes
/// to, MG0124 a branch that nobody takes, MG0121 and MG0122 a long walk, MG0123 too many paths.
void ReportProof(const content::LoadedContent& content, const ProcedureProof& proof, base::Diagnostics& diagnostics);

/// Precondition: the municipality was loaded without errors.
[[nodiscard]] Proof Prove(const service::Municipality& municipality, base::Date first_day);

}  // namespace madoguchi::verify
