#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "verify/lint.h"
#include "verify/sentences.h"

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

void LintManyKanji(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  ForEachText(content, text::Language::kJaSimple, [&](const std::string& key, const std::string& plain) {
    if (key.ends_with("title") || key.ends_with(".name")) return;  // A name is what it is at the counter.
    for (const std::string_view sentence : SentencesOf(plain)) {
      const std::size_t count = KanjiIn(sentence);
      if (count <= kMostKanji) continue;
      ReportText(
          content, "MG0308", text::Language::kJaSimple, key,
          {{"sentence", std::string(sentence)}, {"count", std::to_string(count)}, {"limit", std::to_string(kMostKanji)}},
          diagnostics);
    }
  });
}

}  // namespace madoguchi::verify
