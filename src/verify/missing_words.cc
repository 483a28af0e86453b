#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "text/language.h"
#include "verify/lint.h"
#include "verify/word_keys.h"

namespace madoguchi::verify {
namespace {

// Where somebody would look for the words: at the Japanese ones.
base::SourceSpan PlaceOfJapanese(const content::LoadedContent& content, const std::string& key) {
  return content.positions.Of("text/" + std::string(text::Tag(text::Language::kJa)) + "/" + key);
}

// What kind of words a key is of, as a key with its ids left open: "fact/*.why", "*/step.*.note", "ui/*".
std::string KindOf(std::string_view key) {
  constexpr std::array<std::string_view, 9> kPrefixes = {"authority",    "campus", "evidence", "fact", "life_event",
                                                         "municipality", "office", "topic",    "ui"};
  const std::size_t slash = key.find('/');
  const std::string_view prefix = key.substr(0, slash);
  if (prefix == "ui" || prefix == "topic" || prefix == "municipality") return std::string(prefix) + "/*";
  const std::size_t dot = key.find('.', slash);
  const std::string_view last = key.substr(std::min(key.rfind('.'), key.size()));
  if (std::find(kPrefixes.begin(), kPrefixes.end(), prefix) != kPrefixes.end()) {
    // fact/<id>.choice.<choice>[.note] and fact/<id>.hint
    return std::string(prefix) + "/*" +
           (key.substr(std::min(dot, key.size())).starts_with(".choice.") ? ".choice.*" : std::string(last));
  }
  // <procedure>/title and <procedure>/step.<id>.name
  if (dot == std::string_view::npos) return "*" + std::string(key.substr(slash));
  return "*" + std::string(key.substr(slash, dot - slash)) + ".*" + std::string(last);
}

// The municipality says it in words of its own, and the translation is one of the shared words that these replace.
bool IsOfSharedWords(const content::LoadedContent& content, text::Language language, const std::string& key) {
  const auto is_shared = [&](text::Language spoken) {
    return content.positions.Of("text/" + std::string(text::Tag(spoken)) + "/" + key).file.starts_with("shared/");
  };
  return !is_shared(text::Language::kJa) && is_shared(language);
}

}  // namespace

void LintMissingWords(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  const text::Catalogue& words = content.municipality.words;
  std::set<std::string> missing;
  for (const WordKey& word : WordKeysOf(content.municipality)) {
    if (!word.required || words.Has(text::Language::kJa, word.key) || !missing.insert(word.key).second) continue;
    diagnostics.Report("MG0301", content.positions.Of(word.place), {{"key", word.key}});
  }
  // Whatever is said in Japanese is said in every other language of the municipality, notes and the app's own words included.
  for (const text::Language language : content.municipality.languages) {
    if (language == text::Language::kJa) continue;
    const std::string tag(text::Tag(language));
    const bool partial = std::find(content.partial_languages.begin(), content.partial_languages.end(), language) !=
                         content.partial_languages.end();
    std::map<std::string, std::size_t> missing_of_kind;
    for (const auto& [key, japanese] : words.EntriesOf(text::Language::kJa)) {
      if (words.Has(language, key) && !IsOfSharedWords(content, language, key)) continue;
      if (partial) {
        ++missing_of_kind[KindOf(key)];
      } else {
        diagnostics.Report("MG0303", PlaceOfJapanese(content, key), {{"key", key}, {"language", tag}});
      }
    }
    for (const auto& [kind, count] : missing_of_kind) {
      diagnostics.Report("MG0330", content.positions.Of("municipality/partial_languages"),
                         {{"kind", kind}, {"language", tag}, {"count", std::to_string(count)}});
    }
  }
}

}  // namespace madoguchi::verify
