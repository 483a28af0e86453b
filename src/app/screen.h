#pragma once
// Screen: what is to be seen and done now, as a small tree of nodes. The only thing that any surface sees.
//
// Four surfaces read it and hold no rule and no state of their own: ui/ paints it on the canvas, the web shell mirrors it as
// real HTML, the command line prints it, the static export writes it. `role` says what a node *is* (its HTML element and
// its accessible role); `part` says what it *looks like* (the component in the screens' design), and never carries meaning
// that the role and the words do not.
//
// Reading order is the order of the tree. Ids are unique within a Screen and stable from one Screen to the next, so that
// the mirror can keep elements and focus. Words may hold furigana `{base|reading}` and U+200B phrase breaks.
//
//   Screen screen = BuildScreen(state, env);
//   State next = Update(state, Event{screen.revision, "continue", ""}, env, screen).state;

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/channel.h"
#include "text/language.h"

namespace madoguchi::app {

/// What a node is. The comment names the element of the mirror.
enum class Role : std::uint8_t {
  kGroup,          ///< div, without meaning of its own
  kBanner,         ///< header
  kNavigation,     ///< nav (label)
  kMain,           ///< main
  kComplementary,  ///< aside (label)
  kContentInfo,    ///< footer
  kSection,        ///< section, named by `label` where it has one
  kHeading,        ///< h1–h3 by `level`; exactly one h1 per Screen
  kParagraph,      ///< p
  kText,           ///< span
  kNote,           ///< div role=note
  kLink,           ///< a href=value; opens an outside page, unless value starts with '#'
  kButton,         ///< button
  kRadioGroup,     ///< fieldset; its first child is the kLegend
  kLegend,         ///< legend; with level 1 it holds the h1
  kRadio,          ///< label + input type=radio; `selected`; a kText child is its description
  kCheckbox,       ///< label + input type=checkbox; `selected`; a kText child is its description
  kDisclosure,     ///< button aria-expanded=`expanded`; its children are there only while it is open
  kList,           ///< ul
  kOrderedList,    ///< ol
  kItem,           ///< li
  kDescriptions,   ///< dl
  kDescription,    ///< div in a dl
  kTerm,           ///< dt
  kDefinition,     ///< dd
  kFieldGroup,     ///< fieldset of number fields (a date); first child is the kLegend
  kNumberField,    ///< label + input inputmode=numeric; words = label, value = what was typed
  kTextField,      ///< label + input type=text; words = label, value = what was typed
  kErrorSummary,   ///< div role=alert tabindex=-1; takes the focus when it appears
  kDialog,         ///< div role=alertdialog aria-modal; takes the focus; everything else is inert while it is there
  kPicture,        ///< div role=img, named by `label`; hidden from the tree of names when `label` is empty
};

/// What a node looks like: the components of the design. kNone is plain flow.
enum class Part : std::uint8_t {
  kNone,
  // flow
  kRow,      ///< children side by side, wrapping
  kMeta,     ///< secondary text
  kStrong,   ///< bold text
  kBullets,  ///< a list with discs
  // frame
  kSkip,  ///< drawn only while it has the focus
  kNotice,
  kHeader,
  kBrand,
  kTools,
  kTool,        ///< from 768 px on only (in kKioskBar: always)
  kToolNarrow,  ///< below 768 px only
  kToolAlways,
  kBack,
  kFooter,
  kKioskBar,
  kColumns,  ///< children: main column, then side column (beside it from 768 px on, below it before)
  kSide,
  // start
  kHero,
  kRoadPicture,
  kSignLegend,
  kEventList,
  kEventRow,
  kSearchBox,
  kKanaRows,  ///< buttons of one width, five in a line
  // question
  kProgress,
  kLead,
  kHint,
  kChoices,
  kChoiceRow,
  kChoiceApart,  ///< わからない, set apart from the choices above it
  kFields,
  kPrimary,
  kSecondary,
  kTextLink,
  kActions,
  kAccordion,
  kOutlook,
  kOutlookItem,
  kError,
  // signs and marks
  kSign,          ///< a channel's sign with its word beside it
  kSignOutline,   ///< the same, still only possible
  kChip,          ///< 「あと29日」
  kSure,          ///< how sure: confidence mark with words
  kSourceNumber,  ///< the small boxed number of a source
  // check answers
  kAnswerGroup,
  kAnswerRow,
  kParked,
  // plan
  kTicket,
  kTicketRoute,
  kTicketFacts,
  kZoneHome,
  kZoneMove,
  kZoneTrip,
  kZoneErrand,
  kZoneOpen,
  kZoneEnd,
  kZoneHead,
  kPlace,
  kStop,
  kStopDates,
  kFork,
  kForkOption,
  kForkOr,
  kOtherWays,
  kBringList,
  kBringItem,
  kBox,
  kFold,
  // detail
  kDetailHead,
  kReason,
  kDetailSection,
  kSourceList,
  kSourceItem,
  kLegendBox,
  // take away and kiosk
  kSettingRow,
  kQr,
  kTouchToStart,
  kLanguageButtons,
  kDialogBox,
  kCountdown,
};

/// Pictograms on a 24-unit grid (ui/icons.h draws them, web/icons.ts has the same outlines from the same file).
enum class Icon : std::uint8_t {
  kNone,
  kHome,
  kTruck,
  kDocument,
  kBaby,
  kRings,
  kBriefcase,
  kCandle,
  kCard,
  kScooter,
  kSearch,
  kChevronRight,
  kChevronLeft,
  kChevronUp,
  kChevronDown,
  kPrint,
  kLink,
  kCalendar,
  kDownload,
  kPhone,
  kBell,
  kClock,
  kYen,
  kBag,
  kPin,
  kCheck,
  kCross,
  kQuestion,
  kWarning,
  kError,
  kTextSize,
  kGlobe,
  kRestart,
  kPencil,
  kList,
  kSpeaker,
  kTouch,
};

/// How sure a statement is, as drawn by kSure: filled disc with tick, half disc, dashed disc with question mark.
enum class Sureness : std::uint8_t { kNone, kOfficial, kCopyOrOther, kUnconfirmed };

/// 「あと2〜4問」 as the line draws it, or a countdown.
struct ProgressLine {
  int done = 0;
  int at_least = 0;  ///< still to come, the present one included
  int at_most = 0;
  bool operator==(const ProgressLine&) const = default;
};

/// A square of dark and light modules, row by row.
struct QrMatrix {
  int size = 0;
  std::vector<bool> dark;
  bool operator==(const QrMatrix&) const = default;
};

struct Node {
  std::string id;
  Role role = Role::kGroup;
  Part part = Part::kNone;
  std::string words;       ///< what is seen; also the accessible name, unless `label` says more
  std::string label;       ///< accessible name where the words alone do not do ("変更：…")
  std::string value;       ///< kLink: address; fields: text
  std::uint8_t level = 0;  ///< kHeading, kLegend
  bool selected = false;   ///< kRadio, kCheckbox; kTool: pressed
  bool expanded = false;   ///< kDisclosure
  bool invalid = false;    ///< field or group with an error
  bool primary = false;    ///< the one primary button
  bool acts = false;       ///< an Event with this id does something
  std::optional<service::Channel> sign;
  Icon icon = Icon::kNone;
  Sureness sureness = Sureness::kNone;
  std::optional<text::Language> language;  ///< where it differs from the Screen's (visible fallback)
  std::optional<ProgressLine> progress;
  std::optional<QrMatrix> qr;
  std::vector<Node> children;
  bool operator==(const Node&) const = default;
};

struct Screen {
  std::uint32_t revision = 0;  ///< of the State; events of another revision are dropped
  std::string
      id;  ///< "start", "question/mynumber_card", "check", "plan", "detail/move_in", …; a new id means a new page: scroll to top, focus on the h1
  std::string title;     ///< of the document: the h1 and the app's name; starts with the error mark after a failed check
  std::string location;  ///< for the browser's history, without '#': one entry per page, never an answer
  text::Language language = text::Language::kJa;
  int text_percent = 100;  ///< 100, 125, 150, 200
  bool ruby = false;       ///< show furigana
  bool text_only = false;  ///< the resident asked for the text-only surface
  bool high_contrast = false;
  bool kiosk = false;
  std::string announcement;  ///< for the polite live region; spoken once per announcement_number
  std::uint32_t announcement_number = 0;
  std::int64_t wake_at_ms = 0;  ///< the app's clock wants a kTick then; 0: never
  Node root;                    ///< kGroup with banner, main, footer (and dialog last, if there is one)
  bool operator==(const Screen&) const = default;
};

/// What a surface reports: something was pressed, chosen or typed. Never a rectangle, never a key.
struct Event {
  std::uint32_t revision = 0;
  std::string node;
  std::string value;  ///< fields: the text; kRadio and kCheckbox: "1" or "0"; otherwise empty
};

/// Names of roles, parts, icons and marks as used in JSON, CSS classes and tests: "radio_group", "choice_row", "chevron_right".
[[nodiscard]] std::string_view RoleName(Role role);
[[nodiscard]] std::string_view PartName(Part part);
[[nodiscard]] std::string_view IconName(Icon icon);
[[nodiscard]] std::string_view SurenessName(Sureness sureness);

/// The node of that id below `root` (itself included), or nullptr.
[[nodiscard]] const Node* FindNode(const Node& root, std::string_view id);

}  // namespace madoguchi::app
