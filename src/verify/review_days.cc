#include <set>
#include <span>
#include <string>

#include "verify/lint.h"

namespace madoguchi::verify {

void LintReviewDays(std::span<const content::LoadedContent* const> contents, base::Date today,
                    base::Diagnostics& diagnostics) {
  std::set<base::SourceSpan> said;
  for (const content::LoadedContent* content : contents) {
    for (const content::Upkeep& upkeep : content->upkeep) {
      if (!upkeep.review_by || today <= *upkeep.review_by || !said.insert(upkeep.review_by_span).second) continue;
      diagnostics.Report("MG0225", upkeep.review_by_span,
                         {{"procedure", upkeep.procedure},
                          {"review_by", base::ToIso(*upkeep.review_by)},
                          {"owner", upkeep.owner.empty() ? "-" : upkeep.owner}});
    }
  }
}

}  // namespace madoguchi::verify
