#include "service/status_name.h"

#include <array>
#include <cstddef>

namespace madoguchi::service {
namespace {

// By enumerator.
constexpr std::array<std::string_view, 4> kStatusNames = {"settled", "conditional", "ask", "not_needed"};

}  // namespace

std::string_view StatusName(rules::Status status) { return kStatusNames[static_cast<std::size_t>(status)]; }

std::optional<rules::Status> ParseStatus(std::string_view name) {
  for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
    if (kStatusNames[i] == name) return static_cast<rules::Status>(i);
  }
  return std::nullopt;
}

}  // namespace madoguchi::service
