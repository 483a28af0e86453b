#include <string>

#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {

void LintRangeMarks(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      if (key.starts_with("ui/")) return;  // The app fills numbers in: 「あと2〜4問」.
      if (plain.find("～") == std::string::npos && plain.find("〜") == std::string::npos) return;
      ReportText(content, "MG0310", language, key, {}, diagnostics);
    });
  }
}

}  // namespace madoguchi::verify
