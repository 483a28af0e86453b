#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

// What can be held in mind until the full stop.
constexpr std::size_t LongestIn(text::Language language) { return language == text::Language::kJaSimple ? 40 : 60; }

}  // namespace

void LintLongSentences(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
    const std::size_t limit = LongestIn(language);
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      for (const std::string_view sentence : SentencesOf(plain)) {
        const std::size_t length = base::CountCodePoints(sentence);
        if (length <= limit) continue;
        ReportText(
            content, "MG0307", language, key,
            {{"sentence", std::string(sentence)}, {"count", std::to_string(length)}, {"limit", std::to_string(limit)}},
            diagnostics);
      }
    });
  }
}

}  // namespace madoguchi::verify
