#include "rules/fact.h"

namespace madoguchi::rules {

std::optional<FactId> Vocabulary::Find(std::string_view id) const {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].id == id) return FactId::FromIndex(i);
  }
  return std::nullopt;
}

}  // namespace madoguchi::rules
