#include "main/cli/screen_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "text/ruby.h"

namespace madoguchi::cli {
namespace {

using app::Node;
using app::Part;
using app::Role;

constexpr std::size_t kIndent = 2;

bool StandsInLine(const Node& node) {
  switch (node.role) {
    case Role::kText:
    case Role::kTerm:
    case Role::kDefinition:
      return true;
    case Role::kLink:
      return !node.acts;
    case Role::kPicture:
    case Role::kGroup:
      return node.children.empty();
    case Role::kBanner:
    case Role::kNavigation:
    case Role::kMain:
    case Role::kComplementary:
    case Role::kContentInfo:
    case Role::kSection:
    case Role::kHeading:
    case Role::kParagraph:
    case Role::kNote:
    case Role::kButton:
    case Role::kRadioGroup:
    case Role::kLegend:
    case Role::kRadio:
    case Role::kCheckbox:
    case Role::kDisclosure:
    case Role::kList:
    case Role::kOrderedList:
    case Role::kItem:
    case Role::kDescriptions:
    case Role::kDescription:
    case Role::kFieldGroup:
    case Role::kNumberField:
    case Role::kTextField:
    case Role::kErrorSummary:
    case Role::kDialog:
      return false;
  }
  return false;
}

// q ends the walk, so nothing on a page has it.
std::string LetterKey(std::size_t index) {
  constexpr std::string_view kLetters = "abcdefghijklmnoprstuvwxyz";
  std::string key(1, kLetters[index % kLetters.size()]);
  for (index /= kLetters.size(); index > 0; index /= kLetters.size()) {
    key.insert(key.begin(), kLetters[(index - 1) % kLetters.size()]);
  }
  return key;
}

class Printer {
 public:
  explicit Printer(bool with_keys) : with_keys_(with_keys) {}

  ScreenText Run(const app::Screen& screen) {
    for (const Node& node : screen.root.children) {
      // A dialog makes everything else wait.
      if (node.role == Role::kDialog) {
        text_ = {};
        line_.clear();
      }
      if (node.role == Role::kBanner || node.role == Role::kContentInfo) continue;
      Block(node, 0);
    }
    EndLine();
    return std::move(text_);
  }

 private:
  void Block(const Node& node, std::size_t depth) {
    if (StandsInLine(node)) {
      InLine(node, depth);
      return;
    }
    if (!only_marker_) EndLine();
    Begin(node, depth);
    const bool indents = node.role == Role::kItem || node.role == Role::kRadio || node.role == Role::kCheckbox ||
                         node.role == Role::kDisclosure;
    const std::size_t inside = depth + (indents ? 1 : 0);
    int number = 0;
    for (const Node& child : node.children) {
      if (node.role == Role::kOrderedList && child.role == Role::kItem) {
        EndLine();
        AppendMarker(std::to_string(++number) + ".", depth);
      }
      Block(child, inside);
    }
    EndLine();
    if (node.role == Role::kHeading && node.level == 1) text_.lines += "\n";
  }

  // The node's own words at the beginning of a line.
  void Begin(const Node& node, std::size_t depth) {
    const std::string words = WordsOf(node);
    switch (node.role) {
      case Role::kHeading:
        if (!text_.lines.empty()) text_.lines += "\n";
        Append(std::string(std::max<std::size_t>(node.level, 1), '#'), depth);
        Append(words, depth);
        return;
      case Role::kLegend:
        if (!text_.lines.empty()) text_.lines += "\n";
        if (node.level > 0) Append("#", depth);
        Append(words, depth);
        return;
      case Role::kItem:
        if (line_.empty()) AppendMarker("-", depth);
        Append(words, depth);
        return;
      case Role::kRadio:
      case Role::kCheckbox:
        // Where a number is to be typed, a number is no key.
        AddKey(node, text_.fields.empty() ? std::to_string(++numbers_) : LetterKey(letters_++), depth);
        Append(node.selected ? "(x)" : "( )", depth);
        Append(words, depth);
        return;
      case Role::kButton:
      case Role::kLink:
      case Role::kDisclosure:
        if (node.acts) AddKey(node, LetterKey(letters_++), depth);
        if (node.role == Role::kDisclosure) Append(node.expanded ? "▾" : "▸", depth);
        Append(words, depth);
        return;
      case Role::kNumberField:
      case Role::kTextField:
        text_.fields.push_back(node.id);
        Append(words + ": " + (node.value.empty() ? "____" : node.value), depth);
        return;
      case Role::kErrorSummary:
      case Role::kNote:
        Append("!", depth);
        Append(words, depth);
        return;
      case Role::kGroup:
      case Role::kBanner:
      case Role::kNavigation:
      case Role::kMain:
      case Role::kComplementary:
      case Role::kContentInfo:
      case Role::kSection:
      case Role::kParagraph:
      case Role::kText:
      case Role::kRadioGroup:
      case Role::kList:
      case Role::kOrderedList:
      case Role::kDescriptions:
      case Role::kDescription:
      case Role::kTerm:
      case Role::kDefinition:
      case Role::kFieldGroup:
      case Role::kDialog:
      case Role::kPicture:
        Append(words, depth);
        return;
    }
  }

  void InLine(const Node& node, std::size_t depth) {
    std::string words = WordsOf(node);
    if (words.empty() && node.role == Role::kPicture) words = text::PlainText(node.label);
    if (node.part == Part::kSourceNumber) words = "[" + words + "]";
    if (node.role == Role::kTerm) words += ":";
    Append(words, depth);
    if (node.role == Role::kLink && !node.value.empty() && !node.value.starts_with('#'))
      Append("<" + node.value + ">", depth);
    for (const Node& child : node.children) Block(child, depth);
  }

  void AddKey(const Node& node, const std::string& key, std::size_t depth) {
    text_.actions.push_back({key, node.id, node.role, node.selected});
    if (node.primary) text_.primary = node.id;
    if (node.role == Role::kLink) text_.page_links.push_back(node.id);
    if (with_keys_) Append("[" + key + "]", depth);
  }

  static std::string WordsOf(const Node& node) { return text::PlainText(node.words); }

  // What stands before an item's first words, whichever node has them.
  void AppendMarker(const std::string& marker, std::size_t depth) {
    Append(marker, depth);
    only_marker_ = true;
  }

  void Append(const std::string& words, std::size_t depth) {
    if (words.empty()) return;
    only_marker_ = false;
    line_ += line_.empty() ? std::string(depth * kIndent, ' ') : " ";
    line_ += words;
  }

  void EndLine() {
    if (!line_.empty()) text_.lines += line_ + "\n";
    line_.clear();
    only_marker_ = false;
  }

  bool with_keys_;
  ScreenText text_;
  std::string line_;
  bool only_marker_ = false;  ///< the line holds no words yet
  std::size_t numbers_ = 0;
  std::size_t letters_ = 0;
};

}  // namespace

ScreenText PrintScreen(const app::Screen& screen) { return Printer(true).Run(screen); }

std::string PrintPage(const app::Screen& screen) { return Printer(false).Run(screen).lines; }

}  // namespace madoguchi::cli
