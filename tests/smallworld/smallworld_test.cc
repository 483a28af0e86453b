// The laws of the engine (architecture.md, section 3), each over thousands of random small settings, against the naive
// reference. One law, one test. A failure prints the seed of its setting; a scene is made from its seed alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "rules/decide.h"
#include "rules/next_question.h"
#include "rules/paths.h"
#include "smallworld/naive.h"
#include "smallworld/random_setting.h"

namespace madoguchi::smallworld {
namespace {

using rules::Answers;
using rules::Case;
using rules::CellMask;
using rules::Decide;
using rules::Decision;
using rules::FactKey;
using rules::Knowledge;
using rules::OutcomeClass;
using rules::OutcomeIndex;
using rules::PossibleOutcomes;
using rules::Program;
using rules::Status;

constexpr double kMostWorlds = 1500;
constexpr int kAnswerSetsPerSetting = 12;

// A setting, compiled, with all its worlds.
struct Scene {
  Dice dice;
  Setting setting;
  std::vector<World> worlds;
  Program program;

  Scene(std::uint32_t seed, bool total, double most_worlds)
      : dice(seed),
        setting(RandomSetting(dice, most_worlds, total)),
        worlds(AllWorlds(setting)),
        program(Program::Compile(setting.vocabulary, setting.procedures, setting.today).value()) {}

  const World& AnyWorld() { return worlds[static_cast<std::size_t>(dice.Roll(static_cast<int>(worlds.size())))]; }
  Knowledge Know(const Answers& answers) const { return Knowledge(program, setting.people, answers); }

  std::vector<const World*> WorldsThatAgree(const Answers& answers) const {
    std::vector<const World*> agreeing;
    for (const World& world : worlds) {
      if (Agrees(setting, world, answers)) agreeing.push_back(&world);
    }
    return agreeing;
  }
};

// Outcomes that are reached; kDoesNotRun among them, worlds that get stuck not.
std::set<OutcomeIndex> Reached(const Scene& scene, const std::vector<const World*>& worlds, const Case& of) {
  std::set<OutcomeIndex> reached;
  for (const World* world : worlds) {
    const std::optional<OutcomeIndex> end = Reach(scene.setting, *world, of);
    if (end) reached.insert(*end);
  }
  return reached;
}

std::set<OutcomeIndex> AsSet(const std::vector<OutcomeIndex>& outcomes) { return {outcomes.begin(), outcomes.end()}; }

std::set<OutcomeIndex> WithoutOutside(std::set<OutcomeIndex> outcomes) {
  outcomes.erase(rules::kDoesNotRun);
  return outcomes;
}

// A class of its own for "does not run".
int ClassOf(const Scene& scene, const Case& of, OutcomeIndex outcome) {
  if (outcome == rules::kDoesNotRun) return 1000;
  return scene.setting.procedures[of.procedure.index()].outcome_class[outcome.index()];
}

CellMask CellIn(const Scene& scene, const World& world, FactKey key) {
  const auto value = world[PlaceOf(scene.setting, key)];
  return value ? scene.program.CellOf(key.fact, *value) : rules::kNotApplicable;
}

struct Options {
  int settings = 1200;
  bool total = true;
  double most_worlds = kMostWorlds;
  int answer_sets = kAnswerSetsPerSetting;
};

// Runs the law over settings × answers. Every test has its own range of seeds.
void ForEachScene(std::uint32_t first_seed, const Options& options,
                  const std::function<void(Scene&, const World&, const Answers&)>& law) {
  for (std::uint32_t seed = first_seed; seed < first_seed + static_cast<std::uint32_t>(options.settings); ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Scene scene(seed, options.total, options.most_worlds);
    for (int i = 0; i < options.answer_sets; ++i) {
      const World& world = scene.AnyWorld();
      const int percent_answered = scene.dice.Roll(100);
      law(scene, world, RandomAnswers(scene.dice, scene.setting, world, percent_answered, scene.dice.Roll(30)));
    }
    if (testing::Test::HasFailure()) return;
  }
}

TEST(SmallWorldTest, PossibleOutcomesAreExactlyThoseThatSomeWorldReaches) {
  ForEachScene(1, {.settings = 4000, .total = false}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    ASSERT_TRUE(knowledge.consistent());
    const auto agreeing = scene.WorldsThatAgree(answers);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      EXPECT_EQ(AsSet(PossibleOutcomes(knowledge, of)), WithoutOutside(Reached(scene, agreeing, of)));
    }
  });
}

