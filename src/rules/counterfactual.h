#pragma once
// Counterfactual: the smallest change of answers that would lead to one of the outcomes wanted; and where there is none,
// what stands in the way.
//
// What may be changed: answers, わからない included, to facts that a resident can change (Fact::changeable; one person's
// card is that person's alone), and days that the resident chooses and that are still to come: such a date may become any
// day from today on, one that has passed may not. A changed answer is an answer like any other: it has to agree with
// the rest, it parks what no longer applies, and brings back what was parked. What was never asked is never "changed": it
// stays open, and a result may depend on it.
//
// A change that leads to the outcomes wanted for certain is looked for first; only where none is found and they are ruled
// out now, one that makes them possible. Exact up to kMaxChanges changed answers. Not here: waiting for a
// day (plan/other_ways.h), words.
//
//   Counterfactuals found = FindCounterfactuals(program, 1, answers, of, OutcomesOfClass(program, of.procedure, online));
//   found.smallest.front().changes.front()   // card: none -> usable

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/case.h"
#include "rules/knowledge.h"

namespace madoguchi::rules {

inline constexpr int kMaxChanges = 3;
/// More of the same size are counted, but not listed.
inline constexpr std::size_t kMaxCounterfactuals = 12;
/// Of dates that are tied to other dates, so many days are tried in each cell, nearest to the present one first.
inline constexpr std::size_t kMaxDaysTried = 400;

struct Change {
  FactKey key;
  std::optional<Value> from;  ///< nullopt: わからない
  Value to = 0;               ///< of `within` the value that is nearest to `from`
  Interval within;            ///< values that do as well, side by side on the fact's line
  bool operator==(const Change&) const = default;
};

struct Counterfactual {
  std::vector<Change> changes;         ///< in the author's order, one to kMaxChanges
  std::vector<OutcomeIndex> outcomes;  ///< possible then, in the author's order
  /// Empty: leads to the outcomes wanted for certain. Else they are one possibility, and these facts, not known yet, would
  /// tell (Decision::deciding of "wanted or not").
  std::vector<FactKey> depends_on;
  bool operator==(const Counterfactual&) const = default;
};

/// An answer that cannot be changed.
struct Obstacle {
  enum class Reason : std::uint8_t {
    kFixed,  ///< nobody can change it
    kPast,   ///< a day that could be chosen, but is over
  };
  FactKey key;
  Reason reason = Reason::kFixed;
  bool operator==(const Obstacle&) const = default;
};

struct Counterfactuals {
  /// All smallest changes, by the author's order of facts, then of values. All of them certain, or none.
  std::vector<Counterfactual> smallest;
  bool all_listed = true;  ///< false: there are more than kMaxCounterfactuals
  /// Only where nothing was found: an irreducible set of answers that cannot be changed and that rule the outcomes out whatever
  /// becomes of all others; in tree order. Empty where no such set is known.
  std::vector<Obstacle> in_the_way;
  bool never = false;  ///< nobody reaches the outcomes, whatever is answered
  /// False: nothing up to kMaxChanges answers, but a change of more might do.
  bool exhaustive = true;
  bool operator==(const Counterfactuals&) const = default;
};

/// Nothing at all where every possible outcome is wanted already, or where the answers contradict each other.
/// `people` as for Knowledge. Cost: one Knowledge and one walk for each change tried.
[[nodiscard]] Counterfactuals FindCounterfactuals(const Program& program, int people, const Answers& answers, const Case& of,
                                                  OutcomeSet wanted);

}  // namespace madoguchi::rules
