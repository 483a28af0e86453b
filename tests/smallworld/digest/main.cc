// Prints, for each family of small worlds, how many there are and a digest of everything that the engine says in all of them.
// The native and the WebAssembly build must print the same text; script/test compares them.
//
//   madoguchi_smallworld_digest [--long]

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "smallworld/every_setting.h"
#include "smallworld/state_space.h"

namespace {

using madoguchi::base::Hasher;
using madoguchi::rules::FactKey;
using madoguchi::smallworld::Extent;
using madoguchi::smallworld::Output;
using madoguchi::smallworld::Setting;

void AddNumber(Hasher& hasher, std::uint64_t number) {
  char bytes[8];
  for (char& byte : bytes) {
    byte = static_cast<char>(number & 0xFFu);
    number >>= 8;
  }
  hasher.Add(std::string_view(bytes, sizeof bytes));
}

void AddKey(Hasher& hasher, FactKey key) { AddNumber(hasher, std::uint64_t{key.fact.value()} << 16 | key.person.value()); }

void AddKeys(Hasher& hasher, const std::vector<FactKey>& keys) {
  AddNumber(hasher, keys.size());
  for (const FactKey key : keys) AddKey(hasher, key);
}

void AddOutput(Hasher& hasher, const Output& output) {
  AddKeys(hasher, output.conflicts);
  for (const madoguchi::rules::CellMask cells : output.possible) AddNumber(hasher, cells);
  for (const madoguchi::rules::Decision& decision : output.decisions) {
    AddNumber(hasher, static_cast<std::uint64_t>(decision.status));
    AddNumber(hasher, decision.outcomes.size());
    for (const auto outcome : decision.outcomes) AddNumber(hasher, outcome.value());
    AddKeys(hasher, decision.open);
    AddKeys(hasher, decision.deciding);
    AddNumber(hasher, decision.deciding_is_smallest ? 1 : 0);
    AddKeys(hasher, decision.why);
  }
  for (const auto& relevant : output.relevant) AddKeys(hasher, relevant);
  AddNumber(hasher, output.next.ask ? 1 : 0);
  if (output.next.ask) AddKey(hasher, *output.next.ask);
  AddNumber(hasher, static_cast<std::uint64_t>(output.next.at_least_more));
  AddNumber(hasher, static_cast<std::uint64_t>(output.next.at_most_more));
}

// The number of states of the setting.
std::size_t AddSetting(Hasher& hasher, const Setting& setting) {
  const auto program = madoguchi::rules::Program::Compile(setting.vocabulary, setting.procedures, setting.today);
  const madoguchi::smallworld::StateSpace space(setting);
  const auto cases = madoguchi::smallworld::EveryCase(setting);
  for (madoguchi::smallworld::StateIndex state = 0; state < space.size(); ++state) {
    AddOutput(hasher, Ask(space, cases, program.value(), setting.people, state));
  }
  return space.size();
}

}  // namespace

int main(int argc, char** argv) {
  const bool is_long = argc > 1 && std::string_view(argv[1]) == "--long";
  for (const auto& family : madoguchi::smallworld::EveryFamily()) {
    Hasher hasher;
    std::size_t worlds = 0;
    ForEverySetting(family, is_long ? Extent::kLong : Extent::kUsual,
                    [&](const Setting& setting) { worlds += AddSetting(hasher, setting); });
    const std::string name(family.name);
    std::printf("%s %zu worlds %s\n", name.c_str(), worlds, madoguchi::base::ToHex(hasher.value()).c_str());
    std::fflush(stdout);
  }
  return 0;
}
