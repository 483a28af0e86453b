#pragma once
// Fact-check sheets: everything that the content says about a procedure, on A4 paper, for the officers who answer for it.
//
// One HTML file per procedure, whole in itself (no script, no other file), one for the offices, and an index. Every question with its reason and
// where each answer leads, every outcome with its steps, every value with source, day, confidence, and room for an owner, a
// review date and a correction; boxes to sign. What nobody confirmed stands out, and so does what nobody has looked at for a
// year. In Japanese. Not here: files.
//
//   files[FactSheetFile(town[procedure])] = FactSheet(town, procedure, today);

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "content/load_context.h"
#include "service/municipality.h"

namespace madoguchi::author {

/// Values are shown as they are written, with the time for which they hold; `today` is printed, and tells what is a year old, and
/// whether the day of review has passed. `upkeep`: who answers for the procedure, where the content says so (content/loader.h).
[[nodiscard]] std::string FactSheet(const service::Municipality& municipality, rules::ProcedureIndex procedure,
                                    base::Date today, const content::Upkeep& upkeep = {});

/// "sheet_move_in.html".
[[nodiscard]] std::string FactSheetFile(const service::Procedure& procedure);

/// Offices and contact, which all procedures share.
[[nodiscard]] std::string OfficeSheet(const service::Municipality& municipality, base::Date today);

/// Links to FactSheetFile of those procedures, and to "offices.html"; with the section in charge where `upkeep` names one.
[[nodiscard]] std::string FactSheetIndex(const service::Municipality& municipality,
                                         const std::vector<rules::ProcedureIndex>& procedures, base::Date today,
                                         const std::vector<content::Upkeep>& upkeep = {});

/// What is said of that procedure; empty where nothing is.
[[nodiscard]] content::Upkeep UpkeepOf(const std::vector<content::Upkeep>& upkeep, std::string_view procedure);

}  // namespace madoguchi::author
