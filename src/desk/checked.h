#pragma once
// Checked: what the last check of the desk's folder says, and the last good state of what it finds broken.
//
// A procedure that cannot be read right now keeps the tree that it had when it could, as long as its folder is there; a municipality with
// errors can still be walked as it was when it had none. Both are marked as old. Not here: checking (verify/content_check.h).
//
//   checked.Take(check.result(), files);
//   checked.TreeOf("setagaya", "move_in")->old

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic_catalogue.h"
#include "content/memory_files.h"
#include "verify/content_check.h"

namespace madoguchi::desk {

using Town = std::shared_ptr<const verify::CheckedTown>;

/// A diagnostic, and what it is about; texts are empty where it is about nothing of the kind. A file of shared/ has no municipality.
struct Problem {
  base::Diagnostic diagnostic;
  std::string municipality;
  std::string procedure;
  std::string node;  ///< the author's id
};

struct TreeSource {
  Town town;
  rules::ProcedureIndex procedure;
  bool old = false;  ///< it cannot be read now; `town` is of the last check in which it could
};

struct WalkSource {
  Town town;
  bool old = false;  ///< it has errors now; `town` is of the last check in which it had none
};

class Checked {
 public:
  /// `files` are those that were checked.
  void Take(const verify::CheckResult& result, const content::MemoryFiles& files);

  [[nodiscard]] const verify::CheckResult& result() const { return result_; }
  /// In the order of files and lines.
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

  /// The procedures of a municipality as they are now, then those that were there and cannot be read, ascending.
  [[nodiscard]] std::vector<std::pair<std::string, TreeSource>> TreesOf(const std::string& municipality) const;
  [[nodiscard]] std::optional<TreeSource> TreeOf(const std::string& municipality, const std::string& procedure) const;
  [[nodiscard]] std::optional<WalkSource> WalkIn(const std::string& municipality) const;

 private:
  void KeepGoodOnes(const content::MemoryFiles& files);
  void PlaceProblems();

  verify::CheckResult result_;
  std::vector<Problem> problems_;
  std::map<std::string, std::map<std::string, TreeSource>> trees_;  ///< by municipality and procedure
  std::map<std::string, Town> complete_;                            ///< the last that had no errors
};

/// Rules of all procedures for Program::Compile; one that could not be read is replaced by one that concerns nobody.
[[nodiscard]] std::vector<rules::ProcedureRule> UsableRules(const content::LoadedContent& content);

}  // namespace madoguchi::desk
