#pragma once
// Judge: who notices a mistake in one house: the loader, the proof, a lint, a scenario; or nobody, because nothing changes for
// anybody, or although something does.
//
// It does what `madoguchi check` does, in the same order, and stops at whoever speaks first. What was said of the house without the
// mistake does not count.
//
//   Judge judge(CutDown(files, plot));
//   judge.Of(path, text, Look{})   // Verdict::kScenario

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/loader.h"
#include "content/parsed_files.h"
#include "small_house.h"
#include "verify/prove.h"

namespace madoguchi::mutation {

enum class Verdict { kLoader, kProof, kLint, kScenario, kEquivalent, kSurvived };
inline constexpr int kVerdicts = 6;
[[nodiscard]] inline bool IsNoticed(Verdict verdict) { return verdict < Verdict::kEquivalent; }

/// What has to be looked at: what a mistake cannot touch need not be.
struct Look {
  bool rules = true;           ///< trees and scenarios: nothing of what is decided hangs on words
  std::string procedure = {};  ///< of this one alone; empty: all
};

class Judge {
 public:
  explicit Judge(SmallHouse house);

  /// What is wrong with the house itself, without any mistake; empty: nothing.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] const SmallHouse& house() const { return house_; }

  /// Precondition: the house has the file.
  [[nodiscard]] Verdict Of(const std::string& path, const std::string& text, const Look& look);

 private:
  [[nodiscard]] Verdict OfHouse(const Look& look);
  /// Each of these says whether it has something to say that it did not say before.
  [[nodiscard]] bool ProofNotices(const content::LoadedContent& content, const Look& look);
  [[nodiscard]] bool LintsNotice(const content::LoadedContent& content, const Look& look) const;
  [[nodiscard]] bool ScenariosNotice(const content::LoadedContent& content, const Look& look) const;
  [[nodiscard]] bool CoverageNotices(const content::LoadedContent& content) const;
  [[nodiscard]] bool SaysMore(const base::Diagnostics& found) const;
  [[nodiscard]] bool Counts(const base::Diagnostic& diagnostic) const;

  SmallHouse house_;
  content::ParsedFiles parsed_;
  std::vector<verify::ProcedureProof> proofs_;  ///< made last
  std::map<std::string, int> known_;
  std::uint64_t meaning_ = 0;
  std::string problem_;
};

/// A diagnostic without its line, which mistakes elsewhere in the file move.
[[nodiscard]] std::string NameOf(const base::Diagnostic& diagnostic);

}  // namespace madoguchi::mutation
