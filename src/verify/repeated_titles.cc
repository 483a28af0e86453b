#include <map>
#include <string>
#include <string_view>

#include "text/ruby.h"
#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {

void LintRepeatedTitles(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : text::kLanguages) {
    // A life event may be called like its one procedure; two of a kind are met in one list.
    std::map<std::string, std::string> events, procedures;  // the first key by words
    for (const auto& [key, words] : content.municipality.words.EntriesOf(language)) {
      if (key.starts_with("ui/") || (!key.ends_with(".title") && !key.ends_with("/title"))) continue;
      std::map<std::string, std::string>& titles = key.starts_with("life_event/") ? events : procedures;
      const auto [first, is_new] = titles.emplace(text::PlainText(words), key);
      if (is_new) continue;
      ReportText(content, "MG0326", language, key, {{"title", first->first}, {"first", first->second}}, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
