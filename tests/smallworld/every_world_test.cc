// Every law in every small world (every_setting.h), against the naive reference. One test for each family and group of laws,
// so that families run side by side; failures name the law, the setting and the answers.
//
// MADOGUCHI_LONG=1 in the environment goes through larger families (script/test --long).
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "smallworld/every_setting.h"
#include "smallworld/laws.h"

namespace madoguchi::smallworld {

// For gtest, which would print bytes otherwise.
void PrintTo(const Family& family, std::ostream* out) { *out << family.name; }

namespace {

Extent ChosenExtent() {
  const char* chosen = std::getenv("MADOGUCHI_LONG");
  return chosen != nullptr && std::string_view(chosen) == "1" ? Extent::kLong : Extent::kUsual;
}

struct Law {
  const char* name;
  void (*holds)(const Table& table);
};

constexpr Law kLaws[] = {
    {"outcomes are exact", laws::OutcomesAreExact},
    {"total", laws::Total},
    {"monotone", laws::Monotone},
    {"unknown is honest", laws::UnknownIsHonest},
    {"irrelevant: never asked", laws::IrrelevantIsNeverAsked},
    {"irrelevant: changes nothing", laws::IrrelevantChangesNothing},
    {"order-free", laws::OrderFree},
    {"order-free: sessions say the same", laws::SessionsSayTheSame},
    {"bounded", laws::Bounded},
    {"propagation removes no world", laws::PropagationRemovesNoWorld},
    {"deciding facts settle, and no smaller set does", laws::DecidingFactsSettle},
    {"reasons are enough, and no part of them is", laws::ReasonsAreEnough},
    {"contradictions are left out", laws::ContradictionsAreLeftOut},
    {"witnesses replay with concrete days", laws::WitnessesReplay},
};

class EveryWorldTest : public testing::TestWithParam<Family> {};

TEST_P(EveryWorldTest, ObeysEveryLaw) {
  std::size_t settings = 0;
  std::size_t worlds = 0;
  ForEverySetting(GetParam(), ChosenExtent(), [&](const Setting& setting) {
    if (HasFailure()) return;
    const Table table(setting);
    for (const Law& law : kLaws) {
      SCOPED_TRACE(testing::Message() << "law: " << law.name << "; setting " << settings << " of " << GetParam().name);
      law.holds(table);
      if (HasFailure()) return;
    }
    ++settings;
    worlds += table.space.size();
  });
  std::cout << GetParam().name << " (" << GetParam().what << "): " << settings << " settings, " << worlds << " worlds\n";
}

INSTANTIATE_TEST_SUITE_P(Families, EveryWorldTest, testing::ValuesIn(EveryFamily()),
                         [](const auto& family) { return std::string(family.param.name); });

TEST(SmallWorldCountTest, FamiliesHoldAMillionWorlds) {
  std::size_t all = 0;
  for (const Family& family : EveryFamily()) {
    ForEverySetting(family, Extent::kUsual, [&](const Setting& setting) { all += StateSpace(setting).size(); });
  }
  std::cout << all << " small worlds\n";
  EXPECT_GE(all, 1'000'000u);
}

}  // namespace
}  // namespace madoguchi::smallworld
