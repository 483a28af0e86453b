#include <string>
#include <string_view>
#include <utility>

#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

// Nothing but what stands in one pair of brackets: how `madoguchi new` says what is to be written in the place.
bool IsToFillIn(std::string_view plain) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (plain.size() <= open.size() + close.size() || !plain.starts_with(open) || !plain.ends_with(close)) continue;
    const std::string_view inner = plain.substr(open.size(), plain.size() - open.size() - close.size());
    if (inner.find(open) == std::string_view::npos && inner.find(close) == std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void LintWordsToFillIn(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : text::kLanguages) {
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      // The app's own words are not made by `madoguchi new`, and some of them are put behind others in brackets.
      if (key.starts_with("ui/") || !IsToFillIn(plain)) return;
      ReportText(content, "MG0325", language, key, {{"found", plain}}, diagnostics);
    });
  }
  for (const content::Scenario& scenario : content.scenarios) {
    if (!IsToFillIn(scenario.resident)) continue;
    diagnostics.Report(
        "MG0325", scenario.span,
        {{"key", scenario.id}, {"language", std::string(text::Tag(text::Language::kJa))}, {"found", scenario.resident}});
  }
}

}  // namespace madoguchi::verify
