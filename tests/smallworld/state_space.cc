#include "smallworld/state_space.h"

#include <algorithm>

#include "rules/paths.h"

namespace madoguchi::smallworld {

using rules::FactKey;

StateSpace::StateSpace(const Setting& setting) : keys_(AllKeys(setting)) {
  for (const FactKey key : keys_) {
    values_.push_back(ValuesOf(setting.vocabulary[key.fact], setting.today));
    strides_.push_back(size_);
    size_ *= kFirstValue + values_.back().size();
  }
}

std::size_t StateSpace::PlaceOf(FactKey key) const {
  return static_cast<std::size_t>(std::find(keys_.begin(), keys_.end(), key) - keys_.begin());
}

std::size_t StateSpace::Digit(StateIndex state, std::size_t key) const { return state / strides_[key] % DigitsOf(key); }

StateIndex StateSpace::With(StateIndex state, std::size_t key, std::size_t digit) const {
  return state - Digit(state, key) * strides_[key] + digit * strides_[key];
}

rules::Answers StateSpace::AnswersOf(StateIndex state) const {
  rules::Answers answers;
  for (std::size_t key = 0; key < keys_.size(); ++key) {
    const std::size_t digit = Digit(state, key);
    if (digit == kUnknown) answers.SetUnknown(keys_[key]);
    if (digit >= kFirstValue) answers.Set(keys_[key], values_[key][digit - kFirstValue]);
  }
  return answers;
}

Output Ask(const StateSpace& space, const std::vector<rules::Case>& cases, const rules::Program& program, int people,
           StateIndex state) {
  const rules::Knowledge knowledge(program, people, space.AnswersOf(state));
  Output output;
  output.consistent = knowledge.consistent();
  output.conflicts = knowledge.conflicts();
  for (const FactKey key : space.keys()) output.possible.push_back(knowledge.possible(key));
  for (const rules::Case& of : cases) {
    output.decisions.push_back(Decide(knowledge, of));
    output.relevant.push_back(rules::Paths(knowledge.worlds(), of).Relevant());
  }
  output.next = FindNextQuestion(knowledge, cases);
  return output;
}

}  // namespace madoguchi::smallworld
