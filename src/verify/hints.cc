#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "text/ruby.h"
#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

constexpr std::size_t kLongestHint = 60;

}  // namespace

void LintHints(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const rules::Fact& fact : content.municipality.vocabulary.facts) {
    const std::string key = "fact/" + fact.id + ".hint";
    for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
      const text::Words hint = content.municipality.words.Find(language, key);
      if (!hint.found || hint.fell_back) continue;
      const std::string plain = text::PlainText(hint.text);
      const std::size_t length = base::CountCodePoints(plain), sentences = SentencesOf(plain).size();
      // やさしい日本語 may need two short ones for it.
      const bool too_many = sentences > 1 && language == text::Language::kJa;
      if (!too_many && length <= kLongestHint) continue;
      ReportText(content, "MG0315", language, key,
                 {{"sentences", std::to_string(sentences)},
                  {"count", std::to_string(length)},
                  {"limit", std::to_string(kLongestHint)}},
                 diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
