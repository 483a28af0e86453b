#pragma once
// Reads <procedure>/procedure.json: authority, legal basis, tree, outcomes, alternatives and steps.

#include <string>
#include <string_view>

#include "content/load_context.h"
#include "service/procedure.h"

namespace madoguchi::content {

/// `folder` is the id that the file must have. Of each outcome one alternative is marked as recommended: the one with the nearest
/// headline channel, or the one that the author marks and gives a reason for (MG0213 otherwise).
[[nodiscard]] service::Procedure ReadProcedure(const JsonValue& json, const std::string& folder, NumberRegister& numbers,
                                               LoadContext& context);

}  // namespace madoguchi::content
