#include "smallworld/truth.h"

#include <algorithm>

#include "base/check.h"

namespace madoguchi::smallworld {

Truth::Truth(const Setting& setting, const StateSpace& space, const std::vector<rules::Case>& cases) : space_(&space) {
  Setting unrelated = setting;
  unrelated.vocabulary.relations.clear();
  worlds_ = AllWorlds(unrelated);
  MADOGUCHI_CHECK(worlds_.size() <= 64, "a set of worlds is one word");

  for (std::size_t key = 0; key < space.keys().size(); ++key) {
    has_parent_.push_back(setting.vocabulary[space.keys()[key].fact].applies_when.has_value());
    having_.emplace_back(space.DigitsOf(key));
  }
  ends_.resize(cases.size());
  for (std::size_t w = 0; w < worlds_.size(); ++w) {
    const WorldSet bit = WorldSet{1} << w;
    if (Obeys(setting, worlds_[w])) real_ |= bit;
    std::vector<std::size_t>& digits = digits_.emplace_back();
    for (std::size_t key = 0; key < space.keys().size(); ++key) {
      const auto value = worlds_[w][PlaceOf(setting, space.keys()[key])];
      const auto& values = space.values(key);
      const auto place = value ? std::find(values.begin(), values.end(), *value) - values.begin() : 0;
      digits.push_back(value ? StateSpace::kFirstValue + static_cast<std::size_t>(place) : StateSpace::kNotAsked);
      having_[key][digits.back()] |= bit;
    }
    for (std::size_t c = 0; c < cases.size(); ++c) {
      const auto end = Reach(setting, worlds_[w], cases[c]);
      ends_[c].push_back(end ? rules::OutcomeSet{1} << end->value() : 0);
    }
  }
}

Truth::Said Truth::Take(StateIndex state) const {
  Said said{.worlds = ~WorldSet{0} >> (64 - worlds_.size()), .in_force = 0, .is_parked_by_dates = false};
  // Parents come before their children in every family, for one person and from a household to its people.
  for (std::size_t key = 0; key < space_->keys().size(); ++key) {
    const std::size_t digit = space_->Digit(state, key);
    if (digit == StateSpace::kNotAsked) continue;
    const bool is_parked = has_parent_[key] && (said.worlds & ~having_[key][StateSpace::kNotAsked]) == 0;
    if (is_parked) continue;
    if (has_parent_[key] && (said.worlds & real_ & ~having_[key][StateSpace::kNotAsked]) == 0)
      said.is_parked_by_dates = true;
    said.in_force |= std::uint32_t{1} << key;
    if (digit >= StateSpace::kFirstValue) said.worlds &= having_[key][digit];
  }
  said.worlds &= real_;
  return said;
}

rules::OutcomeSet Truth::Ends(std::size_t of, WorldSet worlds) const {
  rules::OutcomeSet ends = 0;
  ForEachWorld(worlds, [&](std::size_t world) { ends |= ends_[of][world]; });
  return ends;
}

}  // namespace madoguchi::smallworld
