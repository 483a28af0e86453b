// The laws of "why not" and of "what would have to change", over thousands of random small settings, against brute force:
// every change of every changeable answer to every value, and all worlds that are left then. One law, one test. A failure prints
// the seed of its setting.
#include "rules/counterfactual.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "rules/decide.h"
#include "rules/why_not.h"
#include "smallworld/naive.h"
#include "smallworld/random_setting.h"

namespace madoguchi::smallworld {
namespace {

using rules::Answer;
using rules::Answers;
using rules::Case;
using rules::CellMask;
using rules::Change;
using rules::Counterfactual;
using rules::Counterfactuals;
using rules::FactKey;
using rules::FactType;
using rules::Knowledge;
using rules::Obstacle;
using rules::OutcomeSet;
using rules::Program;
using rules::Value;

constexpr double kMostWorlds = 400;
constexpr int kPercentChangeable = 60;

Setting WithChangeableFacts(Dice& dice, bool total) {
  Setting setting = RandomSetting(dice, kMostWorlds, total);
  for (rules::Fact& fact : setting.vocabulary.facts) fact.changeable = dice.Percent(kPercentChangeable);
  return setting;
}

struct Scene {
  Dice dice;
  Setting setting;
  std::vector<World> worlds;
  Program program;

  Scene(std::uint32_t seed, bool total)
      : dice(seed),
        setting(WithChangeableFacts(dice, total)),
        worlds(AllWorlds(setting)),
        program(Program::Compile(setting.vocabulary, setting.procedures, setting.today).value()) {}

  const rules::Fact& FactOf(FactKey key) const { return setting.vocabulary[key.fact]; }
  std::vector<Value> ValuesOf(FactKey key) const {
    std::vector<Value> values;
    for (const rules::Interval& cell : program.fact(key.fact).cells) {
      for (Value value = cell.first; value <= cell.last; ++value) values.push_back(value);
    }
    return values;
  }
};

using Worlds = std::vector<const World*>;

std::optional<Value> ValueIn(const Scene& scene, const World& world, FactKey key) {
  return world[PlaceOf(scene.setting, key)];
}

// The worlds of residents who would have said this, parents first; an answer to a fact that applies to none of them
// is parked. Nullopt where nobody could have said it all.
std::optional<Worlds> WorldsOf(const Scene& scene, const Answers& answers) {
  Worlds left;
  for (const World& world : scene.worlds) left.push_back(&world);
  for (const rules::FactId fact : scene.program.parents_first()) {
    for (const FactKey key : AllKeys(scene.setting)) {
      const Answer* answer = key.fact == fact ? answers.Find(key) : nullptr;
      if (answer == nullptr || !answer->value) continue;
      const auto applies = [&](const World* world) { return ValueIn(scene, *world, key).has_value(); };
      if (std::none_of(left.begin(), left.end(), applies)) continue;
      std::erase_if(left, [&](const World* world) { return ValueIn(scene, *world, key) != answer->value; });
      if (left.empty()) return std::nullopt;
    }
  }
  return left;
}

OutcomeSet Reached(const Scene& scene, const Worlds& worlds, const Case& of) {
  OutcomeSet reached = 0;
  for (const World* world : worlds) {
    const auto end = Reach(scene.setting, *world, of);
    if (end) reached |= OutcomeSet{1} << end->value();
  }
  return reached;
}

Answers OnlyThese(const Answers& answers, const std::vector<FactKey>& keys) {
  Answers some;
  for (const FactKey key : keys) some.Set(key, answers.Find(key)->value.value());
  return some;
}

Worlds WorldsThatAgree(const Scene& scene, const Answers& answers) {
  Worlds agreeing;
  for (const World& world : scene.worlds) {
    if (Agrees(scene.setting, world, answers)) agreeing.push_back(&world);
  }
  return agreeing;
}

OutcomeSet SomeOutcomes(Scene& scene, const Case& of) {
  OutcomeSet outcomes = 0;
  const std::size_t count = scene.setting.procedures[of.procedure.index()].outcome_class.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (scene.dice.Percent(40)) outcomes |= OutcomeSet{1} << i;
  }
  return outcomes;
}

struct Options {
  int settings = 800;
  int answer_sets = 6;
  bool total = false;
};

// Adds what was said before the answers changed: values of facts that do not apply, parked for now. Not where dates are tied to
// each other: an answer may then be called a contradiction that enumeration would call parked.
void AddParked(Scene& scene, const World& world, Answers& answers) {
  if (!scene.setting.vocabulary.relations.empty()) return;
  for (const FactKey key : AllKeys(scene.setting)) {
    if (ValueIn(scene, world, key) || answers.Find(key) != nullptr || scene.dice.Percent(30)) continue;
    const std::vector<Value> values = scene.ValuesOf(key);
    Answers with = answers;
    with.Set(key, values[static_cast<std::size_t>(scene.dice.Roll(static_cast<int>(values.size())))]);
    if (WorldsOf(scene, with)) answers = std::move(with);
  }
}

void ForEachScene(std::uint32_t first_seed, const Options& options,
                  const std::function<void(Scene&, const World&, const Answers&)>& law) {
  for (std::uint32_t seed = first_seed; seed < first_seed + static_cast<std::uint32_t>(options.settings); ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Scene scene(seed, options.total);
    for (int i = 0; i < options.answer_sets; ++i) {
      const World& world = scene.worlds[static_cast<std::size_t>(scene.dice.Roll(static_cast<int>(scene.worlds.size())))];
      const int percent_answered = 40 + scene.dice.Roll(60);
      Answers answers = RandomAnswers(scene.dice, scene.setting, world, percent_answered, scene.dice.Roll(30));
      AddParked(scene, world, answers);
      law(scene, world, answers);
    }
    if (testing::Test::HasFailure()) return;
  }
}

TEST(CounterfactualLawTest, WhyNotIsEnoughAndNoPartOfItIs) {
  ForEachScene(1, {.settings = 1500}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge(scene.program, scene.setting.people, answers);
    const Worlds agreeing = WorldsOf(scene, answers).value();
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      const OutcomeSet outcomes = SomeOutcomes(scene, of);
      const auto why_not = WhyNot(knowledge, of, outcomes);
      ASSERT_EQ(why_not.has_value(), (Reached(scene, agreeing, of) & outcomes) == 0);
      if (!why_not) continue;
      EXPECT_EQ(Reached(scene, WorldsThatAgree(scene, OnlyThese(answers, *why_not)), of) & outcomes, OutcomeSet{0});
      for (const FactKey key : *why_not) {
        Answers fewer = OnlyThese(answers, *why_not);
        fewer.Erase(key);
        EXPECT_NE(Reached(scene, WorldsThatAgree(scene, fewer), of) & outcomes, OutcomeSet{0});
      }
    }
  });
}

