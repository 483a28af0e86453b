#include "verify/text_lint.h"

#include <array>
#include <utility>

#include "text/ruby.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

constexpr std::array<TextLint, 14> kTextLints = {
    LintEmptyWords,        LintWordsToFillIn, LintStrayBraces,     LintCharacters, LintGlossary,
    LintLongSentences,     LintManyKanji,     LintDoubleNegatives, LintRangeMarks, LintClockAndEra,
    LintStackedPoliteness, LintNounChains,    LintMissingReadings, LintLinkWords};

TextSurroundings SurroundingsIn(const content::LoadedContent& content) {
  TextSurroundings around{content.glossary, {}};
  for (const auto& [key, words] : content.municipality.words.EntriesOf(text::Language::kJa)) {
    if (IsName(key)) around.names += text::PlainText(words) + "\n";
  }
  return around;
}

TextFindings FindingsIn(text::Language language, const std::string& key, const std::string& words,
                        const TextSurroundings& around) {
  const std::string plain = text::PlainText(words);
  std::vector<std::string_view> sentences;
  if (text::IsJapanese(language)) sentences = SentencesOf(plain);
  TextFindings found;
  for (const TextLint lint : kTextLints) lint({language, key, words, plain, sentences, around}, found);
  return found;
}

}  // namespace

bool IsName(std::string_view key) {
  return key.ends_with(".name") || key.ends_with("title") || key.ends_with("/name") ||
         key.find(".choice.") != std::string_view::npos;
}

LintedTexts LintTexts(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  return LintTexts(content, {}, {}, diagnostics);
}

LintedTexts LintTexts(const content::LoadedContent& content, const text::Catalogue& words, const LintedTexts& before,
                      base::Diagnostics& diagnostics) {
  LintedTexts linted{SurroundingsIn(content), {}};
  const bool same_surroundings = linted.around == before.around;
  for (const text::Language language : text::kLanguages) {
    // Both are ascending by key: one walk finds for each text what it was before.
    auto was = words.EntriesOf(language).begin();
    const auto end = words.EntriesOf(language).end();
    for (const auto& [key, now] : content.municipality.words.EntriesOf(language)) {
      while (was != end && was->first < key) ++was;
      const bool same = same_surroundings && was != end && was->first == key && was->second == now;
      if (same && before.faulty.count({language, key}) == 0) continue;
      TextFindings found = FindingsIn(language, key, now, linted.around);
      if (!found.empty()) linted.faulty.emplace(language, key);
      for (TextFinding& one : found)
        ReportText(content, std::move(one.code), language, key, std::move(one.arguments), diagnostics);
    }
  }
  return linted;
}

}  // namespace madoguchi::verify
