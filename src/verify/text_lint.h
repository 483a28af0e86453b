#pragma once
// Text lints: each looks at one text of the content, alone, and says what is wrong with it.
//
// What they find depends on the text and its surroundings and on nothing else, so a text in which nothing was found need not be
// looked at again after an edit elsewhere. What can only be said of several texts, or of a text and a rule, is a lint (lint.h).
//
// To add one: write its file, declare it here, add it to kTextLints in text_lint.cc, give it a code, an entry in
// docs/diagnostics.md and a golden case.
//
//   LintedTexts linted = LintTexts(content, diagnostics);
//   linted = LintTexts(edited, content.municipality.words, linted, diagnostics);

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "content/loader.h"
#include "text/catalogue.h"
#include "text/language.h"

namespace madoguchi::verify {

/// All of the content that a text lint may look at beside its text.
struct TextSurroundings {
  std::vector<content::GlossaryTerm> glossary;
  std::string names;  ///< what things are called in Japanese (IsName), one on each line

  friend bool operator==(const TextSurroundings&, const TextSurroundings&) = default;
};

/// One text, with all that is worked out of it more than once. Lives as long as the call of a lint.
struct Text {
  text::Language language;
  const std::string& key;
  const std::string& words;                        ///< as they are written
  const std::string& plain;                        ///< as they are read: without furigana and invisible break hints
  const std::vector<std::string_view>& sentences;  ///< of `plain` (SentencesOf); none unless the language is Japanese
  const TextSurroundings& around;

  [[nodiscard]] bool is_japanese() const { return text::IsJapanese(language); }
};

/// A code, and its arguments but for {key} and {language}, which are those of the text.
struct TextFinding {
  std::string code;
  base::Arguments arguments = {};
};
using TextFindings = std::vector<TextFinding>;
using TextLint = void (*)(const Text& text, TextFindings& found);

/// Words that are a name: they are what they are, because residents meet them at the counter.
[[nodiscard]] bool IsName(std::string_view key);

/// What there is to know about texts that were looked at.
struct LintedTexts {
  TextSurroundings around;
  std::set<std::pair<text::Language, std::string>> faulty;  ///< something was found in these
};

/// Reports what all text lints find in all texts, language by language, ascending by key.
LintedTexts LintTexts(const content::LoadedContent& content, base::Diagnostics& diagnostics);
/// The same for content of which texts were looked at before: `words` then, and what was found in them.
LintedTexts LintTexts(const content::LoadedContent& content, const text::Catalogue& words, const LintedTexts& before,
                      base::Diagnostics& diagnostics);

/// MG0322 words that are there and say nothing.
void LintEmptyWords(const Text& text, TextFindings& found);
/// MG0325 what `madoguchi new` wrote to be filled in.
void LintWordsToFillIn(const Text& text, TextFindings& found);
/// MG0327 braces that are neither furigana nor a placeholder.
void LintStrayBraces(const Text& text, TextFindings& found);
/// MG0320 characters outside the list of the language.
void LintCharacters(const Text& text, TextFindings& found);
/// MG0323 words that the content's glossary avoids.
void LintGlossary(const Text& text, TextFindings& found);

// Plain language: how Japanese and やさしい日本語 are written. All warnings.

/// MG0307 sentences that are too long.
void LintLongSentences(const Text& text, TextFindings& found);
/// MG0308 sentences with too many kanji (やさしい日本語).
void LintManyKanji(const Text& text, TextFindings& found);
/// MG0309 double negatives.
void LintDoubleNegatives(const Text& text, TextFindings& found);
/// MG0310 ranges written with 「～」.
void LintRangeMarks(const Text& text, TextFindings& found);
/// MG0311 the 24-hour clock, years of an era alone.
void LintClockAndEra(const Text& text, TextFindings& found);
/// MG0312 politeness upon politeness.
void LintStackedPoliteness(const Text& text, TextFindings& found);
/// MG0313 many kanji in a row that are no name.
void LintNounChains(const Text& text, TextFindings& found);
/// MG0314 kanji without furigana (やさしい日本語).
void LintMissingReadings(const Text& text, TextFindings& found);
/// MG0319 「こちら」.
void LintLinkWords(const Text& text, TextFindings& found);

}  // namespace madoguchi::verify
