#include <algorithm>

#include "ui/components.h"
#include "ui/gaps.h"

namespace madoguchi::ui {

using app::Node;
using app::Part;
using app::Role;

WordsLook LookOf(const Composer& c, const Node& node) {
  const Theme& theme = c.theme();
  const Palette& color = theme.color;
  WordsLook look{.type = theme.body, .color = color.ink};
  if (node.role == Role::kHeading || node.role == Role::kLegend) {
    look.type = node.level <= 1 ? theme.h1 : node.level == 2 ? c.heading2 : theme.h3;
    look.balance = true;
  }
  switch (node.part) {
    case Part::kMeta:
      look.type = theme.small;
      look.color = color.ink_2;
      break;
    case Part::kStrong:
      look.type = theme.strong;
      break;
    case Part::kLead:
    case Part::kHint:
      look.type = theme.lead;
      look.color = color.ink_2;
      break;
    default:
      break;
  }
  if (node.role == Role::kLink) {
    look.color = color.link;
    look.underline = true;
    look.underline_thickness = c.Hovered(node) ? 2.0f : 1.0f;
  }
  return look;
}

Size PlaceBlock(Composer& c, const Node& node, Point at, Size size) {
  c.Place(node, {at.x, at.y, size.w, size.h});
  return size;
}

float ComposeColumn(Composer& c, const Node& parent, std::span<const Node> children, Point at, float width) {
  float y = at.y;
  const Node* above = nullptr;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Node& child = children[i];
    const float gap = above == nullptr ? 0.0f : c.Px(GapBetween(parent, *above, child, c.theme()));
    const Point place{at.x, y + gap};
    const Size size = IsZone(child) ? ComposeZone(c, children, i, place, width) : Compose(c, child, place, width);
    if (size.h <= 0) continue;
    y += gap + size.h;
    above = &child;
  }
  return y - at.y;
}

Size ComposeRow(Composer& c, std::span<const Node> children, Point at, float width, float gap_x, float gap_y) {
  struct Placed {
    Composer::Mark mark;
    float height;
  };
  std::vector<Placed> line;
  float x = at.x, y = at.y, line_height = 0, widest = 0;
  // Everything was composed at the top of its line; once the line's height is known, each goes to the middle. Later marks
  // include what follows them, so each step moves the rest along and the difference is taken back.
  const auto end_line = [&]() -> float {
    float moved = 0;
    for (const Placed& placed : line) {
      const float down = static_cast<float>(static_cast<int>((line_height - placed.height) / 2));
      c.Move(placed.mark, 0, down - moved);
      moved = down;
    }
    line.clear();
    return moved;
  };
  for (const Node& child : children) {
    const Composer::Mark mark = c.Now();
    const Size size = Compose(c, child, {x, y}, std::max(1.0f, width));
    if (size.h <= 0) continue;
    if (x > at.x && x + size.w > at.x + width) {
      const float next = y + line_height + gap_y;
      // Ending the line above takes this child along: put it back.
      c.Move(mark, at.x - x, next - y - end_line());
      x = at.x;
      y = next;
      line_height = 0;
    }
    line.push_back({mark, size.h});
    line_height = std::max(line_height, size.h);
    x += size.w;
    widest = std::max(widest, x - at.x);
    x += gap_x;
  }
  end_line();
  return {std::min(widest, width), y + line_height - at.y};
}

Size ComposePlain(Composer& c, const Node& node, Point at, float width) {
  float y = at.y;
  float left = at.x;
  float natural = 0;
  if (!node.words.empty()) {
    const WordsLook look = LookOf(c, node);
    if (node.icon != app::Icon::kNone) {
      const float icon = c.Em(24), indent = c.Em(34);
      const float first_line = c.Em(look.type.size * look.type.leading);
      c.Icon(node.icon, {at.x, at.y + (first_line - icon) / 2}, icon, node.role == Role::kTerm ? c.color().ink : look.color);
      left += indent;
    }
    const Size size = c.Words(node, {left, at.y}, width - (left - at.x), look);
    y += size.h;
    natural = left - at.x + size.w;
  }
  if (!node.children.empty()) {
    if (node.role == Role::kHeading) {
      // A small word beside a heading, on its baseline.
      const float beside = natural + c.Px(10);
      const Composer::Mark mark = c.Now();
      const Size size = ComposeRow(c, node.children, {at.x + beside, at.y}, width - beside, c.Px(8), 0);
      c.Move(mark, 0, static_cast<float>(static_cast<int>(std::max(0.0f, y - at.y - size.h) * 0.62f)));
      natural = beside + size.w;
    } else {
      const float gap = node.words.empty() ? 0.0f : c.Px(2);
      y += gap + ComposeColumn(c, node, node.children, {left, y + gap}, width - (left - at.x));
      natural = width;
    }
  }
  const bool acts = node.acts || node.role == Role::kLink;
  float height = y - at.y;
  if (acts && node.children.empty()) {
    // A bare link among prose: the target reaches beyond its line.
    const float target = std::max(height, c.Px(c.theme().target));
    const float w = std::max(natural, c.Px(c.theme().target));
    c.Place(node, {at.x, at.y - (target - height) / 2, w, target});
    return {w, height};
  }
  c.Place(node, {at.x, at.y, node.children.empty() ? std::min(width, natural) : width, height});
  return {node.children.empty() ? natural : width, height};
}

