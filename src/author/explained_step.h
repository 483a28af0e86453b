#pragma once
// One planned step in plain lines: values with where they are from, days as counted with their rule. Part of explanation.h.

#include <string>
#include <vector>

#include "author/content_words.h"
#include "author/explanation.h"

namespace madoguchi::author {

/// The first line names the step; the others are indented by two.
[[nodiscard]] std::vector<std::string> ExplainStep(const ContentWords& say, const ToExplain& input,
                                                   const plan::PlannedProcedure& planned, const plan::PlannedStep& step);

}  // namespace madoguchi::author
