#include "author/witness_search.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace madoguchi::author {
namespace {

using rules::CellMask;
using rules::FactKey;
using rules::Value;

constexpr std::size_t kMostAnswers = 4;
constexpr std::size_t kMostTried = 60'000;
constexpr std::size_t kMostDays = 12;

CellMask LowestOf(CellMask cells) { return cells & (~cells + 1); }

}  // namespace

void WitnessSearch::Suggest(const Kind& kind, const JointPath& path) {
  Items items;
  rules::Worlds& worlds = paths_.worlds();
  const rules::Worlds::Mark before = worlds.Here();
  if (kind.anchor && !kind.days.empty()) {
    items.push_back({*kind.anchor, 0, kind.days.front()});
    if (!worlds.NarrowToValue(*kind.anchor, kind.days.front())) items.clear();
    for (const Value day : kind.days) {
      const Item item{*kind.anchor, 0, day};
      if (days_.size() < kMostDays && std::find(days_.begin(), days_.end(), item) == days_.end()) days_.push_back(item);
    }
  }
  std::vector<FactKey> keys;
  for (const FactKey asked : *path.asked) {
    for (const FactKey key : walk_.WithAncestors(asked)) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
  }
  // A world is left, so some cell of each fact can be taken, one fact after the other. That a fact does not apply is no answer; it
  // follows from those that stand before it.
  for (const FactKey key : keys) {
    if (!items.empty() && items.front().key == key) continue;
    for (CellMask left = worlds.cells(key); left != 0; left &= left - 1) {
      const rules::Worlds::Mark here = worlds.Here();
      if (worlds.Narrow(key, LowestOf(left)) && worlds.Satisfiable()) {
        if (LowestOf(left) != rules::kNotApplicable) items.push_back({key, LowestOf(left), std::nullopt});
        break;
      }
      worlds.Return(here);
    }
  }
  worlds.Return(before);
  const auto [at, is_new] = suggested_.emplace(kind.changes, items);
  if (!is_new && items.size() < at->second.size()) at->second = std::move(items);
}

WitnessSearch::Items WitnessSearch::AllItems() const {
  Items items;
  const rules::Program& program = paths_.worlds().program();
  for (const FactKey key : walk_.Questions(paths_, paths_.worlds().people())) {
    for (CellMask left = program.fact(key.fact).all; left != 0; left &= left - 1) {
      // That a fact does not apply is no answer; it follows from one.
      if (LowestOf(left) != rules::kNotApplicable) items.push_back({key, LowestOf(left), std::nullopt});
    }
  }
  items.insert(items.end(), days_.begin(), days_.end());
  return items;
}

bool WitnessSearch::Narrow(const Item& item) {
  return item.value ? paths_.worlds().NarrowToValue(item.key, *item.value) : paths_.worlds().Narrow(item.key, item.cell);
}

std::optional<WitnessSearch::Judged> WitnessSearch::Judge(const Items& items) {
  const rules::Worlds::Mark before = paths_.worlds().Here();
  bool possible = true;
  FixedValues fixed;
  for (const Item& item : items) {
    possible = possible && Narrow(item);
    if (item.value) fixed.emplace(item.key, *item.value);
  }
  std::optional<Judged> common;
  const bool agreed = possible && paths_.worlds().Satisfiable() && walk_.Run(paths_, subject_, [&](const JointPath* path) {
    if (path == nullptr) return false;
    std::vector<Kind> kinds = changes_.Of(path->ends, subject_, paths_.worlds(), fixed);
    if (kinds.size() != 1 || kinds.front().changes.empty()) return false;
    if (common) return common->changes == kinds.front().changes;
    common = Judged{std::move(kinds.front().changes), path->ends};
    return true;
  });
  paths_.worlds().Return(before);
  return agreed ? common : std::nullopt;
}

bool WitnessSearch::AllFound() const {
  return std::all_of(wanted_.begin(), wanted_.end(), [](const auto& entry) { return entry.second.has_value(); });
}

bool WitnessSearch::Try(const Items& all, std::size_t from, std::size_t size, Items& chosen) {
  if (size == 0) {
    if (++tried_ > kMostTried) return false;
    if (const std::optional<Judged> judged = Judge(chosen)) Keep(chosen, *judged, true);
    return true;
  }
  for (std::size_t i = from; i < all.size() && !AllFound(); ++i) {
    const bool known = std::any_of(chosen.begin(), chosen.end(), [&](const Item& item) { return item.key == all[i].key; });
    if (known) continue;
    // What nobody can answer together, nobody can with more answers.
    const rules::Worlds::Mark before = paths_.worlds().Here();
    const bool possible = Narrow(all[i]);
    chosen.push_back(all[i]);
    const bool go_on = !possible || Try(all, i + 1, size - 1, chosen);
    chosen.pop_back();
    paths_.worlds().Return(before);
    if (!go_on) return false;
  }
  return true;
}

