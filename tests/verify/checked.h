#pragma once
// What `check` says of content, short enough to compare.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "content/file_source.h"

namespace madoguchi::verify {

inline constexpr char kMoveIn[] = "kita/move_in/procedure.json";

[[nodiscard]] base::Diagnostics Check(const content::FileSource& files, std::optional<base::Date> today = std::nullopt);

/// The codes alone, in the order of the diagnostics. Without a day nothing grows old.
[[nodiscard]] std::vector<std::string> Codes(const content::FileSource& files, std::string_view today = {});

}  // namespace madoguchi::verify
