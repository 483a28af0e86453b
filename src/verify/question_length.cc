#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "text/language.h"
#include "text/ruby.h"
#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// Two lines of a heading on a phone.
constexpr std::size_t kLongestQuestion = 40;

}  // namespace

void LintQuestionLength(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const rules::Fact& fact : content.municipality.vocabulary.facts) {
    const std::string key = "fact/" + fact.id + ".question";
    const text::Words question = content.municipality.words.Find(text::Language::kJa, key);
    if (!question.found) continue;
    const std::size_t length = base::CountCodePoints(text::PlainText(question.text));
    if (length <= kLongestQuestion) continue;
    diagnostics.Report("MG0305", content.positions.Of("text/ja/" + key),
                       {{"key", key}, {"count", std::to_string(length)}, {"limit", std::to_string(kLongestQuestion)}});
  }
}

}  // namespace madoguchi::verify
