// A session is told answers one by one and looks again at what they touch. It must say what Knowledge, Decide and FindNextQuestion
// say of all answers at once, whatever was said, taken back and said otherwise before.
#include <gtest/gtest.h>

#include "rules/decide.h"
#include "rules/paths.h"
#include "rules/session.h"
#include "smallworld/naive.h"
#include "smallworld/random_setting.h"

namespace madoguchi::smallworld {
namespace {

using rules::Answers;
using rules::Case;
using rules::FactKey;
using rules::Knowledge;
using rules::OutcomeIndex;
using rules::Program;
using rules::Session;

std::vector<OutcomeIndex> Listed(rules::OutcomeSet outcomes) {
  std::vector<OutcomeIndex> list;
  for (std::uint16_t i = 0; i < rules::kMaxOutcomes; ++i) {
    if ((outcomes >> i & 1) != 0) list.push_back(OutcomeIndex{i});
  }
  return list;
}

void ExpectSame(Session& session, const Program& program, int people, const std::vector<Case>& cases,
                const Answers& answers) {
  const Knowledge knowledge(program, people, answers);
  ASSERT_EQ(session.answers(), answers);
  EXPECT_EQ(session.conflicts(), knowledge.conflicts());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    SCOPED_TRACE(testing::Message() << "case " << i);
    const rules::Decision decision = Decide(knowledge, cases[i]);
    EXPECT_EQ(Listed(session.outcomes(i)), decision.outcomes);
    EXPECT_EQ(session.status(i), decision.status);
    EXPECT_EQ(session.OpenFacts(i), OpenFacts(knowledge, cases[i]));
  }
  EXPECT_EQ(session.Next(), FindNextQuestion(knowledge, cases));
}

// Facts at random are answered (by one resident, or by several who contradict each other), closed and taken back.
void RunLaw(std::uint32_t first_seed, int settings, bool total, bool contradicting) {
  for (std::uint32_t seed = first_seed; seed < first_seed + static_cast<std::uint32_t>(settings); ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Dice dice(seed);
    const Setting setting = RandomSetting(dice, 1500, total);
    const std::vector<World> worlds = AllWorlds(setting);
    const Program program = Program::Compile(setting.vocabulary, setting.procedures, setting.today).value();
    const std::vector<Case> cases = RandomCases(dice, setting);
    const std::vector<FactKey> keys = AllKeys(setting);
    Session session(program, setting.people, cases);
    Answers answers;
    const auto any_world = [&]() -> const World& {
      return worlds[static_cast<std::size_t>(dice.Roll(static_cast<int>(worlds.size())))];
    };
    const World& resident = any_world();
    for (int step = 0; step < 12; ++step) {
      const FactKey key = keys[static_cast<std::size_t>(dice.Roll(static_cast<int>(keys.size())))];
      const World& world = contradicting ? any_world() : resident;
      const std::optional<rules::Value> value = world[PlaceOf(setting, key)];
      const int what = dice.Roll(10);
      if (what == 0) {
        session.Erase(session.HandleOf(key));
        answers.Erase(key);
      } else if (what < 3 || !value) {
        session.SetUnknown(session.HandleOf(key));
        answers.SetUnknown(key);
      } else {
        EXPECT_TRUE(session.Set(session.HandleOf(key), *value));
        answers.Set(key, *value);
      }
      if (dice.Percent(30)) continue;  // several answers before anything is asked of the session
      ExpectSame(session, program, setting.people, cases, answers);
      if (testing::Test::HasFailure()) return;
    }
    session.Clear();
    ExpectSame(session, program, setting.people, cases, {});
    if (testing::Test::HasFailure()) return;
  }
}

TEST(QuestionSessionTest, SaysWhatDecidingEverythingAnewSays) { RunLaw(2'000'000, 1500, true, false); }
TEST(QuestionSessionTest, SaysTheSameOfTreesWithGaps) { RunLaw(2'100'000, 800, false, false); }
TEST(QuestionSessionTest, SaysTheSameOfAnswersThatContradictEachOther) { RunLaw(2'200'000, 800, true, true); }

}  // namespace
}  // namespace madoguchi::smallworld
