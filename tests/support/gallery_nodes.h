#pragma once
// The gallery's bricks: nodes as the app builds them, one line each. Only for gallery.cc.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/screen.h"

namespace madoguchi::testing {

using app::Icon;
using app::Node;
using app::Part;
using app::Role;
using app::Sureness;
using service::Channel;
using Nodes = std::vector<Node>;

inline Node Make(Role role, Part part, std::string words = {}, Nodes children = {}) {
  Node node;
  node.role = role;
  node.part = part;
  node.words = std::move(words);
  node.children = std::move(children);
  return node;
}
inline Node Id(std::string id, Node node) {
  node.id = std::move(id);
  return node;
}
inline Node With(Icon icon, Node node) {
  node.icon = icon;
  return node;
}
inline Node Acting(Node node) {
  node.acts = true;
  return node;
}
inline Node Text(std::string words, Part part = Part::kNone) { return Make(Role::kText, part, std::move(words)); }
inline Node Meta(std::string words) { return Text(std::move(words), Part::kMeta); }
inline Node Strong(std::string words) { return Text(std::move(words), Part::kStrong); }
inline Node Paragraph(std::string words, Part part = Part::kNone) { return Make(Role::kParagraph, part, std::move(words)); }
inline Node Heading(int level, std::string words, Part part = Part::kNone) {
  Node node = Make(Role::kHeading, part, std::move(words));
  node.level = static_cast<std::uint8_t>(level);
  return node;
}
inline Node Group(Part part, Nodes children) { return Make(Role::kGroup, part, {}, std::move(children)); }
inline Node Section(Part part, Nodes children) { return Make(Role::kSection, part, {}, std::move(children)); }
inline Node List(Part part, Nodes children) { return Make(Role::kList, part, {}, std::move(children)); }
inline Node Sign(Channel channel, std::string words, Part part = Part::kSign) {
  Node node = Text(std::move(words), part);
  node.sign = channel;
  return node;
}
inline Node Sure(Sureness sureness, std::string words) {
  Node node = Text(std::move(words), Part::kSure);
  node.sureness = sureness;
  return node;
}
inline Node Link(Part part, std::string words, std::string value = "#x") {
  Node node = Acting(Make(Role::kLink, part, std::move(words)));
  node.value = std::move(value);
  return node;
}
inline Node Button(Part part, std::string words) { return Acting(Make(Role::kButton, part, std::move(words))); }
inline Node Item(Nodes children) { return Make(Role::kItem, Part::kNone, {}, std::move(children)); }

inline void NumberNodes(Node& node, int& next) {
  if (node.id.empty()) node.id = "node." + std::to_string(next);
  ++next;
  for (Node& child : node.children) NumberNodes(child, next);
}

inline Node Banner(bool kiosk) {
  Nodes header = {Acting(Make(Role::kLink, Part::kBrand, "世田谷区", {Meta("手続きの道しるべ")}))};
  Nodes banner;
  if (!kiosk) {
    header.push_back(
        Make(Role::kNavigation, Part::kTools, {},
             {With(Icon::kGlobe, Button(Part::kTool, "日本語")), With(Icon::kTextSize, Button(Part::kTool, "文字 100%")),
              Button(Part::kTool, "ふりがな"), Button(Part::kTool, "文字だけの表示"),
              With(Icon::kTextSize, Link(Part::kToolNarrow, "文字・言語")),
              With(Icon::kPhone, Link(Part::kToolAlways, "相談先"))}));
    banner.push_back(Id("skip", Button(Part::kSkip, "文字だけの表示に切りかえる")));
  }
  banner.push_back(Paragraph("非公式の実演です。\u200B区の公式ではありません。", Part::kNotice));
  banner.push_back(Group(Part::kHeader, std::move(header)));
  return Make(Role::kBanner, Part::kNone, {}, std::move(banner));
}

inline Node Footer(bool kiosk) {
  if (kiosk) {
    return Make(Role::kContentInfo, Part::kFooter, {},
                {Make(Role::kNavigation, Part::kKioskBar, {},
                      {With(Icon::kRestart, Button(Part::kTool, "はじめにもどる")),
                       With(Icon::kTextSize, Button(Part::kTool, "文字・見やすさ")),
                       With(Icon::kBell, Button(Part::kTool, "係員をよぶ"))})});
  }
  Node tel = Make(Role::kLink, Part::kStrong, "せたがやコール　03-5432-3333");
  tel.value = "tel:0354323333";
  return Make(
      Role::kContentInfo, Part::kFooter, {},
      {With(Icon::kPhone, Group(Part::kNone, {Meta("相談先"), std::move(tel), Text("年中無休　午前8時から午後9時まで")})),
       Group(Part::kNone, {Paragraph("答えは、この端末の中だけにあります。", Part::kMeta),
                           Paragraph("2026年11月1日の内容です。", Part::kMeta)})});
}

inline app::Screen Page(std::string id, bool kiosk, Nodes main) {
  app::Screen screen;
  screen.revision = 1;
  screen.id = std::move(id);
  screen.kiosk = kiosk;
  screen.root =
      Id("root", Group(Part::kNone, {Banner(kiosk), Make(Role::kMain, Part::kNone, {}, std::move(main)), Footer(kiosk)}));
  int next = 0;
  NumberNodes(screen.root, next);
  return screen;
}

inline Node Back(std::string words) { return With(Icon::kChevronLeft, Link(Part::kBack, std::move(words))); }
inline Node Columns(Nodes main, Nodes side) {
  return Group(Part::kColumns,
               {Group(Part::kNone, std::move(main)), Make(Role::kComplementary, Part::kSide, {}, std::move(side))});
}

inline Node Event(Icon icon, std::string title, std::string summary) {
  Node row = With(icon, Link(Part::kEventRow, std::move(title)));
  row.children = {Meta(std::move(summary))};
  return Item({std::move(row)});
}

inline Node Choice(std::string words, std::string note, Part part = Part::kChoiceRow) {
  Node row = Acting(Make(Role::kRadio, part, std::move(words)));
  if (!note.empty()) row.children = {Text(std::move(note))};
  return row;
}

inline Node Answer(std::string question, std::string answer) {
  return Make(
      Role::kDescription, Part::kAnswerRow, {},
      {Make(Role::kTerm, Part::kNone, std::move(question)), Make(Role::kDefinition, Part::kStrong, std::move(answer)),
       Make(Role::kDefinition, Part::kNone, {}, {Button(Part::kTextLink, "変更")})});
}

inline Node Fact(std::string key, std::string value, std::string small, std::optional<Channel> sign = std::nullopt) {
  Node definition = Make(Role::kDefinition, Part::kNone, std::move(value));
  definition.sign = sign;
  if (!small.empty()) definition.children = {Meta(std::move(small))};
  return Make(Role::kDescription, Part::kNone, {}, {Make(Role::kTerm, Part::kMeta, std::move(key)), std::move(definition)});
}

inline Node ZoneHead(Icon icon, std::string words, std::string small) {
  Node head = With(icon, Heading(2, std::move(words), Part::kZoneHead));
  if (!small.empty()) head.children = {Meta(std::move(small))};
  return head;
}

inline Node Stop(Channel channel, std::string word, std::string name, Nodes dates, Nodes rest) {
  Nodes children = {Sign(channel, word), Heading(3, std::move(name)), Group(Part::kStopDates, std::move(dates))};
  for (Node& node : rest) children.push_back(std::move(node));
  children.push_back(With(Icon::kChevronRight, Link(Part::kTextLink, "くわしく・なぜ" + word)));
  return Make(Role::kItem, Part::kStop, {}, std::move(children));
}

inline Node Option(Channel channel, std::string word, std::string note, std::string fee) {
  return Group(Part::kForkOption, {Sign(channel, std::move(word)), Text(std::move(note)), Strong(std::move(fee))});
}

inline Node Bring(std::string words, std::string note) {
  Node box = Acting(Make(Role::kCheckbox, Part::kBringItem, std::move(words)));
  box.children = {Text(std::move(note))};
  return Item({std::move(box)});
}

inline Node Accordion(Icon icon, std::string words, Nodes children = {}) {
  Node node = With(icon, Acting(Make(Role::kDisclosure, Part::kAccordion, std::move(words))));
  node.expanded = !children.empty();
  node.children = std::move(children);
  return node;
}

inline Node Detail(Icon icon, std::string term, Nodes lines) {
  return Make(Role::kDescription, Part::kDetailSection, {},
              {With(icon, Make(Role::kTerm, Part::kNone, std::move(term))),
               Make(Role::kDefinition, Part::kNone, {}, std::move(lines))});
}
inline Node Evidence(Sureness sureness, std::string words, std::string number) {
  return Group(Part::kRow, {Sure(sureness, std::move(words)), Text(std::move(number), Part::kSourceNumber)});
}
inline Node Source(std::string number, std::string title, std::string checked) {
  Node item = Make(Role::kItem, Part::kSourceItem, std::move(title), {Text(std::move(number), Part::kSourceNumber)});
  if (!checked.empty()) item.children.push_back(Meta(std::move(checked)));
  return item;
}

}  // namespace madoguchi::testing
