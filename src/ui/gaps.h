#pragma once
// The space between two nodes that stand under one another: the one table of vertical rhythm, in CSS pixels.
//
// Steps of 4; 8 between choices, 32–48 above the primary action, 48 between sections.

#include "app/screen.h"
#include "ui/theme.h"

namespace madoguchi::ui {

/// `above` and `below` are neighbours among the children of `parent`.
[[nodiscard]] float GapBetween(const app::Node& parent, const app::Node& above, const app::Node& below, const Theme& theme);

}  // namespace madoguchi::ui
