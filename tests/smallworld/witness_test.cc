// Witnesses in real content: for every outcome of every procedure that ships, the engine names a world that ends there, and
// that world is made into people with concrete days, who are then followed through the trees as authors wrote them.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <optional>
#include <string>

#include "content/disk_files.h"
#include "content/loader.h"
#include "rules/decide.h"
#include "rules/paths.h"
#include "smallworld/every_setting.h"
#include "smallworld/naive.h"

namespace madoguchi::smallworld {
namespace {

using rules::CellMask;
using rules::FactKey;
using rules::Program;
using rules::Value;

// People with a value for every fact, in these cells and fit for each other. The engine proposes the days; whether they make a
// person is for the reference to say.
std::optional<World> MakePeople(const Setting& setting, const Program& program, const std::vector<CellMask>& cells) {
  // Bounds of related dates reach each other by propagation; a few hundred days around both ends of a cell hold every table.
  constexpr Value kReach = 400;
  const std::vector<FactKey> keys = AllKeys(setting);
  rules::Worlds worlds(program, setting.people);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!worlds.Narrow(keys[i], cells[i])) return std::nullopt;
  }
  World people(setting.vocabulary.facts.size() * static_cast<std::size_t>(setting.people));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (cells[i] == rules::kNotApplicable) continue;
    const auto cell = static_cast<std::size_t>(std::countr_zero(cells[i]));
    const rules::Interval interval = program.fact(keys[i].fact).cells[cell];
    const auto fits = [&](Value value) {
      const rules::Worlds::Mark before = worlds.Here();
      if (worlds.NarrowToValue(keys[i], value) && worlds.Satisfiable()) return true;
      worlds.Return(before);
      return false;
    };
    std::optional<Value> taken;
    for (Value step = 0; step <= kReach && !taken; ++step) {
      for (const Value value : {interval.first + step, interval.last - step}) {
        if (interval.contains(value) && !taken && fits(value)) taken = value;
      }
    }
    if (!taken) return std::nullopt;
    people[PlaceOf(setting, keys[i])] = taken;
  }
  return people;
}

rules::Answers AnswersOf(const Setting& setting, const World& people) {
  rules::Answers answers;
  for (const FactKey key : AllKeys(setting)) {
    const std::uint16_t revision = setting.vocabulary[key.fact].revision;
    const auto value = people[PlaceOf(setting, key)];
    if (value) answers.Set(key, *value, revision);
  }
  return answers;
}

// The number of witnesses that were followed.
int ReplayAll(const Setting& setting) {
  const auto program = Program::Compile(setting.vocabulary, setting.procedures, setting.today);
  const rules::Knowledge nothing_known(program.value(), setting.people, {});
  const std::vector<FactKey> keys = AllKeys(setting);
  int replayed = 0;
  for (const rules::Case& of : EveryCase(setting)) {
    rules::Paths paths(nothing_known.worlds(), of);
    for (rules::OutcomeSet left = paths.Outcomes(); left != 0; left &= left - 1) {
      const rules::OutcomeSet wanted = left & (~left + 1);
      const auto outcome = rules::OutcomeIndex::FromIndex(static_cast<std::size_t>(std::countr_zero(wanted)));
      SCOPED_TRACE(testing::Message() << "procedure " << of.procedure.index() << ", outcome " << outcome.index());
      const std::vector<CellMask> cells = paths.WorldThatReaches(wanted, keys, {});
      EXPECT_EQ(cells.size(), keys.size());
      const auto people = MakePeople(setting, program.value(), cells);
      EXPECT_TRUE(people.has_value()) << "no concrete days";
      if (!people) continue;
      EXPECT_TRUE(Obeys(setting, *people));
      EXPECT_EQ(Reach(setting, *people, of), outcome);
      const rules::Knowledge all_known(program.value(), setting.people, AnswersOf(setting, *people));
      EXPECT_TRUE(all_known.consistent());
      EXPECT_EQ(rules::Paths(all_known.worlds(), of).Outcomes(), wanted);
      ++replayed;
    }
  }
  return replayed;
}

TEST(WitnessTest, EveryOutcomeOfTheContentHasSomeoneWhoEndsThere) {
  int replayed = 0;
  for (const char* folder : {"procedures", "tests/golden/procedures"}) {
    const content::DiskFiles files(std::string(MADOGUCHI_SOURCE_DIR "/") + folder);
    for (const std::string& name : ListMunicipalities(files)) {
      base::Diagnostics diagnostics;
      const auto municipality = content::LoadMunicipality(files, name, diagnostics);
      ASSERT_TRUE(municipality.has_value()) << name;
      for (const char* today : {"2026-11-30", "2026-12-30", "2028-02-29"}) {
        for (const int people : {1, 2}) {
          SCOPED_TRACE(testing::Message() << name << " on " << today << ", " << people << " people");
          replayed += ReplayAll({municipality->vocabulary, municipality->Rules(), base::ParseIso(today).value(), people});
        }
      }
    }
  }
  std::cout << replayed << " witnesses became people who end where they should\n";
  EXPECT_GT(replayed, 0);
}

}  // namespace
}  // namespace madoguchi::smallworld
