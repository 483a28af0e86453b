#include "rules/worlds.h"

#include <algorithm>

#include "rules/date_shift.h"

namespace madoguchi::rules {
namespace {

constexpr PersonIndex kAsker{0};

PersonIndex Person(int index) { return PersonIndex{static_cast<std::uint16_t>(index)}; }

Value Shifted(const DateShift& table, Value date) { return Shift(table, base::Date{date}).days; }

// The greatest date in [first, last] whose shifted date is at most `limit`; first - 1 where there is none.
// Tables do not decrease, so half of the range can be left out at each step.
Value LastShiftedUpTo(const DateShift& table, Value limit, Value first, Value last) {
  Value below = first - 1;  // every date up to here is at most the limit
  Value above = last + 1;   // every date from here is greater
  while (above - below > 1) {
    const Value middle = below + (above - below) / 2;
    (Shifted(table, middle) <= limit ? below : above) = middle;
  }
  return below;
}

}  // namespace

Worlds::Worlds(const Program& program, int people)
    : program_(&program),
      people_(people),
      domains_(program.fact_count() * static_cast<std::size_t>(people)),
      is_changed_(domains_.size()) {
  for (std::size_t i = 0; i < domains_.size(); ++i) {
    const FactId fact = FactAt(i);
    const Program::CompiledFact& compiled = program.fact(fact);
    domains_[i] = {compiled.all, compiled.cells.front().first, compiled.cells.back().last};
    if (compiled.parent && !compiled.relations.empty()) has_optional_related_facts_ = true;
    if (PersonAt(i).value() >= OwnersOf(fact)) continue;
    changed_.push_back(static_cast<std::uint32_t>(i));
    is_changed_[i] = true;
  }
  possible_at_all_ = Propagate();
  trail_.clear();
  possible_at_all_ = possible_at_all_ && Satisfiable();
}

std::size_t Worlds::Index(FactKey key) const {
  const FactKey kept = program_->KeyOf(key.fact, key.person);
  return kept.person.value() * program_->fact_count() + kept.fact.value();
}

FactId Worlds::FactAt(std::size_t index) const { return FactId::FromIndex(index % program_->fact_count()); }

PersonIndex Worlds::PersonAt(std::size_t index) const { return PersonIndex::FromIndex(index / program_->fact_count()); }

int Worlds::OwnersOf(FactId fact) const { return program_->vocabulary()[fact].owner == FactOwner::kPerson ? people_ : 1; }

bool Worlds::InComponent(std::size_t index, FactKey key) const {
  const Program::CompiledFact& fact = program_->fact(FactAt(index));
  if (fact.component != program_->fact(key.fact).component) return false;
  return fact.component_spans_people || PersonAt(index) == key.person;
}

bool Worlds::Narrow(FactKey key, CellMask mask) {
  const std::size_t index = Index(key);
  Domain next = domains_[index];
  next.cells &= mask;
  return Assign(index, next) && Propagate();
}

bool Worlds::NarrowToValue(FactKey key, Value value) {
  const std::size_t index = Index(key);
  Domain next = domains_[index];
  next.cells &= program_->CellOf(key.fact, value);
  const bool bounded = !program_->fact(key.fact).relations.empty();
  if (bounded) {
    if (value < next.first || next.last < value) return false;
    next.first = next.last = value;
  }
  return Assign(index, next) && Propagate();
}

bool Worlds::RequireAtLeast(FactId fact, CellMask mask, int count) {
  counts_.push_back({fact, mask, count});
  return ReviseCount(counts_.back()) && Propagate();
}

void Worlds::Return(Mark mark) {
  while (trail_.size() > mark.changes) {
    const Change& change = trail_.back();
    if (change.index < domains_.size()) {
      domains_[change.index] = change.before;
    } else {
      counts_[change.index - domains_.size()].at_least = change.before.first;
    }
    trail_.pop_back();
  }
  counts_.resize(mark.counts);
  for (const std::uint32_t index : changed_) is_changed_[index] = false;
  changed_.clear();
}

void Worlds::ForgetComponent(FactKey key, Mark then) {
  const FactKey kept = program_->KeyOf(key.fact, key.person);
  // Newest first, so that the oldest change of each domain has the last word.
  for (std::size_t i = trail_.size(); i-- > then.changes;) {
    const Change change = trail_[i];
    if (change.index >= domains_.size() || !InComponent(change.index, kept)) continue;
    trail_.push_back({change.index, domains_[change.index]});
    domains_[change.index] = change.before;
  }
  for (std::size_t i = then.counts; i < counts_.size(); ++i) {
    Count& count = counts_[i];
    if (program_->fact(count.fact).component != program_->fact(kept.fact).component) continue;
    trail_.push_back({static_cast<std::uint32_t>(domains_.size() + i), {0, count.at_least, 0}});
    count.at_least = 0;
  }
}

bool Worlds::Assign(std::size_t index, Domain next) {
  const FactId fact = FactAt(index);
  if (!program_->fact(fact).relations.empty()) next = Tight(fact, next);
  if (next == domains_[index]) return true;
  if (next.cells == 0) return false;
  trail_.push_back({static_cast<std::uint32_t>(index), domains_[index]});
  domains_[index] = next;
  if (!is_changed_[index]) {
    is_changed_[index] = true;
    changed_.push_back(static_cast<std::uint32_t>(index));
  }
  return true;
}

Worlds::Domain Worlds::Tight(FactId fact, Domain domain) const {
  const std::vector<Interval>& cells = program_->fact(fact).cells;
  CellMask inside = 0;
  Value first = kHighest;
  Value last = kLowest;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const CellMask cell = CellMask{1} << i;
    if ((domain.cells & cell) == 0) continue;
    const Value cell_first = std::max(domain.first, cells[i].first);
    const Value cell_last = std::min(domain.last, cells[i].last);
    if (cell_last < cell_first) continue;
    inside |= cell;
    first = std::min(first, cell_first);
    last = std::max(last, cell_last);
  }
  // Without a value left the bounds mean nothing; one form of nothing keeps equal knowledge equal.
  if (inside == 0) return {domain.cells & kNotApplicable, 0, 0};
  return {inside | (domain.cells & kNotApplicable), first, last};
}

