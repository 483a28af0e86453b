#pragma once
// What has to be true of every composed Screen, whatever is on it: the contract between painter, mirror and residents.
//
// Reports each breach with the Screen's id and the node's, and goes on.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "app/screen.h"
#include "platform/input.h"
#include "text/ruby.h"
#include "ui/layout.h"
#include "ui/paint_log.h"

namespace madoguchi::test {

struct LayoutRules {
  float least_target_css = 48;
  float least_gap_css = 8;
};

inline bool Shown(const ui::NodeBox& box) { return box.box.w > 0 && box.box.h > 0; }

/// A tool that belongs to other widths, and the skip link without the focus, are not shown.
inline bool MayBeHidden(const app::Node& node) {
  return node.part == app::Part::kTool || node.part == app::Part::kToolNarrow || node.part == app::Part::kSkip;
}

inline float GapOf(const ui::Rect& a, const ui::Rect& b) {
  const float dx = std::max({a.x - b.right(), b.x - a.right(), 0.0f});
  const float dy = std::max({a.y - b.bottom(), b.y - a.bottom(), 0.0f});
  return std::max(dx, dy);
}

inline std::string Without(std::string_view words, std::string_view what) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words.substr(i, what.size()) == what) {
      i += what.size() - 1;
    } else {
      out += words[i];
    }
  }
  return out;
}
/// Words as they can be compared: spaces at line ends are not painted everywhere.
inline std::string Comparable(std::string_view words) {
  return Without(Without(Without(text::PlainText(words), " "), "\n"), "\u3000");
}

inline void ExpectTargetsAreLargeAndApart(const app::Screen& screen, const ui::Layout& layout, float dpr,
                                          LayoutRules rules = {}) {
  const std::vector<const app::Node*> nodes = platform::NodesInOrder(screen);
  std::vector<std::size_t> targets;
  std::size_t first = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i]->role == app::Role::kDialog) first = i;
  }
  for (std::size_t i = first; i < nodes.size(); ++i) {
    const bool target = platform::CanPress(*nodes[i]) || nodes[i]->role == app::Role::kLink;
    if (!target || (!Shown(layout.boxes[i]) && MayBeHidden(*nodes[i]))) continue;
    const ui::Rect& box = layout.boxes[i].box;
    const float least = rules.least_target_css * dpr - 0.5f;
    EXPECT_GE(box.h, least) << screen.id << ' ' << nodes[i]->id;
    EXPECT_GE(box.w, least) << screen.id << ' ' << nodes[i]->id;
    targets.push_back(i);
  }
  for (std::size_t a = 0; a < targets.size(); ++a) {
    for (std::size_t b = a + 1; b < targets.size(); ++b) {
      const float gap = GapOf(layout.boxes[targets[a]].box, layout.boxes[targets[b]].box);
      EXPECT_GE(gap, rules.least_gap_css * dpr - 1)
          << screen.id << ' ' << nodes[targets[a]]->id << " and " << nodes[targets[b]]->id;
    }
  }
}

inline void ExpectWordsArePaintedWhereTheyBelong(const app::Screen& screen, const ui::Layout& layout) {
  const std::vector<const app::Node*> nodes = platform::NodesInOrder(screen);
  std::map<int, std::string> painted;
  for (const ui::PaintedWords& words : ui::PaintedWordsOf(layout)) {
    const auto number = static_cast<std::size_t>(words.node);
    ASSERT_LT(number, nodes.size());
    const ui::NodeBox& box = layout.boxes[number];
    const app::Node& node = *nodes[number];
    const bool reading = words.size < box.size * 0.9f;
    if (!reading) painted[words.node] += words.words;
    EXPECT_GE(words.box.x, -1) << screen.id << ' ' << node.id;
    EXPECT_LE(words.box.right(), layout.width + 1) << screen.id << ' ' << node.id << ": " << words.words;
    // A field's label stands beside the field: the field is the target.
    if (node.role == app::Role::kNumberField) continue;
    EXPECT_GE(words.box.x, box.box.x - 2) << screen.id << ' ' << node.id;
    EXPECT_LE(words.box.right(), box.box.right() + box.size * 0.6f) << screen.id << ' ' << node.id << ": " << words.words;
    EXPECT_GE(words.box.y, box.box.y - box.size * 0.6f) << screen.id << ' ' << node.id;
    EXPECT_LE(words.box.bottom(), box.box.bottom() + 2) << screen.id << ' ' << node.id;
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i]->words.empty() || (!Shown(layout.boxes[i]) && MayBeHidden(*nodes[i]))) continue;
    EXPECT_EQ(Comparable(painted[static_cast<int>(i)]), Comparable(nodes[i]->words)) << screen.id << ' ' << nodes[i]->id;
    EXPECT_GT(layout.boxes[i].text_width, 0) << screen.id << ' ' << nodes[i]->id;
  }
}

