// Diagnostic and Diagnostics: what is wrong with the content, told to its authors, all at once.
//
// A diagnostic is a stable code, a place and arguments. It holds no sentence: those live in diagnostic_catalogue.h in
// Japanese and English, so that tests and tools go by code. Where it helps, it names a resident to whom it happens.
// Failed operations are base::Result, bugs MADOGUCHI_CHECK.
//
//   diagnostics.Report("MG0101", span, {{"fact", "has_mynumber_card"}});
//   if (diagnostics.has_errors()) Print(diagnostics.all());
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/source_span.h"

namespace madoguchi::base {

enum class Severity : std::uint8_t {
  kError,    // The content must not be published.
  kWarning,  // It may be published; a person should look.
};

// Named values for the {placeholders} of a sentence, in any order.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// A resident whom the problem meets, as questions and answers in the words that residents see; empty: nobody in particular.
struct ResidentExample {
  std::string ja;  // 「カードはありますか」→「ありません」、「何歳ですか」→「15歳」
  std::string en;

  bool empty() const { return ja.empty() && en.empty(); }
  friend bool operator==(const ResidentExample&, const ResidentExample&) = default;
};

struct Diagnostic {
  std::string code;  // "MG" and four digits.
  Severity severity = Severity::kError;
  SourceSpan span;
  Arguments arguments;
  ResidentExample example = {};

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// Collects diagnostics. Every check reports what it finds and carries on; nothing stops at the first.
// Not thread-safe.
class Diagnostics {
 public:
  // Takes the severity from the catalogue; a code that is not there counts as an error.
  void Report(std::string code, SourceSpan span, Arguments arguments = {}, ResidentExample example = {});

  // Takes the diagnostic as it is.
  void Report(Diagnostic diagnostic);

  // Takes over everything that `other` has collected.
  void Append(const Diagnostics& other);

  // Sorted by file, line, column, code; what is equal in these stays in order of reporting. O(n log n).
  std::vector<Diagnostic> all() const;

  bool empty() const { return reported_.empty(); }
  bool has_errors() const { return error_count_ > 0; }
  std::size_t error_count() const { return error_count_; }
  std::size_t warning_count() const { return reported_.size() - error_count_; }

 private:
  std::vector<Diagnostic> reported_;
  std::size_t error_count_ = 0;
};

}  // namespace madoguchi::base
