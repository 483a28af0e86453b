#pragma once
// Reads the steps of a procedure, and who receives them.

#include <optional>
#include <string>
#include <string_view>

#include "content/load_context.h"
#include "service/procedure.h"

namespace madoguchi::content {

/// One entry of "steps".
[[nodiscard]] service::Step ReadStep(const JsonMember& member, LoadContext& context);

/// A municipality's id, "here", { "fact": "previous_municipality" } (a choice fact) or { "outside": "police" }.
[[nodiscard]] service::Authority ReadAuthority(const JsonValue& json, LoadContext& context);

}  // namespace madoguchi::content