bool Worlds::Propagate() {
  while (!changed_.empty()) {
    const std::uint32_t index = changed_.back();
    changed_.pop_back();
    is_changed_[index] = false;
    if (!Revise(index)) return false;
  }
  return true;
}

bool Worlds::Revise(std::size_t index) {
  const FactId fact = FactAt(index);
  const PersonIndex person = PersonAt(index);
  const Program::CompiledFact& compiled = program_->fact(fact);
  // What a household's fact is tied to may belong to everyone; what a person's is tied to, to that person.
  const bool own = program_->vocabulary()[fact].owner == FactOwner::kPerson;
  const int begin = own ? person.value() : 0;
  const int end = own ? person.value() + 1 : people_;

  if (compiled.parent && !ReviseApplies({fact, person})) return false;
  for (const FactId child : compiled.children) {
    if (OwnersOf(child) == 1) {
      if (person == kAsker && !ReviseApplies({child, kAsker})) return false;
      continue;
    }
    for (int p = begin; p < end; ++p) {
      if (!ReviseApplies({child, Person(p)})) return false;
    }
  }
  for (const std::uint16_t relation : compiled.relations) {
    for (int p = begin; p < end; ++p) {
      if (!ReviseRelation(program_->vocabulary().relations[relation], Person(p))) return false;
    }
  }
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    if (counts_[i].fact == fact && !ReviseCount(counts_[i])) return false;
  }
  return true;
}

