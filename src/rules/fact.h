#pragma once
// Facts: what can be known about a household, and the line on which their values lie.
//
// A fact is CCCEV's *information concept* and DMN's *input data*. Every value of every type is one
// integer on a line (`Value`), so that conditions, cells, links and proofs need one kind of arithmetic:
//   choice  -> index into Fact::choices        yes_no -> 0 no, 1 yes
//   count   -> the number                      date   -> days since 1970-01-01 (base::Date::days)
//
// Not here: words (text/ catalogues, keys "fact/<id>.question" …), what is known (knowledge.h), JSON (content/).
//
//   Fact card{.id = "mynumber_card", .type = FactType::kChoice, .choices = {"usable", "unusable", "none"}};

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/strong_id.h"
#include "rules/condition.h"

namespace madoguchi::rules {

/// Index of a fact in Vocabulary::facts. Not stable between content versions; Fact::number is.
using FactId = base::StrongId<struct FactTag, std::uint16_t>;

/// Index of a person in the household at hand; 0 is the one who asks. Household and authority facts are kept under person 0.
using PersonIndex = base::StrongId<struct PersonTag>;

inline constexpr int kMaxPeople = 8;

enum class FactType : std::uint8_t { kChoice, kYesNo, kCount, kDate };

/// Who owns the fact. An authority's fact is a policy value that nobody could confirm: it routes, but is never asked.
enum class FactOwner : std::uint8_t { kPerson, kHousehold, kAuthority };

/// A fact that makes sense only when its parent allows it (a PIN without a card does not): otherwise it is "n/a",
/// which is a value of its own, not an unknown one. Parents form a forest (checked by content/).
struct AppliesWhen {
  FactId parent;
  Condition when;  ///< on the parent's line
  bool operator==(const AppliesWhen&) const = default;
};

struct Fact {
  std::string id;              ///< author's id, [a-z][a-z0-9_]*, unique
  std::uint32_t number = 0;    ///< append-only number for links; never reused
  std::uint16_t revision = 1;  ///< raised when the meaning changes: old answers are then asked anew
  FactType type = FactType::kYesNo;
  FactOwner owner = FactOwner::kPerson;
  std::vector<std::string> choices;    ///< choice only: ids in the order shown
  Range domain;                        ///< count and date only: smallest and largest value that a resident may give
  std::string unit;                    ///< count only: "year", "person", …
  std::string topic;                   ///< questions of one topic are kept together
  bool may_be_unknown = true;          ///< offers わからない
  bool changeable = false;             ///< a resident could change it ("get a card"), used by counterfactuals
  std::vector<std::uint32_t> weights;  ///< choice and yes_no: how common each answer is; author's estimate, empty = even
  std::optional<AppliesWhen> applies_when;
  bool operator==(const Fact&) const = default;
};

/// A declared relation between two date facts of the same person: `later >= table(earlier)` or `later < table(earlier)`.
/// Tables are non-decreasing, so propagation of bounds decides whether a path is possible.
struct DateRelation {
  enum class Kind : std::uint8_t { kAtLeast, kBefore };
  FactId later;
  Kind kind = Kind::kAtLeast;
  DateShift table;
  FactId earlier;
  bool operator==(const DateRelation&) const = default;
};

struct Vocabulary {
  std::vector<Fact> facts;  ///< in the author's order
  std::vector<DateRelation> relations;

  /// The fact of that id, or nullopt. Linear.
  [[nodiscard]] std::optional<FactId> Find(std::string_view id) const;
  [[nodiscard]] const Fact& operator[](FactId id) const { return facts[id.value()]; }
  bool operator==(const Vocabulary&) const = default;
};

/// One fact of one person: the key of everything that is known or asked.
struct FactKey {
  FactId fact;
  PersonIndex person;
  auto operator<=>(const FactKey&) const = default;
};

}  // namespace madoguchi::rules
