#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "text/ruby.h"
#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

// The first run of kanji that stands without furigana.
std::string WithoutReading(std::string_view words) {
  for (const text::Run& run : text::ParseRuns(words)) {
    if (!run.reading.empty()) continue;
    std::string found;
    for (const base::CodePoint& c : base::CodePoints(run.base)) {
      if (IsKanji(c.value)) {
        found += run.base.substr(c.offset, c.length);
      } else if (!found.empty()) {
        break;
      }
    }
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace

void LintMissingReadings(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const auto& [key, words] : content.municipality.words.EntriesOf(text::Language::kJaSimple)) {
    const std::string found = WithoutReading(words);
    if (!found.empty()) ReportText(content, "MG0314", text::Language::kJaSimple, key, {{"found", found}}, diagnostics);
  }
}

}  // namespace madoguchi::verify