/// Siblings never stand wholly above or to the left of those before them, and inside of the page.
inline void ExpectReadingOrderIsVisualOrder(const app::Screen& screen, const ui::Layout& layout) {
  const std::vector<const app::Node*> nodes = platform::NodesInOrder(screen);
  std::map<const app::Node*, std::size_t> number;
  for (std::size_t i = 0; i < nodes.size(); ++i) number[nodes[i]] = i;
  for (const app::Node* parent : nodes) {
    // A way's fee stands at the end of its sign's line, its note below both on a phone and between them on wide screens.
    if (parent->part == app::Part::kForkOption) continue;
    // On a level kiosk 「なぜ聞くのですか」 stands under the question, beside the choices.
    if (screen.kiosk && !parent->children.empty() && parent->children.front().part == app::Part::kProgress) continue;
    const app::Node* before = nullptr;
    for (const app::Node& child : parent->children) {
      const ui::NodeBox& box = layout.boxes[number[&child]];
      if (!Shown(box) || child.role == app::Role::kDialog || child.part == app::Part::kSkip) continue;
      if (before != nullptr && before->part != app::Part::kSourceNumber) {
        const ui::Rect& a = layout.boxes[number[before]].box;
        const bool beside = box.box.x >= a.right() - 1;
        // Targets reach beyond their words, by at most half a target.
        EXPECT_TRUE(beside || box.box.y >= a.y - 24 || box.box.bottom() > a.bottom())
            << screen.id << ": " << child.id << " stands above " << before->id;
      }
      before = &child;
    }
  }
}

/// No words are painted over those of another node.
inline void ExpectWordsAreApart(const app::Screen& screen, const ui::Layout& layout) {
  const std::vector<const app::Node*> nodes = platform::NodesInOrder(screen);
  std::vector<ui::PaintedWords> painted = ui::PaintedWordsOf(layout);
  // A dialog lies over the page.
  const auto dialog =
      std::find_if(nodes.begin(), nodes.end(), [](const app::Node* node) { return node->role == app::Role::kDialog; });
  if (dialog != nodes.end())
    std::erase_if(painted, [&](const ui::PaintedWords& words) { return words.node < dialog - nodes.begin(); });
  std::sort(painted.begin(), painted.end(), [](const auto& a, const auto& b) { return a.box.y < b.box.y; });
  for (std::size_t a = 0; a < painted.size(); ++a) {
    // Lines touch; letters do not fill them.
    const float end = painted[a].box.bottom() - 0.3f * painted[a].size;
    for (std::size_t b = a + 1; b < painted.size() && painted[b].box.y < end; ++b) {
      if (painted[a].node == painted[b].node) continue;
      const bool beside = painted[a].box.right() <= painted[b].box.x + 1 || painted[b].box.right() <= painted[a].box.x + 1;
      EXPECT_TRUE(beside) << screen.id << ": " << painted[a].words << " and " << painted[b].words;
    }
  }
}

inline void ExpectSoundLayout(const app::Screen& screen, const ui::Layout& layout, float dpr, LayoutRules rules = {}) {
  ExpectTargetsAreLargeAndApart(screen, layout, dpr, rules);
  ExpectWordsArePaintedWhereTheyBelong(screen, layout);
  ExpectReadingOrderIsVisualOrder(screen, layout);
  ExpectWordsAreApart(screen, layout);
}

}  // namespace madoguchi::test
