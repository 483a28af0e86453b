#pragma once
// Judge: who notices a mistake: the loader, the proof, a lint, a scenario; or nobody, because nothing changes for anybody.
//
//   Judge judge(houses[0]);
//   judge.Of(path, mutation.text)   // Verdict::kScenario

#include <string>

#include "base/diagnostic.h"
#include "service/municipality.h"
#include "small_house.h"

namespace madoguchi::mutation {

enum class Verdict { kLoader, kProof, kLint, kScenario, kEquivalent, kSurvived };
inline constexpr int kVerdicts = 6;

class Judge {
 public:
  explicit Judge(SmallHouse house);

  /// Why the house itself, without any mistake, cannot be used; empty: it can.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] bool Has(const std::string& path) const;

  [[nodiscard]] Verdict Of(const std::string& path, const std::string& text);
  [[nodiscard]] const SmallHouse& house() const { return house_; }

 private:
  /// The house as it stands now.
  [[nodiscard]] Verdict OfHouse() const;
  [[nodiscard]] bool ChangesNothing(const service::Municipality& now) const;

  SmallHouse house_;
  base::Diagnostics before_;
  service::Municipality town_;
  std::string problem_;
};

}  // namespace madoguchi::mutation
