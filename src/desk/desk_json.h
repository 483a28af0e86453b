#pragma once
// What the desk says as JSON; shapes are those of main/desk/exports.h. Orders of keys are fixed.

#include <string>
#include <vector>

#include "desk/checked.h"
#include "desk/selected_tree.h"
#include "desk/walk.h"
#include "text/language.h"
#include "wire/json_writer.h"

namespace madoguchi::desk {

/// Ids and words of what there is, and every problem.
[[nodiscard]] std::string OverviewJson(const Checked& checked, text::Language language);

/// The boxes of the tree; `path` are those that are lit.
[[nodiscard]] std::string TreeJson(const SelectedTree& tree, const std::vector<std::size_t>& path, text::Language language);

/// {"path": […]}.
[[nodiscard]] std::string PathJson(const std::vector<std::size_t>& path);

/// Scenarios about that procedure, or all where it is empty.
[[nodiscard]] std::string ScenariosJson(const Checked& checked, const std::string& municipality,
                                        const std::string& procedure);
/// Names a scenario among all of its municipality: its file and its id.
[[nodiscard]] std::string ScenarioKey(const content::Scenario& scenario);

/// Who walks, what was answered, and what has come of it.
[[nodiscard]] std::string WalkJson(const Walk& walk, text::Language language);

/// {"error": sentence}.
[[nodiscard]] std::string ErrorJson(const std::string& sentence);

}  // namespace madoguchi::desk
