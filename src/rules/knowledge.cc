#include "rules/knowledge.h"

#include <algorithm>
#include <bit>

#include "base/check.h"

namespace madoguchi::rules {
namespace {

bool Restrict(Worlds& worlds, const Given& given) {
  const bool possible = given.value ? worlds.NarrowToValue(given.key, *given.value) : worlds.Narrow(given.key, given.cells);
  return possible && worlds.Satisfiable();
}

bool Contradict(const Program& program, int people, const std::vector<Given>& all) {
  Worlds worlds(program, people);
  return !std::all_of(all.begin(), all.end(), [&](const Given& g) { return Restrict(worlds, g); });
}

}  // namespace

const Answer* Answers::Find(FactKey key) const {
  const auto found = answers_.find(key);
  return found == answers_.end() ? nullptr : &found->second;
}

Knowledge::Knowledge(const Program& program, int people, const Answers& answers)
    : program_(&program), worlds_(program, people), closed_(worlds_.size()), values_(worlds_.size()) {
  MADOGUCHI_CHECK(1 <= people && people <= kMaxPeople, "a household has 1 to kMaxPeople people");
  const Worlds nothing_known = worlds_;
  // Each round that fails leaves out at least one more answer, so this ends.
  while (!TakeAll(answers)) {
    LeaveOut(Contradiction());
    worlds_ = nothing_known;
  }
}

bool Knowledge::TakeAll(const Answers& answers) {
  closed_.assign(worlds_.size(), false);
  values_.assign(worlds_.size(), std::nullopt);
  given_.clear();
  // Parents first: whether an answer is parked depends on what is known of its parents. In the order of
  // facts, not of answers, so that the order of answering never matters.
  for (const FactId fact : program_->parents_first()) {
    const bool own = program_->vocabulary()[fact].owner == FactOwner::kPerson;
    for (int person = 0; person < (own ? people() : 1); ++person) {
      const FactKey key{fact, PersonIndex{static_cast<std::uint16_t>(person)}};
      const Answer* answer = answers.Find(key);
      if (answer != nullptr && !Take(key, *answer)) return false;
    }
  }
  return true;
}

bool Knowledge::Take(FactKey key, const Answer& answer) {
  if (answer.revision != program_->vocabulary()[key.fact].revision) return true;
  if (std::find(conflicts_.begin(), conflicts_.end(), key) != conflicts_.end()) return true;
  const Program::CompiledFact& fact = program_->fact(key.fact);
  if (fact.parent) {
    const CellMask parent = worlds_.cells({*fact.parent, key.person});
    if ((parent & fact.parent_allows) == 0) return true;  // parked
  }
  if (answer.unknown()) {
    Close(key);
    return true;
  }
  const CellMask cell = program_->CellOf(key.fact, *answer.value);
  if (cell == 0) return true;
  given_.push_back({key, cell, answer.value});
  values_[worlds_.Index(key)] = answer.value;
  return Restrict(worlds_, given_.back());
}

std::vector<FactKey> Knowledge::Contradiction() const {
  std::vector<Given> core = given_;
  // The last one stays: without it there was no contradiction.
  for (std::size_t i = core.size() - 1; i-- > 0;) {
    std::vector<Given> fewer = core;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (Contradict(*program_, people(), fewer)) core = std::move(fewer);
  }
  std::vector<FactKey> keys;
  keys.reserve(core.size());
  for (const Given& given : core) keys.push_back(given.key);
  return keys;
}

void Knowledge::LeaveOut(const std::vector<FactKey>& keys) {
  for (const FactKey key : keys) {
    conflicts_.insert(std::upper_bound(conflicts_.begin(), conflicts_.end(), key), key);
  }
}

bool Knowledge::settled(FactKey key) const { return std::has_single_bit(possible(key)); }

bool Knowledge::askable(FactKey key) const {
  if (program_->vocabulary()[key.fact].owner == FactOwner::kAuthority) return false;
  return !settled(key) && !closed(key) && !value(key);
}

bool Knowledge::Narrow(FactKey key, CellMask mask) {
  const FactKey kept = program_->KeyOf(key.fact, key.person);
  const auto found = std::find_if(given_.begin(), given_.end(), [&](const Given& g) { return g.key == kept; });
  if (found == given_.end()) {
    given_.push_back({kept, mask, std::nullopt});
  } else {
    found->cells &= mask;
  }
  return worlds_.Narrow(kept, mask) && worlds_.Satisfiable();
}

bool Knowledge::SameAs(const Knowledge& other) const {
  if (program_ != other.program_ || people() != other.people()) return false;
  if (!worlds_.SameDomains(other.worlds_) || values_ != other.values_) return false;
  // Whether a settled fact was once closed makes no difference any more.
  for (const FactId fact : program_->parents_first()) {
    for (int person = 0; person < people(); ++person) {
      const FactKey key{fact, PersonIndex{static_cast<std::uint16_t>(person)}};
      if (!settled(key) && closed(key) != other.closed(key)) return false;
    }
  }
  return true;
}

}  // namespace madoguchi::rules
