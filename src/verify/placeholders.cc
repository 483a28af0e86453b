#include <string>
#include <vector>

#include "content/field_reader.h"
#include "text/language.h"
#include "verify/lint.h"
#include "verify/word_pairs.h"

namespace madoguchi::verify {

void LintPlaceholders(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : text::kLanguages) {
    if (language == text::Language::kJa) continue;
    ForEachPair(content.municipality.words, language, [&](const WordPair& pair) {
      if (pair.japanese == nullptr || pair.translation == nullptr) return;
      if (pair.japanese->find('{') == std::string::npos && pair.translation->find('{') == std::string::npos) return;
      const std::vector<std::string> expected = text::Placeholders(*pair.japanese);
      const std::vector<std::string> found = text::Placeholders(*pair.translation);
      if (expected == found) return;
      const std::string tag(text::Tag(language));
      diagnostics.Report("MG0304", content.positions.Of("text/" + tag + "/" + pair.key),
                         {{"key", pair.key},
                          {"language", tag},
                          {"expected", content::Joined(expected)},
                          {"found", content::Joined(found)}});
    });
  }
}

}  // namespace madoguchi::verify
