#include "author/tree_sheet.h"

#include <algorithm>
#include <utility>

#include "author/svg_text.h"
#include "author/tree_svg_words.h"

namespace madoguchi::author {
namespace {

constexpr std::size_t kMostWordLines = 5, kMostAnswerLines = 4;
constexpr int kLabelPadding = 6;
constexpr std::size_t kMostSignsBeside = 2;

SheetBox Fill(const OutlineBox& box, const TreeSvgWords& say) {
  SheetBox filled;
  int words_width = kBoxWidth - 2 * kBoxPadding;
  filled.words_x = kBoxPadding;
  filled.words_y = 9;
  if (box.kind == OutlineBox::Kind::kOutcome) {
    filled.signs_above = box.signs.size() > kMostSignsBeside;
    const int room = static_cast<int>(box.signs.size()) * (kSignSize + kSignGap);
    filled.words_x = kBoxPadding / 2 + (filled.signs_above ? 0 : room);
    filled.words_y = filled.signs_above ? kSignSize + 8 : 4;
    words_width = kBoxWidth - filled.words_x - kBoxPadding / 2;
  }
  filled.words = WrapWords(box.words, kQuestionSize, words_width, kMostWordLines);
  filled.id = WrapWords(box.id, kSmallSize, words_width, 2);
  for (const std::string& problem : box.problems) {
    const std::string code = problem.substr(0, problem.find(' '));
    if (std::find(filled.problems.begin(), filled.problems.end(), code) == filled.problems.end())
      filled.problems.push_back(code);
  }
  filled.answer = WrapWords(box.answer + (box.never_taken ? say.never_taken : ""), kAnswerSize,
                            kLabelWidth - 2 * kLabelPadding, kMostAnswerLines);
  if (box.scenarios) filled.scenarios = say.CountOf(*box.scenarios);
  return filled;
}

LayoutBox SizeOf(const OutlineBox& box, const SheetBox& filled) {
  LayoutBox size;
  size.width = kBoxWidth;
  size.children = box.children;
  size.height = filled.words_y + static_cast<int>(filled.words.size()) * kQuestionLine +
                static_cast<int>(filled.id.size() + filled.problems.size()) * kSmallLine + 9;
  if (!box.signs.empty()) size.height = std::max(size.height, kSignSize + 4);
  if (filled.answer.empty()) return size;
  for (const std::string& line : filled.answer) size.label_width = std::max(size.label_width, WidthOf(line, kAnswerSize));
  size.label_width = std::max(size.label_width, WidthOf(filled.scenarios, kSmallSize)) + 2 * kLabelPadding;
  size.label_height = static_cast<int>(filled.answer.size()) * kAnswerLine + (filled.scenarios.empty() ? 0 : kSmallLine) + 6;
  return size;
}

}  // namespace

TreeSheet LayOutSheet(TreeOutline outline, text::Language language) {
  const TreeSvgWords say = TreeSvgWordsIn(language);
  TreeSheet sheet;
  std::vector<LayoutBox> sizes;
  for (const OutlineBox& box : outline.boxes) {
    sheet.boxes.push_back(Fill(box, say));
    sizes.push_back(SizeOf(box, sheet.boxes.back()));
  }
  sheet.layout = LayOutTree(sizes, outline.roots);
  sheet.outline = std::move(outline);
  return sheet;
}

int StrokeOf(const TreeOutline& outline, const OutlineBox& box) {
  const std::size_t through = box.scenarios.value_or(0);
  return through == 0 ? 2 : 2 + static_cast<int>((4 * through) / std::max<std::size_t>(outline.scenarios, 1));
}

}  // namespace madoguchi::author
