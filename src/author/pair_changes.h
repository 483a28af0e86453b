#pragma once
// PairChanges: what changes for a resident who ended in one place before and ends in another now.
//
// Aspect by aspect, as offers say it (offer.h). Deadlines that count from the same day by another rule are counted out: whether
// they differ may depend on the very day (two rules may meet on a Monday), so that residents of one path fall into two kinds. Not
// here: who comes to these ends (joint_walk.h).
//
//   for (const Kind& kind : changes.Of(path.ends, subject, paths.worlds(), days)) …

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "author/joint_vocabulary.h"
#include "author/offer.h"
#include "rules/worlds.h"

namespace madoguchi::author {

struct Change {
  Aspect aspect = Aspect::kChannel;
  std::string before;
  std::string after;
  auto operator<=>(const Change&) const = default;
};

/// A kind of change that residents of a path may meet with; no changes: none. `days`: where it depends on the day that a
/// deadline counts from, some that make it so, nearest to today first.
struct Kind {
  std::vector<Change> changes;
  std::optional<rules::FactKey> anchor;
  std::vector<rules::Value> days;
};

/// Days that are fixed, though a world knows its cell alone.
using FixedValues = std::map<rules::FactKey, rules::Value>;

class PairChanges {
 public:
  /// All must outlive this object. Offers by end, as JointWalk has them.
  PairChanges(const JointVocabulary& joint, const rules::Program& program, std::array<std::vector<Offer>, 2> offers);

  /// One kind, or two where a deadline changes on some days and not on others. Leaves the worlds as they were.
  [[nodiscard]] std::vector<Kind> Of(std::array<std::size_t, 2> ends, rules::PersonIndex subject, rules::Worlds& worlds,
                                     const FixedValues& fixed);

  /// The deadlines of both ends, counted from that day, where both count from the same fact.
  [[nodiscard]] std::optional<std::pair<base::Date, base::Date>> DeadlinesFrom(std::array<std::size_t, 2> ends,
                                                                               base::Date anchor) const;
  /// The joint date fact from which both deadlines count, where they do, and where it applies as before.
  [[nodiscard]] std::optional<rules::FactId> AnchorOf(std::array<std::size_t, 2> ends) const;

  [[nodiscard]] const Offer& offer(Side side, std::size_t end) const { return offers_[static_cast<std::size_t>(side)][end]; }

 private:
  /// Days on which the deadline stays, and on which it changes. It stays as well for whom there is no such day.
  struct Days {
    std::vector<rules::Value> same, other;
    bool may_be_none = false;
  };
  [[nodiscard]] Days TryDays(std::array<std::size_t, 2> ends, rules::FactKey anchor, rules::Worlds& worlds,
                             const FixedValues& fixed) const;

  const JointVocabulary& joint_;
  const rules::Program& program_;
  std::array<std::vector<Offer>, 2> offers_;
};

}  // namespace madoguchi::author
