#pragma once
// Case: one procedure for one subject, done by one actor. What is decided, planned and shown is a case.

#include "rules/fact.h"
#include "rules/tree.h"

namespace madoguchi::rules {

/// A procedure for a subject, done by an actor.
struct Case {
  ProcedureIndex procedure;
  PersonIndex subject;
  PersonIndex actor;
  auto operator<=>(const Case&) const = default;
};

}  // namespace madoguchi::rules
