// Take the plan away (R10): the ticket with its stub, printing, and exactly what is inside of the link.

#include <utility>

#include "app/plan_words.h"
#include "app/qr.h"
#include "app/take_away.h"
#include "app/view.h"

namespace madoguchi::app {
namespace {

void AddInside(const View& view, Node& list, std::string_view key, Icon icon, const base::Arguments& arguments = {}) {
  Add(list, Saying(Role::kItem, Part::kNone, view.say.Ui(key, arguments))).icon = icon;
}

}  // namespace

std::variant<std::string, NoLink> TakeAwayLink(const View& view) {
  if (view.municipality().public_url.empty()) return NoLink{"take_away.no_address"};
  if (!view.env.make_link) return NoLink{"take_away.no_link_here"};
  const std::string fragment = view.env.make_link(view.state);
  if (fragment.empty()) return NoLink{"take_away.no_link_here"};
  std::string link = view.municipality().public_url + "#" + fragment;
  if (link.size() > kLongestQrText) return NoLink{"take_away.too_long"};
  return link;
}

Node QrOrReason(const View& view) {
  const std::variant<std::string, NoLink> link = TakeAwayLink(view);
  if (const NoLink* reason = std::get_if<NoLink>(&link)) {
    return Saying(Role::kParagraph, Part::kMeta, view.say.Ui(reason->reason_key), "no_qr");
  }
  Node picture = Make(Role::kPicture, Part::kQr, "qr");
  picture.label = view.say.UiText("take_away.qr_label");
  picture.qr = MakeQr(std::get<std::string>(link));
  return picture;
}

Node KioskStub(const View& view) {
  Node stub = Make(Role::kGroup, Part::kTicket, "stub");
  Add(stub, Text(view.say.Ui("kiosk.take_away"), Part::kStrong));
  Node code = QrOrReason(view);
  if (code.qr) Add(stub, Text(view.say.Ui("kiosk.take_away_text")));
  Add(stub, std::move(code));
  return stub;
}

PageParts BuildTakeAway(const View& view) {
  if (view.now.event() == nullptr) return BuildProblem(view);
  const plan::Plan made = view.now.MakePlan();
  const PlanView plan{view, made};
  Node main = Make(Role::kMain, Part::kNone, "main");
  Columns columns = MakeColumns(view, "take_away.side");
  Node& column = columns.column;
  AddBack(view, column, "detail.back");
  Add(column, Heading(1, view.say.Ui("take_away.h1"), "h1"));
  Node code = QrOrReason(view);
  const bool has_code = code.qr.has_value();
  Add(column, Paragraph(view.say.Ui(has_code ? "take_away.lead" : "take_away.lead_print"), Part::kLead));
  Node& ticket = Add(column, Ticket(plan, "ticket"));
  Add(ticket, std::move(code));

  Node& options = Add(column, Make(Role::kList, Part::kEventList, "options"));
  Node& print =
      Add(Add(options, Make(Role::kItem)), Button("print", Part::kEventRow, view.say.Ui("take_away.print"), Icon::kPrint));
  Add(print, Text(view.say.Ui("take_away.print_more"), Part::kMeta));
  Node& actions = Add(column, Make(Role::kGroup, Part::kActions, "actions"));
  AddKioskBack(view, actions);
  Add(actions, Button("erase_and_end", Part::kTextLink, view.say.Ui("take_away.erase"), Icon::kCross));

  Node& box = Add(columns.side, Make(Role::kSection, Part::kBox, "inside"));
  Add(box, Heading(2, view.say.Ui(has_code ? "take_away.inside" : "take_away.inside_print")));
  box.label = box.children.back().words;
  Node& list = Add(box, Make(Role::kList));
  AddInside(view, list, "take_away.inside_answers", Icon::kCheck,
            {{"count", std::to_string(view.now.AnswersInForce().size())}});
  AddInside(view, list, "take_away.inside_not", Icon::kCross);
  Add(box, Paragraph(view.say.Ui(has_code ? "take_away.no_server" : "take_away.no_server_print")));
  AddColumns(main, std::move(columns));
  return {std::move(main), view.say.UiText("take_away.h1")};
}

}  // namespace madoguchi::app
