#pragma once
// Lays a municipality's <procedure>/overlay.json over the shared procedure that it uses.
//
// The unit is the whole statement: { "steps": { "file": { "fee_yen": { … } } } } replaces the fee of that step with its value,
// source and day, and nothing else. There is one level and no merging of lists. What makes a procedure what it is (tree,
// outcomes, channels, tokens) is not for an overlay: who needs another one writes a procedure.json, which replaces the whole.
//
// It works on JSON, before anything is read, so that the readers of procedure.json read both, and messages about a statement
// lead to the file in which it was written.
//
//   procedures.push_back(ReadProcedure(LayOver(*shared, *overlay, context), id, numbers, context));

#include "content/json_value.h"
#include "content/load_context.h"

namespace madoguchi::content {

/// The shared procedure with the overlay's statements in place of its own. Reports steps that it does not have (MG0208), keys
/// that no overlay may replace (MG0215), values that keep the shared source (MG0221) and unknown ones (MG0005); these are left out.
[[nodiscard]] JsonValue LayOver(const JsonValue& procedure, const JsonValue& overlay, LoadContext& context);

}  // namespace madoguchi::content
