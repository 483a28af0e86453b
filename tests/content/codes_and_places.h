#pragma once
// What loading content says of it, short enough to compare.

#include <string>
#include <vector>

#include "content/file_source.h"

namespace madoguchi::content {

inline constexpr char kProcedure[] = "kita/move_in/procedure.json";
inline constexpr char kFacts[] = "kita/facts.json";
inline constexpr char kScenarios[] = "kita/move_in/scenarios.json";
inline constexpr char kOverlay[] = "kita/move_out/overlay.json";

/// Of the municipality "kita": "MG0006 kita/facts.json:3 "4"" for every diagnostic, in order: code, file, line, and the text that
/// is pointed at.
[[nodiscard]] std::vector<std::string> CodesAndPlaces(const FileSource& files);

}  // namespace madoguchi::content