// What a resident could say instead: by key, the values.
std::vector<std::pair<FactKey, std::vector<Value>>> OtherAnswers(const Scene& scene, const Answers& answers) {
  std::vector<std::pair<FactKey, std::vector<Value>>> others;
  for (const auto& [key, answer] : answers.all()) {
    const rules::Fact& fact = scene.FactOf(key);
    if (!fact.changeable || fact.owner == rules::FactOwner::kAuthority) continue;
    const bool date = fact.type == FactType::kDate;
    if (date && (!answer.value || *answer.value <= scene.setting.today.days)) continue;
    std::vector<Value> values = scene.ValuesOf(key);
    const std::optional<Value> present = answer.value;
    std::erase_if(values, [&](Value value) { return value == present || (date && value < scene.setting.today.days); });
    others.emplace_back(key, std::move(values));
  }
  return others;
}

using Assignment = std::map<FactKey, Value>;

// Every change of exactly `size` answers, and the worlds that it leaves; contradictions left out.
void ForEachChange(const Scene& scene, const Answers& answers, std::size_t size,
                   const std::function<void(const Assignment&, const Worlds&)>& visit) {
  const auto others = OtherAnswers(scene, answers);
  Assignment assignment;
  const auto extend = [&](std::size_t from, const auto& self) -> void {
    if (assignment.size() == size) {
      Answers changed = answers;
      for (const auto& [key, value] : assignment) changed.Set(key, value);
      if (const auto worlds = WorldsOf(scene, changed)) visit(assignment, *worlds);
      return;
    }
    for (std::size_t i = from; i < others.size(); ++i) {
      for (const Value value : others[i].second) {
        assignment[others[i].first] = value;
        self(i + 1, self);
      }
      assignment.erase(others[i].first);
    }
  };
  extend(0, extend);
}

