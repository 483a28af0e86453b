#include "service/statement.h"

#include <array>
#include <cstddef>

namespace madoguchi::service {
namespace {

// By enumerator.
constexpr std::array<std::string_view, 4> kConfidenceNames = {"official", "other-municipality", "secondary", "unconfirmed"};

}  // namespace

std::string_view ConfidenceName(Confidence confidence) { return kConfidenceNames[static_cast<std::size_t>(confidence)]; }

std::optional<Confidence> ParseConfidence(std::string_view name) {
  for (std::size_t i = 0; i < kConfidenceNames.size(); ++i) {
    if (kConfidenceNames[i] == name) return static_cast<Confidence>(i);
  }
  return std::nullopt;
}

}  // namespace madoguchi::service
