#pragma once
// Every setting of a few small kinds: families of vocabularies, households, relations and trees, each gone through without
// leaving anything out. What random_setting.h draws from is wider; what is here is complete.
//
// Persons of a household are alike, so cases are those of subject 0 and 1 with person 0 as the actor: every other case is one
// of these with people renamed, and every answer of every person is tried.
//
//   for (const Family& family : EveryFamily()) ForEverySetting(family, Extent::kUsual, [](const Setting& setting) { … });

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "smallworld/choices.h"
#include "smallworld/naive.h"

namespace madoguchi::smallworld {

/// How far families go: kLong takes in what script/test --long has the time for.
enum class Extent { kUsual, kLong };

struct Family {
  std::string_view name;
  std::string_view what;  ///< the size, in words
  /// nullopt: the same as another one, or no setting at all.
  std::optional<Setting> (*make)(Choices& choices, Extent extent);
};

[[nodiscard]] std::vector<Family> EveryFamily();

/// Settings that no resident fits (relations that contradict each other) are left out.
void ForEverySetting(const Family& family, Extent extent, const std::function<void(const Setting&)>& visit);

/// Every procedure for every subject, with person 0 as the actor.
[[nodiscard]] std::vector<rules::Case> EveryCase(const Setting& setting);

}  // namespace madoguchi::smallworld
