#include "app/phrases.h"

#include "text/catalogue.h"

namespace madoguchi::app {

std::optional<Said> Phrases::Find(std::string_view key, const base::Arguments& arguments) const {
  const text::Words words = municipality_->words.Find(language_, key);
  if (!words.found || words.text.empty()) return std::nullopt;
  Said said{text::Fill(words.text, arguments), std::nullopt};
  if (words.fell_back) {
    // ja-simple that falls back to ja reads the same aloud, but is marked all the same: a surface may tell.
    said.language = words.language_found;
    Mark(said);
  }
  return said;
}

Said Phrases::Get(std::string_view key, const base::Arguments& arguments) const {
  if (std::optional<Said> said = Find(key, arguments)) return *std::move(said);
  return Said{std::string(key), std::nullopt};
}

Said Phrases::Ui(std::string_view key, const base::Arguments& arguments) const {
  return Get("ui/" + std::string(key), arguments);
}

void Phrases::Mark(Said& said) const {
  if (text::HtmlLang(*said.language) == text::HtmlLang(language_)) return;
  const text::Words mark = municipality_->words.Find(language_, "ui/fallback.mark");
  if (mark.found && !mark.fell_back) said.text.insert(0, mark.text);
}

}  // namespace madoguchi::app
