#pragma once
// The components of the design, one function each, and the flow that puts them under one another.
//
// Every function composes a node with all below it at `at`, at most `width` wide, and returns the size used: for what stands in
// rows the natural size, for blocks the full width. Which file holds which is said by the headings here.

#include <span>

#include "ui/composer.h"

namespace madoguchi::ui {

// --- flow.cc: dispatch and plain flow
Size Compose(Composer& c, const app::Node& node, Point at, float width);
/// Children one under another with the gaps of gaps.h; the height used.
float ComposeColumn(Composer& c, const app::Node& parent, std::span<const app::Node> children, Point at, float width);
/// Children side by side, wrapping; middles on one level. Natural size.
Size ComposeRow(Composer& c, std::span<const app::Node> children, Point at, float width, float gap_x, float gap_y);
/// A node's own icon and words, then its children below: what every part is that has no component of its own.
Size ComposePlain(Composer& c, const app::Node& node, Point at, float width);
/// A node whose children have been composed: places it around `size` and returns that.
Size PlaceBlock(Composer& c, const app::Node& node, Point at, Size size);
/// How the words of a node look where nothing else is said.
WordsLook LookOf(const Composer& c, const app::Node& node);

// --- frame.cc
void ComposeRoot(Composer& c, const app::Node& root);
Size ComposeBack(Composer& c, const app::Node& node, Point at, float width);
Size ComposeColumns(Composer& c, const app::Node& node, Point at, float width);
/// The kiosk's bar: how high it will be.
float KioskBarHeight(const Composer& c);
void ComposeKioskBar(Composer& c, const app::Node& node, float top);

// --- header.cc, footer.cc
/// The banner from the top of the page; its height.
float ComposeBanner(Composer& c, const app::Node& banner);
float ComposeFooter(Composer& c, const app::Node& footer, float top);

// --- start.cc, road_picture.cc
Size ComposeHero(Composer& c, const app::Node& node, Point at, float width);
Size ComposeSignLegend(Composer& c, const app::Node& node, Point at, float width);
Size ComposeEventList(Composer& c, const app::Node& node, Point at, float width);
Size ComposeEventRow(Composer& c, const app::Node& node, Point at, float width);
Size ComposeRoadPicture(Composer& c, const app::Node& node, Point at, float width);

// --- buttons.cc
Size ComposeButton(Composer& c, const app::Node& node, Point at, float width);
Size ComposeTextLink(Composer& c, const app::Node& node, Point at, float width);
Size ComposeActions(Composer& c, const app::Node& node, Point at, float width);
Size ComposeAccordion(Composer& c, const app::Node& node, Point at, float width);
/// The same look for a button whose size is given (kiosk): box filled, words centred.
void ComposeButtonIn(Composer& c, const app::Node& node, const Rect& box, float type_scale = 1);

// --- question.cc, fields.cc
Size ComposeProgress(Composer& c, const app::Node& node, Point at, float width);
Size ComposeChoices(Composer& c, const app::Node& node, Point at, float width);
Size ComposeChoiceRow(Composer& c, const app::Node& node, Point at, float width);
Size ComposeError(Composer& c, const app::Node& node, Point at, float width);
Size ComposeErrorSummary(Composer& c, const app::Node& node, Point at, float width);
Size ComposeFieldRow(Composer& c, const app::Node& node, Point at, float width);
Size ComposeTextField(Composer& c, const app::Node& node, Point at, float width);
Size ComposeNumberField(Composer& c, const app::Node& node, Point at, float width);

// --- boxes.cc
Size ComposeOutlook(Composer& c, const app::Node& node, Point at, float width);
Size ComposeBox(Composer& c, const app::Node& node, Point at, float width);
Size ComposeReason(Composer& c, const app::Node& node, Point at, float width);
Size ComposeBullets(Composer& c, const app::Node& node, Point at, float width);
Size ComposeSettingRow(Composer& c, const app::Node& node, Point at, float width);

// --- answers.cc
Size ComposeAnswerGroup(Composer& c, const app::Node& node, Point at, float width);
Size ComposeAnswerRow(Composer& c, const app::Node& node, Point at, float width);

// --- marks.cc
Size ComposeSign(Composer& c, const app::Node& node, Point at, float width);
Size ComposeChip(Composer& c, const app::Node& node, Point at, float width);
Size ComposeSure(Composer& c, const app::Node& node, Point at, float width);
Size ComposeSourceNumber(Composer& c, const app::Node& node, Point at, float width);

// --- find_box.cc
Size ComposeFindBox(Composer& c, const app::Node& node, Point at, float width);
Size ComposeKanaRows(Composer& c, const app::Node& node, Point at, float width);

// --- ticket.cc
Size ComposeTicket(Composer& c, const app::Node& node, Point at, float width);
Size ComposeQr(Composer& c, const app::Node& node, Point at, float width);

// --- road.cc, stop.cc, fork.cc, bring.cc
[[nodiscard]] bool IsZone(const app::Node& node);
/// The zone at `index` of its siblings: its neighbours decide how the road comes in and goes on.
Size ComposeZone(Composer& c, std::span<const app::Node> siblings, std::size_t index, Point at, float width);
/// Where the road and the words of a zone are, in device pixels.
struct RoadColumn {
  float rail = 0;   ///< middle of the road
  float text = 0;   ///< left of the words
  float width = 0;  ///< of the words
};
float ComposeStop(Composer& c, const app::Node& node, float top, const RoadColumn& column);
/// Dates outside of a road: one under another, the chip beside its date.
Size ComposeStopDates(Composer& c, const app::Node& node, Point at, float width);
float ComposeFork(Composer& c, const app::Node& node, float top, const RoadColumn& column);
float ComposePlace(Composer& c, const app::Node& node, float top, const RoadColumn& column, bool campus);
Size ComposeBringList(Composer& c, const app::Node& node, Point at, float width);

// --- detail.cc
Size ComposeDetailHead(Composer& c, const app::Node& node, Point at, float width);
Size ComposeDetailSections(Composer& c, const app::Node& node, Point at, float width);
Size ComposeSourceList(Composer& c, const app::Node& node, Point at, float width);

// --- kiosk.cc
Size ComposeTouchToStart(Composer& c, const app::Node& node, Point at, float width);
Size ComposeLanguageButtons(Composer& c, const app::Node& node, Point at, float width);
void ComposeDialog(Composer& c, const app::Node& dialog);

// --- kiosk_pages.cc
/// A question on a level panel: what is asked at the left, the choices at the right, nothing to scroll.
float ComposeKioskQuestion(Composer& c, const app::Node& column, Point at, float width);
/// The idle page fills the panel: the picture above or at the left, what to touch below or at the right. Down to `bottom`.
float ComposeIdlePage(Composer& c, const app::Node& main, Point at, float width, float bottom);

}  // namespace madoguchi::ui
