// Start (R1) and the idle kiosk (K1): the promise, the road with its signs, and what happened to the resident.

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "app/settings.h"
#include "app/view.h"

namespace madoguchi::app {
namespace {

// One sign of each shape.
constexpr std::array kSignsOfTheLegend = {service::Channel::kOnline, service::Channel::kMail, service::Channel::kInPerson,
                                          service::Channel::kConvenienceStore, service::Channel::kCashlessCounter};

// So many can be looked over at once; the others are behind one fold, in the author's order.
constexpr std::size_t kEventsShown = 8;

struct NamedIcon {
  std::string_view name;
  Icon icon;
};
constexpr std::array kEventIcons = {
    NamedIcon{"truck", Icon::kTruck}, NamedIcon{"document", Icon::kDocument},   NamedIcon{"baby", Icon::kBaby},
    NamedIcon{"rings", Icon::kRings}, NamedIcon{"briefcase", Icon::kBriefcase}, NamedIcon{"candle", Icon::kCandle},
    NamedIcon{"card", Icon::kCard},   NamedIcon{"scooter", Icon::kScooter},     NamedIcon{"home", Icon::kHome},
};

Node EventRow(const View& view, const service::LifeEvent& event) {
  const std::string key = "life_event/" + event.id;
  const Said title = view.say.Get(key + ".title");
  const std::string id = "event/" + event.id;
  const bool covered = !event.procedures.empty();
  Node row = covered ? PageLink(id, Part::kEventRow, title, "before/" + event.id)
                     : Saying(Role::kGroup, Part::kEventRow, title, id);
  row.icon = EventIcon(event.icon);
  if (const std::optional<Said> summary = view.say.Find(key + ".summary")) Add(row, Text(*summary, Part::kMeta));
  // An event that is announced but has no content yet says so, and does not pretend to lead anywhere.
  if (!covered) Add(row, Text(view.say.Ui("start.in_preparation"), Part::kMeta));
  return row;
}

Node EventList(const View& view, std::string id, std::span<const service::LifeEvent> events) {
  Node list = Make(Role::kList, Part::kEventList, std::move(id));
  for (const service::LifeEvent& event : events) Add(Add(list, Make(Role::kItem)), EventRow(view, event));
  return list;
}

}  // namespace

Icon EventIcon(std::string_view name) {
  for (const NamedIcon& named : kEventIcons) {
    if (named.name == name) return named.icon;
  }
  return Icon::kDocument;
}

Node Hero(const View& view, std::string_view heading_key, std::string_view lead_key) {
  Node hero = Make(Role::kGroup, Part::kHero, "hero");
  Node& promise = Add(hero, Make(Role::kGroup));
  Add(promise, Heading(1, view.say.Ui(heading_key), "h1"));
  if (!lead_key.empty()) Add(promise, Paragraph(view.say.Ui(lead_key), Part::kLead));
  Node& road = Add(hero, Make(Role::kGroup, Part::kNone, "road_group"));
  Node& picture = Add(road, Make(Role::kPicture, Part::kRoadPicture, "road"));
  picture.label = view.say.UiText("start.road_label");
  Add(picture, Text(view.say.Ui("start.road_home")));
  Add(picture, Text(view.say.Ui("start.road_trip")));
  Node& legend = Add(road, Make(Role::kList, Part::kSignLegend, "legend"));
  legend.label = view.say.UiText("start.legend_label");
  for (const service::Channel channel : kSignsOfTheLegend) {
    Node item = Sign(view.say, channel, true);
    item.role = Role::kItem;
    Add(legend, std::move(item));
  }
  return hero;
}

PageParts BuildStart(const View& view) {
  Node main = Make(Role::kMain, Part::kNone, "main");
  Add(main, Hero(view, "start.h1", "start.lead"));
  Node& events = Add(main, Make(Role::kSection, Part::kNone, "events"));
  Add(events, Heading(2, view.say.Ui("start.events")));
  events.label = events.children.back().words;
  const std::span<const service::LifeEvent> all = view.municipality().life_events;
  const auto shown = all.first(std::min(all.size(), kEventsShown));
  Add(events, EventList(view, "event_list", shown));
  if (all.size() > shown.size()) {
    Node& more = Add(events, Saying(Role::kDisclosure, Part::kAccordion, view.say.Ui("start.more_events"), "more_events"));
    more.acts = true;
    more.expanded = view.state.open.contains(more.id);
    if (more.expanded) Add(more, EventList(view, "more_event_list", all.subspan(shown.size())));
  }
  Add(main, FindBox(view));
  return {std::move(main), view.say.UiText("start.h1")};
}

PageParts BuildIdle(const View& view) {
  Node main = Make(Role::kMain, Part::kNone, "main");
  Add(main, Hero(view, "start.h1", {}));
  Node& touch = Add(main, Button("touch", Part::kTouchToStart, view.say.Ui("kiosk.touch"), Icon::kTouch));
  touch.primary = true;
  Add(touch, Text(view.say.Ui("kiosk.touch_more")));
  Node& languages = Add(main, Make(Role::kGroup, Part::kLanguageButtons, "languages"));
  for (const text::Language language : view.municipality().languages) {
    Node& button = Add(
        languages, Button("idle/" + std::string(text::Tag(language)), Part::kSecondary, view.say.Ui(LanguageKey(language))));
    if (language != view.language()) button.language = language;
  }
  Add(main, Paragraph(view.say.Ui("kiosk.answers_erased"), Part::kMeta)).icon = Icon::kCheck;
  return {std::move(main), view.say.UiText("start.h1")};
}

}  // namespace madoguchi::app
