#include "verify/checked.h"

#include "verify/check.h"

namespace madoguchi::verify {

base::Diagnostics Check(const content::FileSource& files, std::optional<base::Date> today) {
  base::Diagnostics diagnostics;
  (void)CheckContent(files, diagnostics, today);
  return diagnostics;
}

std::vector<std::string> Codes(const content::FileSource& files, std::string_view today) {
  std::vector<std::string> codes;
  for (const base::Diagnostic& diagnostic : Check(files, base::ParseIso(today)).all()) codes.push_back(diagnostic.code);
  return codes;
}

}  // namespace madoguchi::verify
