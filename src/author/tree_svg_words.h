#pragma once
// What a picture of a tree says to authors beside the words of the content. In Japanese and English, in the program: authors
// need it for content that is not finished.
//
//   TreeSvgWordsIn(text::Language::kJa).uncovered   // 「場面例が通らない道」

#include <cstddef>
#include <string>
#include <string_view>

#include "text/language.h"

namespace madoguchi::author {

struct TreeSvgWords {
  std::string counted;      ///< what the numbers on lines are
  std::string uncovered;    ///< a dashed line
  std::string reference;    ///< a box that stands in for one drawn elsewhere
  std::string never_taken;  ///< behind an answer that nobody can give
  std::string not_led_to;   ///< nodes that hang on nothing
  std::string unit;         ///< behind a number of scenarios, where it is not 1
  std::string one;          ///< behind 1
  std::string open, close;  ///< brackets

  [[nodiscard]] std::string CountOf(std::size_t scenarios) const {
    return std::to_string(scenarios) + (scenarios == 1 ? one : unit);
  }
  [[nodiscard]] std::string Bracketed(std::string_view words) const { return open + std::string(words) + close; }
};

[[nodiscard]] TreeSvgWords TreeSvgWordsIn(text::Language language);

}  // namespace madoguchi::author
