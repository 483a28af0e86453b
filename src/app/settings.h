#pragma once
// How a resident wants to read: language, text size, furigana, text only, contrast. Small rules shared by Screens and updates.

#include <array>
#include <string>

#include "text/language.h"

namespace madoguchi::app {

inline constexpr std::array<int, 4> kTextPercents = {100, 125, 150, 200};

/// The next size, after the largest the smallest again.
[[nodiscard]] constexpr int NextTextPercent(int percent) {
  for (const int candidate : kTextPercents) {
    if (candidate > percent) return candidate;
  }
  return kTextPercents.front();
}

[[nodiscard]] constexpr bool IsTextPercent(int percent) {
  for (const int candidate : kTextPercents) {
    if (candidate == percent) return true;
  }
  return false;
}

/// Key of the language's own name, below "ui/".
[[nodiscard]] inline std::string LanguageKey(text::Language language) {
  return "language." + std::string(text::Tag(language));
}

}  // namespace madoguchi::app
