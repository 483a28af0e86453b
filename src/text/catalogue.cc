#include "text/catalogue.h"

#include "base/placeholder.h"

namespace madoguchi::text {

bool Catalogue::Add(Language language, std::string_view key, std::string_view text) {
  return entries_[IndexOf(language)].emplace(key, text).second;
}

Words Catalogue::Find(Language language, std::string_view key) const {
  for (const Language candidate : FallbackOrder(language)) {
    const Entries& entries = EntriesOf(candidate);
    if (const auto entry = entries.find(key); entry != entries.end()) {
      return Words{entry->second, candidate, candidate != language, true};
    }
  }
  return Words{{}, language, false, false};
}

bool Catalogue::Has(Language language, std::string_view key) const {
  const Entries& entries = EntriesOf(language);
  return entries.find(key) != entries.end();
}

std::set<std::string_view> Catalogue::AllKeys() const {
  std::set<std::string_view> keys;
  for (const Entries& entries : entries_) {
    for (const auto& [key, text] : entries) keys.insert(key);
  }
  return keys;
}

std::string Fill(std::string_view text, const Arguments& arguments) { return base::FillPlaceholders(text, arguments); }

std::vector<std::string> Placeholders(std::string_view text) { return base::PlaceholderNames(text); }

}  // namespace madoguchi::text
