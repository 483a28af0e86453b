#include "base/diagnostic_catalogue.h"

#include <algorithm>

#include "base/placeholder.h"

namespace madoguchi::base {

const DiagnosticRow* FindDiagnosticRow(std::string_view code) {
  const std::span<const DiagnosticRow> rows = DiagnosticRows();
  const auto found = std::lower_bound(rows.begin(), rows.end(), code,
                                      [](const DiagnosticRow& row, std::string_view c) { return row.code < c; });
  return found != rows.end() && found->code == code ? &*found : nullptr;
}

Description Describe(const Diagnostic& diagnostic, AuthorLanguage language) {
  const DiagnosticRow* row = FindDiagnosticRow(diagnostic.code);
  if (row == nullptr) {
    Description bare{diagnostic.code, diagnostic.code, ""};
    for (const auto& [name, value] : diagnostic.arguments) bare.sentence += " " + name + "=" + value;
    return bare;
  }
  const bool japanese = language == AuthorLanguage::kJa;
  return Description{std::string(row->name),
                     FillPlaceholders(japanese ? row->sentence_ja : row->sentence_en, diagnostic.arguments),
                     FillPlaceholders(japanese ? row->fix_ja : row->fix_en, diagnostic.arguments),
                     japanese || diagnostic.example.en.empty() ? diagnostic.example.ja : diagnostic.example.en};
}

}  // namespace madoguchi::base
