#include "verify/word_pairs.h"

namespace madoguchi::verify {

void ForEachPair(const text::Catalogue& words, text::Language language,
                 const std::function<void(const WordPair& pair)>& visit) {
  const text::Catalogue::Entries& japanese = words.EntriesOf(text::Language::kJa);
  const text::Catalogue::Entries& translations = words.EntriesOf(language);
  auto one = japanese.begin();
  auto other = translations.begin();
  while (one != japanese.end() || other != translations.end()) {
    const int order = one == japanese.end() ? 1 : other == translations.end() ? -1 : one->first.compare(other->first);
    visit({order <= 0 ? one->first : other->first, order <= 0 ? &one->second : nullptr,
           order >= 0 ? &other->second : nullptr});
    if (order <= 0) ++one;
    if (order >= 0) ++other;
  }
}

}  // namespace madoguchi::verify
