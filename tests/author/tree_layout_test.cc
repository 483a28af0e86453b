#include "author/tree_layout.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "author/tree_svg.h"
#include "support/small_town.h"

namespace madoguchi::author {
namespace {

bool Overlap(const LayoutRect& a, const LayoutRect& b) {
  return a.width > 0 && b.width > 0 && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
         b.y < a.y + a.height;
}

bool OnEdge(const LayoutRect& box, LayoutPoint p) {
  const bool inside_x = p.x >= box.x && p.x <= box.x + box.width;
  const bool inside_y = p.y >= box.y && p.y <= box.y + box.height;
  return inside_x && inside_y && (p.x == box.x || p.x == box.x + box.width || p.y == box.y || p.y == box.y + box.height);
}

LayoutRect Segment(LayoutPoint a, LayoutPoint b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(std::abs(a.x - b.x), 1), std::max(std::abs(a.y - b.y), 1)};
}

// Everything that tree_layout.h promises; what is broken, in words.
std::string BrokenLaw(const std::vector<LayoutBox>& boxes, const TreeLayout& layout, const std::vector<std::size_t>& roots) {
  std::vector<LayoutRect> solid;
  for (const PlacedBox& placed : layout.boxes) {
    for (const LayoutRect& rect : {placed.box, placed.label}) {
      if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > layout.width || rect.y + rect.height > layout.height)
        return "something lies outside of the picture";
      for (const LayoutRect& other : solid) {
        if (Overlap(rect, other)) return "two boxes or labels overlap";
      }
      solid.push_back(rect);
    }
  }
  for (const std::size_t root : roots) {
    if (!layout.boxes[root].line.empty()) return "a line leads to a root";
  }
  for (std::size_t parent = 0; parent < boxes.size(); ++parent) {
    for (const std::size_t child : boxes[parent].children) {
      const LayoutRect& from = layout.boxes[parent].box;
      const PlacedBox& to = layout.boxes[child];
      if (to.box.x < from.x + from.width && to.box.y < from.y + from.height)
        return "a child is neither right of nor below its parent";
      if (to.line.size() < 2 || !OnEdge(from, to.line.front()) || !OnEdge(to.box, to.line.back()))
        return "a line ends in the open";
      for (std::size_t p = 1; p < to.line.size(); ++p) {
        if (to.line[p].x != to.line[p - 1].x && to.line[p].y != to.line[p - 1].y) return "a line is askew";
        const LayoutRect segment = Segment(to.line[p - 1], to.line[p]);
        for (std::size_t b = 0; b < boxes.size(); ++b) {
          if (b != parent && b != child && Overlap(segment, layout.boxes[b].box)) return "a line runs through a box";
          if (b != child && Overlap(segment, layout.boxes[b].label)) return "a line runs through another's label";
        }
      }
    }
  }
  return "";
}

// The same sequence on every machine.
class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}
  int Below(int limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(limit));
  }

 private:
  std::uint32_t state_;
};

TEST(LayOutTreeTest, KeepsItsLawsOnTreesOfEveryShape) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Numbers numbers(seed);
    const int count = 1 + numbers.Below(40);
    const int reach = 1 + numbers.Below(count);  // Small: long chains. Large: bushes.
    std::vector<LayoutBox> boxes(static_cast<std::size_t>(count));
    std::vector<std::size_t> roots{0};
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      boxes[i].width = kBoxWidth;
      boxes[i].height = 30 + numbers.Below(150);
      if (i == 0) continue;
      if (numbers.Below(25) == 0) {
        roots.push_back(i);
        continue;
      }
      boxes[i].label_width = 1 + numbers.Below(kLabelWidth);
      boxes[i].label_height = 1 + numbers.Below(90);
      boxes[i - 1 - static_cast<std::size_t>(numbers.Below(std::min(reach, static_cast<int>(i))))].children.push_back(i);
    }
    EXPECT_EQ(BrokenLaw(boxes, LayOutTree(boxes, roots), roots), "") << "seed " << seed;
  }
}

