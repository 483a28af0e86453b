#pragma once
// Board: what is decided of all cases at hand, kept up to date while knowledge changes.
//
// What Session and FindNextQuestion have in common. Knowledge is taken over as a domain for each variable and a flag for each fact
// that cannot be asked; Decide() then looks at those cases again that mention something that has changed. Sums over cases are
// integers, so that the way by which knowledge came about leaves no trace in them.
//
//   Board board(program, people, cases);
//   board.TakeOver(knowledge);
//   board.Decide(&knowledge.worlds());
//   board.outcomes(0)

#include <cstdint>
#include <span>
#include <vector>

#include "rules/knowledge.h"
#include "rules/sweep.h"

namespace madoguchi::rules {

class Board {
 public:
  Board(const Program& program, int people, std::span<const Case> cases);
  Board(const Board&) = delete;
  Board& operator=(const Board&) = delete;

  [[nodiscard]] const FlatCases& cases() const { return cases_; }
  [[nodiscard]] const Variables& variables() const { return cases_.variables(); }
  /// For trying things out; whoever changes a domain puts it back.
  [[nodiscard]] Sweep& sweep() { return sweep_; }
  [[nodiscard]] const Sweep& sweep() const { return sweep_; }

  void SetDomain(std::size_t variable, JointMask mask);
  /// A variable that does not fit has changed.
  void Touch(std::size_t variable);
  void SetClosed(MemberIndex member, bool closed);
  /// Domains and flags of all variables.
  void TakeOver(const Knowledge& knowledge);

  /// Whether nothing was touched since Decide.
  [[nodiscard]] bool is_decided() const { return touched_.empty(); }
  /// True when some case has to be walked and is to be decided again: Decide then needs worlds.
  [[nodiscard]] bool must_walk() const { return walks_pending_ > 0; }
  /// Decides anew what has been touched. `worlds` is read for cases that are not flat, and may else be null.
  void Decide(const Worlds* worlds);
  /// The cases decided since this was called last, each once. Good until the next call.
  [[nodiscard]] std::span<const std::uint32_t> TakeNews();

  // After Decide:
  [[nodiscard]] OutcomeSet outcomes(std::size_t index) const { return decided_[index].outcomes; }
  /// Whether some fact of the case makes a difference, and whether one of those can be asked.
  [[nodiscard]] bool is_open(std::size_t index) const { return decided_[index].open > 0; }
  [[nodiscard]] bool is_askable(std::size_t index) const { return decided_[index].askable > 0; }
  /// Paths::Relevant of a case. Allocates.
  [[nodiscard]] std::vector<MemberIndex> RelevantIn(std::size_t index) const;
  /// By slot, as Sweep::Run.
  [[nodiscard]] std::span<const Share> NeedsOf(std::size_t index) const;
  /// Number of cases in which the fact makes a difference, and the sum of its needs over all cases.
  [[nodiscard]] std::uint32_t open_cases(MemberIndex member) const { return totals_[member].open_cases; }
  [[nodiscard]] std::uint64_t total_need(MemberIndex member) const { return totals_[member].need; }
  /// Makes a difference somewhere, and can be asked.
  [[nodiscard]] bool IsAskable(MemberIndex member) const { return open_cases(member) > 0 && !sweep_.closed(member); }

 private:
  struct Decided {
    OutcomeSet outcomes = 0;
    std::uint32_t open = 0;
    std::uint32_t askable = 0;
    bool touched = true;
    bool is_news = false;
  };
  struct Total {
    std::uint64_t need = 0;
    std::uint32_t open_cases = 0;
  };

  void DecideCase(std::size_t index, Tracks::Stop stop, const Worlds* worlds);
  OutcomeSet Walk(std::size_t index, const Worlds& worlds);

  FlatCases cases_;
  Sweep sweep_;
  std::vector<Decided> decided_;
  std::vector<Share> needs_;  ///< by slot
  std::vector<Total> totals_;
  std::vector<std::uint32_t> touched_;
  std::vector<Tracks::Stop> stops_;  ///< of those touched
  std::vector<std::uint32_t> news_;
  std::vector<std::uint32_t> told_;  ///< news that were taken
  std::uint32_t walks_pending_ = 0;
  std::vector<Share> new_needs_;                  ///< of one case
  std::vector<std::vector<MemberIndex>> walked_;  ///< by case: what Paths::Relevant said; empty for flat ones
};

}  // namespace madoguchi::rules
