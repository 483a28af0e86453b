#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "text/language.h"
#include "verify/lint.h"
#include "verify/word_keys.h"

namespace madoguchi::verify {
namespace {

// Where somebody would look for the words: at the Japanese ones.
base::SourceSpan PlaceOfJapanese(const content::LoadedContent& content, const std::string& key) {
  return content.positions.Of("text/" + std::string(text::Tag(text::Language::kJa)) + "/" + key);
}

}  // namespace

void LintMissingWords(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  const text::Catalogue& words = content.municipality.words;
  std::set<std::string> missing;
  for (const WordKey& word : WordKeysOf(content.municipality)) {
    if (!word.required || words.Has(text::Language::kJa, word.key) || !missing.insert(word.key).second) continue;
    diagnostics.Report("MG0301", content.positions.Of(word.place), {{"key", word.key}});
  }
  // Whatever is said in Japanese is said in every other language of the municipality, notes and the app's own words included.
  // やさしい日本語 need not repeat what is easy already.
  for (const text::Language language : content.municipality.languages) {
    if (language == text::Language::kJa || language == text::Language::kJaSimple) continue;
    for (const auto& [key, japanese] : words.EntriesOf(text::Language::kJa)) {
      if (words.Has(language, key)) continue;
      diagnostics.Report("MG0303", PlaceOfJapanese(content, key),
                         {{"key", key}, {"language", std::string(text::Tag(language))}});
    }
  }
}

}  // namespace madoguchi::verify