TEST(SmallWorldTest, PropagationRemovesNoCellThatSomeWorldHas) {
  ForEachScene(100'000, {.settings = 1200, .total = false}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    const auto agreeing = scene.WorldsThatAgree(answers);
    for (const FactKey key : AllKeys(scene.setting)) {
      CellMask cells = 0;
      for (const World* world : agreeing) cells |= CellIn(scene, *world, key);
      if (scene.setting.vocabulary.relations.empty()) {
        EXPECT_EQ(knowledge.possible(key), cells);
      } else {
        EXPECT_EQ(cells & ~knowledge.possible(key), CellMask{0});
      }
    }
  });
}

TEST(SmallWorldTest, TotalCompleteKnowledgeReachesExactlyOneOutcome) {
  ForEachScene(200'000, {.settings = 1200}, [](Scene& scene, const World& world, const Answers&) {
    const Knowledge knowledge = scene.Know(RandomAnswers(scene.dice, scene.setting, world, 100, 0));
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      const Decision decision = Decide(knowledge, of);
      const OutcomeIndex end = Reach(scene.setting, world, of).value();
      EXPECT_TRUE(decision.open.empty());
      EXPECT_TRUE(decision.deciding.empty());
      if (end == rules::kDoesNotRun) {
        EXPECT_TRUE(decision.outcomes.empty());
        EXPECT_EQ(decision.status, Status::kNotNeeded);
      } else {
        ASSERT_EQ(decision.outcomes, std::vector<OutcomeIndex>{end});
        const bool not_needed = ClassOf(scene, of, end) == rules::kNotNeededClass;
        EXPECT_EQ(decision.status, not_needed ? Status::kNotNeeded : Status::kSettled);
      }
    }
  });
}

TEST(SmallWorldTest, MonotoneMoreKnowledgeNeverAddsAnOutcomeOrAnOpenFact) {
  ForEachScene(300'000, {.settings = 1200}, [](Scene& scene, const World& world, const Answers& answers) {
    Answers more = RandomAnswers(scene.dice, scene.setting, world, 50, 10);
    for (const auto& [key, answer] : answers.all()) {
      // What was わからない may have been found out in the meantime.
      if (answer.value || more.Find(key) == nullptr) more.Set(key, answer.value.value_or(0));
      if (!answer.value) more.SetUnknown(key);
    }
    const Knowledge before = scene.Know(answers);
    const Knowledge after = scene.Know(more);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      const auto outcomes_before = AsSet(PossibleOutcomes(before, of));
      for (const OutcomeIndex outcome : PossibleOutcomes(after, of)) EXPECT_TRUE(outcomes_before.contains(outcome));
      const auto open_before = OpenFacts(before, of);
      for (const FactKey key : OpenFacts(after, of)) {
        EXPECT_NE(std::find(open_before.begin(), open_before.end(), key), open_before.end());
      }
    }
  });
}

TEST(SmallWorldTest, UnknownIsHonestAndKeepsEveryOutcomeOfEveryAnswer) {
  ForEachScene(400'000, {.settings = 1200}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    const auto agreeing = scene.WorldsThatAgree(answers);
    for (const FactKey key : AllKeys(scene.setting)) {
      if (answers.Find(key) != nullptr) continue;
      Answers with_unknown = answers;
      with_unknown.SetUnknown(key);
      const Knowledge closed = scene.Know(with_unknown);
      EXPECT_FALSE(closed.askable(key));
      for (const Case& of : RandomCases(scene.dice, scene.setting)) {
        EXPECT_EQ(PossibleOutcomes(closed, of), PossibleOutcomes(knowledge, of));
      }
    }
  });
}

// Facts that hang together through parents, relations and questions about all people.
bool HangTogether(const Scene& scene, FactKey a, FactKey b) {
  const Program::CompiledFact& fact_a = scene.program.fact(a.fact);
  if (fact_a.component != scene.program.fact(b.fact).component) return false;
  return fact_a.component_spans_people || a.person == b.person;
}

TEST(SmallWorldTest, IrrelevantFactsAreNeverAsked) {
  ForEachScene(500'000, {.settings = 1500, .answer_sets = 6}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    const auto agreeing = scene.WorldsThatAgree(answers);
    const std::vector<FactKey> keys = AllKeys(scene.setting);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      for (const FactKey open : OpenFacts(knowledge, of)) {
        // Two residents who differ in this fact, and in what hangs together with it, alone, and end differently.
        std::map<World, std::vector<std::pair<CellMask, OutcomeIndex>>> alike;
        for (const World* world : agreeing) {
          World rest = *world;
          for (const FactKey key : keys) {
            if (HangTogether(scene, key, open)) rest[PlaceOf(scene.setting, key)] = std::nullopt;
          }
          const auto end = Reach(scene.setting, *world, of);
          if (end) alike[rest].emplace_back(CellIn(scene, *world, open), *end);
        }
        const bool matters = std::any_of(alike.begin(), alike.end(), [](const auto& group) {
          for (const auto& [cell, end] : group.second) {
            for (const auto& [other_cell, other_end] : group.second) {
              if (cell != other_cell && end != other_end) return true;
            }
          }
          return false;
        });
        EXPECT_TRUE(matters) << scene.setting.vocabulary[open.fact].id << " of person " << open.person.value();
      }
    }
  });
}

