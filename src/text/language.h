// The languages residents can choose, their tags and what stands in when words are missing.
//
// Japanese is the source; やさしい日本語 and English fall back to it, visibly (catalogue.h tells). A new language is one
// enumerator and one row here. Languages of content authors are base::AuthorLanguage.
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

enum class Language : std::uint8_t { kJa, kJaSimple, kEn };

// Every language, in the order in which a resident is offered them.
inline constexpr std::array<Language, 3> kLanguages = {Language::kJa, Language::kJaSimple, Language::kEn};

// Index for tables by language: 0 to kLanguages.size() - 1.
constexpr std::size_t IndexOf(Language language) { return static_cast<std::size_t>(language); }

// "ja", "ja-simple", "en": in file names, links and settings. Static.
std::string_view Tag(Language language);
// Exactly one of the tags; else nothing.
std::optional<Language> ParseLanguage(std::string_view tag);

// For the lang attribute of HTML and for choosing glyph variants: "ja", "ja", "en". Static.
std::string_view HtmlLang(Language language);

// Where to look for words, in order: the language itself first. Static.
std::span<const Language> FallbackOrder(Language language);

}  // namespace madoguchi::text
