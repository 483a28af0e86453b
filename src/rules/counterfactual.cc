#include "rules/counterfactual.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "rules/decide.h"
#include "rules/deciding.h"
#include "rules/given_part.h"
#include "rules/paths.h"

namespace madoguchi::rules {
namespace {

// A value to try, and the values for which it stands.
struct Option {
  Value to = 0;
  Interval within;
};

// An answer that can be changed, and into what: by cell, nearest to the present value first.
struct Candidate {
  FactKey key;
  std::optional<Value> from;
  std::vector<std::vector<Option>> cells;
};

bool IsDate(const Fact& fact) { return fact.type == FactType::kDate; }

Value Nearest(std::optional<Value> from, const Interval& within) {
  return from ? std::clamp(*from, within.first, within.last) : within.first;
}

class ChangeSearch {
 public:
  ChangeSearch(const Program& program, int people, const Answers& answers, const Case& of, OutcomeSet wanted)
      : program_(program), answers_(answers), of_(of), wanted_(wanted), knowledge_(program, people, answers) {}

  Counterfactuals Run() {
    Counterfactuals found;
    if (!knowledge_.consistent()) return found;
    const OutcomeSet now = Paths(knowledge_.worlds(), of_).Outcomes();
    if ((now & ~wanted_) == 0) return found;
    ruled_out_ = (now & wanted_) == 0;
    CollectCandidates();
    const int largest = std::min(kMaxChanges, static_cast<int>(candidates_.size()));
    for (int size = 1; size <= largest && certain_.list.empty(); ++size) Extend(0, size);
    const Found& smallest = certain_.list.empty() ? possible_ : certain_;
    found.smallest = smallest.list;
    found.all_listed = smallest.all_listed && !days_left_out_;
    if (found.smallest.empty()) SayWhyNone(found);
    return found;
  }

 private:
  struct Found {
    std::vector<Counterfactual> list;
    bool all_listed = true;
  };

  const Fact& FactOf(FactKey key) const { return program_.vocabulary()[key.fact]; }

  // Facts of other components can make no difference, so a smallest change never touches them.
  std::set<std::uint16_t> ComponentsOfTree() const {
    const Program::CompiledProcedure& procedure = program_.procedure(of_.procedure);
    std::set<std::uint16_t> components;
    for (const Program::CompiledNode& node : procedure.nodes) {
      if (!node.outcome) components.insert(program_.fact(node.fact).component);
    }
    return components;
  }

  void CollectCandidates() {
    const std::set<std::uint16_t> components = ComponentsOfTree();
    for (const auto& [key, answer] : answers_.all()) {
      const bool kept = key.person.value() < knowledge_.people() && program_.KeyOf(key.fact, key.person) == key;
      if (!kept || !components.contains(program_.fact(key.fact).component)) continue;
      const Fact& fact = FactOf(key);
      if (!fact.changeable || fact.owner == FactOwner::kAuthority || answer.revision != fact.revision) continue;
      if (answer.value && program_.CellOf(key.fact, *answer.value) == 0) continue;
      // A day that is over, or that nobody can tell, is not for choosing.
      if (IsDate(fact) && (!answer.value || *answer.value <= program_.today().days)) continue;
      Candidate candidate{key, answer.value, {}};
      for (const Interval& cell : program_.fact(key.fact).cells) {
        std::vector<Option> options = OptionsIn(candidate, cell);
        if (!options.empty()) candidate.cells.push_back(std::move(options));
      }
      candidates_.push_back(std::move(candidate));
    }
  }

  std::vector<Option> OptionsIn(const Candidate& candidate, Interval cell) {
    if (IsDate(FactOf(candidate.key))) cell.first = std::max(cell.first, program_.today().days);
    if (cell.last < cell.first) return {};
    const bool tied = !program_.fact(candidate.key.fact).relations.empty();
    if (tied && IsDate(FactOf(candidate.key))) return DaysIn(*candidate.from, cell);
    if (candidate.from && cell.contains(*candidate.from)) return {};
    return {{Nearest(candidate.from, cell), cell}};
  }