TEST(SmallWorldTest, WhatIsNotOpenAndHangsTogetherWithNothingOpenChangesNothing) {
  ForEachScene(600'000, {.settings = 1200}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      const std::vector<FactKey> relevant = rules::Paths(knowledge.worlds(), of).Relevant();
      for (const FactKey key : AllKeys(scene.setting)) {
        const bool touches =
            std::any_of(relevant.begin(), relevant.end(), [&](FactKey other) { return HangTogether(scene, key, other); });
        if (touches) continue;
        for (CellMask cells = knowledge.possible(key); cells != 0; cells &= cells - 1) {
          Knowledge more = knowledge;
          if (!more.Narrow(key, cells & (~cells + 1))) continue;
          EXPECT_EQ(PossibleOutcomes(more, of), PossibleOutcomes(knowledge, of));
        }
      }
    }
  });
}

TEST(SmallWorldTest, OrderFreeAnswersInAnyOrderGiveTheSameKnowledgeAndQuestion) {
  ForEachScene(700'000, {.settings = 1200}, [](Scene& scene, const World& world, const Answers&) {
    std::vector<FactKey> keys = AllKeys(scene.setting);
    std::erase_if(keys, [&](FactKey) { return scene.dice.Percent(50); });
    const auto learn = [&](Knowledge& knowledge) {
      for (const FactKey key : keys) {
        if ((key.fact.value() + key.person.value()) % 3 == 0) {
          knowledge.Close(key);
        } else {
          ASSERT_TRUE(knowledge.Narrow(key, CellIn(scene, world, key)));
        }
      }
    };
    Knowledge one = scene.Know({});
    learn(one);
    for (std::size_t i = keys.size(); i > 1; --i) {
      std::swap(keys[i - 1], keys[static_cast<std::size_t>(scene.dice.Roll(static_cast<int>(i)))]);
    }
    Knowledge other = scene.Know({});
    learn(other);
    EXPECT_TRUE(one.SameAs(other));
    const auto cases = RandomCases(scene.dice, scene.setting);
    EXPECT_EQ(FindNextQuestion(one, cases), FindNextQuestion(other, cases));
  });
}

TEST(SmallWorldTest, BoundsOnTheNumberOfQuestionsHoldAndFallWithEveryAnswer) {
  ForEachScene(800'000, {.settings = 1500, .answer_sets = 6}, [](Scene& scene, const World& world, Answers answers) {
    const std::vector<Case> cases = RandomCases(scene.dice, scene.setting);
    const int percent_unknown = scene.dice.Roll(60);
    std::vector<rules::NextQuestion> asked;
    while (true) {
      const Knowledge knowledge = scene.Know(answers);
      const rules::NextQuestion next = FindNextQuestion(knowledge, cases);
      if (!asked.empty()) {
        EXPECT_LT(next.at_most_more, asked.back().at_most_more);
      }
      if (!next.ask) {
        EXPECT_EQ(next, rules::NextQuestion{});
        for (const Case& of : cases) EXPECT_NE(Decide(knowledge, of).status, Status::kConditional);
        break;
      }
      asked.push_back(next);
      EXPECT_EQ(answers.Find(*next.ask), nullptr) << "asked twice";
      ASSERT_TRUE(knowledge.askable(*next.ask));
      const auto value = world[PlaceOf(scene.setting, *next.ask)];
      if (!value || scene.dice.Percent(percent_unknown)) {
        answers.SetUnknown(*next.ask);
      } else {
        answers.Set(*next.ask, *value);
      }
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const int still = static_cast<int>(asked.size() - i);
      EXPECT_GE(asked[i].at_least_more, 1);
      EXPECT_LE(asked[i].at_least_more, still);
      EXPECT_GE(asked[i].at_most_more, still);
    }
  });
}

