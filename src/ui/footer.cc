#include <algorithm>
#include <cmath>

#include "ui/components.h"

namespace madoguchi::ui {

using app::Node;
using app::Role;

namespace {

// 相談先: an icon, then lines close together; the number is a link and a target of its own.
Size ComposeContact(Composer& c, const Node& node, Point at, float width) {
  const float icon = c.Em(24), indent = c.Em(36);
  if (node.icon != app::Icon::kNone) c.Icon(node.icon, {at.x, at.y + c.Em(3)}, icon, c.color().accent);
  float y = at.y, widest = 0;
  for (const Node& line : node.children) {
    WordsLook look = LookOf(c, line);
    look.color = c.color().ink;
    look.type.leading = 1.7f;
    const bool link = line.role == Role::kLink;
    if (line.part == app::Part::kStrong) look.type = {18, 1.7f, true};
    if (link) {
      look.color = c.color().ink;
      look.underline = c.Hovered(line);
    }
    if (line.part == app::Part::kSure) {
      const Size size = ComposeSure(c, line, {at.x + indent, y + c.Px(4)}, width - indent);
      y += size.h + c.Px(4);
      widest = std::max(widest, size.w);
      continue;
    }
    const Size size = c.Words(line, {at.x + indent, y}, width - indent, look);
    const float target = link ? std::max(size.h, c.Px(48)) : size.h;
    c.Place(line, {at.x + indent, y - std::round((target - size.h) / 2), size.w, target});
    y += size.h;
    widest = std::max(widest, size.w);
  }
  const Size size{indent + widest, y - at.y};
  c.Place(node, {at.x, at.y, size.w, size.h});
  return size;
}

Size ComposePromise(Composer& c, const Node& node, Point at, float width, bool right) {
  float y = at.y;
  for (const Node& line : node.children) {
    if (line.role == Role::kButton) {
      const Composer::Mark mark = c.Now();
      const Size size = ComposeTextLink(c, line, {at.x, y}, width);
      if (right) c.Move(mark, width - size.w, 0);
      y += size.h;
      continue;
    }
    WordsLook look = LookOf(c, line);
    look.type = c.theme().body;
    look.align = right ? Align::kRight : Align::kLeft;
    const Size size = c.Words(line, {at.x, y}, width, look);
    c.Place(line, {right ? at.x + width - size.w : at.x, y, size.w, size.h});
    y += size.h;
  }
  const Size size{width, y - at.y};
  c.Place(node, {at.x, at.y, size.w, size.h});
  return size;
}

}  // namespace

float ComposeFooter(Composer& c, const Node& footer, float top) {
  const bool wide = c.theme().wide;
  const float page = c.view().width;
  const float wrap = std::min(wide ? c.Px(c.theme().wrap) : page, page - 2 * c.Px(c.theme().margin));
  const float left = std::floor((page - wrap) / 2);
  c.Hairline(0, top, page, c.Px(1), c.color().hair);
  const float first = top + c.Px(1) + c.Px(24);
  float y = first, bottom = first;
  for (std::size_t i = 0; i < footer.children.size(); ++i) {
    const Node& child = footer.children[i];
    if (i == 0) {
      const Size size = ComposeContact(c, child, {left, y}, wide ? wrap / 2 : wrap);
      bottom = std::max(bottom, y + size.h);
      if (!wide) y = bottom + c.Px(16);
    } else {
      const float half = wide ? std::floor(wrap / 2) : 0;
      const Size size = ComposePromise(c, child, {left + half, y}, wrap - half, wide);
      bottom = std::max(bottom, y + size.h);
      y += size.h + c.Px(16);
    }
  }
  const float height = bottom + c.Px(32) - top;
  c.Place(footer, {0, top, page, height});
  return height;
}

}  // namespace madoguchi::ui
