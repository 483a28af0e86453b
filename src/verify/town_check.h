#pragma once
// TownCheck: everything that can be said about one municipality, in a few steps, with what an earlier check found taken over.
//
// What is taken over: a proof where the tree and the facts that it depends on are those of before; a scenario that passed where it, the procedures that it is about and
// everything else that plans look at (facts, offices, evidence …) are those of before; what scenarios try of a procedure likewise; that
// nothing is wrong with a text (text_lint.h).
// All is compared by value, so the result is that of a check from scratch. Files are not compared here (content_check.h).
//
//   TownCheck check(files, "setagaya", parsed, before);
//   while (check.Step()) {}
//   std::shared_ptr<const CheckedTown> town = check.Take();

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "content/loader.h"
#include "content/parsed_files.h"
#include "verify/prove.h"
#include "verify/scenario_coverage.h"
#include "verify/text_lint.h"

namespace madoguchi::verify {

struct CheckedTown {
  content::LoadedContent content;
  base::Diagnostics found;  ///< all but what depends on the day of checking
  /// By procedure, on the day of the content; null where its tree could not be read.
  std::vector<std::shared_ptr<const ProcedureProof>> proofs;
  std::vector<std::shared_ptr<const ProcedureCoverage>> coverage;  ///< by procedure; empty unless the content is complete
  LintedTexts texts;
  std::vector<bool> passed;  ///< by scenario; empty unless the content is complete
};

class TownCheck {
 public:
  static constexpr std::size_t kSteps = 4;

  /// `files` and `parsed` outlive this object. `before` may be null.
  TownCheck(const content::FileSource& files, std::string municipality, content::ParsedFiles& parsed,
            std::shared_ptr<const CheckedTown> before);

  /// Does the next of kSteps; false where all are done.
  bool Step();
  /// Precondition: all steps are done. Once.
  [[nodiscard]] std::shared_ptr<const CheckedTown> Take() { return std::move(town_); }

 private:
  void Load();
  void Prove();
  void Lint();
  void Cover();
  void Run();
  [[nodiscard]] std::shared_ptr<const ProcedureCoverage> CoverageBefore(rules::ProcedureIndex procedure) const;

  const content::FileSource& files_;
  std::string municipality_;
  content::ParsedFiles& parsed_;
  std::shared_ptr<const CheckedTown> before_;
  std::shared_ptr<CheckedTown> town_;
  std::size_t done_ = 0;
  bool same_surroundings_ = false;  ///< all but procedures, life events and words is as before
  std::vector<bool> same_;          ///< by procedure: it is as before, under the same index
};

}  // namespace madoguchi::verify
