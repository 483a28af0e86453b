#include <string>
#include <string_view>
#include <utility>

#include "verify/lint.h"
#include "verify/text_lint.h"

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

void LintWordsToFillIn(const Text& text, TextFindings& found) {
  // The app's own words are not made by `madoguchi new`, and some of them are put behind others in brackets.
  if (!text.key.starts_with("ui/") && IsToFillIn(text.plain)) found.push_back({"MG0325", {{"found", text.plain}}});
}

void LintResidentsToFillIn(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const content::Scenario& scenario : content.scenarios) {
    if (!IsToFillIn(scenario.resident)) continue;
    diagnostics.Report(
        "MG0325", scenario.span,
        {{"key", scenario.id}, {"language", std::string(text::Tag(text::Language::kJa))}, {"found", scenario.resident}});
  }
}

}  // namespace madoguchi::verify
