#include <string>
#include <vector>

#include "rules/program.h"
#include "verify/lint.h"

namespace madoguchi::verify {

void LintCells(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  if (!content.broken.empty()) return;  // A tree that could not be read cannot be compiled.
  const service::Municipality& municipality = content.municipality;
  const base::Result<rules::Program> program =
      rules::Program::Compile(municipality.vocabulary, municipality.Rules(), municipality.content_date);
  if (program.Ok()) return;
  const std::string& what = program.error().context;
  diagnostics.Report(
      program.error().code, content.positions.Of("fact/" + what),
      {{"fact", what}, {"count", "> " + std::to_string(rules::kMaxCells)}, {"limit", std::to_string(rules::kMaxCells)}});
}

}  // namespace madoguchi::verify