TEST(LayOutTreeTest, PutsALongListOfExclusionsIntoTwoColumns) {
  std::vector<LayoutBox> boxes;
  for (std::size_t i = 0; i < 20; ++i) {
    boxes.push_back({kBoxWidth, 60, 80, 20, {2 * i + 1}});
    if (i + 1 < 20) boxes.back().children.push_back(2 * i + 2);
    boxes.push_back({kBoxWidth, 40, 80, 20, {}});
  }
  EXPECT_LT(LayOutTree(boxes, {0}).width, 3 * kBoxWidth);
}

std::size_t Count(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

class TreeAsSvgTest : public testing::Test {
 protected:
  service::Municipality town_ = test::SmallTown();
  rules::ProcedureIndex leaving_{0};

  std::string Draw(const TreeNotes& notes) {
    const auto program = rules::Program::Compile(town_.vocabulary, town_.Rules(), town_.content_date);
    return TreeAsSvg(town_, program.value(), leaving_, notes, text::Language::kJa);
  }
  TreeOutline Outline() {
    const auto program = rules::Program::Compile(town_.vocabulary, town_.Rules(), town_.content_date);
    return OutlineTree(town_, program.value(), leaving_, {}, text::Language::kJa);
  }
};

TEST_F(TreeAsSvgTest, OutlinesEveryNodeAndEveryBranch) {
  const TreeOutline outline = Outline();
  const rules::Tree& tree = town_[leaving_].rule.tree;
  for (std::size_t n = 0; n < tree.nodes.size(); ++n) {
    std::size_t drawn = 0;
    for (const OutlineBox& box : outline.boxes) {
      if (box.node != n || box.kind != OutlineBox::Kind::kQuestion) continue;
      ++drawn;
      ASSERT_EQ(box.children.size(), tree.nodes[n].branches.size());
      for (std::size_t b = 0; b < box.children.size(); ++b)
        EXPECT_EQ(outline.boxes[box.children[b]].node, tree.nodes[n].branches[b].then.index());
    }
    EXPECT_EQ(drawn, tree.nodes[n].outcome ? 0u : 1u) << tree.nodes[n].id;
  }
}

TEST_F(TreeAsSvgTest, DashesWhatNoScenarioGoesThrough) {
  EXPECT_EQ(Count(Draw({}), "stroke-dasharray"), 0u);
  TreeNotes notes;
  for (const rules::Node& node : town_[leaving_].rule.tree.nodes) notes.scenarios.emplace_back(node.branches.size(), 2);
  const std::size_t covered = Count(Draw(notes), "stroke-dasharray");
  notes.scenarios[town_[leaving_].rule.tree.root.index()][0] = 0;
  EXPECT_EQ(Count(Draw(notes), "stroke-dasharray"), covered + 1);
}

TEST_F(TreeAsSvgTest, NamesProblemsAtTheirNodes) {
  TreeNotes notes;
  notes.problems[0] = {"MG0109 a <case> & more"};
  const std::string svg = Draw(notes);
  EXPECT_EQ(Count(svg, ">MG0109<"), 1u);
  EXPECT_EQ(Count(svg, "<case>"), 0u);
}

TEST_F(TreeAsSvgTest, DrawsNodesThatNothingLeadsToAsTreesOfTheirOwn) {
  const std::size_t before = Outline().roots.size();
  rules::Node lost = town_.procedures[0].rule.tree.nodes[0];
  lost.id = "lost";
  town_.procedures[0].rule.tree.nodes.push_back(lost);
  const TreeOutline outline = Outline();
  ASSERT_EQ(outline.roots.size(), before + 1);
  EXPECT_EQ(outline.boxes[outline.roots.back()].id, "lost");
}

TEST_F(TreeAsSvgTest, SaysInWordsWhatItShows) {
  const std::string svg = Draw({});
  EXPECT_EQ(Count(svg, "<title id=\"title\">"), 1u);
  const std::size_t from = svg.find("<desc id=\"desc\">"), to = svg.find("</desc>");
  ASSERT_LT(from, to);
  std::size_t branches = 0;
  for (const OutlineBox& box : Outline().boxes) branches += box.children.size();
  EXPECT_EQ(Count(svg.substr(from, to - from), "\n- "), branches);
}

}  // namespace
}  // namespace madoguchi::author
