// The laws of changing an answer: the others stay; what no longer applies is parked and comes back; a changed meaning is asked
// anew; and all that is decided, asked and planned is a function of the answers that matter, and of nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "rules/counterfactual.h"
#include "rules/decide.h"
#include "rules/next_question.h"
#include "rules/paths.h"
#include "smallworld/naive.h"
#include "smallworld/random_setting.h"

namespace madoguchi::smallworld {
namespace {

using rules::Answer;
using rules::Answers;
using rules::Case;
using rules::Decide;
using rules::FactKey;
using rules::Knowledge;
using rules::Program;
using rules::Value;

struct Scene {
  Dice dice;
  Setting setting;
  std::vector<World> worlds;
  Program program;

  explicit Scene(std::uint32_t seed)
      : dice(seed),
        setting(RandomSetting(dice, 1500, true)),
        worlds(AllWorlds(setting)),
        program(Program::Compile(setting.vocabulary, setting.procedures, setting.today).value()) {}

  Knowledge Know(const Answers& answers) const { return Knowledge(program, setting.people, answers); }
  const World& AnyWorld() { return worlds[static_cast<std::size_t>(dice.Roll(static_cast<int>(worlds.size())))]; }
  const rules::Fact& FactOf(FactKey key) const { return setting.vocabulary[key.fact]; }
};

void ForEachScene(std::uint32_t first_seed, const std::function<void(Scene&, const World&, const Answers&)>& law) {
  constexpr std::uint32_t kSettings = 1000;
  for (std::uint32_t seed = first_seed; seed < first_seed + kSettings; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Scene scene(seed);
    for (int i = 0; i < 6; ++i) {
      const World& world = scene.AnyWorld();
      law(scene, world, RandomAnswers(scene.dice, scene.setting, world, scene.dice.Roll(100), scene.dice.Roll(30)));
    }
    if (testing::Test::HasFailure()) return;
  }
}

// All that a resident is shown follows from these.
void ExpectTheSameResult(Scene& scene, const Knowledge& one, const Knowledge& other) {
  const std::vector<Case> cases = RandomCases(scene.dice, scene.setting);
  for (const Case& of : cases) EXPECT_EQ(Decide(one, of), Decide(other, of));
  EXPECT_EQ(FindNextQuestion(one, cases), FindNextQuestion(other, cases));
  for (std::size_t i = 0; i < scene.setting.procedures.size(); ++i) {
    const auto procedure = rules::ProcedureIndex::FromIndex(i);
    EXPECT_EQ(CasesOf(one, procedure), CasesOf(other, procedure));
  }
}

bool HangTogether(const Scene& scene, FactKey a, FactKey b) {
  const Program::CompiledFact& fact_a = scene.program.fact(a.fact);
  if (fact_a.component != scene.program.fact(b.fact).component) return false;
  return fact_a.component_spans_people || a.person == b.person;
}

TEST(ChangeLawTest, ChangingAnAnswerKeepsAllOthersAndChangingItBackGivesTheSameResult) {
  ForEachScene(1, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge before = scene.Know(answers);
    const World& other = scene.AnyWorld();
    for (const auto& [key, answer] : answers.all()) {
      const auto value = other[PlaceOf(scene.setting, key)];
      if (!value) continue;
      Answers changed = answers;
      changed.Set(key, *value);
      const Knowledge after = scene.Know(changed);
      for (const auto& [kept, kept_answer] : answers.all()) {
        if (HangTogether(scene, key, kept)) continue;
        EXPECT_EQ(after.value(kept), before.value(kept));
        EXPECT_EQ(after.closed(kept), before.closed(kept));
      }
      if (answer.value) {
        changed.Set(key, *answer.value);
      } else {
        changed.SetUnknown(key);
      }
      EXPECT_TRUE(scene.Know(changed).SameAs(before));
    }
  });
}

TEST(ChangeLawTest, AnAnswerThatNoLongerAppliesIsParkedWithoutEffectAndComesBack) {
  int parked = 0;
  ForEachScene(100'000, [&](Scene& scene, const World& world, const Answers&) {
    const Answers answers = RandomAnswers(scene.dice, scene.setting, world, 100, 0);
    const Knowledge before = scene.Know(answers);
    for (const auto& [key, answer] : answers.all()) {
      for (const World& other : scene.worlds) {
        if (other[PlaceOf(scene.setting, key)]) continue;
        // Everything as that resident has it; but what was said of this fact is still there.
        const Answers without = RandomAnswers(scene.dice, scene.setting, other, 100, 0);
        Answers with = without;
        with.Set(key, *answer.value);
        const Knowledge after = scene.Know(with);
        EXPECT_TRUE(after.consistent());
        EXPECT_FALSE(after.value(key).has_value());
        EXPECT_EQ(after.possible(key), rules::kNotApplicable);
        EXPECT_TRUE(after.SameAs(scene.Know(without)));
        ExpectTheSameResult(scene, after, scene.Know(without));
        // Back to what it was: it counts again, without having been asked again.
        Answers back = with;
        for (const auto& [changed, was] : answers.all()) back.Set(changed, *was.value);
        EXPECT_EQ(scene.Know(back).value(key), answer.value);
        ++parked;
        break;
      }
    }
  });
  EXPECT_GT(parked, 0);
}

