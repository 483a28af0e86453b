// Any text as a link: it is read or refused, and what was read is written and read back the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "wire/link.h"

namespace {

using madoguchi::rules::Fact;
using madoguchi::rules::FactType;

madoguchi::service::Municipality Town() {
  madoguchi::service::Municipality town;
  town.code = "990001";
  town.content_date = {20000};
  const auto add = [&town](const char* id, FactType type) {
    Fact fact;
    fact.id = id;
    fact.type = type;
    fact.number = static_cast<std::uint32_t>(town.vocabulary.facts.size() + 1);
    if (type == FactType::kChoice) fact.choices = {"usable", "unusable", "none"};
    town.vocabulary.facts.push_back(fact);
  };
  add("card", FactType::kChoice);
  add("pin", FactType::kYesNo);
  add("age", FactType::kCount);
  add("move_date", FactType::kDate);
  town.life_events.emplace_back().number = 1;
  town.procedures.emplace_back().number = 1;
  return town;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const madoguchi::service::Municipality town = Town();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto link = madoguchi::wire::DecodeLink(town, text);
  if (!link.Ok()) return 0;
  const auto again = madoguchi::wire::DecodeLink(town, madoguchi::wire::EncodeLink(town, link->state));
  if (!again.Ok() || !(again->state == link->state)) std::abort();
  return 0;
}
