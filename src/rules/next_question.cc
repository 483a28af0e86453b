#include "rules/next_question.h"

#include "rules/board.h"
#include "rules/question_policy.h"

namespace madoguchi::rules {

NextQuestion FindNextQuestion(const Knowledge& knowledge, std::span<const Case> cases) {
  const Program& program = knowledge.program();
  Board board(program, knowledge.people(), cases);
  board.TakeOver(knowledge);
  board.Decide(&knowledge.worlds());
  Topics topics(program.vocabulary());
  for (std::size_t i = 0; i < program.fact_count(); ++i) {
    const FactId fact = FactId::FromIndex(i);
    const bool own = program.vocabulary()[fact].owner == FactOwner::kPerson;
    for (int person = 0; person < (own ? knowledge.people() : 1); ++person) {
      if (HasEffect(knowledge, {fact, PersonIndex{static_cast<std::uint16_t>(person)}})) topics.Begin(fact);
    }
  }
  return QuestionPolicy(board, {}).Choose(topics);
}

}  // namespace madoguchi::rules
