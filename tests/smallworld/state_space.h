#pragma once
// Every partial answer that a setting allows, and what the engine says about each.
//
// A state gives each fact of each person one digit: not asked, わからない, or one of its values. A *world* in the counts of
// this folder is one such state of one setting.
//
//   StateSpace space(setting);
//   for (StateIndex state = 0; state < space.size(); ++state) Ask(setting, cases, program, space.AnswersOf(state));

#include <cstdint>
#include <vector>

#include "rules/decide.h"
#include "rules/next_question.h"
#include "smallworld/naive.h"

namespace madoguchi::smallworld {

using StateIndex = std::size_t;

class StateSpace {
 public:
  static constexpr std::size_t kNotAsked = 0;
  static constexpr std::size_t kUnknown = 1;
  static constexpr std::size_t kFirstValue = 2;

  explicit StateSpace(const Setting& setting);

  [[nodiscard]] StateIndex size() const { return size_; }
  [[nodiscard]] const std::vector<rules::FactKey>& keys() const { return keys_; }
  [[nodiscard]] const std::vector<rules::Value>& values(std::size_t key) const { return values_[key]; }
  /// Which of keys() it is.
  [[nodiscard]] std::size_t PlaceOf(rules::FactKey key) const;

  /// kNotAsked, kUnknown, or kFirstValue + i for the i-th of values().
  [[nodiscard]] std::size_t Digit(StateIndex state, std::size_t key) const;
  [[nodiscard]] StateIndex With(StateIndex state, std::size_t key, std::size_t digit) const;
  [[nodiscard]] std::size_t DigitsOf(std::size_t key) const { return kFirstValue + values_[key].size(); }

  [[nodiscard]] rules::Answers AnswersOf(StateIndex state) const;

 private:
  std::vector<rules::FactKey> keys_;
  std::vector<std::vector<rules::Value>> values_;
  std::vector<StateIndex> strides_;  ///< by key; digits of later keys weigh more
  StateIndex size_ = 1;
};

/// All that a caller sees of one state.
struct Output {
  bool consistent = true;
  std::vector<rules::FactKey> conflicts;
  std::vector<rules::CellMask> possible;              ///< by key
  std::vector<rules::Decision> decisions;             ///< by case
  std::vector<std::vector<rules::FactKey>> relevant;  ///< by case: Paths::Relevant()
  rules::NextQuestion next;
};

[[nodiscard]] Output Ask(const StateSpace& space, const std::vector<rules::Case>& cases, const rules::Program& program,
                         int people, StateIndex state);

}  // namespace madoguchi::smallworld
