#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

namespace {

// Left and width of the content: at most `wrap`, in the middle of the page.
struct Wrap {
  float left = 0;
  float width = 0;
};

Wrap WrapOf(const Composer& c) {
  const float page = c.view().width;
  const float widest = c.theme().wide ? c.Px(c.theme().wrap) : page;
  const float width = std::min(widest, page - 2 * c.Px(c.theme().margin));
  return {std::floor((page - width) / 2), width};
}

const Node* ChildOf(const Node& parent, Role role) {
  const auto at =
      std::find_if(parent.children.begin(), parent.children.end(), [role](const Node& n) { return n.role == role; });
  return at == parent.children.end() ? nullptr : &*at;
}

const Node* ChildOf(const Node& parent, Part part) {
  const auto at =
      std::find_if(parent.children.begin(), parent.children.end(), [part](const Node& n) { return n.part == part; });
  return at == parent.children.end() ? nullptr : &*at;
}

// Pages without a side column are read best at the column's width; the start page uses the whole.
float MainWidth(const Composer& c, const Node& main, float width) {
  if (!c.theme().wide || ChildOf(main, Part::kColumns) != nullptr || ChildOf(main, Part::kHero) != nullptr) return width;
  return std::min(width, c.Px(c.theme().column));
}

}  // namespace

void ComposeRoot(Composer& c, const Node& root) {
  float y = 0;
  if (const Node* banner = ChildOf(root, Role::kBanner)) y = ComposeBanner(c, *banner);
  const Wrap wrap = WrapOf(c);
  const Node* footer = ChildOf(root, Role::kContentInfo);
  const Node* bar = footer == nullptr ? nullptr : ChildOf(*footer, Part::kKioskBar);
  if (const Node* main = ChildOf(root, Role::kMain)) {
    const float top = y + c.Px(c.theme().wide || c.theme().kiosk ? 24 : 16);
    const float width = MainWidth(c, *main, wrap.width);
    const bool idle = c.theme().kiosk && ChildOf(*main, Part::kTouchToStart) != nullptr;
    const float height = idle ? ComposeIdlePage(c, *main, {wrap.left, top}, wrap.width,
                                                c.view().viewport_height - KioskBarHeight(c) - c.Px(16))
                              : ComposeColumn(c, *main, main->children, {wrap.left, top}, width);
    c.Place(*main, {0, y, c.view().width, top + height - y});
    y = top + height;
  }
  if (bar != nullptr) {
    // The bar stands at the foot of the panel, or under the content where that is longer.
    const float height = KioskBarHeight(c);
    const float top = std::max(y + c.Px(16), c.view().viewport_height - height);
    ComposeKioskBar(c, *bar, top);
    c.Place(*footer, {0, top, c.view().width, height});
    y = top + height;
  } else if (footer != nullptr) {
    y += c.Px(64);
    y += ComposeFooter(c, *footer, y);
  }
  c.SetHeight(y);
  if (const Node* dialog = ChildOf(root, Role::kDialog)) ComposeDialog(c, *dialog);
  c.Place(root, {0, 0, c.view().width, std::max(y, c.view().viewport_height)});
}

Size ComposeBack(Composer& c, const Node& node, Point at, float width) {
  const float height = c.Px(std::max(48.0f, c.theme().target)), icon = c.Em(22), gap = c.Em(4);
  // The chevron's own margin is taken back, so that its tip stands at the text's edge.
  const float left = at.x - c.Px(6);
  const WordsLook look{.type = {c.theme().body.size, 1.5f, true}, .color = c.color().link, .underline = c.Hovered(node)};
  const Size words = c.Measure(node.words, width - icon - gap, look);
  const float tall = std::max(height, words.h);
  c.Icon(node.icon, {left, at.y + std::round((tall - icon) / 2)}, icon, look.color);
  c.Words(node, {left + icon + gap, at.y + std::round((tall - words.h) / 2)}, width - icon - gap, look);
  c.Place(node, {left, at.y, icon + gap + words.w + c.Px(12), tall});
  return {width, tall};
}

Size ComposeColumns(Composer& c, const Node& node, Point at, float width) {
  const Theme& theme = c.theme();
  if (node.children.empty()) return PlaceBlock(c, node, at, {});
  const Node& main = node.children.front();
  // A kiosk has one column: what stands at the side elsewhere comes after it.
  const bool beside = theme.wide && !theme.kiosk;
  const float column = beside ? std::min(width, c.Px(theme.column)) : width;
  const bool asks = ChildOf(main, Part::kChoices) != nullptr || ChildOf(main, Part::kFields) != nullptr;
  float height = theme.kiosk && !theme.portrait && asks ? ComposeKioskQuestion(c, main, at, column)
                                                        : ComposeColumn(c, main, main.children, at, column);
  c.Place(main, {at.x, at.y, column, height});
  if (node.children.size() > 1) {
    const Node& side = node.children[1];
    const Scoped in_side(c.in_side, true);
    const Scoped heading(c.heading2, theme.h2_side);
    const float x = beside ? at.x + column + c.Px(theme.gutter) : at.x;
    // The outlook stands beside the question's heading, everything else beside the page's.
    const bool outlook = !side.children.empty() && side.children.front().part == Part::kOutlook;
    const float y = beside ? at.y + c.Px(outlook ? 112 : 64) : at.y + height + c.Px(40);
    const float w = beside ? c.Px(theme.side) : width;
    const float side_height = ComposeColumn(c, side, side.children, {x, y}, w);
    c.Place(side, {x, y, w, side_height});
    if (side_height > 0) height = std::max(height, y + side_height - at.y);
  }
  return PlaceBlock(c, node, at, {width, height});
}

}  // namespace madoguchi::ui
