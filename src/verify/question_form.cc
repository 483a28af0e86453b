#include <map>
#include <string>

#include "text/ruby.h"
#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

bool IsQuestion(std::string_view plain) {
  for (const std::string_view end : {"。", "？", "?"}) {
    if (plain.ends_with(end)) plain.remove_suffix(end.size());
  }
  return plain.ends_with("か");
}

}  // namespace

void LintQuestionForm(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
    std::map<std::string, std::string> asked;  // by words: the first fact that asks so
    for (const rules::Fact& fact : content.municipality.vocabulary.facts) {
      const std::string key = "fact/" + fact.id + ".question";
      const text::Words question = content.municipality.words.Find(language, key);
      if (!question.found || question.fell_back || fact.owner == rules::FactOwner::kAuthority) continue;
      const std::string plain = text::PlainText(question.text);
      if (!IsQuestion(plain)) ReportText(content, "MG0316", language, key, {{"question", plain}}, diagnostics);
      const auto [first, is_new] = asked.emplace(plain, fact.id);
      if (!is_new)
        ReportText(content, "MG0318", language, key, {{"question", plain}, {"first", first->second}}, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
