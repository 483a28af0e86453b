#pragma once
// Words in an SVG picture: broken into lines that are sure to fit, and written so that no text can break the picture.
//
// No font is at hand when the picture is made, and another one may be when it is looked at, so widths are estimates on the
// safe side. Not here: furigana; pictures show plain words.
//
//   for (const std::string& line : WrapWords("引っこし先を選んでください。", 16, 200, 3)) svg += SvgText(x, y += 22, "q", line);

#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::author {

/// Lines of at most `width` pixels at that size, by the rules of Japanese line breaking; what has no place to break is broken
/// anywhere. Of more than `most_lines` the rest is left out and the last line ends in 「…」. No words give no line.
[[nodiscard]] std::vector<std::string> WrapWords(std::string_view words, int size, int width, std::size_t most_lines);

/// At least as wide as any usual font sets it, in pixels.
[[nodiscard]] int WidthOf(std::string_view words, int size);

}  // namespace madoguchi::author
