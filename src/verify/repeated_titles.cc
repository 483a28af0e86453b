#include <map>
#include <string>
#include <string_view>

#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {

void LintRepeatedTitles(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : text::kLanguages) {
    // A life event may be called like its one procedure; two of a kind are met in one list.
    std::map<std::string, std::string> events, procedures;  // the first key by words
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      if (key.starts_with("ui/") || (!key.ends_with(".title") && !key.ends_with("/title"))) return;
      std::map<std::string, std::string>& titles = key.starts_with("life_event/") ? events : procedures;
      const auto [first, is_new] = titles.emplace(plain, key);
      if (!is_new) ReportText(content, "MG0326", language, key, {{"title", plain}, {"first", first->second}}, diagnostics);
    });
  }
}

}  // namespace madoguchi::verify
