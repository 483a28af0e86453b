#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

// What can be held in mind until the full stop.
constexpr std::size_t LongestIn(text::Language language) { return language == text::Language::kJaSimple ? 40 : 60; }

}  // namespace

void LintLongSentences(const Text& text, TextFindings& found) {
  const std::size_t limit = LongestIn(text.language);
  for (const std::string_view sentence : text.sentences) {
    const std::size_t length = base::CountCodePoints(sentence);
    if (length <= limit) continue;
    found.push_back(
        {"MG0307",
         {{"sentence", std::string(sentence)}, {"count", std::to_string(length)}, {"limit", std::to_string(limit)}}});
  }
}

}  // namespace madoguchi::verify
