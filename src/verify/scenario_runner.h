#pragma once
// Runs scenarios: decides and plans for the residents whom content authors invented, and tells where the result differs.
//
// It goes through the same calls as `madoguchi decide`: knowledge, cases, plan. Every field that differs is reported at its
// own place in scenarios.json (MG0402).

#include <vector>

#include "base/diagnostic.h"
#include "content/loader.h"

namespace madoguchi::verify {

/// Precondition: the content is complete. Reports MG0402, MG0404 (answers that contradict each other), MG0401 (an expectation
/// that does not say of whom), MG0112 where the rules cannot be compiled for the scenario's day. By scenario: whether it passes.
/// `known_to_pass`: by scenario, those that need not be run; their days are compiled all the same. Empty: all are run.
std::vector<bool> RunScenarios(const content::LoadedContent& content, const std::vector<bool>& known_to_pass,
                               base::Diagnostics& diagnostics);

}  // namespace madoguchi::verify