  // Days of one cell differ where the date is tied to others.
  std::vector<Option> DaysIn(Value from, const Interval& cell) {
    std::vector<Option> days;
    Value before = std::min(from - 1, cell.last);
    Value after = std::max(from + 1, cell.first);
    while (before >= cell.first || after <= cell.last) {
      if (days.size() == kMaxDaysTried) {
        days_left_out_ = true;
        break;
      }
      const bool earlier = before >= cell.first && (after > cell.last || from - before <= after - from);
      const Value day = earlier ? before-- : after++;
      days.push_back({day, {day, day}});
    }
    return days;
  }

  // Every set of `more` further candidates, earlier ones first.
  void Extend(std::size_t from, int more) {
    if (more == 0) {
      if (MayHelp()) TryCells(0);
      return;
    }
    for (std::size_t i = from; i < candidates_.size(); ++i) {
      chosen_.push_back(&candidates_[i]);
      changes_.push_back({candidates_[i].key, candidates_[i].from, 0, {}});
      Extend(i + 1, more - 1);
      changes_.pop_back();
      chosen_.pop_back();
    }
  }

  // With everything forgotten that hangs together with the chosen facts, more is possible than with any change of them.
  bool MayHelp() {
    std::set<std::uint16_t> components;
    for (const Candidate* candidate : chosen_) components.insert(program_.fact(candidate->key.fact).component);
    const auto known = may_help_.find(components);
    if (known != may_help_.end()) return known->second;
    Answers rest;
    for (const auto& [key, answer] : answers_.all()) {
      if (components.contains(program_.fact(key.fact).component)) continue;
      if (answer.value) rest.Set(key, *answer.value, answer.revision);
    }
    const Knowledge knowledge(program_, knowledge_.people(), rest);
    const bool may_help = (Paths(knowledge.worlds(), of_).Outcomes() & wanted_) != 0;
    may_help_.emplace(std::move(components), may_help);
    return may_help;
  }

  // Every combination of cells of the chosen facts; of each the first days that lead there for certain, else the first that may.
  void TryCells(std::size_t depth) {
    if (depth == chosen_.size()) {
      best_.reset();
      TryOptions(0);
      if (best_) Keep(*best_);
      return;
    }
    for (const std::vector<Option>& options : chosen_[depth]->cells) {
      picked_.push_back(&options);
      TryCells(depth + 1);
      picked_.pop_back();
    }
  }

  // Returns whether to look no further.
  bool TryOptions(std::size_t depth) {
    if (depth == chosen_.size()) return Judge();
    for (const Option& option : *picked_[depth]) {
      changes_[depth].to = option.to;
      changes_[depth].within = option.within;
      if (TryOptions(depth + 1)) return true;
    }
    return false;
  }

  Knowledge After(const std::vector<Change>& changes) const {
    Answers changed = answers_;
    for (const Change& change : changes) changed.Set(change.key, change.to, FactOf(change.key).revision);
    return Knowledge(program_, knowledge_.people(), changed);
  }

  bool Judge() {
    const Knowledge after = After(changes_);
    if (!after.consistent()) return false;
    // A change that is parked changes nothing: without it the set is smaller.
    const bool counts = std::all_of(changes_.begin(), changes_.end(),
                                    [&](const Change& change) { return after.value(change.key) == change.to; });
    if (!counts) return false;
    const OutcomeSet outcomes = Paths(after.worlds(), of_).Outcomes();
    if ((outcomes & wanted_) == 0) return false;
    const bool certain = (outcomes & ~wanted_) == 0;
    if (!certain && (!ruled_out_ || best_)) return false;
    best_ = Best{changes_, certain};
    return certain;
  }

  struct Best {
    std::vector<Change> changes;
    bool certain = false;
  };