TEST(ChangeLawTest, AnAnswerOfAnotherRevisionCountsAsNotAsked) {
  ForEachScene(200'000, [](Scene& scene, const World&, const Answers& answers) {
    Answers stale = answers;
    Answers missing;
    for (const auto& [key, answer] : answers.all()) {
      if (scene.dice.Percent(50)) {
        if (answer.value) {
          missing.Set(key, *answer.value);
        } else {
          missing.SetUnknown(key);
        }
      } else if (answer.value) {
        stale.Set(key, *answer.value, 2);
      } else {
        stale.SetUnknown(key, 2);
      }
    }
    EXPECT_TRUE(scene.Know(stale).SameAs(scene.Know(missing)));
    ExpectTheSameResult(scene, scene.Know(stale), scene.Know(missing));
  });
}

// The reason may be told by the new answer instead: what makes no difference any more may decide just as well.
void ExpectTheSameButForTheReason(rules::Decision one, rules::Decision other) {
  one.why.clear();
  other.why.clear();
  EXPECT_EQ(one, other);
}

TEST(ChangeLawTest, AnswersThatCannotMatterChangeNothing) {
  int tried = 0;
  ForEachScene(300'000, [&](Scene& scene, const World& world, const Answers& answers) {
    const Knowledge before = scene.Know(answers);
    const std::vector<Case> cases = RandomCases(scene.dice, scene.setting);
    std::vector<FactKey> relevant;
    for (const Case& of : cases) {
      for (const FactKey key : rules::Paths(before.worlds(), of).Relevant()) relevant.push_back(key);
    }
    for (const FactKey key : AllKeys(scene.setting)) {
      if (answers.Find(key) != nullptr) continue;
      const auto touches = [&](FactKey other) { return HangTogether(scene, key, other); };
      if (std::any_of(relevant.begin(), relevant.end(), touches)) continue;
      const auto value = world[PlaceOf(scene.setting, key)];
      if (!value) continue;
      Answers more = answers;
      more.Set(key, *value);
      const Knowledge after = scene.Know(more);
      for (const Case& of : cases) ExpectTheSameButForTheReason(Decide(after, of), Decide(before, of));
      // Bounds may come closer to each other: they are bounds.
      EXPECT_EQ(FindNextQuestion(after, cases).ask, FindNextQuestion(before, cases).ask);
      ++tried;
    }
  });
  EXPECT_GT(tried, 0);
}

}  // namespace
}  // namespace madoguchi::smallworld