// Whether the cells of these facts tell the class, whatever they are.
bool Settles(const Scene& scene, const std::vector<const World*>& worlds, const Case& of, const std::vector<FactKey>& keys) {
  std::map<std::vector<CellMask>, int> class_of;
  for (const World* world : worlds) {
    std::vector<CellMask> cells;
    for (const FactKey key : keys) cells.push_back(CellIn(scene, *world, key));
    const auto end = Reach(scene.setting, *world, of);
    if (!end) continue;
    const int end_class = ClassOf(scene, of, *end);
    if (class_of.try_emplace(cells, end_class).first->second != end_class) return false;
  }
  return true;
}

TEST(SmallWorldTest, ReasonsAreNoPartOfWhatIsDecided) {
  ForEachScene(700'000, {.settings = 400, .answer_sets = 4}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      Decision without_reasons = Decide(knowledge, of);
      without_reasons.deciding.clear();
      without_reasons.deciding_is_smallest = true;
      without_reasons.why.clear();
      EXPECT_TRUE(rules::DecideOutcomes(knowledge, of) == without_reasons);
    }
  });
}

TEST(SmallWorldTest, DecidingFactsSettleTheClassAndNoSmallerSetDoes) {
  ForEachScene(900'000, {.settings = 1200, .answer_sets = 4}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    const auto agreeing = scene.WorldsThatAgree(answers);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      const Decision decision = Decide(knowledge, of);
      EXPECT_TRUE(Settles(scene, agreeing, of, decision.deciding));
      if (decision.deciding.size() <= 4) {
        EXPECT_TRUE(decision.deciding_is_smallest);
      }
      const std::vector<FactKey> candidates = rules::Paths(knowledge.worlds(), of).Relevant();
      for (std::uint32_t set = 0; set < std::uint32_t{1} << candidates.size(); ++set) {
        std::vector<FactKey> smaller;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
          if ((set >> i & 1) != 0) smaller.push_back(candidates[i]);
        }
        const bool must_be_found = decision.deciding_is_smallest || smaller.size() <= 4;
        if (!must_be_found || smaller.size() >= decision.deciding.size()) continue;
        EXPECT_FALSE(Settles(scene, agreeing, of, smaller));
      }
    }
  });
}

TEST(SmallWorldTest, TheReasonIsEnoughAndNoPartOfItIs) {
  ForEachScene(1'000'000, {.settings = 1200}, [](Scene& scene, const World&, const Answers& answers) {
    const Knowledge knowledge = scene.Know(answers);
    const auto agreeing = scene.WorldsThatAgree(answers);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      const auto reached = Reached(scene, agreeing, of);
      const std::vector<FactKey> why = Decide(knowledge, of).why;
      Answers enough;
      for (const FactKey key : why) {
        ASSERT_NE(answers.Find(key), nullptr);
        enough.Set(key, answers.Find(key)->value.value());
      }
      EXPECT_EQ(Reached(scene, scene.WorldsThatAgree(enough), of), reached);
      for (const FactKey key : why) {
        Answers fewer = enough;
        fewer.Erase(key);
        EXPECT_NE(Reached(scene, scene.WorldsThatAgree(fewer), of), reached);
      }
    }
  });
}

TEST(SmallWorldTest, AnswersThatContradictEachOtherAreNamedAndLeftOut) {
  ForEachScene(1'100'000, {.settings = 1200}, [](Scene& scene, const World& world, const Answers&) {
    // Answers of two different residents under one name.
    Answers mixed = RandomAnswers(scene.dice, scene.setting, world, 60, 0);
    const Answers others = RandomAnswers(scene.dice, scene.setting, scene.AnyWorld(), 60, 0);
    for (const auto& [key, answer] : others.all()) {
      if (mixed.Find(key) == nullptr) mixed.Set(key, *answer.value);
    }
    const Knowledge knowledge = scene.Know(mixed);
    Answers in_force;
    for (const FactKey key : AllKeys(scene.setting)) {
      if (knowledge.value(key)) in_force.Set(key, *knowledge.value(key));
    }
    EXPECT_FALSE(scene.WorldsThatAgree(in_force).empty());
    Answers contradicting;
    for (const FactKey key : knowledge.conflicts()) {
      EXPECT_FALSE(knowledge.value(key).has_value());
      contradicting.Set(key, mixed.Find(key)->value.value());
    }
    if (!knowledge.consistent()) {
      EXPECT_TRUE(scene.WorldsThatAgree(contradicting).empty());
    }
    const auto agreeing = scene.WorldsThatAgree(in_force);
    for (const Case& of : RandomCases(scene.dice, scene.setting)) {
      EXPECT_EQ(AsSet(Decide(knowledge, of).outcomes), WithoutOutside(Reached(scene, agreeing, of)));
    }
  });
}

}  // namespace
}  // namespace madoguchi::smallworld
