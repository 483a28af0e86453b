#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "verify/sentences.h"
#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

// For everyday information (弘前大学 社会言語学研究室).
constexpr std::size_t kMostKanji = 13;

std::size_t KanjiIn(std::string_view sentence) {
  std::size_t count = 0;
  for (const base::CodePoint& c : base::CodePoints(sentence)) count += IsKanji(c.value) ? 1 : 0;
  return count;
}

}  // namespace

void LintManyKanji(const Text& text, TextFindings& found) {
  if (text.language != text::Language::kJaSimple) return;
  if (text.key.ends_with("title") || text.key.ends_with(".name")) return;  // A name is what it is at the counter.
  for (const std::string_view sentence : text.sentences) {
    const std::size_t count = KanjiIn(sentence);
    if (count <= kMostKanji) continue;
    found.push_back(
        {"MG0308",
         {{"sentence", std::string(sentence)}, {"count", std::to_string(count)}, {"limit", std::to_string(kMostKanji)}}});
  }
}

}  // namespace madoguchi::verify
