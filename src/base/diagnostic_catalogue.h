// The one table of diagnostic codes: severity, short name, and for authors a sentence and a way to mend it, in
// Japanese and English. docs/diagnostics.md is written from the same table.
//
// Rows live in diagnostic_table.cc. A code keeps its meaning for ever; one that is no longer used stays in the table.
// This is not the catalogue of what residents read: that is content (text/catalogue.h).
//
//   Description d = Describe(diagnostic, AuthorLanguage::kJa);
//   d.sentence;  // 「「has_card」という質問（fact）はありません。」
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace madoguchi::base {

// The languages authors can be told off in.
enum class AuthorLanguage : std::uint8_t { kJa, kEn };

// All texts are static and may hold {placeholders} (base/placeholder.h). Both languages use the same names.
struct DiagnosticRow {
  std::string_view code;  // "MG0101"
  Severity severity;
  std::string_view name;  // "unknown fact": for lists and documentation.
  std::string_view sentence_ja;
  std::string_view sentence_en;
  std::string_view fix_ja;
  std::string_view fix_en;
};

// Every row, ascending by code.
std::span<const DiagnosticRow> DiagnosticRows();

// The row of `code`, or null. O(log n).
const DiagnosticRow* FindDiagnosticRow(std::string_view code);

struct Description {
  std::string name;
  std::string sentence;
  std::string fix;
  std::string example = {};  // whom it meets; empty where the diagnostic names nobody

  friend bool operator==(const Description&, const Description&) = default;
};

// Fills the row's texts with the diagnostic's arguments; a placeholder without argument stays visible. A code that is
// not in the table gets itself as name and sentence, and its arguments listed, so that nothing is ever swallowed.
Description Describe(const Diagnostic& diagnostic, AuthorLanguage language);

}  // namespace madoguchi::base
