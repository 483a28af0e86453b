#include "ui/icons.h"

namespace madoguchi::ui {

// One row an icon, in the order of app::Icon; a pictogram's parts are sub-paths of one path.
std::string_view IconOutline(app::Icon icon) {
  using enum app::Icon;
  switch (icon) {
    case kNone:
      return {};
    case kHome:
      return "M4 11 12 4l8 7"
             "M6 10v10h12V10"
             "M10 20v-6h4v6";
    case kTruck:
      return "M2 6h12v11H2z"
             "M14 10h4l4 4v3h-8z"
             "M4.8 18a2.2 2.2 0 0 1 4.4 0a2.2 2.2 0 0 1 -4.4 0z"
             "M15.3 18a2.2 2.2 0 0 1 4.4 0a2.2 2.2 0 0 1 -4.4 0z";
    case kDocument:
      return "M5 3h10l4 4v14H5z"
             "M9 11h6M9 15h6";
    case kBaby:
      return "M3 12a9 9 0 0 1 18 0a9 9 0 0 1 -18 0z"
             "M9 11v1M15 11v1"
             "M9 15.5c2 1.8 4 1.8 6 0"
             "M12 3c-1.5 1.5 -1 3 0.8 3";
    case kRings:
      return "M3 14a6 6 0 0 1 12 0a6 6 0 0 1 -12 0z"
             "M9 14a6 6 0 0 1 12 0a6 6 0 0 1 -12 0z"
             "M7 4h4l-2 3z";
    case kBriefcase:
      return "M3 8h18v12H3z"
             "M9 8V4h6v4"
             "M3 13h18";
    case kCandle:
      return "M9 11h6v9H9z"
             "M12 2.5c2.6 2.6 2.2 5 0 6 -2.2 -1 -2.6 -3.4 0 -6z"
             "M4 20h16";
    case kCard:
      return "M4.5 5H19.5a2 2 0 0 1 2 2V17a2 2 0 0 1 -2 2H4.5a2 2 0 0 1 -2 -2V7a2 2 0 0 1 2 -2z"
             "M6 11a2 2 0 0 1 4 0a2 2 0 0 1 -4 0z"
             "M5 16c0.5 -2 5.5 -2 6 0"
             "M14 10h4M14 14h4";
    case kScooter:
      return "M3 17.5a3 3 0 0 1 6 0a3 3 0 0 1 -6 0z"
             "M15 17.5a3 3 0 0 1 6 0a3 3 0 0 1 -6 0z"
             "M9 17.5h6l1 -6h-3M16 11.5 15 5h-2"
             "M4 13h6v4.5";
    case kSearch:
      return "M4 10.5a6.5 6.5 0 0 1 13 0a6.5 6.5 0 0 1 -13 0z"
             "M15.5 15.5 21 21";
    case kChevronRight:
      return "m9 5 7 7 -7 7";
    case kChevronLeft:
      return "m15 5 -7 7 7 7";
    case kChevronUp:
      return "m5 15 7 -7 7 7";
    case kChevronDown:
      return "m5 9 7 7 7 -7";
    case kPrint:
      return "M7 8V3h10v5"
             "M3 8h18v9H3z"
             "M7 14h10v7H7z";
    case kLink:
      return "M10 8H7a4 4 0 0 0 0 8h3M14 8h3a4 4 0 0 1 0 8h-3M8.5 12h7";
    case kCalendar:
      return "M3 5h18v16H3z"
             "M3 10h18M8 2.5V7M16 2.5V7";
    case kDownload:
      return "M12 3v12M7 10l5 5 5 -5"
             "M4 17v4h16v-4";
    case kPhone:
      return "M5 3h4l2 5 -2.5 2a12 12 0 0 0 5.5 5.5l2 -2.5 5 2v4a2 2 0 0 1 -2 2C11 21 3 13 3 5a2 2 0 0 1 2 -2z";
    case kBell:
      return "M4 18h16"
             "M6 18a6 6 0 0 1 12 0"
             "M12 12V9M9.5 9h5"
             "M4 21h16";
    case kClock:
      return "M3 12a9 9 0 0 1 18 0a9 9 0 0 1 -18 0z"
             "M12 7v5l3.5 2";
    case kYen:
      return "M3 12a9 9 0 0 1 18 0a9 9 0 0 1 -18 0z"
             "M8 7l4 5 4 -5M12 12v5.5M9 12.5h6M9 15h6";
    case kBag:
      return "M5 8h14l1 13H4z"
             "M9 8V6a3 3 0 0 1 6 0v2";
    case kPin:
      return "M12 21c-5 -6 -7 -8.5 -7 -11.5a7 7 0 0 1 14 0C19 12.5 17 15 12 21z"
             "M9.5 9.5a2.5 2.5 0 0 1 5 0a2.5 2.5 0 0 1 -5 0z";
    case kCheck:
      return "m4 12.5 5.5 5.5L20 7";
    case kCross:
      return "m5 5 14 14M19 5 5 19";
    case kQuestion:
      return "M3 12a9 9 0 0 1 18 0a9 9 0 0 1 -18 0z"
             "M9 9.5a3 3 0 1 1 4.5 2.6c-1 0.6 -1.5 1.1 -1.5 2.4"
             "M12 16.8v1.4";
    case kWarning:
      return "M12 3 22 20H2z"
             "M12 9v5M12 16.3v1.4";
    case kError:
      return "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z"
             "M12 7v6.5M12 15.8v1.4";
    case kTextSize:
      return "M3 6V4h10v2M8 4v15M6 19h4"
             "M14 12v-1.5h7V12M17.5 10.5V19";
    case kGlobe:
      return "M3 12a9 9 0 0 1 18 0a9 9 0 0 1 -18 0z"
             "M3 12h18M12 3c3.5 3 3.5 15 0 18M12 3c-3.5 3 -3.5 15 0 18";
    case kRestart:
      return "M5 12a7 7 0 1 0 2.5 -5.4"
             "M7.5 2.5v4.5H12";
    case kPencil:
      return "M4 20l1 -4L16 5l3 3L8 19z";
    case kList:
      return "M4 6h16M4 12h16M4 18h16";
    case kSpeaker:
      return "M3 9h4l5 -4v14l-5 -4H3z"
             "M16 9c1.5 2 1.5 4 0 6M18.5 6.5c3 3.5 3 7.5 0 11";
    case kTouch:
      return "M8 12V5a1.8 1.8 0 0 1 3.6 0v5l6 1.5c1.4 0.4 2 1.5 1.8 3L18.5 21H10l-4.5 -6.5c-0.8 -1.5 1 -2.8 2.3 -1.6z";
  }
  return {};
}

}  // namespace madoguchi::ui
