#pragma once
// Matrix: how many mistakes of each kind were noticed by whom, and which were not.
//
//   matrix.Add(finding);
//   std::cout << matrix.Table();

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "judge.h"

namespace madoguchi::mutation {

/// What became of one mistake.
struct Finding {
  Verdict verdict = Verdict::kSurvived;
  std::string kind;
  std::string name;      ///< file and place
  bool differs = false;  ///< the whole check says something else
};

class Matrix {
 public:
  void Add(const Finding& finding);

  [[nodiscard]] std::string Table() const;
  [[nodiscard]] std::size_t total() const { return total_; }
  /// "kind: file: place", ascending.
  [[nodiscard]] std::vector<std::string> Of(Verdict verdict) const;
  [[nodiscard]] const std::vector<std::string>& differing() const { return differing_; }

 private:
  using Counts = std::array<std::size_t, kVerdicts>;
  std::map<std::string, Counts> rows_;
  std::map<Verdict, std::vector<std::string>> names_;  // of those that nobody noticed
  std::vector<std::string> differing_;
  std::size_t total_ = 0;
};

}  // namespace madoguchi::mutation
