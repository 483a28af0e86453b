#include "app/screen.h"

namespace madoguchi::app {

// Switches without a default: a new enumerator without a name is a compiler warning, hence an error.

std::string_view RoleName(Role role) {
  switch (role) {
    case Role::kGroup: return "group";
    case Role::kBanner: return "banner";
    case Role::kNavigation: return "navigation";
    case Role::kMain: return "main";
    case Role::kComplementary: return "complementary";
    case Role::kContentInfo: return "content_info";
    case Role::kSection: return "section";
    case Role::kHeading: return "heading";
    case Role::kParagraph: return "paragraph";
    case Role::kText: return "text";
    case Role::kNote: return "note";
    case Role::kLink: return "link";
    case Role::kButton: return "button";
    case Role::kRadioGroup: return "radio_group";
    case Role::kLegend: return "legend";
    case Role::kRadio: return "radio";
    case Role::kCheckbox: return "checkbox";
    case Role::kDisclosure: return "disclosure";
    case Role::kList: return "list";
    case Role::kOrderedList: return "ordered_list";
    case Role::kItem: return "item";
    case Role::kDescriptions: return "descriptions";
    case Role::kDescription: return "description";
    case Role::kTerm: return "term";
    case Role::kDefinition: return "definition";
    case Role::kFieldGroup: return "field_group";
    case Role::kNumberField: return "number_field";
    case Role::kErrorSummary: return "error_summary";
    case Role::kDialog: return "dialog";
    case Role::kPicture: return "picture";
  }
  return "";
}

std::string_view PartName(Part part) {
  switch (part) {
    case Part::kNone: return "";
    case Part::kRow: return "row";
    case Part::kMeta: return "meta";
    case Part::kStrong: return "strong";
    case Part::kBullets: return "bullets";
    case Part::kSkip: return "skip";
    case Part::kNotice: return "notice";
    case Part::kHeader: return "header";
    case Part::kBrand: return "brand";
    case Part::kTools: return "tools";
    case Part::kTool: return "tool";
    case Part::kToolNarrow: return "tool_narrow";
    case Part::kToolAlways: return "tool_always";
    case Part::kBack: return "back";
    case Part::kFooter: return "footer";
    case Part::kKioskBar: return "kiosk_bar";
    case Part::kColumns: return "columns";
    case Part::kSide: return "side";
    case Part::kHero: return "hero";
    case Part::kRoadPicture: return "road_picture";
    case Part::kSignLegend: return "sign_legend";
    case Part::kEventList: return "event_list";
    case Part::kEventRow: return "event_row";
    case Part::kSearchBox: return "search_box";
    case Part::kProgress: return "progress";
    case Part::kLead: return "lead";
    case Part::kHint: return "hint";
    case Part::kChoices: return "choices";
    case Part::kChoiceRow: return "choice_row";
    case Part::kChoiceApart: return "choice_apart";
    case Part::kFields: return "fields";
    case Part::kPrimary: return "primary";
    case Part::kSecondary: return "secondary";
    case Part::kTextLink: return "text_link";
    case Part::kActions: return "actions";
    case Part::kAccordion: return "accordion";
    case Part::kOutlook: return "outlook";
    case Part::kOutlookItem: return "outlook_item";
    case Part::kError: return "error";
    case Part::kSign: return "sign";
    case Part::kSignOutline: return "sign_outline";
    case Part::kChip: return "chip";
    case Part::kSure: return "sure";
    case Part::kSourceNumber: return "source_number";
    case Part::kAnswerGroup: return "answer_group";
    case Part::kAnswerRow: return "answer_row";
    case Part::kParked: return "parked";
    case Part::kTicket: return "ticket";
    case Part::kTicketRoute: return "ticket_route";
    case Part::kTicketFacts: return "ticket_facts";
    case Part::kZoneHome: return "zone_home";
    case Part::kZoneMove: return "zone_move";
    case Part::kZoneTrip: return "zone_trip";
    case Part::kZoneErrand: return "zone_errand";
    case Part::kZoneOpen: return "zone_open";
    case Part::kZoneEnd: return "zone_end";
    case Part::kZoneHead: return "zone_head";
    case Part::kPlace: return "place";
    case Part::kStop: return "stop";
    case Part::kStopDates: return "stop_dates";
    case Part::kFork: return "fork";
    case Part::kForkOption: return "fork_option";
    case Part::kForkOr: return "fork_or";
    case Part::kOtherWays: return "other_ways";
    case Part::kBringList: return "bring_list";
    case Part::kBringItem: return "bring_item";
    case Part::kBox: return "box";
    case Part::kFold: return "fold";
    case Part::kDetailHead: return "detail_head";
    case Part::kReason: return "reason";
    case Part::kDetailSection: return "detail_section";
    case Part::kSourceList: return "source_list";
    case Part::kSourceItem: return "source_item";
    case Part::kLegendBox: return "legend_box";
    case Part::kSettingRow: return "setting_row";
    case Part::kQr: return "qr";
    case Part::kTouchToStart: return "touch_to_start";
    case Part::kLanguageButtons: return "language_buttons";
    case Part::kDialogBox: return "dialog_box";
    case Part::kCountdown: return "countdown";
  }
  return "";
}

std::string_view IconName(Icon icon) {
  switch (icon) {
    case Icon::kNone: return "";
    case Icon::kHome: return "home";
    case Icon::kTruck: return "truck";
    case Icon::kDocument: return "document";
    case Icon::kBaby: return "baby";
    case Icon::kRings: return "rings";
    case Icon::kBriefcase: return "briefcase";
    case Icon::kCandle: return "candle";
    case Icon::kCard: return "card";
    case Icon::kScooter: return "scooter";
    case Icon::kSearch: return "search";
    case Icon::kChevronRight: return "chevron_right";
    case Icon::kChevronLeft: return "chevron_left";
    case Icon::kChevronUp: return "chevron_up";
    case Icon::kChevronDown: return "chevron_down";
    case Icon::kPrint: return "print";
    case Icon::kLink: return "link";
    case Icon::kCalendar: return "calendar";
    case Icon::kDownload: return "download";
    case Icon::kPhone: return "phone";
    case Icon::kBell: return "bell";
    case Icon::kClock: return "clock";
    case Icon::kYen: return "yen";
    case Icon::kBag: return "bag";
    case Icon::kPin: return "pin";
    case Icon::kCheck: return "check";
    case Icon::kCross: return "cross";
    case Icon::kQuestion: return "question";
    case Icon::kWarning: return "warning";
    case Icon::kError: return "error";
    case Icon::kTextSize: return "text_size";
    case Icon::kGlobe: return "globe";
    case Icon::kRestart: return "restart";
    case Icon::kPencil: return "pencil";
    case Icon::kList: return "list";
    case Icon::kSpeaker: return "speaker";
    case Icon::kTouch: return "touch";
  }
  return "";
}

const Node* FindNode(const Node& root, std::string_view id) {
  if (root.id == id) return &root;
  for (const Node& child : root.children) {
    if (const Node* found = FindNode(child, id)) return found;
  }
  return nullptr;
}

}  // namespace madoguchi::app
