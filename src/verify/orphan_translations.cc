#include <set>
#include <string>

#include "verify/lint.h"
#include "verify/sentences.h"
#include "verify/word_keys.h"

namespace madoguchi::verify {

void LintOrphanTranslations(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  const text::Catalogue& words = content.municipality.words;
  std::set<std::string> required;
  for (const WordKey& word : WordKeysOf(content.municipality)) {
    if (word.required) required.insert(word.key);  // That the Japanese is missing is an error of its own.
  }
  for (const text::Language language : text::kLanguages) {
    if (language == text::Language::kJa) continue;
    for (const auto& [key, translation] : words.EntriesOf(language)) {
      if (words.Has(text::Language::kJa, key) || required.count(key) != 0) continue;
      ReportText(content, "MG0306", language, key, {}, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