bool Worlds::ReviseApplies(FactKey child) {
  const Program::CompiledFact& fact = program_->fact(child.fact);
  const std::size_t child_index = Index(child);
  const std::size_t parent_index = Index({*fact.parent, child.person});

  Domain parent = domains_[parent_index];
  const CellMask child_cells = domains_[child_index].cells;
  if ((child_cells & kNotApplicable) == 0) parent.cells &= fact.parent_allows;
  if (child_cells == kNotApplicable) parent.cells &= ~fact.parent_allows;
  if (!Assign(parent_index, parent)) return false;

  Domain next = domains_[child_index];
  const CellMask parent_cells = domains_[parent_index].cells;
  if ((parent_cells & fact.parent_allows) == 0) next.cells &= kNotApplicable;
  if ((parent_cells & ~fact.parent_allows) == 0) next.cells &= ~kNotApplicable;
  return Assign(child_index, next);
}

bool Worlds::ReviseRelation(const DateRelation& relation, PersonIndex person) {
  const std::size_t later = Index({relation.later, person});
  const std::size_t earlier = Index({relation.earlier, person});
  // While one of the two may be n/a, the relation says nothing of the other.
  const auto applies = [&](std::size_t index) { return (domains_[index].cells & kNotApplicable) == 0; };
  if (applies(earlier)) {
    Domain next = domains_[later];
    if (relation.kind == DateRelation::Kind::kAtLeast) {
      next.first = std::max(next.first, Shifted(relation.table, domains_[earlier].first));
    } else {
      next.last = std::min(next.last, Shifted(relation.table, domains_[earlier].last) - 1);
    }
    if (!Assign(later, next)) return false;
  }
  if (applies(later)) {
    Domain next = domains_[earlier];
    if (relation.kind == DateRelation::Kind::kAtLeast) {
      next.last = LastShiftedUpTo(relation.table, domains_[later].last, next.first, next.last);
    } else {
      next.first = LastShiftedUpTo(relation.table, domains_[later].first, next.first, next.last) + 1;
    }
    if (!Assign(earlier, next)) return false;
  }
  return true;
}

Worlds::Tally Worlds::TallyOf(const Count& count) const {
  Tally tally;
  for (int p = 0; p < people_; ++p) {
    const CellMask cells = domains_[Index({count.fact, Person(p)})].cells;
    if ((cells & count.mask) == 0) continue;
    ++tally.candidates;
    if ((cells & ~count.mask) == 0) ++tally.certain;
  }
  return tally;
}

bool Worlds::ReviseCount(const Count& count) {
  const Tally tally = TallyOf(count);
  if (tally.candidates < count.at_least) return false;
  if (tally.candidates > count.at_least || tally.certain == tally.candidates) return true;
  for (int p = 0; p < people_; ++p) {
    const std::size_t index = Index({count.fact, Person(p)});
    Domain next = domains_[index];
    if ((next.cells & count.mask) == 0) continue;
    next.cells &= count.mask;
    if (!Assign(index, next)) return false;
  }
  return true;
}

bool Worlds::TryBoth(FactKey key, CellMask mask) {
  const Mark before = Here();
  for (const CellMask half : {mask, ~mask}) {
    const bool found = Narrow(key, half) && Satisfiable();
    Return(before);
    if (found) return true;
  }
  return false;
}

bool Worlds::Satisfiable() {
  for (const Count& count : counts_) {
    if (TallyOf(count).certain >= count.at_least) continue;
    for (int p = 0; p < people_; ++p) {
      const FactKey key{count.fact, Person(p)};
      const CellMask now = cells(key);
      if ((now & count.mask) != 0 && (now & ~count.mask) != 0) return TryBoth(key, count.mask);
    }
    return false;
  }
  if (!has_optional_related_facts_) return true;
  for (std::size_t i = 0; i < domains_.size(); ++i) {
    const FactId fact = FactAt(i);
    if (program_->fact(fact).relations.empty() || PersonAt(i).value() >= OwnersOf(fact)) continue;
    const CellMask now = domains_[i].cells;
    const bool open = (now & kNotApplicable) != 0 && now != kNotApplicable;
    // n/a first: it frees from every relation, so it is hardly ever a wrong turn.
    if (open) return TryBoth({fact, PersonAt(i)}, kNotApplicable);
  }
  return true;
}

}  // namespace madoguchi::rules
