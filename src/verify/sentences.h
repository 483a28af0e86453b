#pragma once
// Sentences: what the plain-language lints have in common.
//
// Text is taken as it is read: without furigana and invisible break hints. Sentences end at 。！？ and at line breaks; Western
// full stops do not end any, because these rules are about Japanese.
//
//   for (const std::string_view sentence : SentencesOf(plain)) …

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

/// Reports at the words of that key; {key} and {language} are added to the arguments.
void ReportText(const content::LoadedContent& content, std::string code, text::Language language, const std::string& key,
                base::Arguments arguments, base::Diagnostics& diagnostics);

}  // namespace madoguchi::verify
