#pragma once
// What is wrong with content, as JSON: for the author's desk, editors, and code hosts that show problems beside the lines.
//
// The same problems in the same order as base/diagnostic_printer.h prints them, with the sentences of the language asked for; what
// tools go by (code, place, arguments) does not depend on it. It reads no files.
//
//   DiagnosticsJson(diagnostics.all(), AuthorLanguage::kJa)
//   // {"problems":[{"code":"MG0101","severity":"error","file":"kita/facts.json","line":3,"column":5,…}],"errors":1,"warnings":0}

#include <span>
#include <string>

#include "base/diagnostic.h"
#include "base/diagnostic_catalogue.h"

namespace madoguchi::wire {

/// One object without line breaks. Per problem: code, severity, name, file, line, column (1-based, in code points; 0: as a
/// whole), offset, length (bytes), sentence, example (null where nobody is named), fix, arguments.
[[nodiscard]] std::string DiagnosticsJson(std::span<const base::Diagnostic> diagnostics, base::AuthorLanguage language);

/// SARIF 2.1.0, one run. Every code that occurs is a rule. Files are relative URIs as the spans name them, columns are counted in
/// code points. A code host shows a problem beside its line when the names begin at the root of the repository.
[[nodiscard]] std::string DiagnosticsSarif(std::span<const base::Diagnostic> diagnostics, base::AuthorLanguage language);

}  // namespace madoguchi::wire
