#include <array>
#include <string>
#include <string_view>

#include "verify/lint.h"
#include "verify/sentences.h"

namespace madoguchi::verify {
namespace {

// Politeness upon politeness, and passives that hide who does it.
constexpr std::array<std::string_view, 9> kTurns = {"させていただ", "になられ", "ておられ",   "くださいませ",  "いたしかね",
                                                    "でございま",   "られられ", "せられます", "なさっていただ"};

}  // namespace

void LintStackedPoliteness(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      for (const std::string_view turn : kTurns) {
        if (plain.find(turn) == std::string::npos) continue;
        ReportText(content, "MG0312", language, key, {{"found", std::string(turn)}}, diagnostics);
      }
    });
  }
}

}  // namespace madoguchi::verify
