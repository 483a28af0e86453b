#pragma once
// What the engine says of a bundle as JSON, for callers that cannot read C++ structures: which facts, procedures and life
// events there are. Decisions and plans are written by wire/decide_json.h.
//
//   ContentsJson(engine)   // {"municipality": "setagaya", …, "facts": […], "procedures": […], "life_events": […]}

#include <string>

#include "main/engine/engine.h"

namespace madoguchi::engine {

/// Lists are in the order of the handles: facts[h] is the fact of handle h, and so for procedures and their outcomes.
/// Days are ISO texts; a bound that is not there is null.
[[nodiscard]] std::string ContentsJson(const Engine& engine);

/// {"code", "message", "where"}.
[[nodiscard]] std::string ErrorJson(const base::Error& error);

}  // namespace madoguchi::engine
