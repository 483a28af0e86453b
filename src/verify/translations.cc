#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/language.h"
#include "verify/lint.h"
#include "verify/sentences.h"
#include "verify/word_keys.h"
#include "verify/word_pairs.h"

namespace madoguchi::verify {
namespace {

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

// Words of the municipality itself stand over those of shared/, language by language: a translation is one of the words that it
// stands beside only where both are of one of them.
class TranslationLint {
 public:
  TranslationLint(const content::LoadedContent& content, base::Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics) {
    for (const auto& [key, words] : content.municipality.words.EntriesOf(text::Language::kJa))
      japanese_is_shared_.push_back(IsShared(text::Language::kJa, key));
  }

  void Run() {
    const std::vector<text::Language>& wanted = content_.municipality.languages;
    for (const text::Language language : wanted) LookAt(language, true);
    for (const text::Language language : text::kLanguages) {
      if (std::find(wanted.begin(), wanted.end(), language) == wanted.end()) LookAt(language, false);
    }
    ReportOrphans();
  }

 private:
  [[nodiscard]] bool IsShared(text::Language language, const std::string& key) {
    name_.assign("text/").append(text::Tag(language)).append("/").append(key);
    return content_.positions.Of(name_).file.starts_with("shared/");
  }

  void LookAt(text::Language language, bool wanted) {
    if (language == text::Language::kJa) return;
    std::size_t at = 0;  // among the Japanese words
    std::vector<const std::string*> missing;
    ForEachPair(content_.municipality.words, language, [&](const WordPair& pair) {
      if (pair.japanese == nullptr) {
        orphans_.emplace_back(language, &pair.key);
        return;
      }
      const bool japanese_is_shared = japanese_is_shared_[at++];
      const bool is_shared = pair.translation != nullptr && IsShared(language, pair.key);
      if (wanted && (pair.translation == nullptr || (is_shared && !japanese_is_shared))) missing.push_back(&pair.key);
      const bool is_of_others = pair.translation != nullptr && japanese_is_shared && !is_shared;
      if (is_of_others) ReportText(content_, "MG0306", language, pair.key, {}, diagnostics_);
    });
    ReportMissing(language, missing);
  }

  // Whatever is said in Japanese is said in every other language of the municipality, notes and the app's own words included.
  void ReportMissing(text::Language language, const std::vector<const std::string*>& missing) {
    const std::vector<text::Language>& partial = content_.partial_languages;
    const bool is_partial = std::find(partial.begin(), partial.end(), language) != partial.end();
    const std::string tag(text::Tag(language));
    std::map<std::string, std::size_t> missing_of_kind;
    for (const std::string* key : missing) {
      if (is_partial) {
        ++missing_of_kind[KindOf(*key)];
      } else {
        // Where somebody would look for the words: at the Japanese ones.
        diagnostics_.Report("MG0303",
                            content_.positions.Of("text/" + std::string(text::Tag(text::Language::kJa)) + "/" + *key),
                            {{"key", *key}, {"language", tag}});
      }
    }
    for (const auto& [kind, count] : missing_of_kind) {
      diagnostics_.Report("MG0330", content_.positions.Of("municipality/partial_languages"),
                          {{"kind", kind}, {"language", tag}, {"count", std::to_string(count)}});
    }
  }

  void ReportOrphans() {
    if (orphans_.empty()) return;
    std::set<std::string> required;
    for (WordKey& word : WordKeysOf(content_.municipality)) {
      if (word.required) required.insert(std::move(word.key));  // That the Japanese is missing is an error of its own.
    }
    for (const auto& [language, key] : orphans_) {
      if (required.count(*key) == 0) ReportText(content_, "MG0306", language, *key, {}, diagnostics_);
    }
  }

  const content::LoadedContent& content_;
  base::Diagnostics& diagnostics_;
  std::vector<bool> japanese_is_shared_;  ///< in the order of the Japanese words
  std::vector<std::pair<text::Language, const std::string*>> orphans_;
  std::string name_;  ///< of a place; kept because there are so many
};

}  // namespace

void LintTranslations(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  TranslationLint(content, diagnostics).Run();
}

}  // namespace madoguchi::verify
