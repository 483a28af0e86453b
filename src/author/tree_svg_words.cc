#include "author/tree_svg_words.h"

namespace madoguchi::author {

TreeSvgWords TreeSvgWordsIn(text::Language language) {
  if (language == text::Language::kEn) {
    return {.counted = "numbers on lines: scenarios that go through",
            .uncovered = "no scenario goes through",
            .reference = "drawn elsewhere in this picture",
            .never_taken = " (nobody)",
            .not_led_to = "No branch leads to the parts with a dashed red edge.",
            .unit = " scenarios",
            .one = " scenario",
            .open = " (",
            .close = ")"};
  }
  return {.counted = "線の数字は、そこを通る場面例の数です",
          .uncovered = "場面例が通らない道",
          .reference = "この図のほかの場所にあります",
          .never_taken = "（だれも通りません）",
          .not_led_to = "赤い点線の囲みには、どこからも行けません。",
          .unit = "件",
          .one = "件",
          .open = "（",
          .close = "）"};
}

}  // namespace madoguchi::author
