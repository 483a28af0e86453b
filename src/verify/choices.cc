#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "text/ruby.h"
#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

constexpr std::size_t kLongestChoice = 20;
constexpr std::size_t kMostChoices = 7;

}  // namespace

void LintChoices(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const rules::Fact& fact : content.municipality.vocabulary.facts) {
    if (fact.choices.size() > kMostChoices) {
      diagnostics.Report(
          "MG0321", content.positions.Of("fact/" + fact.id),
          {{"fact", fact.id}, {"count", std::to_string(fact.choices.size())}, {"limit", std::to_string(kMostChoices)}});
    }
    for (const std::string& choice : fact.choices) {
      const std::string key = "fact/" + fact.id + ".choice." + choice;
      for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
        const text::Words words = content.municipality.words.Find(language, key);
        if (!words.found || words.fell_back) continue;
        const std::size_t length = base::CountCodePoints(text::PlainText(words.text));
        if (length <= kLongestChoice) continue;
        ReportText(content, "MG0317", language, key,
                   {{"count", std::to_string(length)}, {"limit", std::to_string(kLongestChoice)}}, diagnostics);
      }
    }
  }
}

}  // namespace madoguchi::verify
