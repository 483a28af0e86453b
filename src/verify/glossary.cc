#include <string>

#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

// Whether `avoided` stands in the text, and not only where `word` has lent it letters. It may be longer than `word` and hold it.
bool Says(const std::string& text, const std::string& word, const std::string& avoided) {
  if (text.find(avoided) == std::string::npos) return false;
  if (avoided.find(word) != std::string::npos) return true;
  std::string plain = text;
  for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word, at)) {
    plain.replace(at, word.size(), 1, '\n');
  }
  return plain.find(avoided) != std::string::npos;
}

}  // namespace

void LintGlossary(const Text& text, TextFindings& found) {
  for (const content::GlossaryTerm& term : text.around.glossary) {
    if (term.language != text.language) continue;
    for (const std::string& avoided : term.avoided) {
      if (Says(text.plain, term.word, avoided)) found.push_back({"MG0323", {{"found", avoided}, {"word", term.word}}});
    }
  }
}

}  // namespace madoguchi::verify
