#pragma once
// View: all that the building of one Screen looks at, and the builders of its pages.
//
// Each page is one function in its own file (screen_<page>.cc) which fills the main landmark; frame.cc puts the common frame
// around it. They read the View and change nothing.

#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/node_builder.h"
#include "app/phrases.h"
#include "app/situation.h"
#include "app/wordings.h"

namespace madoguchi::app {

struct View {
  const State& state;
  const Env& env;
  const Situation& now;
  const Phrases& say;

  [[nodiscard]] bool kiosk() const { return env.kiosk.on; }
  [[nodiscard]] const service::Municipality& municipality() const { return env.municipality; }
  [[nodiscard]] text::Language language() const { return say.language(); }
};

/// What a page gives to the frame.
struct PageParts {
  Node main;          ///< kMain, with its one h1 somewhere inside
  std::string title;  ///< the words of the h1, or what stands for them in the document's title
};

[[nodiscard]] PageParts BuildStart(const View& view);
[[nodiscard]] PageParts BuildIdle(const View& view);
[[nodiscard]] PageParts BuildFind(const View& view);
[[nodiscard]] PageParts BuildBefore(const View& view);
[[nodiscard]] PageParts BuildQuestion(const View& view);
[[nodiscard]] PageParts BuildCheck(const View& view);
[[nodiscard]] PageParts BuildPlan(const View& view);
[[nodiscard]] PageParts BuildDetail(const View& view);
[[nodiscard]] PageParts BuildTakeAway(const View& view);
[[nodiscard]] PageParts BuildSettings(const View& view);
[[nodiscard]] PageParts BuildErased(const View& view);
[[nodiscard]] PageParts BuildProblem(const View& view);
[[nodiscard]] PageParts BuildGoodbye(const View& view);
[[nodiscard]] PageParts BuildStaff(const View& view);

/// 「もどる」 as a link above the page; nothing is added in kiosk mode, where it stands beside the primary action.
void AddBack(const View& view, Node& parent, std::string_view words_key = "back");
/// The same as a button, first in a kiosk's actions.
void AddKioskBack(const View& view, Node& actions);
/// The hero of the start page and of the idle kiosk: h1, lead, road picture with the legend of signs.
[[nodiscard]] Node Hero(const View& view, std::string_view heading_key, std::string_view lead_key);
/// What leads to the page above: a field and a button (not on a kiosk, which has no keyboard), and the rows of the kana table.
[[nodiscard]] Node FindBox(const View& view);
/// The name of what the resident came for. Precondition: there is such a thing.
[[nodiscard]] Said ErrandTitle(const View& view);
/// The pictogram that a life event names; a sheet of paper for a name that is not known.
[[nodiscard]] Icon EventIcon(std::string_view name);
/// [main column, side column] with their ids; the side is named by `label_key`.
struct Columns {
  Node all, column, side;
};
[[nodiscard]] Columns MakeColumns(const View& view, std::string_view label_key);
void AddColumns(Node& main, Columns columns);
/// Rows of question and answer, with or without 「変更」.
[[nodiscard]] Node AnswerRows(const View& view, const std::vector<rules::FactKey>& keys, std::string id_prefix,
                              bool with_change);
/// The page that もどる leads to; nullopt: none.
[[nodiscard]] std::optional<Page> PageBehind(const State& state);
/// The legend's and the plan's way of naming a place to telephone to: name and number, and its hours.
[[nodiscard]] Node Contact(const View& view, std::string id);

}  // namespace madoguchi::app