// All values of all changes, multiplied out.
std::set<Assignment> Expanded(const std::vector<Counterfactual>& smallest) {
  std::set<Assignment> all;
  for (const Counterfactual& one : smallest) {
    Assignment assignment;
    const auto extend = [&](std::size_t i, const auto& self) -> void {
      if (i == one.changes.size()) {
        all.insert(assignment);
        return;
      }
      for (Value value = one.changes[i].within.first; value <= one.changes[i].within.last; ++value) {
        assignment[one.changes[i].key] = value;
        self(i + 1, self);
      }
    };
    extend(0, extend);
  }
  return all;
}

std::set<std::map<FactKey, CellMask>> CellsOf(const Scene& scene, const std::set<Assignment>& assignments) {
  std::set<std::map<FactKey, CellMask>> all;
  for (const Assignment& assignment : assignments) {
    std::map<FactKey, CellMask> cells;
    for (const auto& [key, value] : assignment) cells[key] = scene.program.CellOf(key.fact, value);
    all.insert(cells);
  }
  return all;
}

TEST(CounterfactualLawTest, SmallestChangesAreExactlyThoseOfBruteForce) {
  std::map<std::pair<std::size_t, bool>, int> seen;
  ForEachScene(100'000, {.settings = 5000, .answer_sets = 4}, [&](Scene& scene, const World&, const Answers& answers) {
    const std::vector<Case> cases = RandomCases(scene.dice, scene.setting);
    const Worlds now = WorldsOf(scene, answers).value();
    struct Expected {
      OutcomeSet wanted = 0;
      bool nothing_to_do = false;
      bool ruled_out = false;
      std::set<Assignment> certain, possible;
    };
    std::vector<Expected> expected;
    for (const Case& of : cases) {
      const OutcomeSet wanted = SomeOutcomes(scene, of);
      const OutcomeSet reached = Reached(scene, now, of);
      expected.push_back({wanted, (reached & ~wanted) == 0, (reached & wanted) == 0, {}, {}});
    }
    for (std::size_t size = 1; size <= rules::kMaxChanges; ++size) {
      ForEachChange(scene, answers, size, [&](const Assignment& assignment, const Worlds& worlds) {
        for (std::size_t i = 0; i < cases.size(); ++i) {
          Expected& one = expected[i];
          const auto is_smallest = [&](const std::set<Assignment>& found) {
            return found.empty() || found.begin()->size() == size;
          };
          const OutcomeSet reached = Reached(scene, worlds, cases[i]);
          if ((reached & one.wanted) == 0) continue;
          if ((reached & ~one.wanted) == 0) {
            if (is_smallest(one.certain)) one.certain.insert(assignment);
          } else if (is_smallest(one.possible)) {
            one.possible.insert(assignment);
          }
        }
      });
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const Expected& one = expected[i];
      const Counterfactuals found = FindCounterfactuals(scene.program, scene.setting.people, answers, cases[i], one.wanted);
      if (one.nothing_to_do) {
        EXPECT_EQ(found, Counterfactuals{});
        continue;
      }
      const std::set<Assignment> listed = Expanded(found.smallest);
      const bool certain = !one.certain.empty();
      const std::set<Assignment> nothing;
      const std::set<Assignment>& all = certain ? one.certain : one.ruled_out ? one.possible : nothing;
      EXPECT_TRUE(std::includes(all.begin(), all.end(), listed.begin(), listed.end()));
      EXPECT_EQ(listed.empty(), all.empty());
      for (const Counterfactual& each : found.smallest) EXPECT_EQ(each.depends_on.empty(), certain);
      if (found.all_listed) {
        EXPECT_EQ(CellsOf(scene, listed), CellsOf(scene, all));
        const bool tied = !scene.setting.vocabulary.relations.empty();
        if (!tied) {
          EXPECT_EQ(listed, all);
        }
      }
      if (!all.empty()) ++seen[{all.begin()->size(), certain}];
    }
  });
  // The law would be empty if changes of every size, certain and not, did not occur.
  for (std::size_t size = 1; size <= rules::kMaxChanges; ++size) {
    EXPECT_GT((seen[{size, true}]), 0) << size;
    EXPECT_GT((seen[{size, false}]), 0) << size;
  }
}

