// Counts what operator new is asked for, to hold the promise of rules/session.h: an answer costs no memory.

#include <gtest/gtest.h>

#include "engine/town.h"
#include "main/engine/session.h"
#include "rules/allocation_count.h"

namespace madoguchi::engine {
namespace {

TEST(EngineAllocation, AnswersToFactsOfTheirOwnTakeNoMemory) {
  const base::Result<Engine> engine = Engine::Load(TownBundle(), base::ParseIso("2026-11-22").value());
  ASSERT_TRUE(engine.Ok());
  base::Result<Session> session = Session::Open(*engine, engine->OfLifeEvent("moving_in").value(), {"me", "child"});
  ASSERT_TRUE(session.Ok());
  const rules::FactKey copy{engine->Fact("wants_copy").value(), rules::PersonIndex{0}};
  const rules::FactKey age{engine->Fact("age").value(), rules::PersonIndex{1}};

  const std::size_t before = rules::AllocationCount();
  bool all_taken = true;
  int questions = 0;
  for (int years = 0; years < 100; ++years) {
    all_taken = all_taken && session->Set(age, years).Ok() && session->Set(copy, years % 2).Ok();
    questions += session->next().at_most_more + static_cast<int>(session->results().size());
    all_taken = all_taken && session->SetUnknown(copy).Ok() && session->Erase(age).Ok();
    questions += session->next().at_most_more + static_cast<int>(session->results().size());
  }
  const std::size_t after = rules::AllocationCount();

  EXPECT_TRUE(all_taken);
  EXPECT_GT(questions, 0);
  EXPECT_EQ(after - before, 0u);
}

TEST(EngineAllocation, TheCounterCounts) {
  const std::size_t before = rules::AllocationCount();
  const std::vector<int> something(1000);
  EXPECT_GT(rules::AllocationCount(), before);
  EXPECT_EQ(something.size(), 1000u);
}

}  // namespace
}  // namespace madoguchi::engine
