#include "verify/check.h"

#include <string>

#include "verify/content_check.h"
#include "verify/lint.h"

namespace madoguchi::verify {

CheckSummary CheckMunicipality(const content::FileSource& files, std::string_view municipality,
                               base::Diagnostics& diagnostics, std::optional<base::Date> today) {
  content::ParsedFiles parsed;
  TownCheck check(files, std::string(municipality), parsed, nullptr);
  while (check.Step()) {
  }
  const std::shared_ptr<const CheckedTown> town = check.Take();
  diagnostics.Append(town->found);
  const content::LoadedContent* const content = &town->content;
  if (today) LintStale({&content, 1}, *today, diagnostics);
  if (today) LintReviewDays({&content, 1}, *today, diagnostics);
  if (today) LintEndingTables({&content, 1}, *today, diagnostics);
  return {1, content->municipality.procedures.size(), town->passed.size()};
}

CheckSummary CheckContent(const content::FileSource& files, base::Diagnostics& diagnostics,
                          std::optional<base::Date> today) {
  ContentCheck check;
  check.Begin(files, today);
  while (check.Step()) {
  }
  diagnostics.Append(check.result().diagnostics);
  return check.result().summary;
}

}  // namespace madoguchi::verify