TEST(CounterfactualLawTest, WhatAChangeDependsOnWouldTell) {
  ForEachScene(200'000, {.settings = 2500, .answer_sets = 4}, [](Scene& scene, const World&, const Answers& answers) {
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      const OutcomeSet wanted = SomeOutcomes(scene, of);
      const Counterfactuals found = FindCounterfactuals(scene.program, scene.setting.people, answers, of, wanted);
      for (const Counterfactual& one : found.smallest) {
        Answers changed = answers;
        for (const Change& change : one.changes) changed.Set(change.key, change.to);
        const auto worlds = WorldsOf(scene, changed);
        ASSERT_TRUE(worlds.has_value());
        std::map<std::vector<std::optional<Value>>, bool> told;
        for (const World* world : *worlds) {
          const auto end = Reach(scene.setting, *world, of);
          if (!end) continue;
          std::vector<std::optional<Value>> values;
          for (const FactKey key : one.depends_on) {
            // What is known of one value of a cell is known of all.
            const auto value = ValueIn(scene, *world, key);
            values.push_back(value ? std::optional<Value>(std::countr_zero(scene.program.CellOf(key.fact, *value)))
                                   : std::nullopt);
          }
          const bool reaches = (wanted >> end->value() & 1) != 0;
          EXPECT_EQ(told.try_emplace(values, reaches).first->second, reaches);
        }
      }
    }
  });
}

TEST(CounterfactualLawTest, WhatStandsInTheWayDoesSoWhateverElseIsChanged) {
  int seen_obstacles = 0, seen_never = 0;
  ForEachScene(300'000, {.settings = 3000, .answer_sets = 4}, [&](Scene& scene, const World&, const Answers& answers) {
    const auto others = OtherAnswers(scene, answers);
    if (others.size() > 4) return;
    const std::vector<Case> cases = RandomCases(scene.dice, scene.setting);
    std::vector<OutcomeSet> wanted, reached(cases.size(), 0);
    for (std::size_t i = 0; i < cases.size(); ++i) wanted.push_back(SomeOutcomes(scene, cases[i]));
    std::vector<bool> so_already(cases.size()), certain(cases.size());
    for (std::size_t size = 0; size <= others.size(); ++size) {
      ForEachChange(scene, answers, size, [&](const Assignment&, const Worlds& worlds) {
        for (std::size_t i = 0; i < cases.size(); ++i) {
          const OutcomeSet now = Reached(scene, worlds, cases[i]);
          reached[i] |= now;
          const bool leads_there = (now & ~wanted[i]) == 0;
          if (size == 0) so_already[i] = leads_there;
          if (size > 0 && now != 0 && leads_there) certain[i] = true;
        }
      });
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const Counterfactuals found = FindCounterfactuals(scene.program, scene.setting.people, answers, cases[i], wanted[i]);
      std::vector<FactKey> keys;
      for (const Obstacle& obstacle : found.in_the_way) keys.push_back(obstacle.key);
      if (!keys.empty() || found.never) {
        EXPECT_TRUE(found.smallest.empty());
        EXPECT_EQ(reached[i] & wanted[i], OutcomeSet{0});
        EXPECT_EQ(Reached(scene, WorldsThatAgree(scene, OnlyThese(answers, keys)), cases[i]) & wanted[i], OutcomeSet{0});
        EXPECT_EQ(found.never, keys.empty());
        ++(found.never ? seen_never : seen_obstacles);
      }
      for (const FactKey key : keys) {
        EXPECT_TRUE(std::none_of(others.begin(), others.end(), [&](const auto& other) { return other.first == key; }));
        Answers fewer = OnlyThese(answers, keys);
        fewer.Erase(key);
        EXPECT_NE(Reached(scene, WorldsThatAgree(scene, fewer), cases[i]) & wanted[i], OutcomeSet{0});
      }
      if (found.smallest.empty() && found.exhaustive && !so_already[i]) {
        EXPECT_FALSE(certain[i]);
      }
    }
  });
  EXPECT_GT(seen_obstacles, 0);
  EXPECT_GT(seen_never, 0);
}

}  // namespace
}  // namespace madoguchi::smallworld
