#include "app/frame.h"

#include <utility>

#include "app/location.h"
#include "app/settings.h"

namespace madoguchi::app {
namespace {

Node Tools(const View& view) {
  const State& state = view.state;
  Node tools = Make(Role::kNavigation, Part::kTools, "tools");
  tools.label = view.say.UiText("tools.label");

  Node& language = Add(tools, PageLink("tool/language", Part::kTool, view.say.Ui(LanguageKey(state.language)), "settings"));
  language.icon = Icon::kGlobe;
  language.label = view.say.UiText("tools.language", {{"language", language.words}});

  const std::string percent = std::to_string(state.text_percent);
  Node& size = Add(
      tools, Button("tool/text_size", Part::kTool, view.say.Ui("tools.text_size", {{"percent", percent}}), Icon::kTextSize));
  size.label = view.say.UiText("tools.text_size_next",
                               {{"percent", percent}, {"next", std::to_string(NextTextPercent(state.text_percent))}});

  if (text::IsJapanese(state.language)) {
    Add(tools, Button("tool/ruby", Part::kTool, view.say.Ui("tools.ruby"))).selected = state.ruby;
  }
  Add(tools, Button("tool/text_only", Part::kTool, view.say.Ui("tools.text_only"))).selected = state.text_only;
  Add(tools, PageLink("tool/settings", Part::kToolNarrow, view.say.Ui("tools.settings"), "settings")).icon = Icon::kTextSize;
  Add(tools, OutsideLink("tool/contact", Part::kToolAlways, view.say.Ui("tools.contact"), "#contact")).icon = Icon::kPhone;
  return tools;
}

Node Banner(const View& view) {
  Node banner = Make(Role::kBanner, Part::kNone, "banner");
  if (!view.kiosk()) {
    Add(banner, Button("skip", Part::kSkip, view.say.Ui(view.state.text_only ? "tools.skip_back" : "tools.skip")));
  }
  Add(banner, Saying(Role::kParagraph, Part::kNotice, view.say.Get("municipality/notice"), "notice"));
  Node& header = Add(banner, Make(Role::kGroup, Part::kHeader, "header"));
  const Said name = view.say.Get("municipality/name");
  Node brand =
      view.kiosk() ? Saying(Role::kGroup, Part::kBrand, name, "brand") : PageLink("brand", Part::kBrand, name, "start");
  Add(brand, Text(view.say.Get("municipality/app_name"), Part::kMeta));
  Add(header, std::move(brand));
  if (!view.kiosk()) Add(header, Tools(view));
  return banner;
}

Node Footer(const View& view) {
  Node footer = Make(Role::kContentInfo, Part::kFooter, "footer");
  Add(footer, Contact(view, "contact"));
  Node& promise = Add(footer, Make(Role::kGroup, Part::kNone, "promise"));
  Add(promise, Paragraph(view.say.Ui("footer.answers_stay"), Part::kMeta));
  const std::string date = PlainDate(view.say, view.municipality().content_date);
  Add(promise, Paragraph(view.say.Ui("footer.content_date", {{"date", date}}), Part::kMeta));
  if (!view.state.answers.empty()) Add(promise, Button("erase", Part::kTextLink, view.say.Ui("erase"), Icon::kCross));
  return footer;
}

Node KioskBar(const View& view) {
  Node footer = Make(Role::kContentInfo, Part::kFooter, "footer");
  Node& bar = Add(footer, Make(Role::kNavigation, Part::kKioskBar, "kiosk_bar"));
  bar.label = view.say.UiText("kiosk.bar");
  if (view.state.page.kind != PageKind::kIdle) {
    Add(bar, Button("kiosk/restart", Part::kTool, view.say.Ui("kiosk.restart"), Icon::kRestart));
  }
  Add(bar, Button("tool/settings", Part::kTool, view.say.Ui("kiosk.settings"), Icon::kTextSize));
  Add(bar, Button("kiosk/staff", Part::kTool, view.say.Ui("kiosk.staff"), Icon::kBell));
  return footer;
}

}  // namespace

Node Contact(const View& view, std::string id) {
  const service::Municipality& municipality = view.municipality();
  Node contact = Make(Role::kGroup, Part::kNone, std::move(id));
  contact.icon = Icon::kPhone;
  Add(contact, Text(view.say.Ui("footer.contact"), Part::kMeta));
  const Said name = view.say.Get("municipality/contact.name");
  const service::Statement<std::string>& phone = municipality.contact_phone;
  if (!phone.stated()) {
    Add(contact, Text(name, Part::kStrong));
    Add(contact, SureMark(view.say, phone.provenance, view.say.UiText("what.phone")));
    return contact;
  }
  const Said line = view.say.Ui("footer.contact_line", {{"name", name.text}, {"phone", phone.value}});
  if (view.kiosk()) {
    Add(contact, Text(line, Part::kStrong));
  } else {
    Add(contact, OutsideLink(contact.id + "/phone", Part::kStrong, line, "tel:" + phone.value));
  }
  if (municipality.contact_hours.stated()) {
    for (const std::string& hours : HoursWords(view.say, municipality.contact_hours.value, view.env.today))
      Add(contact, Text(hours));
  }
  AddMarkWhereNeeded(view.say, contact, phone.provenance);
  return contact;
}

void AddBack(const View& view, Node& parent, std::string_view words_key) {
  const std::optional<Page> behind = PageBehind(view.state);
  if (view.kiosk() || !behind) return;
  Add(parent, PageLink("back", Part::kBack, view.say.Ui(words_key), LocationOf(*behind, view.state, view.municipality())))
      .icon = Icon::kChevronLeft;
}

void AddKioskBack(const View& view, Node& actions) {
  if (!view.kiosk() || !PageBehind(view.state)) return;
  Add(actions, Button("back", Part::kSecondary, view.say.Ui("back"), Icon::kChevronLeft));
}

std::optional<Page> PageBehind(const State& state) {
  if (!state.trail.empty()) return state.trail.back();
  // Somebody who came straight here (a link, a reload) still has a way back.
  switch (state.page.kind) {
    case PageKind::kIdle:
    case PageKind::kStart:
    case PageKind::kErase:
    case PageKind::kGoodbye:
      return std::nullopt;
    case PageKind::kPlan:
      return Page{PageKind::kCheck, {}, {}};
    case PageKind::kDetail:
    case PageKind::kTakeAway:
      return Page{PageKind::kPlan, {}, {}};
    case PageKind::kFind:
    case PageKind::kBefore:
    case PageKind::kQuestion:
    case PageKind::kCheck:
    case PageKind::kSettings:
    case PageKind::kProblem:
    case PageKind::kStaff:
      return Page{PageKind::kStart, {}, {}};
  }
  return std::nullopt;
}

Columns MakeColumns(const View& view, std::string_view label_key) {
  Columns columns{Make(Role::kGroup, Part::kColumns, "columns"), Make(Role::kGroup, Part::kNone, "column"),
                  Make(Role::kComplementary, Part::kSide, "side")};
  columns.side.label = view.say.UiText(label_key);
  return columns;
}

void AddColumns(Node& main, Columns columns) {
  Add(columns.all, std::move(columns.column));
  Add(columns.all, std::move(columns.side));
  Add(main, std::move(columns.all));
}

Node BuildFrame(const View& view, Node main) {
  Node root = Make(Role::kGroup, Part::kNone, "root");
  Add(root, Banner(view));
  Add(root, std::move(main));
  Add(root, view.kiosk() ? KioskBar(view) : Footer(view));
  if (view.kiosk() && view.state.warned_at_ms) Add(root, BuildStillThere(view));
  Finish(root);
  return root;
}

}  // namespace madoguchi::app
