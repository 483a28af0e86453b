// Any bytes as a line of `madoguchi decide`: understood, or refused with at least one problem.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "wire/decide_json.h"

namespace {

madoguchi::service::Municipality Town() {
  using madoguchi::rules::FactType;
  madoguchi::service::Municipality town;
  town.id = "town";
  for (const FactType type : {FactType::kChoice, FactType::kYesNo, FactType::kCount, FactType::kDate}) {
    madoguchi::rules::Fact fact;
    fact.id = std::string(1, static_cast<char>('a' + town.vocabulary.facts.size()));
    fact.type = type;
    if (type == FactType::kChoice) fact.choices = {"usable", "none"};
    town.vocabulary.facts.push_back(fact);
  }
  town.life_events.emplace_back().id = "moving";
  return town;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const madoguchi::service::Municipality town = Town();
  static const auto decider = madoguchi::wire::Decider::Make(town, {20000});
  const madoguchi::wire::DecidedLine decided = decider->Decide(std::string_view(reinterpret_cast<const char*>(data), size));
  const bool refused = decided.json.rfind("{\"error\":", 0) == 0;
  if (refused == decided.ok) std::abort();
  return 0;
}
