// Finding a procedure by name (the foot of R1, and the list behind it): for whoever knows what the thing is called.

#include <string>
#include <utility>

#include "app/find.h"
#include "app/location.h"
#include "app/settings.h"
#include "app/view.h"

namespace madoguchi::app {
namespace {

Node& Group(const View& view, Node& box, std::string id, std::string_view heading_key) {
  Node& group = Add(box, Make(Role::kGroup, Part::kNone, std::move(id)));
  Add(group, Heading(2, view.say.Ui(heading_key)));
  return group;
}

void AddField(const View& view, Node& box) {
  Node& group = Group(view, box, "find_by_name", "find.by_name");
  Add(group, Paragraph(view.say.Ui("find.example"), Part::kMeta));
  Node& row = Add(group, Make(Role::kGroup, Part::kRow, "find_row"));
  Node& field = Add(row, Make(Role::kTextField, Part::kNone, "query"));
  field.label = view.say.UiText("find.by_name");
  field.value = view.state.query;
  field.acts = true;
  Add(row, Button("find", Part::kSecondary, view.say.Ui("find.button"), Icon::kSearch)).primary = true;
}

// Names are sorted by their reading only where readers know the kana table; others get the whole list.
void AddRows(const View& view, Node& box) {
  if (!text::IsJapanese(view.language())) {
    Add(box, PageLink("find_all", Part::kTextLink, view.say.Ui("find.all"), "find"));
    return;
  }
  Node& group = Group(view, box, "find_by_row", "find.by_row");
  Add(group, Paragraph(view.say.Ui("find.by_row_note"), Part::kMeta));
  Node& rows = Add(group, Make(Role::kList, Part::kKanaRows, "kana_rows"));
  for (const std::string_view row : kRowsOfKana) {
    const std::string name(row);
    Add(Add(rows, Make(Role::kItem)),
        PageLink("row/" + name, Part::kSecondary, view.say.Ui("find.row." + name), "find/" + name));
  }
}

Said HeadingOf(const View& view, std::size_t found) {
  const std::string count = std::to_string(found);
  if (!view.state.page.row.empty()) {
    return view.say.Ui("find.found_row", {{"row", view.say.UiText("find.row." + view.state.page.row)}, {"count", count}});
  }
  if (view.state.query.empty()) return view.say.Ui("find.found_all", {{"count", count}});
  return view.say.Ui("find.found", {{"query", view.state.query}, {"count", count}});
}

}  // namespace

Node FindBox(const View& view) {
  Node box = Make(Role::kSection, Part::kSearchBox, "find_box");
  box.label = view.say.UiText("find.label");
  if (!view.kiosk()) AddField(view, box);
  AddRows(view, box);
  return box;
}

PageParts BuildFind(const View& view) {
  const std::string& row = view.state.page.row;
  const std::vector<rules::ProcedureIndex> found =
      row.empty() ? FindByName(view.say, view.state.query) : FindByRow(view.municipality(), row);
  Node main = Make(Role::kMain, Part::kNone, "main");
  AddBack(view, main);
  const Said heading = HeadingOf(view, found.size());
  Add(main, Heading(1, heading, "h1"));
  if (found.empty()) Add(main, Paragraph(view.say.Ui("find.nothing"), Part::kLead));
  Node& list = Add(main, Make(Role::kList, Part::kEventList, "found"));
  for (const rules::ProcedureIndex index : found) {
    const service::Procedure& procedure = view.municipality()[index];
    Node& link =
        Add(Add(list, Make(Role::kItem)), PageLink("procedure/" + procedure.id, Part::kEventRow,
                                                   ProcedureTitle(view.say, procedure), "procedure/" + procedure.id));
    link.icon = Icon::kDocument;
    if (const auto summary = view.say.Find(procedure.id + "/summary")) Add(link, Text(*summary, Part::kMeta));
  }
  if (found.empty()) list.role = Role::kGroup;  // an empty list says nothing to anybody
  Add(main, FindBox(view));
  Node& other = Add(main, Make(Role::kSection, Part::kNone, "other_ways"));
  Add(other, Heading(2, view.say.Ui("before.other_ways")));
  other.label = other.children.back().words;
  Add(other, Contact(view, "other_contact"));
  if (view.kiosk()) AddKioskBack(view, Add(main, Make(Role::kGroup, Part::kActions, "actions")));
  return {std::move(main), heading.text};
}

}  // namespace madoguchi::app
