// The short pages: settings, after erasing, a problem (R12), the kiosk's goodbye (K5) and call for staff (K6).

#include <utility>

#include "app/settings.h"
#include "app/view.h"

namespace madoguchi::app {
namespace {

Node ShortPage(const View& view, std::string_view heading_key, std::string_view text_key) {
  Node main = Make(Role::kMain, Part::kNone, "main");
  AddBack(view, main);
  Add(main, Heading(1, view.say.Ui(heading_key), "h1"));
  if (!text_key.empty()) Add(main, Paragraph(view.say.Ui(text_key), Part::kLead));
  return main;
}

Node& SettingRow(const View& view, Node& main, std::string id, std::string_view heading_key) {
  Node& section = Add(main, Make(Role::kSection, Part::kSettingRow, std::move(id)));
  Add(section, Heading(2, view.say.Ui(heading_key)));
  section.label = section.children.back().words;
  return Add(section, Make(Role::kGroup, Part::kRow));
}

Node Setting(std::string id, const Said& words, bool pressed) {
  Node button = Button(std::move(id), Part::kSecondary, words);
  button.selected = pressed;
  return button;
}

// On and off as one button that is pressed or not, so that nothing changes by merely being looked at.
void AddSwitch(const View& view, Node& main, const std::string& name, bool on) {
  Node& row = SettingRow(view, main, "setting/" + name, "settings." + name);
  Add(row, Setting("set/" + name, view.say.Ui("settings." + name + "_on"), on));
}

Node ToStart(const View& view) {
  Node actions = Make(Role::kGroup, Part::kActions, "actions");
  Add(actions, Button("to_start", Part::kPrimary, view.say.Ui("to_start")));
  return actions;
}

}  // namespace

PageParts BuildSettings(const View& view) {
  const State& state = view.state;
  Node main = ShortPage(view, "settings.h1", {});
  Node& languages = SettingRow(view, main, "setting/language", "settings.language");
  for (const text::Language language : view.municipality().languages) {
    Node button = Setting("set/language/" + std::string(text::Tag(language)), view.say.Ui(LanguageKey(language)),
                          language == state.language);
    if (language != state.language) button.language = language;
    Add(languages, std::move(button));
  }
  Node& sizes = SettingRow(view, main, "setting/text", "settings.text_size");
  for (const int percent : kTextPercents) {
    const std::string number = std::to_string(percent);
    Add(sizes, Setting("set/text/" + number, view.say.Ui("settings.percent", {{"percent", number}}),
                       percent == state.text_percent));
  }
  if (text::IsJapanese(state.language)) AddSwitch(view, main, "ruby", state.ruby);
  if (!view.kiosk()) AddSwitch(view, main, "text_only", state.text_only);
  AddSwitch(view, main, "contrast", state.high_contrast);
  Node& actions = Add(main, Make(Role::kGroup, Part::kActions, "actions"));
  Add(actions, Button("settings_done", Part::kPrimary, view.say.Ui("settings.done")));
  return {std::move(main), view.say.UiText("settings.h1")};
}

PageParts BuildErased(const View& view) {
  Node main = ShortPage(view, "erased.h1", "erased.text");
  Add(main, ToStart(view));
  return {std::move(main), view.say.UiText("erased.h1")};
}

PageParts BuildProblem(const View& view) {
  Node main = ShortPage(view, "problem.h1", "problem.text");
  const bool kept = !view.state.answers.empty();
  Node& box = Add(main, Make(Role::kSection, Part::kBox, "kept"));
  box.icon = kept ? Icon::kCheck : Icon::kNone;
  Add(box, Heading(2, view.say.Ui(kept ? "problem.kept" : "problem.no_answers")));
  box.label = box.children.back().words;
  Add(box, Paragraph(view.say.Ui("footer.answers_stay")));
  Add(main, ToStart(view));
  Node& hurry = Add(main, Make(Role::kSection, Part::kNone, "hurry"));
  Add(hurry, Heading(2, view.say.Ui("problem.hurry")));
  hurry.label = hurry.children.back().words;
  Add(hurry, Contact(view, "hurry_contact"));
  return {std::move(main), view.say.UiText("problem.h1")};
}

PageParts BuildGoodbye(const View& view) {
  Node main = ShortPage(view, "goodbye.h1", "goodbye.text");
  Add(main, ToStart(view));
  return {std::move(main), view.say.UiText("goodbye.h1")};
}

PageParts BuildStaff(const View& view) {
  Node main = ShortPage(view, "staff.h1", "staff.text");
  Add(main, Contact(view, "staff_contact"));
  Node& actions = Add(main, Make(Role::kGroup, Part::kActions, "actions"));
  AddKioskBack(view, actions);
  return {std::move(main), view.say.UiText("staff.h1")};
}

}  // namespace madoguchi::app
