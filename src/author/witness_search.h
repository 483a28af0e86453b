#pragma once
// WitnessSearch: the fewest answers that make a kind of change certain. Part of procedure_diff.h.
//
// Sets of one answer are tried, then of two, and so on, over all questions of both trees and all their cells; days come in where a
// deadline depends on them. A set counts when every household that agrees with it meets with this kind of change. What has none
// so small, or where too many sets would have to be tried, gets the answers of a whole path, without those that are not needed.

#include <optional>
#include <vector>

#include "author/joint_walk.h"
#include "author/pair_changes.h"
#include "author/procedure_diff.h"

namespace madoguchi::author {

struct FoundWitness {
  Witness witness;
  std::optional<DatedExample> deadline;
};

class WitnessSearch {
 public:
  /// All must outlive this object; `paths` is over all worlds of that many people.
  WitnessSearch(const JointVocabulary& joint, JointWalk& walk, PairChanges& changes, rules::Paths& paths,
                rules::PersonIndex subject)
      : joint_(joint), walk_(walk), changes_(changes), paths_(paths), subject_(subject) {}

  /// A path on which somebody meets with that kind, while the worlds are those of the path.
  void Suggest(const Kind& kind, const JointPath& path);

  /// By kind wanted. Precondition: each was suggested.
  [[nodiscard]] std::vector<FoundWitness> Run(const std::vector<std::vector<Change>>& wanted);

 private:
  /// A cell of a fact, or one day.
  struct Item {
    rules::FactKey key;
    rules::CellMask cell = 0;
    std::optional<rules::Value> value;
    bool operator==(const Item&) const = default;
  };
  using Items = std::vector<Item>;
  struct Judged {
    std::vector<Change> changes;
    std::array<std::size_t, 2> ends{};
  };

  [[nodiscard]] Items AllItems() const;
  [[nodiscard]] bool Narrow(const Item& item);
  /// What everybody meets with who gives these answers; nullopt where that is not one thing, or nobody does. `worlds` as they are.
  [[nodiscard]] std::optional<Judged> Judge(const Items& items);
  /// All sets that add `size` more items to those chosen. False when it had to stop.
  bool Try(const Items& all, std::size_t from, std::size_t size, Items& chosen);
  void Keep(const Items& items, const Judged& judged, bool smallest);
  [[nodiscard]] Items Shortened(Items items, const std::vector<Change>& changes);
  void InTreeOrder(std::vector<std::pair<rules::FactKey, rules::Value>>& answers) const;
  void AddExample(std::array<std::size_t, 2> ends, FoundWitness& found);
  [[nodiscard]] std::optional<rules::Value> ValueFor(const Item& item);
  [[nodiscard]] bool AllFound() const;

  const JointVocabulary& joint_;
  JointWalk& walk_;
  PairChanges& changes_;
  rules::Paths& paths_;
  rules::PersonIndex subject_;
  std::map<std::vector<Change>, Items> suggested_;  ///< the shortest whole path of each kind
  std::vector<Item> days_;
  std::map<std::vector<Change>, std::optional<FoundWitness>> wanted_;
  bool days_may_say_more_ = false;
  std::size_t tried_ = 0;
  std::size_t all_tried_up_to_ = 0;  ///< sets of so many answers were all tried
};

}  // namespace madoguchi::author
