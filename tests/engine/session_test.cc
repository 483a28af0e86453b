#include "main/engine/session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/town.h"

namespace madoguchi::engine {
namespace {

using ::testing::HasSubstr;

constexpr base::Date kToday{20779};  // 2026-11-22

class EngineSession : public ::testing::Test {
 protected:
  EngineSession() : engine_(Engine::Load(TownBundle(), kToday)) {}

  Session Moving(std::vector<std::string> people = {"me"}) {
    return Session::Open(*engine_, engine_->OfLifeEvent("moving_in").value(), std::move(people)).value();
  }
  rules::FactKey Key(std::string_view fact, std::uint16_t person = 0) {
    return {engine_->Fact(fact).value(), rules::PersonIndex{person}};
  }
  static std::string CodeOf(const base::Status& status) { return status.Ok() ? "" : status.error().code; }

  base::Result<Engine> engine_;
};

TEST_F(EngineSession, SaysTheSameAsDecideAndFindNextQuestion) {
  Session session = Moving({"me", "other"});
  ASSERT_TRUE(session.Answer(Key("wants_copy"), true).Ok());
  ASSERT_TRUE(session.Answer(Key("card"), "usable").Ok());
  ASSERT_TRUE(session.Answer(Key("age", 1), std::int64_t{70}).Ok());
  ASSERT_TRUE(session.SetUnknown(Key("pin")).Ok());

  const rules::Knowledge knowledge(engine_->program(), 2, session.answers());
  std::vector<rules::Case> cases;
  for (const CaseResult& result : session.results()) {
    const rules::Decision decision = rules::Decide(knowledge, result.of);
    rules::OutcomeSet outcomes = 0;
    for (const rules::OutcomeIndex outcome : decision.outcomes) outcomes |= rules::OutcomeSet{1} << outcome.value();
    EXPECT_EQ(result.status, decision.status);
    EXPECT_EQ(result.outcomes & ~(rules::OutcomeSet{1} << rules::kDoesNotRun.value()), outcomes);
    cases.push_back(result.of);
  }
  EXPECT_EQ(cases.size(), 4u);
  EXPECT_EQ(session.next(), rules::FindNextQuestion(knowledge, cases));
}

TEST_F(EngineSession, ResultsAreTheSameHoweverOftenTheyAreRead) {
  Session read_always = Moving({"me", "other"}), read_once = Moving({"me", "other"});
  const std::vector<std::pair<rules::FactKey, service::WrittenAnswer>> answers = {
      {Key("wants_copy"), true}, {Key("card"), "usable"}, {Key("age", 1), std::int64_t{70}},
      {Key("card"), "none"},     {Key("pin"), true},      {Key("move_date"), "2026-10-01"}};
  for (const auto& [key, answer] : answers) {
    ASSERT_TRUE(read_always.Answer(key, answer).Ok());
    ASSERT_TRUE(read_once.Answer(key, answer).Ok());
    // The next question has the cases decided before their results are read.
    EXPECT_EQ(read_always.next(), read_once.next());
    static_cast<void>(read_always.results());
  }
  EXPECT_EQ(read_once.results(), read_always.results());
}

TEST_F(EngineSession, RefusedAnswersChangeNothing) {
  Session session = Moving({"me", "other"});
  ASSERT_TRUE(session.Answer(Key("move_date"), "2026-10-01").Ok());
  const std::vector<CaseResult> before = session.results();
  const rules::Answers answers = session.answers();

  EXPECT_EQ(CodeOf(session.Set({rules::FactId{99}, rules::PersonIndex{0}}, 1)), "MG0101");
  EXPECT_EQ(CodeOf(session.Set({Key("card").fact, rules::PersonIndex{2}}, 1)), "MG0008");
  EXPECT_EQ(CodeOf(session.Set(Key("card"), 3)), "MG0008");
  EXPECT_EQ(CodeOf(session.Set(Key("age"), 121)), "MG0008");
  EXPECT_EQ(CodeOf(session.Set(Key("store_open"), 1)), "MG0114");
  EXPECT_EQ(CodeOf(session.Set(Key("wants_copy", 1), 1)), "MG0114");
  EXPECT_EQ(CodeOf(session.Answer(Key("card"), "lost")), "MG0102");
  EXPECT_EQ(CodeOf(session.Answer(Key("age"), true)), "MG0006");
  EXPECT_EQ(CodeOf(session.Set(Key("notice_date"), base::ParseIso("2026-09-30")->days)), "MG0404");

  EXPECT_EQ(session.results(), before);
  EXPECT_EQ(session.answers(), answers);
}

TEST_F(EngineSession, AContradictionNamesTheFactsThatContradictEachOther) {
  Session session = Moving();
  ASSERT_TRUE(session.Answer(Key("notice_date"), "2026-09-30").Ok());
  const base::Status status = session.Answer(Key("move_date"), "2026-10-01");
  ASSERT_FALSE(status.Ok());
  EXPECT_EQ(status.error().context, "facts.move_date");
  EXPECT_THAT(status.error().text, HasSubstr("facts.notice_date"));
}

TEST_F(EngineSession, ErrorsSayWhosePlaceItIs) {
  Session alone = Moving();
  Session two = Moving({"me", "other"});
  EXPECT_EQ(alone.Set(Key("age"), 121).error().context, "facts.age");
  EXPECT_EQ(two.Set(Key("age", 1), 121).error().context, "people[1].facts.age");
}

TEST_F(EngineSession, ErasingTakesAnAnswerBackWhole) {
  Session session = Moving();
  const std::vector<CaseResult> before = session.results();
  ASSERT_TRUE(session.Answer(Key("wants_copy"), false).Ok());
  EXPECT_NE(session.results(), before);
  ASSERT_TRUE(session.Erase(Key("wants_copy")).Ok());
  EXPECT_EQ(session.results(), before);
  EXPECT_TRUE(session.answers().empty());
}

TEST_F(EngineSession, PlanLeavesOutWhatDoesNotRunForAPerson) {
  Session session = Moving({"me", "child"});
  ASSERT_TRUE(session.Answer(Key("age"), std::int64_t{30}).Ok());
  ASSERT_TRUE(session.Answer(Key("age", 1), std::int64_t{3}).Ok());
  EXPECT_THAT(session.PlanJson(), HasSubstr(R"("id":"pension","subject":"me")"));
  EXPECT_THAT(session.PlanJson(), Not(HasSubstr(R"("id":"pension","subject":"child")")));
}

TEST(EngineLoad, RefusesWhatIsNoBundleOfThisVersion) {
  const std::string whole = TownBundle();
  ASSERT_TRUE(Engine::Load(whole, kToday).Ok());
  for (std::string bytes : {std::string(), whole.substr(0, 20), whole.substr(0, whole.size() - 1), whole + "x"}) {
    const base::Result<Engine> engine = Engine::Load(bytes, kToday);
    ASSERT_FALSE(engine.Ok());
    EXPECT_EQ(engine.error().code, "MG0501");
    EXPECT_EQ(engine.error().context, "bundle");
  }
  std::string newer = whole;
  ++newer[4];
  const base::Result<Engine> engine = Engine::Load(newer, kToday);
  ASSERT_FALSE(engine.Ok());
  EXPECT_THAT(engine.error().text, HasSubstr("too_new"));
}

TEST(EngineLoad, SurvivesEveryByteThatIsWrong) {
  const std::string whole = TownBundle();
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    EXPECT_FALSE(Engine::Load(bytes, kToday).Ok()) << at;
  }
}

}  // namespace
}  // namespace madoguchi::engine
