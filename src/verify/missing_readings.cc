#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "text/ruby.h"
#include "verify/sentences.h"
#include "verify/text_lint.h"

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

void LintMissingReadings(const Text& text, TextFindings& found) {
  if (text.language != text::Language::kJaSimple) return;
  const std::string kanji = WithoutReading(text.words);
  if (!kanji.empty()) found.push_back({"MG0314", {{"found", kanji}}});
}

}  // namespace madoguchi::verify
