#pragma once
// A procedure's decision tree as a Mermaid flowchart, in the words that residents see.
//
// Drawn from the model that the engine compiles, so that the picture cannot say something else than the program does.
// Questions are boxes, outcomes are rounded and name their headline channel; edges carry the answers. Nodes that cannot be
// reached are drawn too, without an arrow to them. Not here: layout (the reader of Mermaid does that), coverage (tree_svg.h).
//
//   TreeAsMermaid(municipality, procedure, text::Language::kJa)   // "flowchart TD\n  n0[\"引っこす前の…\"]\n…"

#include <string>

#include "service/municipality.h"

namespace madoguchi::author {

/// Deterministic; ends in a newline. Words that are missing show their key.
[[nodiscard]] std::string TreeAsMermaid(const service::Municipality& municipality, rules::ProcedureIndex procedure,
                                        text::Language language);

}  // namespace madoguchi::author
