#pragma once
// Sentences: what the plain-language lints have in common.
//
// Text is taken as it is read: without furigana and invisible break hints. Sentences end at 。！？ and at line breaks; Western
// full stops do not end any, because these rules are about Japanese.
//
//   ForEachText(content, Language::kJa, [&](const std::string& key, const std::string& plain) { … SentencesOf(plain) … });

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/loader.h"
#include "text/language.h"

namespace madoguchi::verify {

[[nodiscard]] bool IsKanji(char32_t c);
[[nodiscard]] bool IsKana(char32_t c);

/// The sentences in order, each with its full stop, none of them empty. Views into `plain`.
[[nodiscard]] std::vector<std::string_view> SentencesOf(std::string_view plain);

/// All words of a language, ascending by key, without furigana.
void ForEachText(const content::LoadedContent& content, text::Language language,
                 const std::function<void(const std::string& key, const std::string& plain)>& visit);

/// Reports at the words of that key; {key} and {language} are added to the arguments.
void ReportText(const content::LoadedContent& content, std::string code, text::Language language, const std::string& key,
                base::Arguments arguments, base::Diagnostics& diagnostics);

}  // namespace madoguchi::verify
