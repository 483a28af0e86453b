#include <set>
#include <string>

#include "verify/lint.h"
#include "verify/word_keys.h"

namespace madoguchi::verify {

void LintMissingWords(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  std::set<std::string> missing;
  for (const WordKey& word : WordKeysOf(content.municipality)) {
    if (!word.required || content.municipality.words.Has(text::Language::kJa, word.key)) continue;
    if (missing.insert(word.key).second) diagnostics.Report("MG0301", content.positions.Of(word.place), {{"key", word.key}});
  }
}

}  // namespace madoguchi::verify
