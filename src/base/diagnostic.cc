#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "base/diagnostic_catalogue.h"

namespace madoguchi::base {

void Diagnostics::Report(std::string code, SourceSpan span, Arguments arguments, ResidentExample example) {
  const DiagnosticRow* row = FindDiagnosticRow(code);
  const Severity severity = row != nullptr ? row->severity : Severity::kError;
  Report(Diagnostic{std::move(code), severity, std::move(span), std::move(arguments), std::move(example)});
}

void Diagnostics::Report(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::kError) ++error_count_;
  reported_.push_back(std::move(diagnostic));
}

void Diagnostics::Append(const Diagnostics& other) {
  // By count, because `other` may be this very object.
  const std::size_t count = other.reported_.size();
  for (std::size_t i = 0; i < count; ++i) Report(Diagnostic(other.reported_[i]));
}

std::vector<Diagnostic> Diagnostics::all() const {
  std::vector<Diagnostic> sorted = reported_;
  const auto place = [](const Diagnostic& d) { return std::tie(d.span.file, d.span.line, d.span.column, d.code); };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&place](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
  return sorted;
}

}  // namespace madoguchi::base
