#pragma once
// Check: everything that can be said about a content folder, in one call. What `madoguchi check` prints.
//
//   base::Diagnostics diagnostics;
//   CheckSummary summary = CheckContent(files, diagnostics, today);

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "content/file_source.h"

namespace madoguchi::verify {

struct CheckSummary {
  std::size_t municipalities = 0;
  std::size_t procedures = 0;
  std::size_t scenarios = 0;  ///< that were run: content with errors of form or names has none
  bool operator==(const CheckSummary&) const = default;
};

/// Loads every municipality, runs every lint and, where loading found no error, the scenarios. What two municipalities have
/// from the shared files is reported once. A folder without any municipality is MG0001. With `today` it also warns of what has
/// grown old by that day; nothing else depends on it.
CheckSummary CheckContent(const content::FileSource& files, base::Diagnostics& diagnostics,
                          std::optional<base::Date> today = std::nullopt);

/// The same for one municipality.
CheckSummary CheckMunicipality(const content::FileSource& files, std::string_view municipality,
                               base::Diagnostics& diagnostics, std::optional<base::Date> today = std::nullopt);

}  // namespace madoguchi::verify
