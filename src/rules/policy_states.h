#pragma once
// PolicyStates: the expected number of questions, and the longest and the shortest run, exactly, by dynamic programming.
//
// A state says of each fact that was open at the start: not asked, answered with this cell, or わからない. What follows from a state
// does not depend on the way to it, so each is solved once. Part of QuestionPolicy.
//
// Whether the states fit depends on their number and on the nodes that are visited to decide them, never on time. After an
// answer to the question that was chosen fewer states follow, all of them among those that were counted before: what
// fits, goes on to fit. (An answer of an exact day may rule out more than its cell does where dates are related;
// such variables are left to the estimate.)

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rules/board.h"
#include "rules/topics.h"

namespace madoguchi::rules {

class PolicyStates {
 public:
  struct Solution {
    MemberIndex ask = kNoMember;
    Questions expected = 0;
    int shortest = 0;
    int longest = 0;
  };

  /// The board must outlive this object. Allocates all that it will ever need.
  PolicyStates(Board& board, std::uint32_t max_states, std::uint32_t max_work);

  /// Nothing where that is too much. `open`: all that can be asked, in the author's order; not empty. Board and topics are
  /// left as they were.
  [[nodiscard]] std::optional<Solution> Solve(std::span<const MemberIndex> open, Topics& topics);

  /// Seven bits for each fact make one code of 64.
  static constexpr std::size_t kMaxOpen = 9;

 private:
  // 7 bits for each open fact: 0 not asked, its cell's place + 1, or kUnknown.
  using Code = std::uint64_t;
  using Set = std::uint16_t;  ///< of open facts, bit by bit
  static constexpr Code kUnknown = 127;

  struct State {
    Code code = 0;
    std::uint32_t call = 0;  ///< the Solve() that it belongs to; others are as good as empty
    Set candidates = 0;
    std::uint8_t shortest = 0;
    std::uint8_t longest = 0;
    bool has_run = false;
    Questions expected = 0;
  };

  [[nodiscard]] bool Fits(std::span<const MemberIndex> open);
  [[nodiscard]] State& Find(Code code);
  /// Solves the state that the board is in. Nothing more is right once there were too many.
  State& Expect(Code code);
  /// Solves it, and everything that the policy leads to from there.
  State& Follow(Code code, Topics& topics);
  /// The open facts that can be asked as the board is, and need not wait for a parent.
  [[nodiscard]] Set Candidates();
  /// Calls see(code of the answer, its share, the domain that it leaves) for each answer to the i-th open fact.
  template <class See>
  void ForEachAnswer(std::size_t i, const See& see);
  [[nodiscard]] Questions CostOf(Code code, std::size_t i);
  [[nodiscard]] std::size_t ChooseFrom(Code code, Set candidates, const Topics& topics);

  Board& board_;
  std::uint32_t max_states_;
  std::uint32_t max_work_;
  std::span<const MemberIndex> open_;
  std::vector<std::uint8_t> place_;     ///< by member: its place in open_, or kNoPlace
  std::vector<std::uint32_t> pending_;  ///< cases that are open
  std::vector<Share> needs_;            ///< of one case
  std::vector<State> states_;           ///< by hash, open addressing
  std::uint32_t call_ = 0;
  std::uint32_t state_count_ = 0;
  std::uint32_t state_limit_ = 0;
  bool too_many_ = false;
};

}  // namespace madoguchi::rules
