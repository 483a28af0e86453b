#include <string>

#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {

void LintLinkWords(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      if (plain.find("こちら") != std::string::npos) ReportText(content, "MG0319", language, key, {}, diagnostics);
    });
  }
}

}  // namespace madoguchi::verify
