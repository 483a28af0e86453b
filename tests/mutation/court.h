#pragma once
// Court: a mistake in a file, judged by everybody who looks at that file, the quick ones first.
//
// A mistake in a procedure is looked at in that procedure's small house in each municipality that uses it, and, where nobody noticed, in
// whole municipalities, which takes a hundred times as long. Confirm() asks the whole check of all content instead: slow, and the
// same answer, which is how one knows that small houses may be believed.
//
//   Court court(files, plots);
//   court.Of("setagaya/move_in/procedure.json", text)

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge.h"

namespace madoguchi::mutation {

class Court {
 public:
  /// `files` must outlive this object.
  explicit Court(const content::MemoryFiles& files) : files_(files), plots_(PlotsOf(files)) {}

  [[nodiscard]] Verdict Of(const std::string& path, const std::string& text);
  /// Whether `madoguchi check` says more than without the mistake.
  [[nodiscard]] bool Confirm(const std::string& path, const std::string& text);
  /// Of houses that could not be used as they are.
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

 private:
  /// Who looks at a file; `procedure` is empty where it is not a procedure's.
  struct Looking {
    std::string procedure, language;
    std::vector<Plot> plots;
  };
  [[nodiscard]] Looking LookingAt(const std::string& path) const;
  Judge& Small(const Plot& plot, const std::string& language);
  Judge& Whole(const std::string& municipality);
  Judge& Remember(std::map<std::string, Judge>& judges, const std::string& name, SmallHouse house);
  [[nodiscard]] std::map<std::string, int> Check(const content::MemoryFiles& files) const;

  const content::MemoryFiles& files_;
  std::vector<Plot> plots_;
  std::string at_;  ///< the procedure and language of the judges in small_
  std::map<std::string, Judge> small_, whole_;
  std::optional<std::map<std::string, int>> known_;
  std::vector<std::string> problems_;
};

}  // namespace madoguchi::mutation