Size Compose(Composer& c, const Node& node, Point at, float width) {
  switch (node.part) {
    case Part::kRow:
    case Part::kOtherWays:
      return node.role == Role::kGroup && !node.children.empty() && node.children.front().role == Role::kNumberField
                 ? ComposeFieldRow(c, node, at, width)
                 : PlaceBlock(c, node, at, ComposeRow(c, node.children, at, width, c.Px(12), c.Px(8)));
    case Part::kBullets:
      return ComposeBullets(c, node, at, width);
    case Part::kBack:
      return ComposeBack(c, node, at, width);
    case Part::kColumns:
      return ComposeColumns(c, node, at, width);
    case Part::kHero:
      return ComposeHero(c, node, at, width);
    case Part::kRoadPicture:
      return ComposeRoadPicture(c, node, at, width);
    case Part::kSignLegend:
      return ComposeSignLegend(c, node, at, width);
    case Part::kEventList:
      return ComposeEventList(c, node, at, width);
    case Part::kEventRow:
      return ComposeEventRow(c, node, at, width);
    case Part::kProgress:
      return ComposeProgress(c, node, at, width);
    case Part::kChoices:
    case Part::kFields:
      return ComposeChoices(c, node, at, width);
    case Part::kChoiceRow:
    case Part::kChoiceApart:
      return ComposeChoiceRow(c, node, at, width);
    case Part::kPrimary:
    case Part::kSecondary:
      return ComposeButton(c, node, at, width);
    case Part::kTextLink:
      return ComposeTextLink(c, node, at, width);
    case Part::kActions:
      return ComposeActions(c, node, at, width);
    case Part::kAccordion:
    case Part::kFold:
      return ComposeAccordion(c, node, at, width);
    case Part::kOutlook:
    case Part::kLegendBox:
      return ComposeOutlook(c, node, at, width);
    case Part::kError:
      return node.role == Role::kErrorSummary ? ComposeErrorSummary(c, node, at, width) : ComposeError(c, node, at, width);
    case Part::kSign:
    case Part::kSignOutline:
      return ComposeSign(c, node, at, width);
    case Part::kChip:
      return ComposeChip(c, node, at, width);
    case Part::kSure:
      return ComposeSure(c, node, at, width);
    case Part::kSourceNumber:
      return ComposeSourceNumber(c, node, at, width);
    case Part::kAnswerGroup:
    case Part::kParked:
      return ComposeAnswerGroup(c, node, at, width);
    case Part::kAnswerRow:
      return ComposeAnswerRow(c, node, at, width);
    case Part::kTicket:
      return ComposeTicket(c, node, at, width);
    case Part::kStopDates:
      return ComposeStopDates(c, node, at, width);
    case Part::kBringList:
      return ComposeBringList(c, node, at, width);
    case Part::kBox:
      return ComposeBox(c, node, at, width);
    case Part::kReason:
      return ComposeReason(c, node, at, width);
    case Part::kSettingRow:
      return ComposeSettingRow(c, node, at, width);
    case Part::kDetailHead:
      return ComposeDetailHead(c, node, at, width);
    case Part::kSourceList:
      return ComposeSourceList(c, node, at, width);
    case Part::kQr:
      return ComposeQr(c, node, at, width);
    case Part::kSearchBox:
      return ComposeFindBox(c, node, at, width);
    case Part::kKanaRows:
      return ComposeKanaRows(c, node, at, width);
    case Part::kTouchToStart:
      return ComposeTouchToStart(c, node, at, width);
    case Part::kLanguageButtons:
      return ComposeLanguageButtons(c, node, at, width);
    default:
      break;
  }
  if (node.role == Role::kDescriptions && !node.children.empty() && node.children.front().part == Part::kDetailSection) {
    return ComposeDetailSections(c, node, at, width);
  }
  if (node.role == Role::kNumberField) return ComposeNumberField(c, node, at, width);
  if (node.role == Role::kTextField) return ComposeTextField(c, node, at, width);
  return ComposePlain(c, node, at, width);
}

}  // namespace madoguchi::ui
