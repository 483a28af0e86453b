#include "ui/gaps.h"

#include "ui/components.h"

namespace madoguchi::ui {
namespace {

using app::Node;
using app::Part;
using app::Role;

bool IsHeading(const Node& node) { return node.role == Role::kHeading || node.role == Role::kLegend; }

}  // namespace

float GapBetween(const Node& parent, const Node& above, const Node& below, const Theme& theme) {
  if (IsZone(below)) return IsZone(above) && above.part != Part::kZoneOpen && below.part != Part::kZoneOpen ? 0.0f : 40.0f;
  switch (above.part) {
    case Part::kBack:
      return below.part == Part::kProgress ? 4 : below.part == Part::kDetailHead ? 8 : theme.wide ? 2.0f : 0.0f;
    case Part::kProgress:
      return 20;
    case Part::kError:
      if (above.role == Role::kErrorSummary) return 24;
      break;
    default:
      break;
  }
  switch (below.part) {
    case Part::kLead:
      return parent.part == Part::kHero || parent.id == "hero" ? 16 : 8;
    case Part::kHint:
      return 8;
    case Part::kError:
      return below.role == Role::kErrorSummary ? 24 : 12;
    case Part::kChoiceRow:
      return above.part == Part::kChoiceRow ? theme.choice_gap : 24;
    case Part::kRow:
      // The fields of a date.
      if (parent.part == Part::kFields) return 20;
      break;
    case Part::kChoiceApart:
      return above.part == Part::kChoiceRow ? 2 * theme.choice_gap : 24;
    case Part::kActions:
      return above.part == Part::kAnswerGroup || above.part == Part::kParked ? 48 : 32;
    case Part::kAccordion:
    case Part::kFold:
      return above.part == Part::kAccordion || above.part == Part::kFold ? 0 : above.part == Part::kActions ? 40 : 24;
    case Part::kAnswerGroup:
    case Part::kParked:
      return IsHeading(above) || above.part == Part::kLead ? 32 : 40;
    case Part::kTicket:
    case Part::kLegendBox:
    case Part::kOutlook:
    case Part::kSettingRow:
      return 24;
    case Part::kReason:
    case Part::kBox:
      return 20;
    case Part::kEventList:
    case Part::kBringList:
      return 16;
    case Part::kChip:
    case Part::kSure:
    case Part::kSign:
    case Part::kSignOutline:
      return 6;
    case Part::kSourceList:
      return 4;
    case Part::kPrimary:
    case Part::kSecondary:
      return 12;
    default:
      break;
  }
  if (below.role == Role::kSection)
    return above.role == Role::kSection || above.role == Role::kHeading ? 40 : theme.section_gap;
  if (below.role == Role::kDescriptions) return 16;
  if (IsHeading(above)) return below.role == Role::kList ? 12 : 8;
  if (above.role == Role::kParagraph && below.role == Role::kParagraph) return 12;
  if (below.role == Role::kList || below.role == Role::kOrderedList) return 14;
  if (below.role == Role::kText || below.part == Part::kRow) return 2;
  if (parent.role == Role::kList || parent.role == Role::kOrderedList) return 12;
  if (below.part == Part::kTextLink) return above.part == Part::kTextLink ? 8 : 4;
  return 12;
}

}  // namespace madoguchi::ui
