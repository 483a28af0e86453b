#pragma once
// Outlook: what each procedure may still become, and what this question would make of it.
//
// Everything is asked of the engine by trying: knowledge is copied, narrowed to one answer and decided again, so what a
// resident reads here can never differ from what the plan will say.

#include "app/view.h"

namespace madoguchi::app {

/// 「いまの見通し」; `asking` is the open question, if there is one.
[[nodiscard]] Node Outlook(const View& view, const std::optional<rules::FactKey>& asking);

/// 「持っている」なら、転出届は [オンライン]: one item for each set of answers that lead to the same ways of a procedure. Empty where
/// the answers make no difference.
[[nodiscard]] std::vector<Node> WhatAnswersDo(const View& view, rules::FactKey asking);

/// The ways as signs in a row, joined by 「または」; outlined where several are left.
[[nodiscard]] Node WaysRow(const View& view, const std::vector<WayOut>& ways);

/// The authority that receives a procedure, where it is known.
[[nodiscard]] std::optional<std::string> KnownAuthority(const View& view, const rules::Case& of);

}  // namespace madoguchi::app
