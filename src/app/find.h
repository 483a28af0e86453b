#pragma once
// Finding a procedure by its name: what was typed, or the row of the kana table in which its name begins.

#include <string_view>
#include <vector>

#include "app/phrases.h"
#include "rules/tree.h"

namespace madoguchi::app {

/// The procedures whose name, reading or summary holds what was typed, names first; all of them when nothing was typed. A life
/// event's words find all of its procedures. In the author's order where they are equal.
[[nodiscard]] std::vector<rules::ProcedureIndex> FindByName(const Phrases& say, std::string_view query);

/// The procedures whose name begins in that row of the kana table ("ka": か to ご), in the order of their readings. Always by the
/// Japanese name.
[[nodiscard]] std::vector<rules::ProcedureIndex> FindByRow(const service::Municipality& municipality, std::string_view row);

}  // namespace madoguchi::app
