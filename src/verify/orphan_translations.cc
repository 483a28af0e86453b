#include <set>
#include <string>

#include "verify/lint.h"
#include "verify/sentences.h"
#include "verify/word_keys.h"

namespace madoguchi::verify {
namespace {

// The municipality's own translation, while the Japanese is that of the shared words.
bool IsOfOtherWords(const content::LoadedContent& content, text::Language language, const std::string& key) {
  const auto is_shared = [&](text::Language spoken) {
    return content.positions.Of("text/" + std::string(text::Tag(spoken)) + "/" + key).file.starts_with("shared/");
  };
  return is_shared(text::Language::kJa) && !is_shared(language);
}

}  // namespace

void LintOrphanTranslations(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  const text::Catalogue& words = content.municipality.words;
  std::set<std::string> required;
  for (const WordKey& word : WordKeysOf(content.municipality)) {
    if (word.required) required.insert(word.key);  // That the Japanese is missing is an error of its own.
  }
  for (const text::Language language : text::kLanguages) {
    if (language == text::Language::kJa) continue;
    for (const auto& [key, translation] : words.EntriesOf(language)) {
      if (IsOfOtherWords(content, language, key)) {
        ReportText(content, "MG0306", language, key, {}, diagnostics);
        continue;
      }
      if (words.Has(text::Language::kJa, key) || required.count(key) != 0) continue;
      ReportText(content, "MG0306", language, key, {}, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
