#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/ruby.h"
#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

// What a choice is as a sentence. Nouns and plain verbs go together (「本人」「たのまれた人」「いらない」); a whole polite sentence or
// a question among them does not.
enum class Form : std::uint8_t { kPhrase, kPolite, kQuestion };

bool EndsInOneOf(std::string_view text, const std::vector<std::string_view>& ends) {
  for (const std::string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

Form FormOf(std::string_view plain) {
  // What stands in brackets at the end explains the choice and is no part of it.
  if (const std::size_t bracket = plain.find("（");
      bracket != std::string_view::npos && bracket > 0 && plain.ends_with("）"))
    plain = plain.substr(0, bracket);
  if (plain.ends_with("。")) plain.remove_suffix(std::string_view("。").size());
  if (EndsInOneOf(plain, {"？", "?", "ですか", "ますか", "ませんか", "ましたか"})) return Form::kQuestion;
  if (EndsInOneOf(plain, {"です", "ます", "ません", "でした", "ました", "ください"})) return Form::kPolite;
  return Form::kPhrase;
}

struct Choice {
  std::string key;
  std::string plain;
};

// The first choice is what the others are held against, unless it is the only one of its kind.
void ReportOddChoice(const content::LoadedContent& content, text::Language language, const std::vector<Choice>& choices,
                     base::Diagnostics& diagnostics) {
  const auto report_odd = [&](const auto& kind_of) {
    using Kind = decltype(kind_of(std::string_view()));
    std::map<Kind, std::vector<const Choice*>> kinds;
    for (const Choice& choice : choices) kinds[kind_of(choice.plain)].push_back(&choice);
    if (kinds.size() < 2) return false;
    const Kind first = kind_of(choices.front().plain);
    const Kind other = kinds.begin()->first == first ? std::next(kinds.begin())->first : kinds.begin()->first;
    const bool first_is_odd = kinds[first].size() < kinds[other].size();
    const Choice& odd = *kinds[first_is_odd ? first : other].front();
    const Choice& usual = *kinds[first_is_odd ? other : first].front();
    ReportText(content, "MG0324", language, odd.key, {{"found", odd.plain}, {"first", usual.plain}}, diagnostics);
    return true;
  };
  if (!report_odd(FormOf)) (void)report_odd([](std::string_view plain) { return plain.ends_with("。"); });
}

}  // namespace

void LintParallelChoices(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const rules::Fact& fact : content.municipality.vocabulary.facts) {
    std::vector<std::string> names;
    for (const std::string& choice : fact.choices) names.push_back(".choice." + choice);
    if (fact.type == rules::FactType::kYesNo) names = {".yes", ".no"};
    for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
      std::vector<Choice> choices;
      for (const std::string& name : names) {
        const std::string key = "fact/" + fact.id + name;
        const text::Words words = content.municipality.words.Find(language, key);
        if (words.found && !words.fell_back) choices.push_back({key, text::PlainText(words.text)});
      }
      if (choices.size() > 1) ReportOddChoice(content, language, choices, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
