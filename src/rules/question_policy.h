#pragma once
// QuestionPolicy: chooses the next question from a board, as next_question.h says.
//
// Part of Session and FindNextQuestion; not for other modules. Keeps memory between calls, and no knowledge: the same
// board and topics give the same question. Allocates only when constructed.

#include <cstdint>
#include <span>
#include <vector>

#include "rules/board.h"
#include "rules/next_question.h"
#include "rules/policy_states.h"
#include "rules/topics.h"

namespace madoguchi::rules {

class QuestionPolicy {
 public:
  /// The most that may be spent; see next_question.h. Other values than the default are for measuring.
  struct Limits {
    std::uint32_t states = kMaxPolicyStates;
    std::uint32_t work = kMaxPolicyWork;
    std::uint32_t look_ahead = kMaxLookAhead;
  };

  /// The board must outlive this object.
  QuestionPolicy(Board& board, const Limits& limits);

  /// Precondition: the board is decided. Board and topics are left as they were.
  [[nodiscard]] NextQuestion Choose(Topics& topics);

 private:
  void ListOpen();
  void RankCandidates();
  [[nodiscard]] bool LookAhead();
  void TakeMostNeeded(const Topics& topics);
  [[nodiscard]] std::uint64_t WorkOf(MemberIndex member);
  [[nodiscard]] Questions CostOf(MemberIndex member);
  void Spare(const FlatCase& of, std::span<const Share> needs, std::vector<Share>& spared) const;
  void SpareUntouched(std::size_t variable);
  [[nodiscard]] Questions ExpectedWith(std::size_t variable);
  [[nodiscard]] Share NeedAnywhere(MemberIndex member) const;
  [[nodiscard]] int CountIndependentCases();

  Board& board_;
  Limits limits_;
  PolicyStates states_;
  std::vector<MemberIndex> open_;         ///< can be asked, in the author's order
  std::vector<MemberIndex> candidates_;   ///< of these, what waits for no parent; those that look-ahead reaches come first
  std::vector<Topics::Candidate> costs_;  ///< by candidate
  std::vector<Share> spared_;             ///< by member: the share of residents who are not asked for it
  std::vector<Share> untouched_;          ///< the same, by those cases alone that the answer at hand does not touch
  std::vector<Share> needs_;              ///< of one case
  std::vector<std::uint32_t> claimed_;    ///< by variable: the call in which a case claimed it
  std::uint32_t call_ = 0;
};

}  // namespace madoguchi::rules
