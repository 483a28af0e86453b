#pragma once
// Decision trees as authors write them: flat lists of named nodes, each a question or an outcome.
//
// Nodes may be shared, cycles are refused by content/. A tree names facts and roles, never people: who the actor and
// the subject are is said when it is evaluated. Compiled into bit sets by program.h.
//
// Not here: what an outcome offers (service/procedure.h). To the engine an outcome is an index and a class.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/fact.h"

namespace madoguchi::rules {

/// Index of an outcome of one procedure, in the author's order.
using OutcomeIndex = base::StrongId<struct OutcomeTag, std::uint16_t>;
using NodeIndex = base::StrongId<struct NodeTag, std::uint16_t>;
/// Index of a procedure in Program, which is its index in Municipality::procedures.
using ProcedureIndex = base::StrongId<struct ProcedureTag, std::uint16_t>;

/// Whose fact is asked. kHousehold is used for household- and authority-owned facts.
enum class Role : std::uint8_t { kActor, kSubject, kHousehold };

/// How a household is looked at. kNone asks one person's fact; the others ask all people, and their branches are on yes (1) / no (0).
enum class Quantifier : std::uint8_t { kNone, kAny, kAll, kCountAtLeast };

struct Branch {
  Condition when;
  bool otherwise = false;  ///< takes what no earlier branch of the node took, "n/a" included
  NodeIndex then;
  bool operator==(const Branch&) const = default;
};

struct Node {
  std::string id;
  std::optional<OutcomeIndex> outcome;  ///< set: the tree ends here, and the rest is unused
  FactId fact;
  Role role = Role::kSubject;
  Quantifier quantifier = Quantifier::kNone;
  Condition each;             ///< quantified: what is counted
  std::int32_t at_least = 1;  ///< kCountAtLeast only
  std::vector<Branch> branches;
  bool operator==(const Node&) const = default;
};

struct Tree {
  std::vector<Node> nodes;
  NodeIndex root;
  bool operator==(const Tree&) const = default;
};

/// Whether a question of the tree looks at all people of the household.
[[nodiscard]] bool LooksAtAllPeople(const Tree& tree);

/// What several outcomes have in common from a resident's view: its headline channel, or "not needed".
using OutcomeClass = std::uint8_t;
inline constexpr OutcomeClass kNotNeededClass = 255;

/// The people for whom a procedure runs: once for the household (its subject is person 0), or for each one who matches.
struct ForEach {
  FactId fact;  ///< person-owned
  Condition when;
  bool operator==(const ForEach&) const = default;
};

/// All that the engine knows of a procedure.
struct ProcedureRule {
  Tree tree;
  std::vector<OutcomeClass> outcome_class;  ///< per outcome
  std::optional<ForEach> for_each;          ///< nullopt: once
  bool operator==(const ProcedureRule&) const = default;
};

}  // namespace madoguchi::rules
