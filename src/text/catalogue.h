// Catalogue: the words residents read, by key and language.
//
// Loaded from the text.<lang>.json files; words may hold {placeholders} and furigana {漢字|かんじ} (ruby.h). It does not
// know plural forms or formats: numbers and dates are worded by wording.h and filled in.
//
//   catalogue.Add(Language::kJa, "start.title", "{町|まち}の手続き");
//   Words words = catalogue.Find(Language::kEn, "start.title");   // falls back to Japanese, and says so
//   Fill(words.text, {{"name", "転入届"}});
#pragma once

#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "text/language.h"

namespace madoguchi::text {

using Arguments = base::Arguments;

// What a look-up gives. `text` is a view into the catalogue: valid as long as the catalogue lives.
struct Words {
  std::string_view text;  // Empty if not found.
  Language language_found = Language::kJa;
  bool fell_back = false;  // Found, but in another language than asked for: to be marked with its lang.
  bool found = false;
};

class Catalogue {
 public:
  using Entries = std::map<std::string, std::string, std::less<>>;

  // Keeps the first text of a key: returns false, and changes nothing, if the key is already there in this language.
  // So an overlay is added before what it lies over.
  bool Add(Language language, std::string_view key, std::string_view text);

  // O(log n) for each language in FallbackOrder(language).
  Words Find(Language language, std::string_view key) const;

  // Without fallback.
  bool Has(Language language, std::string_view key) const;

  // All words of one language, ascending by key.
  const Entries& EntriesOf(Language language) const { return entries_[IndexOf(language)]; }

  // The keys of all languages, ascending, each once. Views into the catalogue.
  std::set<std::string_view> AllKeys() const;

 private:
  std::array<Entries, kLanguages.size()> entries_;
};

// Replaces {name} by its argument; unknown placeholders and furigana stay as they are written (base/placeholder.h).
std::string Fill(std::string_view text, const Arguments& arguments);

// The placeholder names in `text`, ascending, each once.
std::vector<std::string> Placeholders(std::string_view text);

}  // namespace madoguchi::text
