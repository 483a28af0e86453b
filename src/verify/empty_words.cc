#include <string>

#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {

void LintEmptyWords(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : text::kLanguages) {
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      // Between A and B there may be nothing: the app's own separators.
      if (key.starts_with("ui/") || plain.find_first_not_of(" \n") != std::string::npos) return;
      ReportText(content, "MG0322", language, key, {}, diagnostics);
    });
  }
}

}  // namespace madoguchi::verify
