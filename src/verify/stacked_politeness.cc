#include <array>
#include <string>
#include <string_view>

#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

// Politeness upon politeness, and passives that hide who does it.
constexpr std::array<std::string_view, 9> kTurns = {"させていただ", "になられ", "ておられ",   "くださいませ",  "いたしかね",
                                                    "でございま",   "られられ", "せられます", "なさっていただ"};

}  // namespace

void LintStackedPoliteness(const Text& text, TextFindings& found) {
  if (!text.is_japanese()) return;
  for (const std::string_view turn : kTurns) {
    if (text.plain.find(turn) != std::string::npos) found.push_back({"MG0312", {{"found", std::string(turn)}}});
  }
}

}  // namespace madoguchi::verify
