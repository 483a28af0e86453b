#include <set>
#include <string>
#include <string_view>

#include "text/language.h"
#include "verify/lint.h"
#include "verify/word_keys.h"

namespace madoguchi::verify {
namespace {

bool StartsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

// The app knows what it says itself, and names of authorities may be kept in stock for other municipalities.
bool IsExempt(std::string_view key) { return StartsWith(key, "ui/") || StartsWith(key, "authority/"); }

}  // namespace

void LintUnusedWords(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  if (!content.complete) return;  // What could not be read may well use them.
  std::set<std::string, std::less<>> known;
  for (const WordKey& word : WordKeysOf(content.municipality)) known.insert(word.key);
  for (const text::Language language : text::kLanguages) {
    for (const auto& [key, words] : content.municipality.words.EntriesOf(language)) {
      if (IsExempt(key) || known.count(key) != 0) continue;
      diagnostics.Report("MG0302", content.positions.Of("text/" + std::string(text::Tag(language)) + "/" + key),
                         {{"key", key}});
    }
  }
}

}  // namespace madoguchi::verify
