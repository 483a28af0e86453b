#include <string>

#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

// Whether `avoided` stands in the text, and not only where `word` has lent it letters. It may be longer than `word` and hold it.
bool Says(std::string plain, const std::string& word, const std::string& avoided) {
  if (plain.find(avoided) == std::string::npos) return false;
  if (avoided.find(word) != std::string::npos) return true;
  for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word, at)) {
    plain.replace(at, word.size(), 1, '\n');
  }
  return plain.find(avoided) != std::string::npos;
}

}  // namespace

void LintGlossary(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : text::kLanguages) {
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      for (const content::GlossaryTerm& term : content.glossary) {
        if (term.language != language) continue;
        for (const std::string& avoided : term.avoided) {
          if (!Says(plain, term.word, avoided)) continue;
          ReportText(content, "MG0323", language, key, {{"found", avoided}, {"word", term.word}}, diagnostics);
        }
      }
    });
  }
}

}  // namespace madoguchi::verify
