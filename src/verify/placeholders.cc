#include <string>
#include <vector>

#include "content/field_reader.h"
#include "text/language.h"
#include "verify/lint.h"

namespace madoguchi::verify {

void LintPlaceholders(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  const text::Catalogue& words = content.municipality.words;
  for (const text::Language language : text::kLanguages) {
    if (language == text::Language::kJa) continue;
    for (const auto& [key, translation] : words.EntriesOf(language)) {
      const text::Words japanese = words.Find(text::Language::kJa, key);
      if (!japanese.found) continue;
      const std::vector<std::string> expected = text::Placeholders(japanese.text);
      const std::vector<std::string> found = text::Placeholders(translation);
      if (expected == found) continue;
      diagnostics.Report("MG0304", content.positions.Of("text/" + std::string(text::Tag(language)) + "/" + key),
                         {{"key", key},
                          {"language", std::string(text::Tag(language))},
                          {"expected", content::Joined(expected)},
                          {"found", content::Joined(found)}});
    }
  }
}

}  // namespace madoguchi::verify
