// The languages residents can choose, their tags and what stands in when words are missing.
//
// Japanese is the source, and all languages end at it, visibly (catalogue.h tells). English goes there at once. Chinese and
// Korean stop at やさしい日本語 on the way, not at English: what is on the form and said at the counter is Japanese, its
// characters and words are half known to these readers, and few of them chose English when it was offered beside their own.
// A new language is one enumerator and one row here and in wording_words.cc. Languages of authors are base::AuthorLanguage.
//
//   ParseLanguage("ja-simple") == Language::kJaSimple;   HtmlLang(Language::kJaSimple) == "ja"
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace madoguchi::text {

enum class Language : std::uint8_t { kJa, kJaSimple, kEn, kZhHans, kKo };

// Every language, in the order in which a resident is offered them.
inline constexpr std::array<Language, 5> kLanguages = {Language::kJa, Language::kJaSimple, Language::kEn, Language::kZhHans,
                                                       Language::kKo};

// Index for tables by language: 0 to kLanguages.size() - 1.
constexpr std::size_t IndexOf(Language language) { return static_cast<std::size_t>(language); }

// "ja", "ja-simple", "en", "zh-Hans", "ko": in file names, links and settings. Static.
std::string_view Tag(Language language);
// Exactly one of the tags; else nothing.
std::optional<Language> ParseLanguage(std::string_view tag);

// For the lang attribute of HTML and for choosing glyph variants: "ja", "ja", "en", "zh-Hans", "ko". Static.
std::string_view HtmlLang(Language language);
// Japanese in either form: it may have furigana, and no other language has.
constexpr bool IsJapanese(Language language) { return language == Language::kJa || language == Language::kJaSimple; }

// Where to look for words, in order: the language itself first. Static.
std::span<const Language> FallbackOrder(Language language);

}  // namespace madoguchi::text
