#pragma once
// glossary.json: which word is said for a thing, and which words are not said for it.
//
// For authors and their checks; residents do not see it. The shared glossary holds for every municipality, whose own is laid over
// it. What is said of Japanese holds for やさしい日本語 as well, unless the entry says something of its own for it.
//
//   for (const GlossaryTerm& term : ReadGlossary(shared, own, context)) Look(term.language, term.avoided, term.word);

#include <string>
#include <vector>

#include "content/json_value.h"
#include "text/language.h"

namespace madoguchi::content {

struct LoadContext;

/// One word of one language, and what is written instead of it by mistake.
struct GlossaryTerm {
  text::Language language;
  std::string word;                  ///< "マイナンバーカード"
  std::vector<std::string> avoided;  ///< "マイナカード"; none of them is part of `word`

  friend bool operator==(const GlossaryTerm&, const GlossaryTerm&) = default;
};

/// Either may be nullptr. Terms of one language stay in the order of the entries.
[[nodiscard]] std::vector<GlossaryTerm> ReadGlossary(const JsonValue* shared, const JsonValue* own, LoadContext& context);

}  // namespace madoguchi::content
