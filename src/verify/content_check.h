#pragma once
// ContentCheck: CheckContent (check.h) step by step, for programs that must stay alive meanwhile, and again after an edit.
//
// A second check repeats only what the changed files can touch: a municipality whose files and those of shared/ are as before is taken
// over whole, the others in part (town_check.h). The result is in every case that of a check of everything.
//
//   ContentCheck check;
//   check.Begin(files, today);
//   while (check.Step()) {}
//   check.result().diagnostics

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "verify/check.h"
#include "verify/town_check.h"

namespace madoguchi::verify {

struct CheckResult {
  CheckSummary summary;
  base::Diagnostics diagnostics;
  std::map<std::string, std::shared_ptr<const CheckedTown>> towns;
};

class ContentCheck {
 public:
  /// Begins to check the files, which outlive this check and do not change until it is done. One that had begun is given up.
  void Begin(const content::FileSource& files, std::optional<base::Date> today);

  /// How many steps the check has, and how many of them are done. Both are 0 before the first Begin().
  [[nodiscard]] std::size_t steps() const { return steps_; }
  [[nodiscard]] std::size_t done() const { return done_; }

  /// Does the next step; false where all are done.
  bool Step();

  /// Of the last check that was brought to its end.
  [[nodiscard]] const CheckResult& result() const { return result_; }

 private:
  /// Every path that a municipality depends on; the file itself where its text matters.
  using SeenFiles = std::vector<std::pair<std::string, std::shared_ptr<const content::ParsedFile>>>;

  void LookAtFiles();
  void StepOnTowns();
  void Finish();

  const content::FileSource* files_ = nullptr;
  std::optional<base::Date> today_;
  std::size_t steps_ = 0, done_ = 0;
  content::ParsedFiles parsed_;
  std::map<std::string, SeenFiles> seen_before_, seen_;  ///< by municipality; of `result_`, of the check that is under way
  std::vector<std::string> towns_;                       ///< ascending
  std::size_t at_ = 0;                                   ///< in `towns_`
  std::unique_ptr<TownCheck> town_;
  CheckResult making_, result_;
};

}  // namespace madoguchi::verify
