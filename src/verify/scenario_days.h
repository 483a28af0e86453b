#pragma once
// The scenarios of a municipality, day by day: many share a day, and compiling the rules for one is the dear part.
//
//   ForEachDay(content, [&](const base::Result<rules::Program>& program, std::span<const content::Scenario* const> scenarios) { … });

#include <functional>
#include <span>

#include "base/result.h"
#include "content/loader.h"
#include "rules/program.h"

namespace madoguchi::verify {

using SeeDay =
    std::function<void(const base::Result<rules::Program>& program, std::span<const content::Scenario* const> scenarios)>;

/// Calls see for each day of the scenarios, in order, with those of that day in the order of the content. The program lives as long as the
/// call; it is an error where the rules cannot be compiled. Precondition: the content is complete.
void ForEachDay(const content::LoadedContent& content, const SeeDay& see);
/// The same for some of them; days without any are passed over.
void ForEachDay(const content::LoadedContent& content, std::span<const content::Scenario* const> scenarios,
                const SeeDay& see);

}  // namespace madoguchi::verify