std::optional<Value> WitnessSearch::ValueFor(const Item& item) {
  if (item.value) return item.value;
  const rules::Program& program = paths_.worlds().program();
  const std::vector<rules::Interval>& cells = program.fact(item.key.fact).cells;
  std::size_t index = 0;
  while (index < cells.size() && (item.cell >> index & 1) == 0) ++index;
  const rules::Interval cell = cells[index];
  const Value today = joint_.today().days;
  std::vector<Value> candidates;
  if (joint_.vocabulary()[item.key.fact].type == rules::FactType::kDate) {
    candidates.push_back(std::clamp(today, cell.first, cell.last));
  } else {
    // At a bound, where it can be seen why.
    candidates.push_back(index == 0 && cells.size() > 1 ? cell.last : cell.first);
  }
  // Other dates may forbid that one.
  for (Value away = 1; away <= 800; ++away) {
    candidates.push_back(candidates.front() + away);
    candidates.push_back(candidates.front() - away);
  }
  for (const Value value : candidates) {
    if (!cell.contains(value)) continue;
    const rules::Worlds::Mark before = paths_.worlds().Here();
    const bool possible = paths_.worlds().NarrowToValue(item.key, value) && paths_.worlds().Satisfiable();
    paths_.worlds().Return(before);
    if (possible) return value;
  }
  return std::nullopt;
}

void WitnessSearch::Keep(const Items& items, const Judged& judged, bool smallest) {
  const auto wanted = wanted_.find(judged.changes);
  if (wanted == wanted_.end() || wanted->second) return;
  FoundWitness found;
  found.witness.people = paths_.worlds().people();
  found.witness.subject = subject_;
  found.witness.smallest = smallest && (!days_may_say_more_ || items.size() <= 1);
  const rules::Worlds::Mark before = paths_.worlds().Here();
  bool possible = true;
  for (const Item& item : items) possible = possible && Narrow(item);
  for (const Item& item : items) {
    const std::optional<Value> value = possible ? ValueFor(item) : std::nullopt;
    possible = value && paths_.worlds().NarrowToValue(item.key, *value);
    if (possible) found.witness.answers.emplace_back(item.key, *value);
  }
  InTreeOrder(found.witness.answers);
  if (possible) AddExample(judged.ends, found);
  paths_.worlds().Return(before);
  if (possible) wanted->second = std::move(found);
}

void WitnessSearch::InTreeOrder(std::vector<std::pair<FactKey, Value>>& answers) const {
  const std::vector<FactKey> questions = walk_.Questions(paths_, paths_.worlds().people());
  const auto place = [&](FactKey key) { return std::find(questions.begin(), questions.end(), key) - questions.begin(); };
  std::stable_sort(answers.begin(), answers.end(),
                   [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
}

// Precondition: the worlds are those of the witness.
void WitnessSearch::AddExample(std::array<std::size_t, 2> ends, FoundWitness& found) {
  const bool same =
      changes_.offer(Side::kOld, ends[0])[Aspect::kDeadline] == changes_.offer(Side::kNew, ends[1])[Aspect::kDeadline];
  const std::optional<rules::FactId> fact = changes_.AnchorOf(ends);
  if (same || !fact) return;
  const FactKey anchor = paths_.worlds().program().KeyOf(*fact, subject_);
  FixedValues fixed;
  for (const auto& [key, value] : found.witness.answers) fixed.emplace(key, value);
  for (const Kind& kind : changes_.Of(ends, subject_, paths_.worlds(), fixed)) {
    const bool has_deadline = std::any_of(kind.changes.begin(), kind.changes.end(),
                                          [](const Change& change) { return change.aspect == Aspect::kDeadline; });
    if (!has_deadline || kind.days.empty()) continue;
    const base::Date day{kind.days.front()};
    const auto deadlines = changes_.DeadlinesFrom(ends, day);
    found.deadline = DatedExample{anchor, day, deadlines->first, deadlines->second};
    return;
  }
}

WitnessSearch::Items WitnessSearch::Shortened(Items items, const std::vector<Change>& changes) {
  for (std::size_t i = items.size(); i-- > 0;) {
    Items fewer = items;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    const std::optional<Judged> judged = Judge(fewer);
    if (judged && judged->changes == changes) items = std::move(fewer);
  }
  return items;
}

std::vector<FoundWitness> WitnessSearch::Run(const std::vector<std::vector<Change>>& wanted) {
  for (const std::vector<Change>& changes : wanted) wanted_.emplace(changes, std::nullopt);
  const Items all = AllItems();
  // A day tells more of the dates that it is tied to than the cell does in which it lies; not all days are tried.
  const rules::Program& program = paths_.worlds().program();
  days_may_say_more_ =
      std::any_of(all.begin(), all.end(), [&](const Item& item) { return !program.fact(item.key.fact).relations.empty(); });
  for (std::size_t size = 0; size <= kMostAnswers && !AllFound(); ++size) {
    Items chosen;
    if (!Try(all, 0, size, chosen)) break;
    all_tried_up_to_ = size;
  }
  std::vector<FoundWitness> found;
  for (const std::vector<Change>& changes : wanted) {
    std::optional<FoundWitness>& witness = wanted_[changes];
    if (!witness) {
      const Items items = Shortened(suggested_[changes], changes);
      if (const std::optional<Judged> judged = Judge(items)) Keep(items, *judged, items.size() <= all_tried_up_to_ + 1);
    }
    if (!witness)
      witness =
          FoundWitness{{.people = paths_.worlds().people(), .subject = subject_, .answers = {}, .smallest = false}, {}};
    found.push_back(std::move(*witness));
  }
  return found;
}

}  // namespace madoguchi::author