  void Keep(const Best& best) {
    Found& found = best.certain ? certain_ : possible_;
    if (!found.list.empty() && found.list.front().changes.size() < best.changes.size()) return;
    const Knowledge after = After(best.changes);
    Counterfactual kept{best.changes, PossibleOutcomes(after, of_), {}};
    if (!best.certain) kept.depends_on = WouldTell(after);
    if (!found.list.empty() && Join(found.list.back(), kept)) return;
    if (found.list.size() < kMaxCounterfactuals) {
      found.list.push_back(std::move(kept));
    } else {
      found.all_listed = false;
    }
  }

  std::vector<FactKey> WouldTell(const Knowledge& after) const {
    std::vector<OutcomeClass> wanted_or_not(program_.procedure(of_.procedure).outcome_class.size());
    for (std::size_t i = 0; i < wanted_or_not.size(); ++i) wanted_or_not[i] = (wanted_ >> i & 1) != 0 ? 0 : 1;
    Paths paths(after.worlds(), of_);
    return FindDecidingFacts(paths, wanted_or_not, paths.Relevant()).facts;
  }

  // Cells are cut for all procedures; where this one makes no difference between two, they are said as one.
  bool Join(Counterfactual& into, const Counterfactual& next) const {
    if (into.outcomes != next.outcomes || into.depends_on != next.depends_on) return false;
    std::optional<std::size_t> other;
    for (std::size_t i = 0; i < into.changes.size(); ++i) {
      const Change& a = into.changes[i];
      const Change& b = next.changes[i];
      if (a == b) continue;
      if (other || a.key != b.key || a.within.last + 1 != b.within.first) return false;
      // A day that is tied to others stands for itself alone.
      if (!program_.fact(a.key.fact).relations.empty()) return false;
      other = i;
    }
    if (!other) return false;
    Change& change = into.changes[*other];
    change.within.last = next.changes[*other].within.last;
    change.to = Nearest(change.from, change.within);
    return true;
  }

  // Whatever becomes of the answers that can be changed, this one stays in force.
  bool IsFirm(FactKey key) const {
    const std::uint16_t component = program_.fact(key.fact).component;
    bool touched = false;
    for (const Candidate& candidate : candidates_) {
      if (candidate.key == key) return false;
      touched = touched || program_.fact(candidate.key.fact).component == component;
    }
    const std::optional<FactId>& parent = program_.fact(key.fact).parent;
    if (!touched || !parent) return true;
    const FactKey parent_key = program_.KeyOf(*parent, key.person);
    return knowledge_.value(parent_key).has_value() && IsFirm(parent_key);
  }

  void SayWhyNone(Counterfactuals& found) const {
    if (ruled_out_) {
      std::vector<Given> firm = GivenInTreeOrder(knowledge_, of_);
      std::erase_if(firm, [&](const Given& given) { return !IsFirm(given.key); });
      if (RuleOut(knowledge_, firm, of_, wanted_)) {
        firm = IrreduciblePart(knowledge_, std::move(firm), of_, wanted_);
        found.never = firm.empty();
        for (const Given& given : firm) {
          const bool past = FactOf(given.key).changeable && IsDate(FactOf(given.key));
          found.in_the_way.push_back({given.key, past ? Obstacle::Reason::kPast : Obstacle::Reason::kFixed});
        }
        return;
      }
    }
    found.exhaustive = candidates_.size() <= static_cast<std::size_t>(kMaxChanges) && !days_left_out_;
  }

  const Program& program_;
  const Answers& answers_;
  const Case of_;
  const OutcomeSet wanted_;
  const Knowledge knowledge_;
  bool ruled_out_ = false;
  bool days_left_out_ = false;
  std::vector<Candidate> candidates_;
  std::map<std::set<std::uint16_t>, bool> may_help_;
  // The set at hand: candidates, the options of the cells picked for them, and the changes that these make.
  std::vector<const Candidate*> chosen_;
  std::vector<const std::vector<Option>*> picked_;
  std::vector<Change> changes_;
  std::optional<Best> best_;
  Found certain_;
  Found possible_;
};

}  // namespace

Counterfactuals FindCounterfactuals(const Program& program, int people, const Answers& answers, const Case& of,
                                    OutcomeSet wanted) {
  return ChangeSearch(program, people, answers, of, wanted).Run();
}

}  // namespace madoguchi::rules
