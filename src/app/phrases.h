#pragma once
// Phrases: the words of a Screen, looked up by key in the resident's language.
//
// Every word that the app shows comes from the municipality's catalogue: what the app itself says under "ui/…", what content
// authors say under their own keys. Words that had to fall back to another language carry it, so that a Node can say so,
// and begin with a mark that residents see.
// A missing key shows itself: the contract tests look for that. Not here: forms of dates and money (text/wording.h), sentences.
//
//   Said said = phrases.Ui("plan.h1", {{"count", "3"}});   // "ui/plan.h1"
//   node.words = said.text; node.language = said.language;

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "service/municipality.h"
#include "text/language.h"

namespace madoguchi::app {

struct Said {
  std::string text;
  std::optional<text::Language> language;  ///< set where it is not the language asked for
};

class Phrases {
 public:
  /// The municipality must outlive this object.
  Phrases(const service::Municipality& municipality, text::Language language)
      : municipality_(&municipality), language_(language) {}

  [[nodiscard]] text::Language language() const { return language_; }
  [[nodiscard]] const service::Municipality& municipality() const { return *municipality_; }

  /// Words under that full key, with placeholders filled; the key itself where there are none.
  [[nodiscard]] Said Get(std::string_view key, const base::Arguments& arguments = {}) const;
  /// Words under "ui/" + key.
  [[nodiscard]] Said Ui(std::string_view key, const base::Arguments& arguments = {}) const;
  /// For optional words.
  [[nodiscard]] std::optional<Said> Find(std::string_view key, const base::Arguments& arguments = {}) const;

  /// Only the text, for use as an argument of another phrase; without furigana marks where those would not fit.
  [[nodiscard]] std::string UiText(std::string_view key, const base::Arguments& arguments = {}) const {
    return Ui(key, arguments).text;
  }

 private:
  /// Says in front of words in a foreign language which one that is, for all to see: "[Japanese] …".
  void Mark(Said& said) const;

  const service::Municipality* municipality_;
  text::Language language_;
};

}  // namespace madoguchi::app
